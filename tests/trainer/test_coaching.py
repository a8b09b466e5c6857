from datetime import UTC, datetime, timedelta

import pytest

from trainer.coaching import coaching_from, coaching_of
from trainer.guidance import Coaching
from trainer.log import LegSet, LoggedSession
from trainer.log.edit import edit_leg_set
from trainer.plan import Leg

NOW = datetime(2026, 11, 1, tzinfo=UTC)


def logged(days_ago, *faults):
    """A session with a leg set for each (leg, fault)."""
    started = NOW - timedelta(days=days_ago)
    leg_sets = [
        LegSet(f"{days_ago}-{n}", 1, leg, 1, "3-0-1-1", 0, 8, started, "finished", fault=fault)
        for n, (leg, fault) in enumerate(faults)
    ]
    return LoggedSession(str(days_ago), started, started, "a", "1x8", tuple(leg_sets))


def test_without_a_log_nothing_is_known():
    assert coaching_from([], 0, NOW) == Coaching()


def test_the_fault_reported_last_for_a_leg_counts_for_it():
    recent = [
        logged(1, ("left", None), ("right", "F2")),
        logged(3, ("left", "F3"), ("right", "F1"), ("left", "F4"), ("right", None)),
    ]
    assert dict(coaching_from(recent, 2, NOW).faults) == {Leg.LEFT: "F4", Leg.RIGHT: "F2"}


@pytest.mark.parametrize(
    ("recent", "sessions", "settled"),
    [
        ([logged(2), logged(4), logged(6)], 3, True),
        ([logged(2), logged(4)], 2, False),
        ([logged(8), logged(10), logged(12)], 30, False),
        ([logged(2, ("left", "F3")), logged(4), logged(6)], 30, False),
        ([logged(2), logged(4, ("left", "F3")), logged(6)], 30, True),
    ],
)
def test_reminders_end_for_those_who_train_weekly_and_cleanly(recent, sessions, settled):
    assert coaching_from(recent, sessions, NOW).settled is settled
    assert coaching_from(recent, sessions, NOW).sessions == sessions


def test_the_log_is_asked_for_the_exercise_alone(log):
    for n, exercise in enumerate(["a", "b", "a"]):
        log.begin_session(LoggedSession(f"s{n}", NOW - timedelta(days=n), None, exercise, "1x1"))
        log.begin_leg_set(f"s{n}", LegSet(f"l{n}", 1, "left", 1, "3-0-1-1", 0, 8, NOW - timedelta(days=n)))
        edit_leg_set(log, f"l{n}", fault=f"F{n + 1}")
    assert coaching_of(log, "a", NOW) == Coaching({Leg.LEFT: "F1"}, settled=False, sessions=2)
    assert coaching_of(log, "b", NOW).faults == {Leg.LEFT: "F2"}
