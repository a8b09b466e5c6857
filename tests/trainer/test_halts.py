import sys
import time
from datetime import UTC, datetime

import pytest

from trainer.cues import FRAME_RATE
from trainer.exercise import exercise
from trainer.halts import HALT_S, HaltWatch, real_s
from trainer.plan import parse_one_line
from trainer.session import Command, State
from trainer.timeline import compile_session, draft
from trainer.workout import Workout

S = FRAME_RATE
# left from 10, its second rep from 14, switch from 18, right from 23, rest from 31, left again from 51, outro from 72
PLAN = parse_one_line("2x2/side @ 2-0-1-1 rest 20 switch 5 ready 10")


class Hall:
    """A room with two clocks set by hand: what is heard, and what is real."""

    def __init__(self):
        self.frame = 0
        self.asleep_s = 0.0
        self.programme = ()

    def heard_frame(self):
        return self.frame

    def next_frame(self):
        return self.frame + S // 5

    def play(self, programme):
        self.programme = programme

    def real_s(self):
        return self.frame / S + self.asleep_s


@pytest.fixture
def hall():
    return Hall()


@pytest.fixture
def begun(hall, log):
    """Begins a workout of a plan and leads it to a second, looking ten times a second."""

    def begin(second, plan=PLAN):
        timeline = compile_session(draft(plan, exercise(plan.exercise)), {})
        made = Workout(timeline, hall, log, lambda: datetime(2026, 11, 1, 12, tzinfo=UTC), halts=HaltWatch(hall.real_s))
        made.start()
        go_on(made, hall, second)
        return made

    return begin


def go_on(workout, hall, second):
    for at_frame in range(hall.frame, round(second * S) + 1, S // 10):
        hall.frame = at_frame
        workout.tick()


@pytest.mark.parametrize(
    ("second", "state"),
    [
        (1, State.INTRO),
        (8, State.COUNTDOWN),
        (12.5, State.WORK),
        (20, State.SWITCH),
        (25, State.WORK),
        (35, State.REST),
    ],
)
def test_a_sleep_pauses_whatever_is_going_on(begun, hall, second, state):
    workout = begun(second)
    assert workout.session.state is state
    hall.asleep_s = 3600
    assert workout.tick()
    assert workout.session.paused
    assert hall.programme == ()
    assert workout.halted_s == 3600
    left_s = workout.moment().session_left_s
    go_on(workout, hall, second + 5)
    assert workout.moment().session_left_s == left_s
    assert workout.halted_s == 3600
    workout.pause_or_resume()
    assert not workout.session.paused
    assert workout.halted_s == 0


def test_after_a_sleep_it_goes_on_with_the_rep_that_was_broken_off(begun, hall, log):
    workout = begun(16)  # in the second rep
    hall.asleep_s = 60
    workout.tick()
    assert log.sessions()[0].leg_sets[0].paced_reps == 1
    workout.pause_or_resume()
    go_on(workout, hall, 100)
    assert [s.counted_reps for s in log.sessions()[0].leg_sets] == [2, 2, 2, 2]
    assert workout.session.state is State.DONE


def test_a_second_sleep_while_paused_changes_nothing(begun, hall):
    workout = begun(7)
    workout.do(Command.PAUSE)
    hall.asleep_s = 60
    assert workout.tick() == []
    assert workout.session.paused
    assert workout.halted_s == 0, "the user has paused, not the sleep"
    workout.do(Command.RESUME)
    go_on(workout, hall, 9)
    assert not workout.session.paused


def test_what_waits_for_the_user_goes_on_waiting(begun, hall):
    workout = begun(60, parse_one_line("2x2/side @ 2-0-1-1 rest 20 switch 5 ready 5 waits sets"))
    assert workout.session.state is State.WAITING
    hall.asleep_s = 60
    workout.tick()
    assert not workout.session.paused


def test_after_the_last_rep_a_sleep_pauses_nothing_and_the_session_ends(begun, hall):
    workout = begun(74)
    assert workout.session.state is State.OUTRO
    hall.asleep_s = 3600
    assert workout.tick() == []
    assert (workout.session.paused, workout.halted_s) == (False, 0)
    go_on(workout, hall, 78)
    assert workout.session.state is State.DONE


def test_before_the_start_and_after_the_end_nothing_is_paused(begun, hall):
    workout = begun(200)
    assert workout.session.state is State.DONE
    hall.asleep_s = 60
    assert workout.tick() == []
    assert not workout.session.paused


def test_a_late_look_is_no_sleep_while_the_sound_goes_on():
    real = [0.0]
    watch = HaltWatch(lambda: real[0])
    assert watch.halted_s(0) == 0
    real[0] = 10.0
    assert watch.halted_s(10 * S) == 0, "the picture was held up, not the sound"
    real[0] += HALT_S
    assert watch.halted_s(10 * S) == 0, "sound that starts late"
    real[0] += HALT_S + 0.5
    assert watch.halted_s(10 * S) == HALT_S + 0.5
    assert watch.halted_s(10 * S) == 0, "told once"
    real[0] -= 3600
    assert watch.halted_s(11 * S) == 0, "a clock put back is no sleep"


def test_the_clock_goes_on_and_on_linux_counts_what_was_slept():
    before = real_s()
    assert real_s() >= before
    if sys.platform == "linux":
        assert abs(real_s() - time.clock_gettime(time.CLOCK_BOOTTIME)) < 60


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_the_time_of_day_set_by_somebody_is_no_sleep(platform, monkeypatch):
    monkeypatch.setattr(sys, "platform", platform)
    watch = HaltWatch()
    watch.halted_s(0)
    monkeypatch.setattr(time, "time", lambda: 4e9)
    assert watch.halted_s(0) == 0
