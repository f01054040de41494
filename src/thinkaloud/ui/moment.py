"""Points in time as people say them."""

from datetime import datetime, timedelta


def said(moment: datetime, now: datetime) -> str:
    """Return local date and time in at most 15 characters: `today 19:00`, `22 Nov 20:14`."""
    local, today = moment.astimezone(), now.astimezone().date()
    clock = local.strftime("%H:%M")
    if local.date() == today:
        return f"today {clock}"
    if local.date() == today - timedelta(days=1):
        return f"yesterday {clock}"
    if local.year == today.year:
        return f"{local.day} {local:%b} {clock}"
    return f"{local.day} {local:%b} {local.year}"
