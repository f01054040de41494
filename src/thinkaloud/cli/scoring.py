"""Commands that score."""

import click

from thinkaloud.cli import options


@click.command()
@click.argument("what", metavar="ID or FILE …", nargs=-1, required=True)
@click.option("--pack", metavar="PACK", help="Where a file's questions stand; else the set pack.")
@click.option("--samples", type=click.IntRange(1, 9), help="How often the judge is asked.")
@click.option(
    "--concurrency",
    type=click.IntRange(1, 32),
    default=4,
    show_default=True,
    help="Exchanges to score at the same time.",
)
@click.option(
    "--batch", is_flag=True, help="Submit to the model as a batch: half the price, up to a day."
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
    offline: bool,
    model: str | None,
    as_json: bool,
) -> None:
    """Score interviews, or answers in a file.

    Saved interviews are scored again; a file holds answers as JSON lines.

    A batch goes on when this command is stopped; the same command finds it again. Its feedback is
    in the rubric's words.
    """
    import asyncio

    from thinkaloud.cli.opening import settings
    from thinkaloud.cli.rescoring import How, score_all

    flags = {"pack": pack, "samples": samples, "offline": offline or None, "judge_model": model}
    how = How(batch=batch, at_once=concurrency, as_json=as_json)
    asyncio.run(score_all(what, settings(flags), how))


@click.command()
@click.option("--labels", metavar="FILE", required=True, help="Labelled answers.")
@options.offline
@options.model
@options.as_json
def calibrate(labels: str, offline: bool, model: str | None, as_json: bool) -> None:
    """Measure how far a judge agrees with labelled answers."""
    del labels, offline, model, as_json
    options.not_yet("Calibration")
