from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.trainer.test_workout import HandSetOutput, run_to
from trainer.cues import FRAME_RATE
from trainer.exercise import exercise
from trainer.log import LegSet, Log, LoggedSession, Rep, Unfinished
from trainer.plan import COUNT_IN_S, FirstLeg, Leg, one_line, parse_one_line
from trainer.resuming import came_to_its_end, resumption
from trainer.session import Command, Ended, State
from trainer.timeline import compile_session, draft
from trainer.workout import Workout

S = FRAME_RATE
# left from 10 to 22, switch to 27, right to 39, rest to 44, left to 56, switch to 61, right to 73, outro to 78
PLAN = parse_one_line("2x3/side @ 2-0-1-1 rest 5 switch 5 ready 10 load 4")


def made(log, resumed=None, plan=PLAN):
    output = HandSetOutput()

    def now():
        return datetime(2026, 11, 1, 13 if resumed else 12, tzinfo=UTC) + timedelta(seconds=output.frame / S)

    return Workout(compile_session(draft(plan, exercise(plan.exercise)), {}), output, log, now, resumed), output


def broken_off(path, second, plan=PLAN):
    """Run a session up to a second and let its program die."""
    log = Log(path)
    workout, output = made(log, plan=plan)
    workout.start()
    run_to(workout, output, second)
    log.close()


def take_up(path):
    log = Log(path)
    [found] = log.unfinished()
    begin = resumption(found)
    workout, output = made(log, begin, begin.plan)
    workout.start()
    return log, workout, output


def done(log):
    [session] = log.sessions()
    reps = [(s.set_n, s.leg, [rep.n for rep in s.counting], s.ended) for s in session.leg_sets]
    return reps, session.finished is not None


@pytest.mark.parametrize("second", [21, 26, 39.5, 60, 72.9, 74])
def test_a_session_is_whole_once_its_last_leg_set_is(path, second):
    broken_off(path, second)
    log = Log(path)
    [session] = log.sessions()
    log.close()
    assert came_to_its_end(session) == (second > 73)
    assert not came_to_its_end(replace(session, plan="3x8 of something newer"))


WHOLE = [(n, leg, [1, 2, 3], "finished") for n in (1, 2) for leg in ("left", "right")]


@pytest.mark.parametrize("second", [15, 19, 21.9, 23, 26, 27.5, 32, 38, 41, 45, 52, 60, 62, 72.5])
def test_wherever_it_broke_off_what_is_left_makes_it_whole(path, second):
    broken_off(path, second)
    log, workout, output = take_up(path)
    run_to(workout, output, 90)
    assert workout.session.state is State.DONE
    assert workout.trouble is None
    assert done(log) == (WHOLE, True)
    assert log.unfinished() == []
    log.close()


@pytest.mark.parametrize("second", [15, 19, 21.9, 23, 26, 27.5, 32, 38, 41, 45, 52, 60, 62, 72.5])
def test_wherever_the_user_ended_it_what_is_left_makes_it_whole(path, second):
    log = Log(path)
    workout, output = made(log)
    workout.start()
    run_to(workout, output, second)
    workout.do(Command.END)
    ended = log.sessions()
    begin = workout.left_over()
    assert log.sessions() == ended, "nothing changes before it goes on"
    log.close()
    log = Log(path)
    workout, output = made(log, begin, begin.plan)
    workout.start()
    [found] = log.sessions()
    assert found.finished is None
    assert {one.id: one.ended for one in found.leg_sets} == {one.id: "finished" for one in ended[0].leg_sets} | {
        one.id: None for one in begin.taken_up
    }
    run_to(workout, output, 90)
    assert workout.trouble is None
    assert done(log) == (WHOLE, True)
    assert workout.left_over() is None
    log.close()


def test_a_set_stopped_by_the_user_is_stopped_again_by_ending_before_it_goes_on_and_can_go_on_still(path):
    log = Log(path)
    workout, output = made(log)
    workout.start()
    run_to(workout, output, 19)
    for second in (2, 3):
        workout.do(Command.END)
        assert done(log) == ([(1, "left", [1, 2], "stopped")], True)
        begin = workout.left_over()
        assert (begin.set_n, begin.leg, begin.rep) == (1, Leg.LEFT, 3)
        workout, output = made(log, begin, begin.plan)
        workout.start()
        assert done(log) == ([(1, "left", [1, 2], None)], False)
        run_to(workout, output, second)
    run_to(workout, output, 90)
    assert done(log) == (WHOLE, True)
    log.close()


def test_a_set_stopped_before_the_session_was_ended_stays_stopped(path):
    log = Log(path)
    workout, output = made(log)
    workout.start()
    run_to(workout, output, 19)
    workout.do(Command.STOP)
    run_to(workout, output, 21)
    workout.do(Command.END)
    begin = workout.left_over()
    assert (begin.set_n, begin.leg, begin.rep, begin.taken_up) == (1, Leg.RIGHT, 1, ())
    workout, output = made(log, begin, begin.plan)
    workout.start()
    run_to(workout, output, 90)
    assert done(log) == ([(1, "left", [1, 2], "stopped"), *WHOLE[1:]], True)
    log.close()


def test_who_has_done_nothing_or_all_has_nothing_left_to_go_on_with(path):
    log = Log(path)
    workout, output = made(log)
    workout.start()
    run_to(workout, output, 11)
    workout.do(Command.END)
    assert workout.left_over() is None
    workout, output = made(log)
    workout.start()
    run_to(workout, output, 74)
    assert workout.session.state is State.OUTRO
    workout.do(Command.END)
    assert workout.left_over() is None
    log.close()


def test_it_goes_on_where_it_broke_off_though_the_clock_was_set_back(path):
    log = Log(path)
    workout, output = made(log)
    workout.start()
    run_to(workout, output, 40)  # both legs of the first set are done
    workout._keeping._now = lambda: datetime(2026, 11, 1, 3, tzinfo=UTC) + timedelta(seconds=output.frame / S)
    run_to(workout, output, 53)
    log.close()
    log, workout, output = take_up(path)
    run_to(workout, output, 80)
    [session] = log.sessions()
    reps = {(s.set_n, s.leg): ([rep.n for rep in s.counting], s.ended) for s in session.leg_sets}
    assert reps == {(n, leg): (counted, ended) for n, leg, counted, ended in WHOLE}
    assert len(session.leg_sets) == len(WHOLE)
    log.close()


def test_it_gets_ready_counts_in_and_begins_with_the_rep_in_progress(path):
    broken_off(path, 19)  # two reps done, in the third
    log, workout, output = take_up(path)
    run_to(workout, output, 1)
    moment = workout.moment()
    assert moment.state is State.INTRO
    assert (moment.coming.set_n, moment.coming.leg, moment.coming.first_move) == (1, Leg.LEFT, 3)
    assert moment.countdown_s == pytest.approx(moment.left_s + COUNT_IN_S)
    run_to(workout, output, 6)
    moment = workout.moment()
    assert (moment.state, moment.countdown_s) == (State.COUNTDOWN, moment.left_s)
    run_to(workout, output, 10)  # 5 s to get ready, 4 s of count-in
    assert workout.moment().rep.rep == 3
    assert workout.session.last_leg_set.counted_reps == 2
    log.close()


def test_a_rep_done_before_can_still_be_taken_back_and_the_leg_set_done_again(path):
    broken_off(path, 19)
    log, workout, output = take_up(path)
    run_to(workout, output, 10)
    workout.do(Command.UNDO)
    assert done(log)[0] == [(1, "left", [1], None)]
    workout.do(Command.REPEAT)
    run_to(workout, output, 90)
    assert done(log) == ([(1, "left", [], "repeated"), *WHOLE], True)
    log.close()


def test_what_was_thrown_away_is_done_again(path):
    log = Log(path)
    workout, output = made(log)
    workout.start()
    run_to(workout, output, 19)
    workout.do(Command.REPEAT)
    log.close()
    log, workout, output = take_up(path)
    run_to(workout, output, 90)
    assert done(log) == ([(1, "left", [], "repeated"), *WHOLE], True)
    log.close()


def test_ended_before_it_goes_on_it_keeps_what_was_done(path):
    broken_off(path, 19)
    log, workout, output = take_up(path)
    run_to(workout, output, 2)
    workout.do(Command.END)
    assert done(log) == ([(1, "left", [1, 2], None)], True)
    log.close()


def test_a_fault_reported_later_keeps_the_rest_in_place(path):
    broken_off(path, 19)
    log, workout, output = take_up(path)
    run_to(workout, output, 10)
    workout.report_fault("F3")
    run_to(workout, output, 90)
    assert done(log) == (WHOLE, True)
    assert log.sessions()[0].leg_sets[0].fault == "F3"
    log.close()


def test_the_order_of_the_legs_is_that_of_the_plan(path):
    plan = replace(PLAN, first_leg=FirstLeg.ALTERNATE)
    plan = parse_one_line(one_line(plan))
    broken_off(path, 41, plan)  # in the rest before the second set, which the right leg begins
    log, workout, output = take_up(path)
    run_to(workout, output, 90)
    assert [row[:2] for row in done(log)[0]] == [(1, "left"), (1, "right"), (2, "right"), (2, "left")]
    log.close()


def test_nothing_is_left_after_the_last_leg_set_or_without_its_plan(path):
    broken_off(path, 75)
    log = Log(path)
    [found] = log.unfinished()
    assert resumption(found) is None
    assert resumption(found._replace(session=replace(found.session, plan="by feel"))) is None
    strange = found._replace(last=replace(found.last, set_n=9))
    assert resumption(strange) is None
    log.close()


def test_a_leg_set_the_plan_does_not_ask_for_leads_nowhere():
    began = datetime(2026, 11, 1, 12, tzinfo=UTC)
    last = LegSet("a", 9, "left", 1, "2-0-1-1", 0.0, 3, began)
    session = LoggedSession("s", began, None, PLAN.exercise, one_line(PLAN), (last,))
    assert resumption(Unfinished(session, last, 1, began)) is None
    planned = replace(last, set_n=1)
    assert resumption(Unfinished(replace(session, leg_sets=(planned,)), planned, 1, began)).set_n == 1


def test_broken_off_before_its_first_leg_set_it_begins_with_that():
    began = datetime(2026, 11, 1, 12, tzinfo=UTC)
    session = LoggedSession("s", began, None, PLAN.exercise, one_line(PLAN))
    begin = resumption(Unfinished(session, None, None, began))
    assert (begin.set_n, begin.leg, begin.rep, begin.reps, begin.unended) == (1, Leg.LEFT, 1, 3, {})


def test_broken_off_between_the_last_rep_and_the_end_of_a_leg_set_it_goes_on_with_the_next():
    began = datetime(2026, 11, 1, 12, tzinfo=UTC)
    reps = tuple(Rep(n, began + timedelta(seconds=4 * n), 4.0, counted=True) for n in (1, 2, 3))
    last = LegSet("a", 1, "left", 1, "2-0-1-1", 4.0, 3, began, reps=reps)
    session = LoggedSession("s", began, None, PLAN.exercise, one_line(PLAN), (last,))
    begin = resumption(Unfinished(session, last, 4, began))
    assert (begin.set_n, begin.leg, begin.rep) == (1, Leg.RIGHT, 1)
    assert begin.unended == {"a": Ended.FINISHED}


@pytest.mark.parametrize("line", ["", "3 rounds of 8", "0x8"])
def test_a_session_of_a_plan_that_cannot_be_read_does_not_go_on(line):
    began = datetime(2026, 11, 1, 12, tzinfo=UTC)
    session = LoggedSession("s", began, None, PLAN.exercise, line)
    assert resumption(Unfinished(session, None, None, began)) is None
    assert not came_to_its_end(session)
