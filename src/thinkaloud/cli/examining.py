"""The check-up of the set-up: settings, credential, server, models, saved sessions."""

import os
from collections.abc import Callable, Iterator

from pydantic import SecretStr

from thinkaloud import __version__
from thinkaloud.adapters.blanks import blank_notes
from thinkaloud.adapters.claude.assembly import Claude
from thinkaloud.adapters.claude.checkup import Checkup
from thinkaloud.adapters.claude.endpoint import ANTHROPIC, Endpoint, address
from thinkaloud.adapters.claude.exchange_cost import exchange_cost
from thinkaloud.adapters.claude.retries import Limits, Retries
from thinkaloud.adapters.claude.trial import trial_interview
from thinkaloud.adapters.credentials import can_call_a_model, credential_in_force
from thinkaloud.adapters.environment import dotenv_files, read_settings
from thinkaloud.adapters.paths import Paths, paths
from thinkaloud.adapters.store.store import Store
from thinkaloud.app.checkup import Answers, Cost, Kept, Report
from thinkaloud.app.settings import Settings
from thinkaloud.compose import (
    PRACTISING_OFFLINE,
    claude_for,
    find_pack,
    load_prices,
    load_rubric,
    now,
    offline_cast,
)
from thinkaloud.domain.errors import ThinkaloudError
from thinkaloud.domain.prices import Prices

Tell = Callable[[str], None]


async def examine(tell: Tell, *, call: bool) -> Report:
    """Look at everything, and call the models where there are any.

    Args:
        tell: Told what is being waited for.
        call: Whether to call anything.

    Raises:
        InputError: The settings cannot be read.
    """
    places = paths(os.environ)
    settings = read_settings({}, places)
    files = (places.config, *dotenv_files(places))
    report = Report(
        version=__version__,
        interviewer=settings.model,
        judge=settings.judge_model,
        samples=settings.samples,
        settings=tuple(str(file) for file in files if file.is_file()),
        notes=tuple(blank_notes(os.environ)),
        kept=await _kept(places),
    )
    if settings.offline or not can_call_a_model(settings, os.environ):
        return _offline(report, settings)
    return await _with_a_model(report, settings, tell, call=call)


def _offline(report: Report, settings: Settings) -> Report:
    cast = offline_cast()
    why = "Set to practise offline." if settings.offline else PRACTISING_OFFLINE
    return report.model_copy(
        update={
            "interviewer": cast.interviewer.name,
            "judge": cast.judge.name,
            "samples": cast.samples,
            "notes": (why, *report.notes),
        }
    )


async def _with_a_model(report: Report, settings: Settings, tell: Tell, *, call: bool) -> Report:
    credential = credential_in_force(settings, os.environ)
    found = {"credential": credential.source if credential else "none; the server may need none"}
    faults = [credential.fault] if credential and credential.fault else []
    faults += _endpoint_faults(settings)
    if faults:
        return report.model_copy(update={**found, "faults": tuple(faults)})
    try:
        prices = load_prices()
        claude = claude_for(settings, Retries(Limits(attempts=1, total=settings.timeout)))
    except ThinkaloudError as error:
        return report.model_copy(update={**found, "faults": (str(error),)})
    endpoint = claude.connection.endpoint
    told = [*report.notes, *endpoint.notes]
    if not endpoint.is_anthropic:
        told.append(f"{endpoint.server} will hear your answers.")
    answers = await _call(claude, tell) if call else None
    return report.model_copy(
        update={
            **found,
            "base_url": address(endpoint.base_url or ANTHROPIC),
            "notes": tuple(told),
            "answers": answers,
            "cost": None if answers is None else _cost(answers, prices, settings.samples),
        }
    )


def _endpoint_faults(settings: Settings) -> Iterator[str]:
    """What cannot be used, one after the other: a bad address must not hide a bad key."""
    key, token = _value(settings.anthropic_api_key), _value(settings.anthropic_auth_token)
    for parts in (
        (settings.anthropic_base_url, None, None),
        (None, key, None),
        (None, None, token),
    ):
        try:
            Endpoint.of(*parts)
        except ThinkaloudError as error:
            yield str(error)


def _value(secret: SecretStr | None) -> str | None:
    return None if secret is None else secret.get_secret_value()


async def _call(claude: Claude, tell: Tell) -> Answers:
    transcript = trial_interview(find_pack("culture"), now())
    try:
        return await Checkup(claude, load_rubric(), transcript, tell).run()
    finally:
        await claude.close()


def _cost(answers: Answers, prices: Prices, samples: int) -> Cost | None:
    spoken, judged = answers.interviewer, answers.judge
    if spoken is None or judged is None or spoken.usage is None or judged.usage is None:
        return None
    return exchange_cost(prices, spoken.usage, judged.usage, samples)


async def _kept(places: Paths) -> Kept:
    store = Store(places.sessions)
    try:
        sessions = (await store.sessions(limit=0)).total
        problems = tuple(await store.problems())
    except ThinkaloudError as error:
        return Kept(path=str(places.sessions), problems=(str(error),))
    finally:
        await store.close()
    return Kept(path=str(places.sessions), sessions=sessions, problems=problems)
