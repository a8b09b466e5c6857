"""What the balance page shows, read from the log. No Qt: this runs away from the window."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from pathlib import Path

from trainer.balance import USUAL_SESSIONS, Balance, balance
from trainer.balance_gates import Bands
from trainer.log import LegSetTotals, LegSetWork, log_to_look_at, overview
from trainer.measures import chosen
from trainer.plan import Leg, Plan
from ui.balance_text import number
from ui.language import mark, tr
from ui.lunges import lunge_names
from ui.plan_words import load_in_words
from ui.settings import Settings
from ui.told_names import yes_no_questions
from ui.wording import ENDED_WORDS, fault_name, side_in_text


class Span(Enum):
    """How far back is looked: in sessions, in days, or all the way."""

    SESSIONS = "sessions"
    QUARTER = "quarter"
    YEAR = "year"
    ALL = "all"


Session = Sequence[LegSetWork]

SPAN_WORDS = {
    Span.SESSIONS: mark("{sessions} sessions"),
    Span.QUARTER: mark("3 months"),
    Span.YEAR: mark("1 year"),
    Span.ALL: mark("All"),
}

DAYS = {Span.QUARTER: 91, Span.YEAR: 365}

USUAL_SPAN = Span.SESSIONS
"""Unless the user chooses: however long ago they trained, there is something to see."""


def span_name(span: Span) -> str:
    """Return what a span is called."""
    return tr(SPAN_WORDS[span], sessions=USUAL_SESSIONS)


@dataclass(frozen=True)
class Wanted:
    """What is to be looked at; without an exercise the one trained last, or that of a plan that names none.

    `last` and `since` say which sessions, as in `trainer.balance.balance`; loads are told in `load_unit`, kg or lb.
    """

    exercise: str | None
    last: int | None
    since: date | None
    bands: Bands
    reference: Leg | None
    body_kg: float | None
    load_unit: str


@dataclass(frozen=True)
class Found:
    """What was found.

    Attributes:
        exercise, name: its id, and what it is called.
        exercises: id -> name of all exercises in the log, with this one.
        logged: whether there is any session of the exercise, be it before the span.
        balance: of the sessions in the span.
        load_unit: what loads are told in, kg or lb.
    """

    exercise: str
    name: str
    exercises: dict[str, str]
    logged: bool
    balance: Balance
    load_unit: str = "kg"


def wanted_from(settings: Settings, exercise: str | None, last: int | None = None, since: date | None = None) -> Wanted:
    """Return what is to be looked at, as the settings have it."""
    bands = Bands(settings.even_below_pct, settings.look_above_pct)
    return Wanted(exercise, last, since, bands, settings.reference_leg, settings.body_kg, settings.load_unit)


def sessions_of(span: Span, today: date) -> tuple[int | None, date | None]:
    """Return a span as `last` and `since` of `Wanted`."""
    last = USUAL_SESSIONS if span is Span.SESSIONS else None
    return last, today - timedelta(days=DAYS[span]) if span in DAYS else None


def find(path: Path, wanted: Wanted, go_on: Callable[[], None] = lambda: None) -> Found:
    """Read the log and compare the legs. Raises LogError, and what `go_on` raises to call it off."""
    names = lunge_names()
    with log_to_look_at(path) as log:  # one of our own: this may run on any thread
        newest = overview.session_rows(log, overview.Wanted(), newest=1)
        exercise = wanted.exercise or (newest[0].exercise if newest else Plan.exercise)
        logged = overview.exercises(log)
        with closing(log.work(exercise, _begin(wanted.since))) as sessions:
            compared = balance(
                _while_wanted(chosen(sessions, wanted.last, wanted.since), go_on),
                yes_no=yes_no_questions(),
                bands=wanted.bands,
                reference=wanted.reference,
                body_kg=wanted.body_kg,
            )
    exercises = {id_: names.get(id_, id_) for id_ in sorted({*logged, exercise})}
    return Found(exercise, exercises[exercise], exercises, exercise in logged, compared, wanted.load_unit)


def _while_wanted(sessions: Iterable[Session], go_on: Callable[[], None]) -> Iterator[Session]:
    for session in sessions:
        go_on()
        yield session


def _begin(since: date | None) -> datetime | None:
    """Return when a day begins, and a day more: which day it was depends on where it was."""
    return datetime(since.year, since.month, since.day).astimezone() - timedelta(days=1) if since else None


# -- One session in words --------------------------------------------------------------------------------------------


def how_words(leg_sets: Sequence[LegSetTotals], unit: str) -> list[str]:
    """Say tempo, load in kg or lb, and first leg, each only if all leg sets, or all sets, have the same."""
    tempos, loads = {each.tempo for each in leg_sets}, {each.load_kg for each in leg_sets}
    first = {each.leg for each in leg_sets if each.order == 1}
    return [
        *(tempos if len(tempos) == 1 else ()),
        *(load_in_words(load, unit) for load in loads if load and len(loads) == 1),
        *(
            tr("{leg} first", leg=side_in_text(Leg(leg)))
            for leg in first
            if len(first) == 1 and len({each.leg for each in leg_sets}) == 2
        ),
    ]


def leg_set_words(leg_set: LegSetTotals) -> str:
    """Say what was done in one leg set, and what was told of it."""
    words = [
        tr("{done} of {planned}", done=leg_set.counted_reps, planned=leg_set.planned_reps),
        f"{number(leg_set.tut_s)} s",
    ]
    if leg_set.rir is not None:
        words.append(tr("{rir} in reserve", rir=leg_set.rir))
    if leg_set.fault is not None:
        words.append(fault_name(leg_set.fault))
    if ENDED_WORDS.get(leg_set.ended):
        words.append(tr(ENDED_WORDS[leg_set.ended]))
    return tr("Set {set_n}: {words}", set_n=leg_set.set_n, words=", ".join(words))
