import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.clock import SETTLING_S, HeardClock, Reading, StreamClock, due_frame

RATE = 48_000
BLOCK = 2400
TIME_OF_DAY = 1_700_000_000.0


class Stream:
    """A stream whose blocks are heard `latency_s` after they are asked for, on a clock of its own."""

    def __init__(self, latency_s=0.2, opened_s=100.0):
        self.clock = HeardClock(opened_s)
        self.stream_clock = StreamClock()
        self.opened_s = opened_s
        self.latency_s = latency_s
        self.reading = None
        self.frame = 0

    def callback(self, at_s, late_s=0.0, jitter_s=0.0, skew_s=TIME_OF_DAY):
        """A block is asked for; Python gets to it `late_s` later."""
        stream_s = at_s + skew_s
        heard_s = self.stream_clock.heard_s(stream_s, stream_s + self.latency_s + jitter_s, at_s + late_s)
        self.reading = Reading(self.frame, heard_s)
        self.frame += BLOCK

    def heard(self, now_s):
        return self.clock.heard_frame(self.reading, self.frame, now_s)

    def run(self, start_s, seconds, late_s=lambda: 0.0, jitter_s=lambda: 0.0, step_s=0.01):
        """Callbacks every 50 ms from `start_s` on, read every 10 ms: pairs of time and frame."""
        reads = []
        now_s = asked_s = start_s
        while now_s < start_s + seconds:
            while asked_s <= now_s:
                self.callback(asked_s, late_s(), jitter_s())
                asked_s += BLOCK / RATE
            reads.append((now_s, self.heard(now_s)))
            now_s += step_s
        return reads


def test_the_frame_heard_is_the_one_the_stream_says():
    stream = Stream()
    reads = stream.run(100.0, 10)
    for now_s, frame in reads[50:]:
        assert frame == pytest.approx((now_s - 100.2) * RATE, abs=2)


def test_a_reading_looked_at_again_is_no_second_one():
    stream = Stream()
    stream.run(100.0, 5)
    before = stream.heard(105.0) - (105.0 - stream.opened_s) * RATE
    stream.callback(105.0, jitter_s=0.1)  # one block of many: the device was late to tell
    for n in range(5):
        stream.reading = Reading(*stream.reading)  # as a board gives it: made anew for each look
        assert stream.heard(105.01 + n * 0.01) - (105.01 + n * 0.01 - stream.opened_s) * RATE == pytest.approx(
            before, abs=2
        )


def test_before_anything_is_heard_it_is_frame_zero():
    stream = Stream()
    assert stream.heard(100.0) == 0
    stream.callback(100.05)
    assert stream.heard(100.1) == 0


def test_late_callbacks_and_jitter_are_not_seen():
    random = np.random.default_rng(4)
    stream = Stream()
    reads = stream.run(
        100.0,
        20,
        late_s=lambda: float(random.choice([0.0, 0.0001, 0.03, 0.3], p=[0.7, 0.2, 0.08, 0.02])),
        jitter_s=lambda: float(random.normal(0, 0.0005)),
    )
    settled = [read for read in reads if read[0] > 105]
    for (now_s, frame), (later_s, later) in itertools.pairwise(settled):
        assert abs((later - frame) / RATE - (later_s - now_s)) < 0.002
    assert all(abs(frame / RATE - (now_s - 100.2)) < 0.005 for now_s, frame in settled)


def test_a_slower_sound_card_is_followed():
    stream = Stream()
    now_s = 100.0
    for n in range(20 * 60 * 5):
        now_s = 100.0 + n * BLOCK / RATE * 1.0002  # 200 ppm
        stream.callback(now_s)
        frame = stream.heard(now_s)
    assert frame == pytest.approx(stream.frame - BLOCK - 0.2 * RATE, abs=0.002 * RATE)


def test_it_never_goes_back_and_goes_on_when_the_device_leaves():
    stream = Stream()
    before = stream.run(100.0, 5)
    for n in range(100):
        assert stream.heard(105.0 + n) == pytest.approx((104.8 + n - 100) * RATE, abs=50)
    assert due_frame(stream.clock.times, 204.0) > before[-1][1]


def test_time_waits_for_an_output_that_falters_at_first():
    stream = Stream()
    stream.run(100.0, 0.3)
    assert stream.heard(101.5) <= stream.frame
    assert due_frame(stream.clock.times, 101.5) is None
    reads = stream.run(101.5, 10)
    steps = [later - frame for (_, frame), (_, later) in itertools.pairwise(reads)]
    assert max(steps) < 0.02 * RATE, "no leap"
    now_s, frame = reads[-1]
    expected = (stream.frame - BLOCK) - (0.2 - (now_s % 0.05)) * RATE
    assert frame == pytest.approx(expected, abs=0.05 * RATE)


def test_time_does_not_wait_for_ever():
    stream = Stream()
    assert stream.heard(100.0 + SETTLING_S - 0.1) == 0
    assert stream.heard(100.0 + SETTLING_S + 0.1) == 0
    assert stream.heard(100.0 + SETTLING_S + 1.1) == pytest.approx(RATE, abs=2)


def test_time_goes_on_at_once_where_there_is_nothing_to_wait_for():
    clock = HeardClock(100.0)
    assert clock.heard_frame(None, 0, 100.2) == 0
    assert due_frame(clock.times, 100.2) is None
    clock.wait_no_longer(100.2)
    assert clock.heard_frame(None, 0, 100.2) == 0
    assert clock.heard_frame(None, 0, 101.2) == pytest.approx(RATE, abs=2)
    clock.wait_no_longer(101.2)
    assert due_frame(clock.times, 102.2) == pytest.approx(2 * RATE, abs=2)


def test_a_device_that_leaves_while_time_waits_for_it_is_waited_for_no_longer():
    stream = Stream()
    stream.run(100.0, 1.0)
    stream.clock.wait_no_longer(101.0)
    before = stream.heard(101.0)
    assert stream.heard(103.0) == pytest.approx(before + 2 * RATE, abs=5)


def test_the_time_of_day_may_be_set():
    stream = Stream()
    stream.run(100.0, 5)
    frame = stream.heard(105.0)
    for n in range(20):
        stream.callback(105.0 + n * 0.05, skew_s=TIME_OF_DAY + 3600)
        frame, before = stream.heard(105.0 + n * 0.05), frame
        assert frame - before < 0.1 * RATE
    assert frame == pytest.approx((105.0 + 19 * 0.05 - 100.2) * RATE, abs=0.01 * RATE)


@given(
    st.lists(
        st.tuples(
            st.floats(0, 2), st.floats(-1, 1), st.floats(0, 0.5), st.one_of(st.just(0.0), st.floats(-1000, 1000))
        ),
        max_size=40,
    )
)
def test_it_never_goes_back_whatever_a_driver_says(steps):
    stream = Stream()
    now_s, last = 100.0, 0
    for wait_s, jitter_s, late_s, skew_s in steps:
        now_s += wait_s
        stream.callback(now_s, late_s, jitter_s, TIME_OF_DAY + skew_s)
        frame = stream.heard(now_s)
        assert frame >= last
        last = frame
