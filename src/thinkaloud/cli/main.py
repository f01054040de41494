"""The program `thinkaloud`: its commands, and how it ends."""

import os
import sys
from pathlib import Path

import click

from thinkaloud import __version__
from thinkaloud.cli.checking import doctor, serve
from thinkaloud.cli.library import delete, progress, rename, sessions, show, tag
from thinkaloud.cli.packs import packs
from thinkaloud.cli.practising import branch, home, practice, resume, retake
from thinkaloud.cli.replaying import replay
from thinkaloud.cli.scoring import calibrate, score
from thinkaloud.cli.sharing import export, import_
from thinkaloud.domain.errors import InputError, ThinkaloudError

DONE, FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="thinkaloud", message="%(prog)s %(version)s")
@click.pass_context
def thinkaloud(context: click.Context) -> None:
    """Practise a culture interview: it asks, listens, follows up, and scores how you reflect.

    Without a command, the app opens on its home screen. Without a key, everything works with the
    embedded interviewer and a rule-of-thumb estimate.
    """
    if context.invoked_subcommand is None:
        home()


for _command in (
    practice,
    resume,
    retake,
    branch,
    replay,
    sessions,
    show,
    rename,
    tag,
    delete,
    score,
    export,
    import_,
    progress,
    packs,
    calibrate,
    doctor,
    serve,
):
    thinkaloud.add_command(_command)


def main(arguments: list[str] | None = None) -> None:
    """Run the program and leave with 0 done, 1 failed, 2 usage, or 130 interrupted."""
    sys.exit(run(sys.argv[1:] if arguments is None else arguments))


def run(arguments: list[str]) -> int:
    """Run one command line and return the exit code; every error is one line."""
    try:
        left = thinkaloud.main(arguments, prog_name="thinkaloud", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except InputError as error:
        return _complain(error, USAGE)
    except ThinkaloudError as error:
        return _complain(error, FAILED)
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read standard output has gone; Python would complain once more when leaving.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception:
        return _crashed()
    return left if isinstance(left, int) else DONE


def _complain(error: ThinkaloudError, code: int) -> int:
    from thinkaloud.domain.clean import one_line

    click.echo(f"thinkaloud: {one_line(str(error))}", err=True)
    return code


def _crashed() -> int:
    """A fault of the program: keep where it happened, and say so in one line."""
    import traceback

    from thinkaloud.adapters.paths import paths

    log = Path(paths(os.environ).sessions).with_name("crash.log")
    try:
        log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with os.fdopen(os.open(log, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600), "a") as file:
            traceback.print_exc(file=file)
    except OSError:
        traceback.print_exc()
        return FAILED
    click.echo(
        f"thinkaloud: something went wrong that should not. What you said is saved; {log} says "
        "where it happened.",
        err=True,
    )
    return FAILED
