"""What the log holds: sessions, their leg sets, and the reps of each."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from typing import NamedTuple

Answer = int | str
"""An answer about a leg: points, 1 and 0 for yes and no, or words."""

NEVER = datetime(1, 1, 1, tzinfo=UTC)
"""When a record was changed last, if nobody has said."""


class Rep(NamedTuple):
    """One rep of a leg set. A tuple, because there are very many.

    Attributes:
        n: its number in the leg set, from 1.
        finished: when.
        tut_s: seconds under tension.
        counted: False once the user has taken it back.
        paced: whether it was finished under the pacer; False for one the user added by hand.
    """

    n: int
    finished: datetime
    tut_s: float
    counted: bool
    paced: bool = True


@dataclass(frozen=True)
class LegSet:
    """The reps of one leg in one set. A leg set that was thrown away and repeated counts no reps.

    Attributes:
        set_n, order: the set's number, and whether this leg came first (1) or second (2) in it; both from 1. Both legs
            are 1 where they worked at once, or nobody told which came first.
        ended: `finished`, `stopped`, `skipped` or `repeated`; None if it was interrupted or is still under way.
        rir: reps in reserve, as the user told.
        fault: the fault of form, such as F3, as the user told.
        notes: what the user wrote.
        answers: question, such as Q1 or pain -> answer, as the user told.
        changed: when anything of it or its reps was changed last.
    """

    id: str
    set_n: int
    leg: str
    order: int
    tempo: str
    load_kg: float
    planned_reps: int
    started: datetime
    ended: str | None = None
    rir: int | None = None
    fault: str | None = None
    reps: tuple[Rep, ...] = ()
    notes: str = ""
    answers: Mapping[str, Answer] = field(default_factory=dict)
    changed: datetime = field(default=NEVER, compare=False)

    @cached_property
    def paced_reps(self) -> int:
        """Reps finished under the pacer."""
        return sum(rep.paced for rep in self.reps)

    @cached_property
    def counting(self) -> tuple[Rep, ...]:
        """The reps that count."""
        return () if self.ended == "repeated" else tuple(rep for rep in self.reps if rep.counted)

    @property
    def counted_reps(self) -> int:
        """Reps confirmed by the user, who takes back those that were none and adds those the pacer missed."""
        return len(self.counting)

    @cached_property
    def tut_s(self) -> float:
        """Seconds under tension in the reps that count."""
        return round(sum(rep.tut_s for rep in self.counting), 3)


@dataclass(frozen=True)
class LoggedSession:
    """One session with its leg sets, in the order they were done.

    Attributes:
        finished: None if it was interrupted or is still running.
        plan: the plan's one-line form.
        changed: when the session itself was changed last; each leg set tells its own.
    """

    id: str
    started: datetime
    finished: datetime | None
    exercise: str
    plan: str
    leg_sets: tuple[LegSet, ...] = ()
    notes: str = ""
    changed: datetime = field(default=NEVER, compare=False)


class LegSetTotals(NamedTuple):
    """A leg set without its reps: what comparisons of the legs need, read in one go. Fields as in LegSet."""

    session_id: str
    session_started: datetime
    exercise: str
    id: str
    set_n: int
    leg: str
    order: int
    tempo: str
    load_kg: float
    planned_reps: int
    paced_reps: int
    counted_reps: int
    tut_s: float
    rir: int | None
    fault: str | None
    answers: Mapping[str, Answer]
    started: datetime
    ended: str | None


class LegSetWork(NamedTuple):
    """The part of a leg set that left and right are compared by. Fields as in LegSet.

    A tuple without what only tells where it comes from, because ten years of them are read in one go.
    """

    session_id: str
    session_started: datetime
    set_n: int
    leg: str
    order: int
    tempo: str
    load_kg: float
    planned_reps: int
    paced_reps: int
    counted_reps: int
    tut_s: float
    rir: int | None
    fault: str | None
    ended: str | None
    answers: Mapping[str, Answer]


class Unfinished(NamedTuple):
    """A session that broke off, and where: what is needed to resume it.

    Attributes:
        session: all that was logged; `session.plan` is the plan in one line.
        last: the leg set begun last, None if there is none.
        next_rep: the rep of `last` that was in progress, from 1; None if `last` had come to its end.
        last_written: when anything was logged last.
    """

    session: LoggedSession
    last: LegSet | None
    next_rep: int | None
    last_written: datetime
