from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from trainer.assessment import asked_after
from trainer.exercise import exercise, exercise_ids
from trainer.feedback import Fact, Feedback, feedback
from trainer.log import LegSet, LoggedSession, Rep
from trainer.plan import Leg

QUESTIONS = asked_after(exercise(exercise_ids()[0]).shared.questions)
NOW = datetime(2026, 11, 21, 18, tzinfo=UTC)


def leg_set(leg, counted=8, **fields):
    reps = tuple(Rep(n, NOW, 4.0, counted=n <= counted, paced=n <= 8) for n in range(1, max(8, counted) + 1))
    return LegSet(f"{leg}{NOW}", 1, leg, 1, fields.pop("tempo", "3-0-1-1"), 0, 8, NOW, "finished", reps=reps, **fields)


def session(*leg_sets):
    return LoggedSession("s", NOW - timedelta(days=1), NOW, "a", "", leg_sets)


FULL = session(leg_set("left"), leg_set("right"))
LOW, HIGH = {"Q1": 2, "Q2": 3}, {"Q1": 3, "Q2": 3}


@pytest.mark.parametrize(
    ("done", "before", "found"),
    [
        (session(), None, None),
        (FULL, None, Feedback(Fact.FIRST, reps=16, planned=16)),
        (FULL, FULL, Feedback(Fact.KEPT, reps=16, planned=16)),
        (session(leg_set("left", 7), leg_set("right", 5)), FULL, Feedback(Fact.FEWER, Leg.RIGHT, reps=5, planned=8)),
        (FULL, session(leg_set("left", 6), leg_set("right")), Feedback(Fact.MORE, reps=16, planned=16, more=2)),
        (session(leg_set("left", 7)), session(leg_set("left", 6)), Feedback(Fact.MORE, reps=7, planned=8, more=1)),
        # at another pace reps are not the same
        (FULL, session(leg_set("left", 6, tempo="1-0-1-0")), Feedback(Fact.KEPT, reps=16, planned=16)),
        (session(leg_set("left", fault="F3"), leg_set("right")), FULL, Feedback(Fact.FAULT, Leg.LEFT, "F3")),
        (FULL, session(leg_set("right", fault="F2")), Feedback(Fact.FAULT_GONE, Leg.RIGHT, "F2")),
        # not told is not gone: neither where reps are missing nor where it hurt
        (session(leg_set("left"), leg_set("right", 7)), session(leg_set("right", fault="F2")),
         Feedback(Fact.MORE, reps=15, planned=16, more=7)),
        (session(leg_set("right", answers={"pain": 5})), session(leg_set("right", fault="F2")),
         Feedback(Fact.KEPT, reps=8, planned=8)),
        # nothing is said of a leg that was not trained this time
        (session(leg_set("left")), session(leg_set("right", fault="F2")), Feedback(Fact.KEPT, reps=8, planned=8)),
        (session(leg_set("left", answers=HIGH)), session(leg_set("left", answers=LOW)),
         Feedback(Fact.STEADIER, Leg.LEFT)),
        (session(leg_set("left", answers=HIGH)), session(leg_set("left")), Feedback(Fact.KEPT, reps=8, planned=8)),
        # like is compared with like
        (session(leg_set("left", answers={"Q1": 3, "Q2": 5})), session(leg_set("left", answers={"Q1": 3})),
         Feedback(Fact.KEPT, reps=8, planned=8)),
        # nobody is told to do better, or that something went well, who did nothing or was in pain
        (session(leg_set("left", 0), leg_set("right", 0)), FULL, Feedback(Fact.NOTHING, planned=16)),
        (session(leg_set("left", 0)), session(leg_set("left", fault="F2")),
         Feedback(Fact.NOTHING, Leg.LEFT, planned=8)),
        (session(leg_set("left"), leg_set("right", 0)), FULL, Feedback(Fact.NOTHING, Leg.RIGHT, planned=8)),
        (session(leg_set("left", 7, answers={"pain": 2})), FULL, None),
        (session(leg_set("left", answers={"pain": 6})), session(leg_set("left", 6)), None),
        (session(leg_set("left", answers={"pain": 5})), session(leg_set("left", 6)),
         Feedback(Fact.MORE, reps=8, planned=8, more=2)),
        (session(leg_set("left", 7, answers={"pain": 1})), FULL, Feedback(Fact.FEWER, Leg.LEFT, reps=7, planned=8)),
    ],
)  # fmt: skip
def test_one_fact_is_told_what_helps_first(done, before, found):
    assert feedback(done, before, QUESTIONS) == found


def test_who_stopped_early_last_time_is_not_said_to_have_done_more():
    asked = "1x8/side @ 3-0-1-1"
    stopped = replace(session(leg_set("left", 3)), plan=asked)
    today = replace(FULL, plan=asked)
    assert feedback(today, stopped, QUESTIONS) == Feedback(Fact.KEPT, reps=16, planned=16)
    for ended in ("stopped", "skipped", None):
        cut_short = replace(session(leg_set("left"), replace(leg_set("right", 2), ended=ended)), plan=asked)
        assert feedback(today, cut_short, QUESTIONS) == Feedback(Fact.KEPT, reps=16, planned=16)
    tried = replace(session(leg_set("left", 3), leg_set("right", 3)), plan=asked)
    assert feedback(today, tried, QUESTIONS).fact is Fact.MORE


def test_of_a_plan_that_broke_off_nothing_is_said_to_be_as_planned():
    of_three = replace(FULL, plan="3x8/side @ 3-0-1-1")
    assert feedback(of_three, None, QUESTIONS) is None
    assert feedback(of_three, of_three, QUESTIONS) is None
    assert feedback(replace(FULL, plan="1x8/side @ 3-0-1-1"), None, QUESTIONS).fact is Fact.FIRST


def test_a_leg_set_done_again_is_not_held_against_anyone():
    thrown_away = replace(leg_set("left", 3), ended="repeated", id="x")
    assert feedback(session(thrown_away, leg_set("left")), None, QUESTIONS) == Feedback(Fact.FIRST, reps=8, planned=8)
