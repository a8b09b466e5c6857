from datetime import date, timedelta
from itertools import pairwise

from trainer.balance import balance
from trainer.balance_gates import Verdict
from trainer.demo_log import HOLIDAY, MAIN, OTHER, WEEKS, demo_sessions, write_demo_log
from trainer.measures import Measure
from trainer.plan import Leg, parse_one_line

TODAY = date(2026, 11, 21)


def test_the_same_day_gives_the_same_log_to_the_last_id():
    assert list(demo_sessions(TODAY)) == list(demo_sessions(TODAY))


def test_it_is_a_year_that_has_just_ended(log):
    write_demo_log(log, TODAY)
    days = [session.started.date() for session in log.sessions()]
    assert max(days) < TODAY
    assert TODAY - timedelta(days=7) <= max(days)
    assert min(days) >= TODAY - timedelta(weeks=WEEKS)
    assert {session.exercise for session in log.sessions()} == {MAIN, OTHER}
    assert log.unfinished() == []


def test_there_is_a_holiday():
    days = sorted(session.started.date() for session in demo_sessions(TODAY))
    longest = max(after - before for before, after in pairwise(days))
    assert longest >= timedelta(weeks=len(HOLIDAY))


def test_what_was_done_fits_what_was_planned():
    for session in demo_sessions(TODAY):
        plan = parse_one_line(session.plan)
        assert plan.exercise == session.exercise
        for leg_set in session.leg_sets:
            assert 0 < leg_set.counted_reps <= leg_set.planned_reps == plan.reps
            assert leg_set.ended == ("stopped" if leg_set.paced_reps < plan.reps else "finished")
            assert session.started <= leg_set.started < session.finished


def test_the_left_leg_catches_up_and_effort_shows_more_than_reps(log):
    write_demo_log(log, TODAY)
    sessions = list(log.work(MAIN))
    early = balance([rows for rows in sessions if rows[0].session_started.date() < TODAY - timedelta(weeks=40)])
    late = balance(sessions[:20])
    for measure in (Measure.REPS, Measure.POTENTIAL):
        assert early.measures[measure].difference_pct > late.measures[measure].difference_pct > 0
    for of in (early, late):
        assert of.measures[Measure.POTENTIAL].difference_pct > of.measures[Measure.REPS].difference_pct
    assert early.measures[Measure.REPS].verdict is not Verdict.NOT_ENOUGH_DATA
    assert early.left.counted_reps < early.right.counted_reps


def test_faults_answers_and_missed_reps_are_told_of_both_legs():
    leg_sets = [leg_set for session in demo_sessions(TODAY) for leg_set in session.leg_sets]
    for leg in Leg:
        own = [leg_set for leg_set in leg_sets if leg_set.leg == leg]
        assert any(leg_set.fault for leg_set in own)
        assert any("pain" in leg_set.answers for leg_set in own)
        assert any(leg_set.counted_reps < leg_set.paced_reps for leg_set in own)
        assert any(leg_set.rir is None for leg_set in own)
