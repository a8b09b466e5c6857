"""What pain and soreness ask for: rules of thumb that name no illness (docs/sources.md, SF2, SF3, SF5, SF6).

Pain is felt in a joint or sharply, while training; soreness in the muscle, on both sides of it, for some days after.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from trainer.effort import PAIN, WORST_PAIN
from trainer.log import LoggedSession
from trainer.plan import Leg

SORE_AT = 4
"""So sore at rest, out of 10, a leg is better not trained (SF6)."""

ASKED_WITHIN_DAYS = 7
"""Soreness is gone by then (SF5)."""

NIGHT = timedelta(hours=6)
"""No night is shorter, though midnight may come sooner."""

FINE_BELOW = 2
MOST_PAIN = 5
"""Pain out of 10: below the one all is well, above the other it is too much (SF2)."""

STEPS = (2, 5, 8, WORST_PAIN)
"""Pain as coarse as one key can tell it: some, as much as may be, more than may be (SF2), the worst there is."""

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
    """A leg is still sore: a day of rest (SF6)."""


def pain_advice(score: int) -> PainAdvice:
    """Return what a pain from 0 to 10 asks for: below 2 nothing, up to 5 less, above that an end."""
    if score < FINE_BELOW:
        return PainAdvice.NONE
    return PainAdvice.EASE if score <= MOST_PAIN else PainAdvice.STOP


def more_pain(score: int | None) -> int:
    """Return the next step of pain; at the worst it stays, for nobody who tells more of it is free of it."""
    return next((step for step in STEPS if step > (score or 0)), WORST_PAIN)


def worst_pain(session: LoggedSession, leg: Leg | None = None) -> int:
    """Return the worst pain told of a session, or of one leg in it; 0 for none."""
    told = (leg_set.answers.get(PAIN) for leg_set in session.leg_sets if leg in (None, leg_set.leg))
    return max((score for score in told if isinstance(score, int)), default=0)


class Felt(NamedTuple):
    """The worst that was told of a leg, and the session it was told of."""

    score: int
    session: LoggedSession


def lasting(sessions: Sequence[LoggedSession], name: str) -> dict[Leg, Felt]:
    """Return the worst that was told of each leg under a name and still holds, of sessions in the order of time.

    All of one day counts as one. The last day on which anything was told counts, and with it the days of the week
    before the last session, as far back as to the first on which the leg did a set to its end and told of it:
    whoever tells nothing, or breaks off at once, has not become well by that.
    """
    found: dict[Leg, Felt] = {}
    for leg in Leg:
        for day in _by_day(sessions):
            of_leg = [(one, session) for session in day for one in session.leg_sets if one.leg == leg]
            told = [Felt(score, at) for one, at in of_leg if isinstance(score := one.answers.get(name), int)]
            if told:
                worst = max(told, key=lambda felt: felt.score)
                found[leg] = max(found.get(leg, worst), worst, key=lambda felt: felt.score)
            if told and any(one.ended == "finished" for one, _ in of_leg):
                break
    return found


def _by_day(sessions: Sequence[LoggedSession]) -> list[list[LoggedSession]]:
    """Return the sessions of the last week that was trained, day by day, the last first."""
    days: list[list[LoggedSession]] = []
    for session in reversed(sessions):
        if _days(session.started, sessions[-1].started) > ASKED_WITHIN_DAYS:
            break
        if days and same_day(session.started, days[-1][-1].started):
            days[-1].append(session)
        else:
            days.append([session])
    return days


def since_advice(soreness: int | None, *, worse_next_morning: bool) -> SinceAdvice:
    """Return what the sorer leg, 0 to 10 at rest or None if not told, and the morning after a session ask for."""
    if soreness is not None and soreness >= SORE_AT:
        return SinceAdvice.REST
    return SinceAdvice.EASE if worse_next_morning else SinceAdvice.NONE


def same_day(one: datetime, other: datetime) -> bool:
    """Whether no night lies between: it is one date on the wall where the other is, or a few hours. With time zones."""
    return not _days(one, other) or abs(other - one) < NIGHT


def asks_since(session: datetime, now: datetime) -> bool:
    """Whether to ask how the legs were since a session: once a night has passed, for a week. Both with time zones."""
    return 1 <= _days(session, now) <= ASKED_WITHIN_DAYS and not same_day(session, now)


def _days(one: datetime, other: datetime) -> int:
    return (other.date() - one.astimezone(other.tzinfo).date()).days


def tells_of_soreness(sessions: int, last: datetime | None, now: datetime) -> bool:
    """Whether to say beforehand that muscles may be sore: in the first sessions, and after a long time away."""
    return sessions < FIRST_SESSIONS or (last is not None and now - last >= LONG_AWAY)
