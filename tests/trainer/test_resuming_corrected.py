"""Where a session goes on whose leg sets were corrected after it was ended or broke off."""

from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from tests.trainer.test_workout import run_to
from tests.trainer.test_workout_forms import made, rows
from trainer.cues import FRAME_RATE
from trainer.log import Log
from trainer.log.edit import delete_leg_set, edit_leg_set
from trainer.plan import Leg, parse_one_line
from trainer.resuming import resumption
from trainer.session import Command

L, R = Leg.LEFT, Leg.RIGHT
# Sets of three reps of each leg from 10 s on; each plan is interrupted when two are done.
TURNS = (parse_one_line("2x3/side @ 2-0-1-1 rest 10 ready 10 order alternating"), 27)
TOGETHER = (parse_one_line("2x3/side @ 2-0-1-1 rest 10 ready 10 order together"), 19)
BLOCK = parse_one_line("2x3/side @ 2-0-1-1 rest 5 switch 5 ready 10")  # left 10-22, right 27-39, left 44-56
WHOLE = [(n, leg, order, 3, [1, 2, 3], "finished") for n in (1, 2) for order, leg in enumerate(("left", "right"), 1)]


@pytest.fixture(params=["ended by the user", "broken off"])
def left_over(request, path):
    """Interrupt a session and correct its leg sets; returns the log and where the session then goes on."""
    logs = []

    def interrupt(plan, second, correct):
        logs.append(log := Log(path))
        workout, output = made(log, plan)
        workout.start()
        run_to(workout, output, second)
        if request.param == "ended by the user":
            workout.do(Command.END)
        else:
            log.close()
            logs.append(log := Log(path))
        correct(log, *log.sessions()[0].leg_sets)
        begin = workout.left_over() if request.param == "ended by the user" else resumption(log.unfinished()[0])
        return log, begin

    yield interrupt
    for log in logs:
        log.close()


def gone_on(log, begin, until_s=120):
    workout, output = made(log, begin.plan, begin)
    workout.start()
    run_to(workout, output, until_s)
    assert workout.trouble is None
    return workout


@pytest.mark.parametrize(("plan", "second"), [TURNS, TOGETHER], ids=["in turn", "together"])
@pytest.mark.parametrize("gone", [L, R])
def test_with_the_leg_set_of_one_leg_deleted_the_set_begins_anew_and_what_the_other_did_stays(
    left_over, plan, second, gone
):
    def delete(log, left, right):
        delete_leg_set(log, left.id if gone is L else right.id)

    log, begin = left_over(plan, second, delete)
    assert (begin.set_n, begin.leg, begin.rep, begin.taken_up) == (1, L, 1, ())
    gone_on(log, begin)
    order, whole = 2 if gone is L else 1, WHOLE
    if plan is TOGETHER[0]:
        order, whole = 1, [(n, leg, 1, *others) for n, leg, _, *others in WHOLE]
    assert rows(log.sessions()[0]) == [(1, gone.other, order, 3, [1, 2], "stopped"), *whole]


def changed_over(log, left, right):
    edit_leg_set(log, left.id, leg="right")
    edit_leg_set(log, right.id, leg="left")


@pytest.mark.parametrize("times_ended", [0, 1, 2])
@pytest.mark.parametrize(("plan", "second"), [TURNS, TOGETHER], ids=["in turn", "together"])
def test_with_the_legs_changed_over_each_goes_on_with_its_own(left_over, plan, second, times_ended):
    log, begin = left_over(plan, second, changed_over)
    for _ in range(times_ended):
        workout = gone_on(log, begin, until_s=2)
        workout.do(Command.END)
        begin = workout.left_over()
    assert (begin.set_n, begin.leg, begin.rep) == (1, L, 3)
    gone_on(log, begin)
    assert sorted((s.set_n, s.leg, [r.n for r in s.counting], s.ended) for s in log.sessions()[0].leg_sets) == [
        (n, leg, [1, 2, 3], "finished") for n in (1, 2) for leg in ("left", "right")
    ]


def test_with_both_said_to_be_of_one_leg_the_set_begins_anew(left_over):
    log, begin = left_over(*TURNS, lambda log, left, _: edit_leg_set(log, left.id, leg="right"))
    assert (begin.set_n, begin.leg, begin.rep) == (1, L, 1)
    gone_on(log, begin)
    stopped = [(1, "right", order, 3, [1, 2], "stopped") for order in (1, 2)]
    assert rows(log.sessions()[0]) == [*stopped, *WHOLE]


def test_a_try_thrown_away_before_is_no_partner_of_what_was_not_deleted(log):
    workout, output = made(log, TURNS[0])
    workout.start()
    run_to(workout, output, 19)
    workout.do(Command.REPEAT)
    run_to(workout, output, 35)  # 4 s of count-in, and then one rep of each leg
    workout.do(Command.END)
    *_, left, _ = log.sessions()[0].leg_sets
    delete_leg_set(log, left.id)
    gone_on(log, workout.left_over())
    found = rows(log.sessions()[0])
    assert [row[5] for row in found[:2]] == ["repeated"] * 2
    assert found[2][:2] == (1, "right")
    assert found[2][4:] == ([1], "stopped")
    assert found[3:] == WHOLE


def test_begun_anew_and_ended_before_it_goes_on_it_begins_anew_still(left_over):
    log, begin = left_over(*TURNS, lambda log, left, _: delete_leg_set(log, left.id))
    workout = gone_on(log, begin, until_s=2)
    workout.do(Command.END)
    again = workout.left_over()
    assert (again.set_n, again.leg, again.rep, again.taken_up) == (1, L, 1, ())
    gone_on(log, again)
    assert rows(log.sessions()[0])[1:] == WHOLE


def test_with_one_leg_of_a_finished_set_deleted_the_next_set_follows(left_over):
    log, begin = left_over(TURNS[0], 36, lambda log, left, _: delete_leg_set(log, left.id))
    assert (begin.set_n, begin.leg, begin.rep) == (2, L, 1)
    gone_on(log, begin)
    assert rows(log.sessions()[0]) == WHOLE[1:]


def clock_set_back(workout, output):
    workout._keeping._now = lambda: datetime(2026, 11, 1, 3, tzinfo=UTC) + timedelta(seconds=output.frame / FRAME_RATE)


def test_ended_by_the_user_it_goes_on_there_though_the_clock_was_set_back(log):
    workout, output = made(log, BLOCK)
    workout.start()
    run_to(workout, output, 40)  # both legs of the first set are done
    clock_set_back(workout, output)
    run_to(workout, output, 53)
    workout.do(Command.END)
    begin = workout.left_over()
    assert (begin.set_n, begin.leg, begin.rep) == (2, L, 3)
    gone_on(log, begin)
    assert sorted(rows(log.sessions()[0])) == WHOLE


def test_ended_twice_it_goes_on_there_though_the_clock_was_set_back(log):
    """The second time before it goes on, in a break: nothing then tells the order but what was known the first time."""
    workout, output = made(log, BLOCK)
    workout.start()
    run_to(workout, output, 40)
    clock_set_back(workout, output)
    run_to(workout, output, 58)  # the left leg's second set is done
    workout.do(Command.END)
    for _ in range(2):
        begin = workout.left_over()
        assert (begin.set_n, begin.leg, begin.rep, begin.taken_up) == (2, R, 1, ())
        workout = gone_on(log, begin, until_s=2)
        workout.do(Command.END)
    gone_on(log, workout.left_over())
    assert sorted(rows(log.sessions()[0])) == WHOLE


def test_broken_off_and_ended_before_it_goes_on_it_goes_on_there_though_the_clock_was_set_back(path):
    with closing(Log(path)) as log:
        workout, output = made(log, BLOCK)
        workout.start()
        run_to(workout, output, 40)
        clock_set_back(workout, output)
        run_to(workout, output, 58)
    with closing(Log(path)) as log:
        workout = gone_on(log, resumption(log.unfinished()[0]), until_s=2)
        workout.do(Command.END)
        begin = workout.left_over()
        assert (begin.set_n, begin.leg, begin.rep) == (2, R, 1)


def test_what_is_ended_before_it_goes_on_ended_when_it_was_interrupted(left_over):
    log, begin = left_over(BLOCK, 36, lambda *_: None)
    gone_on(log, begin, until_s=2).do(Command.END)
    assert log.sessions()[0].finished == begin.last_written


@pytest.mark.parametrize(
    ("second", "set_n", "leg", "rep"),
    [(36, 1, L, 3), (42, 2, L, 1)],
    ids=["in the second leg set", "in the rest behind it"],
)
def test_a_leg_that_has_done_its_set_by_what_was_corrected_does_not_do_it_again(left_over, second, set_n, leg, rep):
    log, begin = left_over(BLOCK, second, changed_over)
    assert (begin.set_n, begin.leg, begin.rep) == (set_n, leg, rep)
    gone_on(log, begin)
    first = [(1, "right", 1, 3, [1, 2, 3], "finished"), (1, "left", 2, 3, [1, 2, 3], "finished")]
    assert rows(log.sessions()[0]) == [*first, *WHOLE[2:]]


def test_nor_does_it_once_the_other_one_is_done_again(left_over):
    log, begin = left_over(BLOCK, 36, changed_over)
    workout, output = made(log, BLOCK, begin)
    workout.start()
    run_to(workout, output, 12)  # in its third rep
    workout.do(Command.REPEAT)
    run_to(workout, output, 120)
    assert [row[:2] + row[4:] for row in rows(log.sessions()[0])] == [
        (1, "right", [1, 2, 3], "finished"),
        (1, "left", [], "repeated"),
        (1, "left", [1, 2, 3], "finished"),
        (2, "left", [1, 2, 3], "finished"),
        (2, "right", [1, 2, 3], "finished"),
    ]


def test_thrown_away_with_the_legs_changed_over_it_is_done_again_alone(left_over):
    def thrown_away(log, left, right):
        changed_over(log, left, right)
        log.end_leg_set(right.id, "repeated")

    log, begin = left_over(BLOCK, 42, thrown_away)
    assert (begin.set_n, begin.leg, begin.rep, begin.taken_up) == (1, L, 1, ())
    gone_on(log, begin)
    assert [row[:2] + row[5:] for row in rows(log.sessions()[0])] == [
        (1, "right", "finished"),
        (1, "left", "repeated"),
        (1, "left", "finished"),
        (2, "left", "finished"),
        (2, "right", "finished"),
    ]


def test_with_the_legs_of_the_last_set_changed_over_nothing_is_left(left_over):
    _, begin = left_over(parse_one_line("1x3/side @ 2-0-1-1 switch 5 ready 10"), 40, changed_over)
    assert begin is None
