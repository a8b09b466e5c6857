import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from trainer.cues import FRAME_RATE
from trainer.effort import Told
from trainer.exercise import exercise
from trainer.guidance import Coaching
from trainer.log import LegSet, LoggedSession
from trainer.log.backup import back_up, restore
from trainer.log.edit import delete_leg_set, delete_session, undo
from trainer.plan import Leg, one_line, parse_one_line
from trainer.resuming import resumption
from trainer.session import Command, State
from trainer.timeline import compile_session, draft, phrases
from trainer.workout import Workout

S = FRAME_RATE
# left from 5, switch from 13, right from 18, outro from 26 to 31
PLAN = parse_one_line("1x2/side @ 2-0-1-1 rest 5 switch 5 ready 5 load 4")


class HandSetOutput:
    """An output whose time is set by hand, 0.2 s behind what can still be changed."""

    def __init__(self):
        self.frame = -S // 5
        self.programmes = []

    def heard_frame(self):
        return self.frame

    def next_frame(self):
        return self.frame + S // 5

    def play(self, programme):
        self.programmes.append(programme)


@pytest.fixture
def output():
    return HandSetOutput()


@pytest.fixture
def workout(log, output):
    def now():
        return datetime(2026, 11, 1, 12, tzinfo=UTC) + timedelta(seconds=output.frame / S)

    return Workout(compile_session(draft(PLAN, exercise(PLAN.exercise)), {}), output, log, now)


def run_to(workout, output, second):
    for at in range(output.frame, round(second * S), S // 10):
        output.frame = at
        workout.tick()
    output.frame = round(second * S)
    return workout.tick()


def test_a_whole_workout_is_logged_leg_by_leg(workout, output, log):
    workout.start()
    run_to(workout, output, 32)
    assert workout.session.state is State.DONE
    [session] = log.sessions()
    assert session.id == workout.session_id
    assert session.finished is not None
    assert [(s.leg, s.order, s.planned_reps, s.paced_reps, s.counted_reps, s.tut_s) for s in session.leg_sets] == [
        ("left", 1, 2, 2, 2, 6.0),
        ("right", 2, 2, 2, 2, 6.0),
    ]
    assert {(s.tempo, s.load_kg, s.ended) for s in session.leg_sets} == {("2-0-1-1", 4.0, "finished")}
    assert [rep.finished.second for rep in session.leg_sets[0].reps] == [9, 13]


def test_each_rep_is_in_the_file_as_it_ends(workout, output, path):
    workout.start()
    for second, reps in ((8.9, 0), (9.1, 1), (13.1, 2)):
        run_to(workout, output, second)
        other = sqlite3.connect(path)
        assert other.execute("SELECT count(*) FROM rep").fetchone() == (reps,)
        other.close()


@pytest.mark.parametrize("second", [3, 6])
def test_a_session_ended_before_a_rep_is_done_leaves_no_trace(workout, output, log, second):
    workout.start()
    run_to(workout, output, second)
    assert log.unfinished() == []
    workout.do(Command.END)
    assert log.sessions() == []
    assert not workout.is_kept
    assert not log.is_under_way(workout.session_id)


@pytest.mark.parametrize(
    ("tell", "told"),
    [
        (lambda workout: workout.tell_pain(8), {"answers": {"pain": 8}}),
        (lambda workout: workout.report_fault("F2"), {"fault": "F2"}),
    ],
)
def test_what_is_told_before_a_rep_is_done_is_kept(workout, output, log, tell, told):
    workout.start()
    run_to(workout, output, 6)
    tell(workout)
    workout.do(Command.END)
    [session] = log.sessions()
    [leg_set] = session.leg_sets
    assert session.finished
    assert (leg_set.reps, leg_set.ended) == ((), "stopped")
    assert {name: getattr(leg_set, name) for name in told} == told
    assert workout.is_kept


def test_a_rep_taken_back_and_a_set_done_again_are_logged_as_such(workout, output, log):
    workout.start()
    run_to(workout, output, 10)
    workout.do(Command.UNDO)
    assert [rep.counted for rep in log.sessions()[0].leg_sets[0].reps] == [False]
    workout.do(Command.REPEAT)
    run_to(workout, output, 60)
    assert [(s.leg, s.ended, s.counted_reps) for s in log.sessions()[0].leg_sets] == [
        ("left", "repeated", 0),
        ("left", "finished", 2),
        ("right", "finished", 2),
    ]


def test_the_output_plays_the_programme_and_silence_while_paused(workout, output):
    workout.start()
    assert output.programmes == [workout.session.programme]
    run_to(workout, output, 7)
    workout.pause_or_resume()
    assert output.programmes[-1] == ()
    assert workout.moment().paused
    workout.pause_or_resume()
    assert output.programmes[-1] == workout.session.programme != ()
    workout.do(Command.UNDO)
    assert len(output.programmes) == 3  # what changes nothing to be heard is not played anew


def test_a_log_that_cannot_be_written_holds_nothing_up_and_loses_nothing(workout, output, log, path):
    workout.start()
    run_to(workout, output, 9.5)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    run_to(workout, output, 14)
    assert "in use by another program" in workout.trouble
    assert workout.session.state is State.SWITCH
    assert len(log.sessions()[0].leg_sets[0].reps) == 1
    other.execute("COMMIT")
    other.close()
    run_to(workout, output, 32)
    assert workout.trouble is None
    assert [s.counted_reps for s in log.sessions()[0].leg_sets] == [2, 2]


def test_what_waits_when_the_session_is_over_is_written_later(workout, output, log, path):
    workout.start()
    run_to(workout, output, 6)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    run_to(workout, output, 32)
    workout.flush()
    assert workout.trouble
    other.execute("COMMIT")
    other.close()
    workout.flush()
    assert workout.trouble is None
    assert [s.counted_reps for s in log.sessions()[0].leg_sets] == [2, 2]


def test_a_reported_fault_is_logged_for_the_leg_done_last_and_answered_from_then_on(workout, output, log):
    assert workout.report_fault("F2") == []  # nothing has been done yet
    workout.start()
    run_to(workout, output, 14)
    played = len(output.programmes)
    workout.report_fault("F2")
    [session] = log.sessions()
    assert [(s.leg, s.fault) for s in session.leg_sets] == [("left", "F2")]
    assert dict(workout.session.bout.coaching.faults) == {"left": "F2"}
    assert len(output.programmes) == played + 1
    workout.report_fault(None)
    assert [s.fault for s in log.sessions()[0].leg_sets] == [None]
    assert not workout.session.bout.coaching.faults


# -- What the user tells in a break ------------------------------------------------------------------------------------


def test_reps_effort_fault_and_pain_are_told_of_the_leg_done_last_and_touch_no_time(workout, output, log):
    for tell in (lambda: workout.tell_effort(2), lambda: workout.tell_pain(1), lambda: workout.correct_reps(1)):
        assert tell() == []  # nothing has been done yet
    workout.start()
    run_to(workout, output, 14)
    played = len(output.programmes)
    assert workout.told == Told()
    workout.correct_reps(-1)
    workout.tell_effort(4)
    workout.tell_pain(3)
    assert len(output.programmes) == played
    assert workout.told == Told(rir=4, pain=3)
    [left] = log.sessions()[0].leg_sets
    assert (left.counted_reps, left.rir, dict(left.answers)) == (1, 4, {"pain": 3})
    workout.correct_reps(2)
    workout.tell_effort(None)
    workout.tell_pain(0)
    run_to(workout, output, 30)
    assert workout.told == Told()  # of the right leg
    run_to(workout, output, 40)
    assert workout.session.state is State.DONE
    workout.tell_effort(0)  # after the session too
    workout.correct_reps(-2)
    left, right = log.sessions()[0].leg_sets
    assert (left.paced_reps, left.counted_reps, left.rir, dict(left.answers)) == (2, 3, None, {"pain": 0})
    assert (right.counted_reps, right.rir, dict(right.answers)) == (0, 0, {})


def test_what_was_told_of_one_leg_is_not_known_of_the_next_that_has_just_begun(workout, output):
    workout.start()
    run_to(workout, output, 17.9)
    workout.tell_pain(3)
    output.frame = round(18.1 * S)  # the right leg has begun since the last look
    workout.tell_effort(2)
    assert workout.told == Told(rir=2)


def test_nothing_is_told_of_a_leg_set_that_is_to_be_done_again(workout, output, log):
    workout.start()
    run_to(workout, output, 14)
    workout.do(Command.REPEAT)
    assert workout.tell_effort(1) == workout.tell_pain(8) == workout.report_fault("F2") == []
    assert workout.told == Told()
    assert not workout.session.bout.coaching.faults
    [left] = log.sessions()[0].leg_sets
    assert (left.rir, left.fault, dict(left.answers)) == (None, None, {})


def test_a_fault_taken_back_leaves_what_was_known_before(log, output):
    known = Coaching(faults={Leg.LEFT: "F3"})
    timeline = compile_session(draft(PLAN, exercise(PLAN.exercise), coaching=known), {})
    workout = Workout(timeline, output, log, lambda: datetime(2026, 11, 1, 12, tzinfo=UTC))
    workout.start()
    run_to(workout, output, 14)
    workout.report_fault("F2")
    assert workout.session.bout.coaching.faults == {Leg.LEFT: "F2"}
    workout.report_fault(None)
    assert workout.session.bout.coaching.faults == {Leg.LEFT: "F3"}


@pytest.mark.parametrize(("second", "state"), [(8, State.WORK), (14, State.SWITCH), (17, State.SWITCH)])
def test_too_much_pain_pauses_at_once_until_the_user_goes_on(workout, output, log, second, state):
    workout.start()
    run_to(workout, output, second)
    workout.tell_pain(5)
    assert not workout.session.paused
    workout.tell_pain(6)
    assert (workout.session.paused, workout.session.state) == (True, state)
    [told] = output.programmes[-1]
    assert (told.start_frame, [cue.text for cue in told.segment.cues]) == (output.next_frame(), ["set end"])
    assert dict(log.sessions()[0].leg_sets[0].answers) == {"pain": 6}
    run_to(workout, output, 60)
    assert workout.session.state is state
    workout.tell_pain(0)
    assert workout.session.paused, "the user says when to go on"
    workout.pause_or_resume()
    assert not workout.session.paused
    workout.tell_pain(10)
    assert workout.session.paused


TOO_MUCH = "That is too much pain. Please stop for today."


def said_in(programme):
    return [cue.text for placed in programme for cue in placed.segment.cues if cue.kind.spoken]


@pytest.fixture
def speaking(output, log):
    drafted = draft(PLAN, exercise(PLAN.exercise))
    timeline = compile_session(drafted, dict.fromkeys(phrases(drafted), S // 2))
    return Workout(timeline, output, log, lambda: datetime(2026, 11, 1, 12, tzinfo=UTC))


def test_too_much_pain_is_said_aloud_once_and_touches_no_time(speaking, output):
    workout = speaking
    workout.start()
    run_to(workout, output, 8)
    before = workout.moment()
    workout.tell_pain(8)
    assert said_in(output.programmes[-1]) == [TOO_MUCH]
    assert workout.played == output.programmes[-1]
    workout.tell_pain(7)  # the same, told more exactly
    assert [said_in(programme) for programme in output.programmes[-2:]] == [[], [TOO_MUCH]]
    run_to(workout, output, 60)
    assert (workout.session.paused, workout.moment().rep) == (True, before.rep)
    workout.pause_or_resume()
    assert workout.played == output.programmes[-1] == workout.session.programme
    assert TOO_MUCH not in said_in(workout.session.programme)


def test_in_a_pause_too_much_pain_is_said_too_and_again_whenever_it_pauses(speaking, output):
    workout = speaking
    workout.start()
    run_to(workout, output, 8)
    workout.pause_or_resume()
    workout.tell_pain(8)
    assert said_in(output.programmes[-1]) == [TOO_MUCH]
    workout.pause_or_resume()
    workout.tell_pain(10)
    assert workout.session.paused
    assert said_in(output.programmes[-1]) == [TOO_MUCH]


def test_too_much_pain_told_at_the_very_end_holds_nothing_up(workout, output):
    workout.start()
    run_to(workout, output, 27)
    assert workout.session.state is State.OUTRO
    workout.tell_pain(9)
    assert not workout.session.paused
    run_to(workout, output, 40)
    workout.tell_pain(10)
    assert workout.session.state is State.DONE


@pytest.mark.parametrize(("second", "after"), [(4, State.COUNTDOWN), (8, State.COUNTDOWN), (14, State.SWITCH)], ids=str)
def test_who_is_ready_in_a_pause_goes_on_where_it_was(workout, output, second, after):
    workout.start()
    run_to(workout, output, second)
    begun = workout.session.last_leg_set
    workout.pause_or_resume()
    workout.ready()
    assert (workout.session.paused, workout.session.state) == (False, after)
    assert workout.session.last_leg_set == begun
    run_to(workout, output, second + 0.5)
    assert workout.session.state is after, "the break is not cut short"


@pytest.mark.parametrize("tell", [lambda w: w.tell_effort(3), lambda w: w.tell_pain(11), lambda w: w.tell_pain(-1)])
def test_what_cannot_be_told_is_refused(workout, tell):
    with pytest.raises(ValueError, match="not"):
        tell(workout)


def test_each_correction_can_be_taken_back_in_the_log(workout, output, log):
    workout.start()
    run_to(workout, output, 14)
    workout.correct_reps(-1)
    workout.tell_pain(6)
    assert undo(log).startswith("set 1, left leg: pain: ")
    assert undo(log) == "set 1, left leg: 2 → 1 reps"
    [left] = log.sessions()[0].leg_sets
    assert (left.counted_reps, dict(left.answers)) == (2, {})


def test_a_rep_taken_back_after_a_correction_bars_nobody_from_taking_back_both(workout, output, log):
    workout.start()
    run_to(workout, output, 14)
    workout.correct_reps(1)
    workout.do(Command.UNDO)
    workout.do(Command.UNDO)
    assert log.sessions()[0].leg_sets[0].counted_reps == 1
    for _ in range(3):
        undo(log)
    [left] = log.sessions()[0].leg_sets
    assert (left.counted_reps, len(left.reps)) == (2, 2)


def test_what_is_told_of_a_leg_set_deleted_meanwhile_holds_nothing_up(workout, output, log):
    workout.start()
    run_to(workout, output, 40)
    delete_leg_set(log, log.sessions()[0].leg_sets[1].id)
    workout.tell_effort(2)
    workout.correct_reps(-1)
    assert workout.trouble is None
    assert [s.leg for s in log.sessions()[0].leg_sets] == ["left"]


@pytest.mark.parametrize("after_the_end", [False, True])
def test_a_log_put_back_while_the_last_of_a_session_waits_gets_all_of_it(
    workout, output, log, path, tmp_path, after_the_end
):
    back_up(path, tmp_path / "before.sqlite")
    workout.start()
    run_to(workout, output, 40 if after_the_end else 23)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        if after_the_end:
            workout.tell_effort(1)
        else:
            workout.do(Command.END)
        assert workout.trouble
    log.close()
    restore(path, tmp_path / "before.sqlite", datetime(2026, 11, 1, 12, tzinfo=UTC))
    log.reopen()
    workout.flush()
    assert workout.trouble is None
    [session] = log.sessions()
    assert session.finished is not None
    told = [(s.leg, s.counted_reps, s.ended, s.rir) for s in session.leg_sets]
    assert told == [
        ("left", 2, "finished", None),
        ("right", *((2, "finished", 1) if after_the_end else (1, "stopped", None))),
    ]


def test_what_is_told_while_the_log_is_locked_is_written_later(workout, output, log, path):
    workout.start()
    run_to(workout, output, 14)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    workout.correct_reps(-1)
    workout.tell_effort(1)
    assert workout.trouble
    other.execute("COMMIT")
    other.close()
    run_to(workout, output, 40)
    assert workout.trouble is None
    left = log.sessions()[0].leg_sets[0]
    assert (left.counted_reps, left.rir) == (1, 1)


def test_a_rest_made_longer_is_played_and_one_key_begins_what_waits(log, output):
    plan = parse_one_line("2x1/side @ 1-0-1-0 rest 20 switch 5 ready 5 waits sets")  # rest from 14 to 34
    timeline = compile_session(draft(plan, exercise(plan.exercise)), {})
    workout = Workout(timeline, output, log, lambda: datetime(2026, 11, 1, 12, tzinfo=UTC))
    workout.start()
    run_to(workout, output, 16)
    left_s = workout.moment().left_s
    [changed] = workout.lengthen_rest(15)
    assert changed.by_frames == 15 * S
    assert workout.moment().left_s == left_s + 15
    assert output.programmes[-1] is workout.session.programme
    run_to(workout, output, 60)
    assert workout.session.state is State.WAITING
    workout.tell_effort(2)
    assert workout.session.state is State.WAITING
    workout.pause_or_resume()
    assert workout.session.state is State.COUNTDOWN
    run_to(workout, output, 100)
    assert workout.session.state is State.DONE
    assert [s.rir for s in log.sessions()[0].leg_sets] == [None, 2, None, None]


def put_another_in_its_place(log, path):
    log.close()
    for file in path.parent.glob(path.name + "*"):
        file.unlink()
    log.reopen()


def test_a_session_goes_whole_into_a_log_that_took_the_place_of_its_own(workout, output, log, path):
    workout.start()
    run_to(workout, output, 10)
    workout.tell_effort(2)
    put_another_in_its_place(log, path)
    run_to(workout, output, 32)
    assert workout.trouble is None
    [session] = log.sessions()
    assert session.id == workout.session_id
    assert [(s.leg, s.counted_reps, s.rir, s.ended) for s in session.leg_sets] == [
        ("left", 2, 2, "finished"),
        ("right", 2, None, "finished"),
    ]
    assert session.finished is not None


def test_what_is_done_of_a_session_deleted_as_it_goes_on_is_written_once_that_is_taken_back(output, log, path):
    plan = compile_session(draft(PLAN, exercise(PLAN.exercise)), {})
    now = datetime(2026, 11, 1, 12, tzinfo=UTC)
    log.begin_session(LoggedSession("s", now, None, PLAN.exercise, one_line(PLAN)))
    log.close()
    log.reopen()
    [broken_off] = log.unfinished()
    delete_session(log, "s")
    resumed = Workout(plan, output, log, lambda: now, resumption(broken_off))
    resumed.start()
    run_to(resumed, output, 32)
    assert "deleted meanwhile" in resumed.trouble
    assert undo(log) == "session of 2026-11-01 deleted"
    resumed.flush()
    assert resumed.trouble is None
    assert [(s.leg, s.counted_reps) for s in log.sessions()[0].leg_sets] == [("left", 2), ("right", 2)]


def test_what_only_the_log_before_knows_of_a_resumed_session_is_told(output, log, path):
    plan = compile_session(draft(PLAN, exercise(PLAN.exercise)), {})
    now = datetime(2026, 11, 1, 12, tzinfo=UTC)
    log.begin_session(LoggedSession("s", now, None, PLAN.exercise, one_line(PLAN)))
    log.begin_leg_set("s", LegSet("a", 1, "left", 1, "2-0-1-1", 4.0, 2, now))
    log.close()
    log.reopen()
    [broken_off] = log.unfinished()
    resumed = Workout(plan, output, log, lambda: now, resumption(broken_off))
    put_another_in_its_place(log, path)
    resumed.start()
    run_to(resumed, output, 32)
    assert "is not in the log" in resumed.trouble
    assert log.sessions() == []
