"""What pain and soreness ask for: rules of thumb that name no illness (docs/sources.md, SF2, SF3, SF5, SF6).

Pain is felt in a joint or sharply, while training; soreness in the muscle, on both sides of it, for some days after.
"""

from datetime import datetime, timedelta
from enum import StrEnum

from trainer.effort import PAIN
from trainer.log import LoggedSession

SORE_AT = 4
"""So sore at rest, out of 10, a leg is better not trained (SF6)."""

ASKED_WITHIN_DAYS = 7
"""Soreness is gone by then (SF5)."""

NIGHT = timedelta(hours=6)
"""No night is shorter, though midnight may come sooner."""

FIRST_SESSIONS = 3
"""Beforehand, so many are told of soreness; later ones hurt less (SF5)."""

LONG_AWAY = timedelta(weeks=9)
"""After so long muscles may have forgotten what they got used to (SF5)."""


class PainAdvice(StrEnum):
    """What a pain told in or after a session asks for."""

    NONE = "none"
    EASE = "ease"
    """Less depth, fewer reps."""
    STOP = "stop"
    """No more of it now."""


class SinceAdvice(StrEnum):
    """What the days since the last session ask for."""

    NONE = "none"
    EASE = "ease"
    """A joint hurt more the next morning: less depth, fewer reps."""
    REST = "rest"
    """A leg is still sore: a day of rest, or a gentle tempo."""


def pain_advice(score: int) -> PainAdvice:
    """Return what a pain from 0 to 10 asks for: below 2 nothing, up to 5 less, above that an end."""
    if score < 2:
        return PainAdvice.NONE
    return PainAdvice.EASE if score <= 5 else PainAdvice.STOP


def worst_pain(session: LoggedSession) -> int:
    """Return the worst pain told of a session, 0 for none."""
    told = (leg_set.answers.get(PAIN) for leg_set in session.leg_sets)
    return max((score for score in told if isinstance(score, int)), default=0)


def since_advice(soreness: int | None, *, worse_next_morning: bool) -> SinceAdvice:
    """Return what the sorer leg, 0 to 10 at rest or None if not told, and the morning after a session ask for."""
    if soreness is not None and soreness >= SORE_AT:
        return SinceAdvice.REST
    return SinceAdvice.EASE if worse_next_morning else SinceAdvice.NONE


def asks_since(session: datetime, now: datetime) -> bool:
    """Whether to ask how the legs were since a session: once a night has passed, for a week. Both with time zones."""
    days = (now.date() - session.astimezone(now.tzinfo).date()).days
    return 1 <= days <= ASKED_WITHIN_DAYS and now - session >= NIGHT


def tells_of_soreness(sessions: int, last: datetime | None, now: datetime) -> bool:
    """Whether to say beforehand that muscles may be sore: in the first sessions, and after a long time away."""
    return sessions < FIRST_SESSIONS or (last is not None and now - last >= LONG_AWAY)
