from datetime import UTC, datetime, timedelta

from trainer.guidance import Guidance
from trainer.log import LegSet, LoggedSession
from trainer.plan import FirstLeg, Leg, parse_one_line
from trainer.timeline import compile_session
from ui.drafting import draft_for

NOW = datetime.now(UTC)
PLAN = parse_one_line("1x4/side @ 3-0-1-1 first sessions then 1x4/side @ 3-0-1-1 first weaker exercise backward-lunge")


def logged(log, ago, exercise, first="left", fault=None):
    """A session of two leg sets, so many days ago."""
    started = NOW - timedelta(days=ago)
    log.begin_session(LoggedSession(f"{exercise} {ago}", started, None, exercise, "1x4/side"))
    other = "right" if first == "left" else "left"
    for order, leg in enumerate((first, other), 1):
        id_ = f"{exercise} {ago} {leg}"
        log.begin_leg_set(f"{exercise} {ago}", LegSet(id_, 1, leg, order, "3-0-1-1", 0, 4, started))
        log.end_leg_set(id_, "finished")
    log.finish_session(f"{exercise} {ago}", started)


def test_the_log_settles_which_leg_begins_and_the_plan_of_the_session_says_so(log):
    logged(log, 3, PLAN.exercise, first="right")
    logged(log, 1, PLAN.exercise)
    logged(log, 0.5, "backward-lunge", first="right")
    timeline = compile_session(draft_for(PLAN, Guidance(), log), {})
    assert [bout.plan.first_leg for bout in timeline.bouts] == [FirstLeg.RIGHT, FirstLeg.LEFT]
    assert [each.first_leg for each in timeline.plan.exercises] == [FirstLeg.RIGHT, FirstLeg.LEFT]
    assert [s.leg for s in timeline.segments if s.is_work] == [Leg.RIGHT, Leg.LEFT, Leg.LEFT, Leg.RIGHT]


def test_each_exercise_is_drafted_by_what_is_known_of_it(log):
    for ago in (1, 2):
        logged(log, ago, "backward-lunge")
    drafted = draft_for(PLAN, Guidance(), log)
    assert [(bout.exercise.id, bout.coaching.sessions) for bout in drafted.bouts] == [
        ("reverse-lunge-for-glutes", 0), ("backward-lunge", 2),
    ]  # fmt: skip


def test_a_log_that_cannot_be_read_holds_nothing_up(log, caplog):
    for exercise in (PLAN.exercise, "backward-lunge"):
        logged(log, 1, exercise, first="right")
    with log.writing() as db:
        db.execute("UPDATE leg_set SET answers = '{'")
    drafted = draft_for(PLAN, Guidance(), log)
    assert [bout.plan.first_leg for bout in drafted.bouts] == [FirstLeg.LEFT] * 2
    assert "which leg is to begin" in caplog.text
    assert "what to remind of" in caplog.text
