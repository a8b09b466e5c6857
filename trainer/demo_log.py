"""A made-up log of a year, so that the program can be looked at before there is one of one's own.

Whoever trains here has a weaker left leg that catches up, gets stronger, goes on holiday and comes back a little
weaker, misses reps, and tells effort, faults, answers and pain. The same seed and day give the same log, to each id.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from uuid import UUID

from trainer.log import LegSet, Log, LoggedSession, Rep
from trainer.log.merge import merge
from trainer.log.records import Answer
from trainer.plan import Leg, Plan, one_line, parse_one_line

WEEKS = 52

HOLIDAY = range(29, 32)
"""The weeks without training."""

STRONGER_A_WEEK, LOST_ON_HOLIDAY = 0.17, 1.5
"""Reps to failure that the stronger leg wins, and loses."""

SECOND_LEG_LOSES, LATER_SET_LOSES = 0.5, 0.6
"""Reps to failure that going second costs, and each set before."""

MAIN, OTHER = "backward-lunge", "reverse-lunge-for-glutes"

_PLANS = (
    (0, "2x8/side @ 2-0-1-1 rest 60 switch 15"),
    (6, "3x8/side @ 3-0-1-1 rest 75 switch 15"),
    (20, "3x10/side @ 3-0-1-1 rest 90 switch 15"),
    (36, "3x10/side @ 3-1-1-1 rest 90 switch 15 load 4"),
    (44, "3x12/side @ 3-1-1-1 rest 90 switch 15 load 4"),
)
"""From which week on the main exercise is done how."""

_OTHER_PLAN = "2x8/side @ 3-0-1-1 rest 90 switch 20"
_OTHER_FROM_WEEK = 40

_FAULTS = {Leg.LEFT: (0.22, ("F2", "F3", "F1")), Leg.RIGHT: (0.07, ("F5", "F4"))}
"""How often a fault is seen in a leg set at first, and which."""


def write_demo_log(log: Log, today: date) -> None:
    """Put the made-up log into an empty one, all in one transaction. Raises LogError."""
    merge(log, demo_sessions(today))


def demo_sessions(today: date) -> Iterator[LoggedSession]:
    """Yield the sessions of the year that ends the day before `today`, the oldest first."""
    random = Random(1)
    monday = today - timedelta(days=7 * WEEKS)
    n = 0
    for week in range(WEEKS):
        if week in HOLIDAY:
            continue
        for weekday in (0, 2, 4):
            if random.random() < 0.1:
                continue  # something came up
            n += 1
            other = week >= _OTHER_FROM_WEEK and weekday == 2
            line = _OTHER_PLAN if other else next(line for since, line in reversed(_PLANS) if week >= since)
            plan = parse_one_line(f"{line} exercise {OTHER if other else MAIN}")
            day = monday + timedelta(days=7 * week + weekday)
            clock = time(random.choice((7, 18, 18, 19)), random.randrange(60))
            yield _Day(random, plan, week, n).session(datetime.combine(day, clock, UTC))


@dataclass(frozen=True)
class _Day:
    """One day's training: the `n`-th session, in a week of the year."""

    random: Random
    plan: Plan
    week: int
    n: int

    def session(self, started: datetime) -> LoggedSession:
        """Do what the plan asks for, as far as the legs carry."""
        at = started
        leg_sets: list[LegSet] = []
        first = Leg.LEFT if self.n % 2 else Leg.RIGHT
        for set_n in range(1, self.plan.sets + 1):
            for order, leg in enumerate((first, first.other), start=1):
                if self.n == 17 and leg is Leg.LEFT:
                    continue  # a sore foot: one leg only
                leg_set = self._leg_set(set_n, leg, order, at)
                leg_sets.append(leg_set)
                at = leg_set.started + timedelta(seconds=self.plan.reps * self.plan.tempo.rep_s + self.plan.switch_s)
            at += timedelta(seconds=self.plan.rest_s)
        notes = "Back from holiday" if self.week == HOLIDAY.stop and started.weekday() == 0 else ""
        return LoggedSession(
            self._id(), started, at, self.plan.exercise, one_line(self.plan), tuple(leg_sets), notes
        )  # fmt: skip

    def _leg_set(self, set_n: int, leg: Leg, order: int, started: datetime) -> LegSet:
        able = (
            self._able(leg) - LATER_SET_LOSES * (set_n - 1) - SECOND_LEG_LOSES * (order - 1) + self.random.gauss(0, 0.6)
        )
        planned = self.plan.reps
        done = max(3, min(planned, int(able)))
        stopped = done < planned - 1
        paced = done if stopped else planned
        rep_s = self.plan.tempo.rep_s
        reps = tuple(
            Rep(n, started + timedelta(seconds=n * rep_s), self.plan.tempo.tension_s, counted=n <= done)
            for n in range(1, paced + 1)
        )
        return LegSet(
            self._id(), set_n, leg, order, str(self.plan.tempo), self.plan.load_kg, planned, started,
            "stopped" if stopped else "finished",
            rir=None if self.random.random() < 0.08 else max(0, min(5, round(able - done))),
            fault=self._fault(leg, able - done),
            reps=reps,
            answers=self._answers(leg) if set_n == self.plan.sets and self.n % 3 == 0 else {},
        )  # fmt: skip

    def _able(self, leg: Leg) -> float:
        """Reps to failure in a first set; what was planned grows about as fast."""
        since_plan = max(since for since, _ in _PLANS if self.week >= since)
        steps = sum(self.week >= since for since, _ in _PLANS) - 1
        back = max(0.0, LOST_ON_HOLIDAY - 0.4 * (self.week - HOLIDAY.stop)) if self.week >= HOLIDAY.stop else 0.0
        right = 9.6 + 0.65 * steps + STRONGER_A_WEEK * min(self.week - since_plan, 12) - back
        return right * (1 - self._behind) if leg is Leg.LEFT else right

    @property
    def _behind(self) -> float:
        """By which share the left leg is behind: less and less."""
        return 0.22 - 0.15 * min(1.0, self.week / 44)

    def _fault(self, leg: Leg, reserve: float) -> str | None:
        likely, faults = _FAULTS[leg]
        likely *= (1.0 - 0.7 * self.week / WEEKS) * (1.6 if reserve < 1 else 0.8)
        return self.random.choice(faults) if self.random.random() < likely else None

    def _answers(self, leg: Leg) -> dict[str, Answer]:
        better = self.week / WEEKS + (0.35 if leg is Leg.RIGHT else 0.0)
        hurts = (2.2 if leg is Leg.LEFT else 0.9) * (1 - self.week / WEEKS)

        def rating(base: float) -> int:
            return max(1, min(5, round(base + 1.6 * better + self.random.gauss(0, 0.5))))

        return {
            "Q1": rating(2.6),
            "Q2": rating(2.9),
            "Q3": int(self.random.random() < 0.5 - 0.4 * better),
            "Q8": self.random.choice(("ankle", "none of them") if leg is Leg.LEFT else ("none of them",)),
            "pain": max(0, round(hurts + self.random.gauss(0, 0.5))),
        }

    def _id(self) -> str:
        return str(UUID(int=self.random.getrandbits(128), version=4))
