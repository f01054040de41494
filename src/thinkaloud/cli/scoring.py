"""Commands that score."""

from pathlib import Path

import click

from thinkaloud.cli import options


@click.command()
@click.argument("what", metavar="ID or FILE")
@click.option("--pack", metavar="PACK", help="Where a file's questions stand; else the set pack.")
@click.option("--samples", type=click.IntRange(1, 9), help="How often the judge is asked.")
@options.offline
@options.model
@options.as_json
def score(
    what: str,
    pack: str | None,
    samples: int | None,
    offline: bool,
    model: str | None,
    as_json: bool,
) -> None:
    """Score a saved interview again, or the answers in a file of JSON lines."""
    from thinkaloud.cli.opening import settings
    from thinkaloud.cli.rescoring import score_file, score_session

    flags = {"pack": pack, "samples": samples, "offline": offline or None, "judge_model": model}
    chosen = settings(flags)
    path = Path(what)
    if path.suffix or path.is_file():
        score_file(path, chosen, as_json=as_json)
    else:
        score_session(what, chosen, as_json=as_json)


@click.command()
@click.option("--labels", metavar="FILE", required=True, help="Labelled answers.")
@options.offline
@options.model
@options.as_json
def calibrate(labels: str, offline: bool, model: str | None, as_json: bool) -> None:
    """Measure how far a judge agrees with labelled answers."""
    del labels, offline, model, as_json
    options.not_yet("Calibration")
