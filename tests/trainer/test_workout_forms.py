"""What the log holds of sessions of every form, and how they are taken up where they broke off."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.trainer.session_run import compiled
from tests.trainer.test_workout import HandSetOutput, run_to
from trainer.balance import balance
from trainer.cues import FRAME_RATE
from trainer.leg_order import began_last
from trainer.log import Log
from trainer.plan import FirstLeg, Leg, line_of, one_line, parse_one_line
from trainer.resuming import resumption
from trainer.session import Command, State
from trainer.workout import Workout

S = FRAME_RATE
L, R = Leg.LEFT, Leg.RIGHT
# left 10-18, right 23-31, rest to 41; ready to 51, left 51-63, rest to 73, left to 85, outro to 90
TWO = parse_one_line(
    "1x2/side @ 2-0-1-1 rest 10 switch 5 ready 10 load 4 "
    "then 2x3/side @ 2-0-1-1 rest 10 ready 10 sides left exercise backward-lunge"
)
TURNS = parse_one_line("2x3/side @ 2-0-1-1 rest 10 ready 10 order alternating first right")  # 10-34, 44-68
TOGETHER = parse_one_line("2x3/side @ 2-0-1-1 rest 10 ready 10 order together")  # 10-22, 32-44
MATCH = parse_one_line("1x4/side @ 2-0-1-1 switch 10 ready 10 match yes")  # left 10-26, right 36-52


def made(log, plan, resumed=None):
    output = HandSetOutput()

    def now():
        return datetime(2026, 11, 1, 13 if resumed else 12, tzinfo=UTC) + timedelta(seconds=output.frame / S)

    return Workout(compiled(plan), output, log, now, resumed), output


@pytest.fixture
def begun(log):
    def begin(plan):
        workout, output = made(log, plan)
        workout.start()
        return workout, output

    return begin


def rows(session):
    return [(s.set_n, s.leg, s.order, s.planned_reps, [r.n for r in s.counting], s.ended) for s in session.leg_sets]


def logged(log):
    """Each session, the oldest first: its exercise, leg sets, and whether it is finished."""
    return [(s.exercise, rows(s), s.finished is not None) for s in reversed(log.sessions())]


GLUTES, UPRIGHT = "reverse-lunge-for-glutes", "backward-lunge"
FIRST = (GLUTES, [(1, "left", 1, 2, [1, 2], "finished"), (1, "right", 2, 2, [1, 2], "finished")], True)
SECOND = (UPRIGHT, [(n, "left", 1, 3, [1, 2, 3], "finished") for n in (1, 2)], True)


def test_each_exercise_is_a_session_begun_with_its_first_leg_set(begun, log):
    workout, output = begun(TWO)
    assert (workout.is_kept, workout.session_ids) == (False, ())
    run_to(workout, output, 52)
    assert logged(log) == [(*FIRST[:2], False)]  # it goes on with the next one's first rep
    run_to(workout, output, 56)
    assert [finished for *_, finished in logged(log)] == [True, False]
    run_to(workout, output, 91)
    assert logged(log) == [FIRST, SECOND]
    sessions = log.sessions()[::-1]
    assert workout.session_ids == tuple(s.id for s in sessions)
    assert workout.session_id == sessions[1].id
    assert parse_one_line(sessions[0].plan) == TWO
    assert parse_one_line(sessions[1].plan).exercises[0].sets == 2
    assert not parse_one_line(sessions[1].plan).then
    assert [s.leg_sets[0].load_kg for s in sessions] == [4, 0]


@pytest.mark.parametrize(("plan", "name"), [(replace(TWO, name="Two"), "Two"), (TWO, line_of(TWO.exercises[1]))])
def test_each_exercise_is_called_as_the_whole_plan_is_or_where_that_has_no_name_by_its_own_line(begun, log, plan, name):
    workout, output = begun(plan)
    run_to(workout, output, 91)
    second, first = (parse_one_line(session.plan) for session in log.sessions())
    assert first == plan
    assert second.name == name


def test_what_is_told_goes_to_the_leg_set_it_is_about(begun, log):
    workout, output = begun(TWO)
    run_to(workout, output, 48)
    workout.correct_reps(-1)
    workout.tell_effort(2)
    workout.report_fault("F2")
    assert [dict(bout.coaching.faults) for bout in workout.session.timeline.bouts] == [{"right": "F2"}, {}]
    run_to(workout, output, 65)
    workout.tell_effort(1)
    workout.do(Command.UNDO)
    second, first = log.sessions()
    assert [(s.leg, s.counted_reps, s.rir, s.fault) for s in first.leg_sets] == [
        ("left", 2, None, None), ("right", 1, 2, "F2"),
    ]  # fmt: skip
    assert [(s.leg, s.counted_reps, s.rir) for s in second.leg_sets] == [("left", 2, 1)]


def test_skipped_whole_an_exercise_is_not_logged(begun, log):
    workout, output = begun(TWO)
    run_to(workout, output, 45)
    workout.do(Command.END)
    assert logged(log) == [FIRST]


def test_of_an_exercise_ended_in_its_first_rep_nothing_is_kept_and_the_one_before_is_finished(begun, log):
    workout, output = begun(TWO)
    run_to(workout, output, 52)
    assert workout.session.state is State.WORK
    workout.do(Command.END)
    assert logged(log) == [FIRST]
    assert workout.session_ids == (log.sessions()[0].id,)
    assert workout.session_id == log.sessions()[0].id


@pytest.mark.parametrize("ended_at_s", [12, 52], ids=["the first", "another"])
def test_an_exercise_of_which_something_is_told_only_after_its_end_has_ended_too(begun, log, ended_at_s):
    workout, output = begun(TWO)
    run_to(workout, output, ended_at_s)
    workout.do(Command.END)
    before = len(log.sessions())
    workout.tell_effort(2)
    sessions = log.sessions()
    assert len(sessions) == before + 1
    assert all(each.finished for each in sessions)
    assert [(s.counted_reps, s.rir, s.ended) for s in sessions[0].leg_sets] == [(0, 2, "stopped")]


def test_legs_in_turn_are_two_leg_sets_at_once(begun, log):
    workout, output = begun(TURNS)
    run_to(workout, output, 29)  # R1 L1 R2 L2
    assert rows(log.sessions()[0]) == [(1, "right", 1, 3, [1, 2], None), (1, "left", 2, 3, [1, 2], None)]
    workout.do(Command.STOP)
    workout.tell_effort(2)
    workout.tell_pain(3, R)
    workout.report_fault("F3", L)
    [session] = log.sessions()
    told = [(s.leg, s.ended, s.rir, s.fault, dict(s.answers)) for s in session.leg_sets]
    assert told == [("right", "stopped", 2, None, {"pain": 3}), ("left", "stopped", 2, "F3", {})]
    assert (workout.told_of(R).pain, workout.told_of(L).pain, workout.told.fault) == (3, None, "F3")


def test_together_both_legs_have_the_same_reps_and_neither_comes_first(begun, log):
    workout, output = begun(TOGETHER)
    run_to(workout, output, 60)
    assert rows(log.sessions()[0]) == [
        (n, leg, 1, 3, [1, 2, 3], "finished") for n in (1, 2) for leg in ("left", "right")
    ]
    work = list(log.work(TOGETHER.exercise))
    assert began_last(work) is None
    order = balance(work).order
    assert (order.left_first, order.right_first) == (0, 0)


def test_the_second_leg_is_logged_with_what_was_asked_of_it(begun, log):
    workout, output = begun(MATCH)
    run_to(workout, output, 28)
    workout.correct_reps(2)
    assert output.programmes[-1] is workout.session.programme  # it is played
    run_to(workout, output, 80)
    assert [(row[1], row[3], len(row[4])) for row in rows(log.sessions()[0])] == [("left", 4, 6), ("right", 6, 6)]


# -- Broken off and taken up -------------------------------------------------------------------------------------------


def broken_off(path, plan, second, act=None):
    log = Log(path)
    workout, output = made(log, plan)
    workout.start()
    run_to(workout, output, second)
    if act:
        act(workout)
    log.close()


def take_up(path):
    log = Log(path)
    [found] = log.unfinished()
    begin = resumption(found)
    workout, output = made(log, begin.plan, begin)
    workout.start()
    return log, workout, output


@pytest.mark.parametrize("second", [17, 20, 25, 30.5, 33, 45, 52, 60, 65, 75, 84])
def test_wherever_two_exercises_broke_off_what_is_left_makes_them_whole(path, second):
    broken_off(path, TWO, second)
    log, workout, output = take_up(path)
    run_to(workout, output, 130)
    assert workout.session.state is State.DONE
    assert workout.trouble is None
    assert logged(log) == [FIRST, SECOND]
    assert log.unfinished() == []
    log.close()


def test_between_two_exercises_the_one_before_ended_when_it_broke_off(path):
    broken_off(path, TWO, 45)
    log, workout, output = take_up(path)
    run_to(workout, output, 2)
    assert workout.session.state is State.INTRO
    assert workout.moment().bout.exercise.id == UPRIGHT
    run_to(workout, output, 20)
    second, first = log.sessions()
    assert first.finished.hour == 12  # not when the next one began, an hour later
    assert workout.session_ids == (first.id, second.id)
    log.close()


@pytest.mark.parametrize("second", [15, 21, 29, 33.5, 40, 45, 47, 52, 67])
def test_legs_in_turn_go_on_with_the_turn_that_was_interrupted(path, second):
    broken_off(path, TURNS, second)
    log, workout, output = take_up(path)
    run_to(workout, output, 100)
    whole = [(n, leg, o, 3, [1, 2, 3], "finished") for n in (1, 2) for o, leg in enumerate(("right", "left"), 1)]
    assert logged(log) == [(GLUTES, whole, True)]
    log.close()


def test_the_turn_taken_up_is_that_of_the_leg_whose_rep_it_was(path):
    broken_off(path, TURNS, 16)  # in L1
    log, workout, output = take_up(path)
    run_to(workout, output, 10)
    rep = workout.moment().rep
    assert (rep.rep, rep.legs) == (1, (L,))
    assert [(done.leg, done.counted_reps) for done in workout.session.last_leg_sets] == [(R, 1), (L, 0)]
    workout.do(Command.UNDO)
    assert [row[4] for row in rows(log.sessions()[0])] == [[], []]
    log.close()


@pytest.mark.parametrize("second", [15, 21.5, 25, 35])
def test_together_goes_on_together(path, second):
    broken_off(path, TOGETHER, second)
    log, workout, output = take_up(path)
    run_to(workout, output, 70)
    assert [row[4:] for row in rows(log.sessions()[0])] == [([1, 2, 3], "finished")] * 4
    log.close()


def test_thrown_away_together_it_is_done_again(path):
    broken_off(path, TURNS, 21, lambda workout: workout.do(Command.REPEAT))
    log, workout, output = take_up(path)
    run_to(workout, output, 100)
    assert [row[5] for row in rows(log.sessions()[0])] == ["repeated"] * 2 + ["finished"] * 4
    log.close()


def test_if_only_one_end_was_written_the_other_leg_set_ends_like_it(path):
    broken_off(path, TURNS, 21)
    log = Log(path)
    right, _ = log.sessions()[0].leg_sets
    log.end_leg_set(right.id, "stopped")
    log.close()
    log, workout, output = take_up(path)
    run_to(workout, output, 100)
    assert [row[4:] for row in rows(log.sessions()[0])] == [
        ([1], "stopped"), ([1], "stopped"), ([1, 2, 3], "finished"), ([1, 2, 3], "finished"),
    ]  # fmt: skip
    log.close()


@pytest.mark.parametrize(
    ("second", "expected"), [(20, ["left", 4, 3, "right", 3, 3]), (30, ["left", 4, 3, "right", 3, 3]),
                             (40, ["left", 4, 3, "right", 3, 3])],
)  # fmt: skip
def test_a_match_broken_off_is_one_still(path, second, expected):
    log = Log(path)
    workout, output = made(log, MATCH)
    workout.start()
    run_to(workout, output, 19)
    workout.do(Command.UNDO)
    run_to(workout, output, second)
    log.close()
    log, workout, output = take_up(path)
    run_to(workout, output, 90)
    found = [value for row in rows(log.sessions()[0]) for value in (row[1], row[3], len(row[4]))]
    assert found == expected
    log.close()


# -- Whatever is asked ------------------------------------------------------------------------------------------------

FORMS = {"two": TWO, "turns": TURNS, "together": TOGETHER, "match": MATCH}
ACTS = st.lists(
    st.tuples(st.integers(0, 25), st.sampled_from([*Command, "+", "-", "pause", "longer", "effort"])), max_size=10
)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(sorted(FORMS)), ACTS)
def test_whatever_is_asked_log_and_session_agree(tmp_path_factory, form, acts):
    log = Log(tmp_path_factory.mktemp("logs") / "log.sqlite")
    workout, output = made(log, FORMS[form])
    workout.start()
    for later_s, act in [*acts, *[(30, "resume")] * 12]:
        output.frame += later_s * S
        workout.tick()
        match act:
            case "+" | "-":
                workout.correct_reps(1 if act == "+" else -1)
            case "pause":
                workout.pause_or_resume()
            case "longer":
                workout.lengthen_rest(15)
            case "effort":
                workout.tell_effort(2)
            case "resume":
                workout.do(Command.RESUME)
            case _:
                workout.do(act)
    sessions = log.sessions()[::-1]
    assert workout.trouble is None
    assert [s.id for s in sessions] == list(workout.session_ids)
    in_log = {each.id: each for session in sessions for each in session.leg_sets}
    for attempt, leg_set_id in workout._keeping._leg_set_ids.items():
        kept = in_log.pop(leg_set_id, None)
        assert (kept.counted_reps if kept else 0) == workout.session._counts.counted(attempt)
    assert in_log == {}
    if workout.session.state is State.DONE:
        assert all(s.finished for s in sessions)
        assert all(each.ended for s in sessions for each in s.leg_sets)
    log.close()


def test_a_plan_settled_is_what_is_logged(begun, log):
    plan = parse_one_line("1x1/side @ 1-0-1-0 ready 5 switch 5 first right")
    workout, output = begun(plan)
    run_to(workout, output, 8)
    [session] = log.sessions()
    assert session.plan == one_line(plan)
    assert parse_one_line(session.plan).first_leg is FirstLeg.RIGHT
