"""Commands that score."""

import pathlib

import click

from thinkaloud.cli import options

concurrency = click.option(
    "--concurrency",
    type=click.IntRange(1, 32),
    default=4,
    show_default=True,
    help="Exchanges to score at the same time.",
)


@click.command()
@click.argument("what", metavar="ID or FILE …", nargs=-1, required=True)
@click.option("--pack", metavar="PACK", help="Where a file's questions stand; else the set pack.")
@click.option("--samples", type=click.IntRange(1, 9), help="How often the judge is asked.")
@concurrency
@click.option(
    "--batch", is_flag=True, help="Submit to the model as a batch: half the price, up to a day."
)
@click.option(
    "--rubric",
    metavar="FILE",
    type=click.Path(path_type=pathlib.Path),
    help="Another version of prompts/rubric.toml.",
)
@options.offline
@options.model
@options.as_json
def score(
    what: tuple[str, ...],
    pack: str | None,
    samples: int | None,
    concurrency: int,
    batch: bool,
    rubric: pathlib.Path | None,
    offline: bool,
    model: str | None,
    as_json: bool,
) -> None:
    """Score interviews, or answers in a file.

    Saved interviews are scored again, and the new scores stand beside those before; a file holds
    answers as JSON lines.

    A batch goes on when this command is stopped; the same command finds it again. Its feedback is
    in the rubric's words.
    """
    import asyncio

    from thinkaloud.cli.opening import settings
    from thinkaloud.cli.rescoring import How, score_all

    flags = {"pack": pack, "samples": samples, "offline": offline or None, "judge_model": model}
    how = How(batch=batch, at_once=concurrency, as_json=as_json, rubric=rubric)
    asyncio.run(score_all(what, settings(flags), how))


@click.command()
@click.option(
    "--labels",
    metavar="FILE",
    type=click.Path(path_type=pathlib.Path),
    help="Labelled answers, a file or a folder; else those that come with the program.",
)
@click.option("--pack", metavar="PACK", help="Where their questions stand; else the set pack.")
@click.option("--samples", type=click.IntRange(1, 9), help="How often the judge is asked.")
@concurrency
@options.offline
@options.model
@options.as_json
def calibrate(
    labels: pathlib.Path | None,
    pack: str | None,
    samples: int | None,
    concurrency: int,
    offline: bool,
    model: str | None,
    as_json: bool,
) -> None:
    """Measure how far a judge can be believed.

    The judge scores labelled answers, and its levels are compared with the labels. What a model has
    judged is kept, so a run that was stopped goes on from there.
    """
    import asyncio

    from thinkaloud.cli.calibrating import calibrate_judge
    from thinkaloud.cli.opening import settings

    flags = {"pack": pack, "samples": samples, "offline": offline or None, "judge_model": model}
    asyncio.run(calibrate_judge(labels, settings(flags), concurrency, as_json=as_json))
