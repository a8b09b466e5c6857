"""What pain, a worse morning and soreness ask for in a plan (docs/sources.md, SF2, SF5, SF6)."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from trainer.assessment import NEXT_MORNING, SORENESS
from trainer.effort import PAIN
from trainer.log import LoggedSession
from trainer.pain import ASKED_WITHIN_DAYS, SORE_AT, PainAdvice, lasting, pain_advice, same_day
from trainer.plan import Leg, Plan
from trainer.progression_rules import Aims, Move, Part, Rule, step_back
from trainer.suggestion import Suggestion, stay
from trainer.telling import Told, told

PAINLESS = told("A session with pain below 2 of 10, and no worse the next morning.")


@dataclass(frozen=True)
class _Trouble:
    """The worst told of the legs of a plan.

    Attributes:
        decides: the leg that it was told of so, if it was one alone.
        sessions: those it was told of, the oldest first.
    """

    score: int = 0
    decides: Leg | None = None
    sessions: tuple[LoggedSession, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(session.id for session in self.sessions)


def _trouble(sessions: Sequence[LoggedSession], plan: Plan, name: str, asks: Callable[[int], object]) -> _Trouble:
    """Return what was told under a name and still holds; legs of which it `asks` for the same stand side by side."""
    by_leg = {leg: felt for leg, felt in lasting(sessions, name).items() if leg in plan.legs(1)}
    worst = max((felt.score for felt in by_leg.values()), default=0)
    behind = {leg: felt.session for leg, felt in by_leg.items() if asks(felt.score) == asks(worst)}
    in_order = sorted({one.id: one for one in behind.values()}.values(), key=lambda one: one.started)
    return _Trouble(worst, next(iter(behind)) if len(behind) == 1 else None, tuple(in_order))


def suggest_by_pain(
    known: Sequence[LoggedSession], plan: Plan, asked: Plan, aims: Aims, eased: Collection[Part], now: datetime
) -> Suggestion | None:
    """Pain stops progress; much of it ends the day, and it or a worse morning asks for less depth or volume (SF2).

    `asked` is the plan, or what is left of it where it asks for more than was done since the legs got used to it.
    """
    ours = _trouble([found for found in known if found.exercise == plan.exercise], plan, PAIN, pain_advice)
    anywhere = _trouble(known, plan, PAIN, pain_advice)
    morning = _trouble(known, plan, NEXT_MORNING, bool)
    if _is_too_much(anywhere) and any(same_day(session.started, now) for session in anywhere.sessions):
        return _rest(_too_much_words(anywhere), anywhere)
    if _is_too_much(ours):
        return _less(_too_much_words(ours), ours, plan, asked, aims, {*eased, Part.DEPTH})
    if morning.score and plan.exercise in _exercises_of_days(morning, known):
        return _less(told("A joint hurt more the morning after."), morning, plan, asked, aims, eased)
    if pain_advice(ours.score) is not PainAdvice.NONE:
        why = told("Pain was told as {pain} of 10: nothing becomes harder.", pain=ours.score)
        return _ease(why, ours, plan, asked)
    if morning.score:
        why = told("A joint hurt more the morning after another exercise: nothing becomes harder.")
        return _ease(why, morning, plan, asked)
    if pain_advice(anywhere.score) is not PainAdvice.NONE:
        why = told("Pain was told as {pain} of 10 in another exercise: nothing becomes harder.", pain=anywhere.score)
        return _ease(why, anywhere, plan, asked)
    return _by_soreness(known, plan, now)


def _is_too_much(trouble: _Trouble) -> bool:
    return pain_advice(trouble.score) is PainAdvice.STOP


def _too_much_words(trouble: _Trouble) -> Told:
    return told("Pain was told as {pain} of 10; above 5 is too much.", pain=trouble.score)


def _exercises_of_days(trouble: _Trouble, known: Sequence[LoggedSession]) -> set[str]:
    """Return what was trained on the days of trouble: which of it was too much nobody knows."""
    days = [session.started for session in trouble.sessions]
    return {found.exercise for found in known if any(same_day(found.started, day) for day in days)}


def _rest(why: Told, trouble: _Trouble) -> Suggestion:
    rested = told("Some days of rest, and then a session with pain below 2 of 10.")
    found = stay(Rule.PAIN, why, rested, *trouble.ids, decides=trouble.decides)
    return replace(found, pain=PainAdvice.STOP)


def _ease(why: Told, trouble: _Trouble, plan: Plan, asked: Plan) -> Suggestion:
    """Ask for the same with less depth, and for no more of it than was done."""
    move, changed = (Move.STAY, None) if asked == plan else (Move.BACK, asked)
    return Suggestion(Rule.PAIN, move, None, changed, trouble.decides, trouble.ids, why, PAINLESS, PainAdvice.EASE)


def _less(why: Told, trouble: _Trouble, plan: Plan, asked: Plan, aims: Aims, eased: Collection[Part]) -> Suggestion:
    """Ask for a step back, and for rest where nothing is left to ease."""
    part, easier = step_back(asked, aims, eased, spare_load=True)
    if part is None and easier == plan:
        return _rest(why, trouble)
    changes = part if asked == plan else None
    changed = None if easier == plan else easier
    return Suggestion(
        Rule.PAIN, Move.BACK, changes, changed, trouble.decides, trouble.ids, why, PAINLESS, PainAdvice.EASE
    )


def _by_soreness(known: Sequence[LoggedSession], plan: Plan, now: datetime) -> Suggestion | None:
    """A leg still sore rests (SF6); after a week it is sore no more (SF5)."""
    if not known or now - known[-1].started >= timedelta(days=ASKED_WITHIN_DAYS):
        return None
    last_day = [found for found in known if same_day(found.started, known[-1].started)]
    sore = _trouble(last_day, plan, SORENESS, lambda score: score >= SORE_AT)
    if sore.score < SORE_AT:
        return None
    why = told("A leg was still sore, {soreness} of 10 at rest: give it a day.", soreness=sore.score)
    return stay(Rule.SORENESS, why, told("Legs that are sore no more."), *sore.ids, decides=sore.decides)
