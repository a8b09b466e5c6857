import itertools
import sys
import time

import numpy as np
import pytest

from audio import outlet as outlet_module
from audio import player as player_module
from audio.outlet import AWAKE_LEVEL, GONE, NO_OUTPUT
from audio.player import FIRST_MARGIN_FRAMES, FRAME_RATE, MARGIN_FRAMES, SilentPlayer, StreamPlayer, open_player
from audio.renderer import Renderer
from tests.audio.fake_sounddevice import FakeSounddevice, until
from trainer.cues import Cue, CueKind
from trainer.session import Placed
from trainer.timeline import Segment, SessionPhase


@pytest.fixture
def sounddevice(monkeypatch):
    fake = FakeSounddevice()
    monkeypatch.setitem(sys.modules, "sounddevice", fake)
    monkeypatch.setattr(outlet_module, "RETRY_S", 0.01)
    monkeypatch.setattr(outlet_module, "LOOK_S", 0.01)
    monkeypatch.setattr(outlet_module, "STALLED_LOOKS", 10_000)
    monkeypatch.setattr(outlet_module, "SETTLING_LOOKS", 10_000)
    return fake


class Clock:
    """The monotonic clock, in the test's hand."""

    def __init__(self, monkeypatch):
        self.now_s = 1000.0
        monkeypatch.setattr(player_module.time, "perf_counter", lambda: self.now_s)


@pytest.fixture
def clock(monkeypatch):
    return Clock(monkeypatch)


@pytest.fixture
def opened(sounddevice):
    """Opens players, and closes them at the end."""
    players = []

    def open_one(voice, device=None, latency_s=0.2, **more):
        renderer = Renderer()  # in this process, where time and device are in the test's hand
        renderer.open(device, latency_s)
        players.append(StreamPlayer(voice, renderer, **more))
        return players[-1]

    yield open_one
    for player in players:
        player.close()


@pytest.fixture
def player(opened, clock):
    return opened({})


def run(player, sounddevice, clock, seconds, block=2400, latency_s=0.2):
    """Let the stream ask for blocks; returns what it was given."""
    given = []
    for _ in range(round(seconds * FRAME_RATE / block)):
        given.append(sounddevice.made[-1].ask(block, latency_s, now_s=clock.now_s))
        clock.now_s += block / FRAME_RATE
        player.heard_frame()
    return np.concatenate(given)


def sever(player, sounddevice, clock, gone_s):
    """Take the output away for a while; a stream on the next one has started on return."""
    plugged_in, sounddevice.outputs = sounddevice.outputs, []
    sounddevice.made[-1].end()
    until(lambda: player.trouble == GONE)
    for _ in range(round(gone_s / 0.01)):
        clock.now_s += 0.01
        player.heard_frame()
    count = len(sounddevice.made)
    sounddevice.outputs = plugged_in
    until(lambda: len(sounddevice.made) > count and sounddevice.made[-1].started)


def programme(at, *cues):
    return [Placed(at, Segment(SessionPhase.WORK, 1_000_000, cues=cues), 0)]


TICK = Cue(0, CueKind.TICK, "tick", 1440)


def test_an_open_player_has_sound_and_no_complaint(sounddevice, opened):
    player = opened({}, "default", latency_s=0.3)
    (stream,) = sounddevice.made
    assert stream.asked["latency"] == 0.3
    assert (player.is_silent, player.trouble, player.notice, player.returns) == (False, None, None, 0)
    assert (player.underruns, player.latency_s) == (0, 0.21)
    player.close()
    player.close()
    assert stream.closed == 1


def test_a_programme_laid_at_the_next_frame_is_never_late(player, sounddevice, clock):
    for first in (True, False):
        at = player.next_frame()
        assert at == player._sound.mixer.frame + (FIRST_MARGIN_FRAMES if first else MARGIN_FRAMES)
        run(player, sounddevice, clock, 0.05)  # a block is rendered between asking and laying
        player.play(programme(at, TICK))
        start = player._sound.mixer.frame
        heard = run(player, sounddevice, clock, 1)
        silent = 6 * 2400 - 2400 if first else 0  # a stream that begins fills its buffer at once, uncounted
        assert start + int(np.flatnonzero(np.abs(heard) > 1e-4)[0]) - silent == at
        run(player, sounddevice, clock, 4)


def test_the_heard_frame_follows_the_stream(player, sounddevice, clock):
    run(player, sounddevice, clock, 5)
    assert player.heard_frame() == pytest.approx(player._sound.mixer.frame - 0.2 * FRAME_RATE, abs=5)
    clock.now_s += 0.02
    assert player.heard_frame() == pytest.approx(player._sound.mixer.frame - 0.18 * FRAME_RATE, abs=5)


def test_a_wireless_delay_is_taken_off(sounddevice, clock, opened):
    player = opened({}, delay_s=0.15)
    assert player.heard_frame() == 0
    run(player, sounddevice, clock, 5)
    assert player.heard_frame() == pytest.approx(player._sound.mixer.frame - 0.35 * FRAME_RATE, abs=5)


@pytest.mark.parametrize("change_s", [0.3, -0.1])
def test_a_change_of_delay_moves_time_by_no_more_and_never_back(sounddevice, clock, change_s, opened):
    player = opened({}, delay_s=0.1)
    run(player, sounddevice, clock, 5)
    before = player.heard_frame()
    player.set_delay(0.1 + change_s)
    frames = [player.heard_frame()]
    for _ in range(100):
        clock.now_s += 0.01
        frames.append(player.heard_frame())
    steps = np.diff([before, *frames]) / FRAME_RATE
    assert steps.min() >= 0
    assert steps.max() <= max(0.011, -change_s + 0.001)
    assert frames[-1] == pytest.approx(before + (1.0 - change_s) * FRAME_RATE, abs=5)
    assert player.next_frame() > player._sound.mixer.frame


def test_an_output_that_stands_still_is_caught_up_with(player, sounddevice, clock):
    run(player, sounddevice, clock, 5)
    before = player.heard_frame()
    for _ in range(1000):
        clock.now_s += 0.01
        player.heard_frame()
    assert player.heard_frame() == pytest.approx(before + 10 * FRAME_RATE, abs=5)
    assert player.next_frame() > player.heard_frame()
    frame = player.heard_frame()
    for _ in range(20):
        run(player, sounddevice, clock, 0.05)
        assert player.heard_frame() >= frame
        frame = player.heard_frame()
    assert player._sound.mixer.frame - frame == pytest.approx(0.2 * FRAME_RATE, abs=0.01 * FRAME_RATE)


@pytest.mark.parametrize("callback_first", [True, False])
def test_while_the_whole_program_stands_still_so_does_time(player, sounddevice, clock, callback_first):
    """A machine that slept in the middle of a set has not been trained on."""
    run(player, sounddevice, clock, 5)
    before, rendered = player.heard_frame(), player._sound.mixer.frame
    clock.now_s += 3600
    if callback_first:
        sounddevice.made[-1].ask(2400, now_s=clock.now_s)
    assert player.heard_frame() == pytest.approx(before, abs=0.02 * FRAME_RATE)
    run(player, sounddevice, clock, 1)
    assert player.heard_frame() == pytest.approx(before + FRAME_RATE, abs=0.1 * FRAME_RATE)
    assert player._sound.mixer.frame == rendered + FRAME_RATE + 2400 * callback_first, (
        "nothing is left out of what sounds"
    )
    assert player._sound.mixer.frame - player.heard_frame() == pytest.approx(0.2 * FRAME_RATE, abs=0.01 * FRAME_RATE)


def test_time_goes_on_while_only_the_window_stands_still(player, sounddevice, clock):
    run(player, sounddevice, clock, 5)
    before = player.heard_frame()
    for _ in range(200):
        sounddevice.made[-1].ask(2400, now_s=clock.now_s)
        clock.now_s += 0.05
    assert player.heard_frame() == pytest.approx(before + 10 * FRAME_RATE, abs=5)


def test_without_an_output_a_halt_is_no_time_either(clock):
    player = open_player({}, silent=True)
    assert player.heard_frame() == 0
    for _ in range(100):
        clock.now_s += 0.1
        player.heard_frame()
    clock.now_s += 3600
    assert player.heard_frame() == pytest.approx(10 * FRAME_RATE, abs=5)
    clock.now_s += 1
    assert player.heard_frame() == pytest.approx(11 * FRAME_RATE, abs=5)


def test_what_is_long_over_is_not_laid_down_again(player, monkeypatch):
    loads = []
    monkeypatch.setattr(player._sound.mixer, "load", lambda laid: loads.append([sound.at_frame for sound in laid]))
    segment = Segment(SessionPhase.WORK, 100_000, cues=(TICK,))
    laid = [Placed(n * 100_000, segment, n) for n in range(40)]
    player.play(laid)
    player._sound.board.rendered = 1_000_000
    player.play(laid)
    player.play(laid[-1:])
    starts = [placed.start_frame for placed in laid]
    assert loads == [starts, starts[9:], starts[-1:]]


def test_a_closed_player_lays_nothing_down_any_more(player, monkeypatch):
    player.play(programme(0, TICK))
    player.close()
    monkeypatch.setattr(player._sound.mixer, "load", lambda _: pytest.fail("for nobody"))
    player.set_volumes(0.5, 0.5)


@pytest.mark.parametrize("gone_s", [0.05, 0.3, 20.0])
def test_time_goes_on_without_an_output_and_sound_joins_in_where_time_is(player, sounddevice, clock, gone_s):
    run(player, sounddevice, clock, 5)
    tick = player.next_frame() + round((gone_s + 1.0) * FRAME_RATE)
    player.play(programme(tick, TICK))
    began_s, began = clock.now_s, player.heard_frame()
    sever(player, sounddevice, clock, gone_s)
    assert player.trouble == GONE
    assert player.heard_frame() == pytest.approx(began + gone_s * FRAME_RATE, abs=5), "no jump"
    joined_s = clock.now_s
    blocks = run(player, sounddevice, clock, 3)
    assert player.heard_frame() == pytest.approx(began + (clock.now_s - began_s) * FRAME_RATE, abs=50), "nor later"
    assert player._sound.mixer.frame - player.heard_frame() == pytest.approx(0.2 * FRAME_RATE, abs=50)
    onset = int(np.flatnonzero(np.abs(blocks) > 1e-3)[0])
    due_s = began_s + (tick - began) / FRAME_RATE
    assert joined_s + onset / FRAME_RATE + 0.2 == pytest.approx(due_s, abs=0.001)
    until(lambda: player.trouble is None)
    assert player.returns == 1
    assert player.underruns == 0


@pytest.mark.parametrize("held_s", [0.05, 0.2])
def test_after_an_underrun_the_sound_is_where_the_plan_has_it(player, sounddevice, clock, held_s):
    run(player, sounddevice, clock, 5)
    tick = player.next_frame() + FRAME_RATE
    player.play(programme(tick, TICK))
    began_s, began = clock.now_s, player.heard_frame()
    clock.now_s += held_s  # nobody could answer the stream for so long
    joined_s = clock.now_s
    first = sounddevice.made[-1].ask(2400, now_s=clock.now_s, starved=True)
    clock.now_s += 0.05
    blocks = np.concatenate([first, run(player, sounddevice, clock, 2)])
    onset = int(np.flatnonzero(np.abs(blocks) > 1e-3)[0])
    assert joined_s + onset / FRAME_RATE + 0.2 == pytest.approx(began_s + (tick - began) / FRAME_RATE, abs=0.001)
    assert player.underruns == 1
    assert player.heard_frame() == pytest.approx(began + (clock.now_s - began_s) * FRAME_RATE, abs=50), "no jump"


def test_time_is_read_smoothly_while_a_stream_with_other_timing_joins_in(player, sounddevice, clock):
    run(player, sounddevice, clock, 5)
    sever(player, sounddevice, clock, 1.0)
    reads = []
    # Its first readings are wrong by 40 ms, and what it settles on is 5 ms off what was right.
    for n in range(100):
        latency_s = 0.26 if n < 10 else 0.305
        reads.append((clock.now_s, player.heard_frame()))
        run(player, sounddevice, clock, 0.05, latency_s=latency_s)
    for (then_s, frame), (now_s, later) in itertools.pairwise(reads):
        assert abs((later - frame) / FRAME_RATE - (now_s - then_s)) < 0.001
    assert player._sound.mixer.frame - player.heard_frame() == pytest.approx((0.305) * FRAME_RATE, abs=60)


def test_a_stream_that_is_ahead_waits_and_one_that_is_behind_leaves_out(player, sounddevice, clock):
    run(player, sounddevice, clock, 5)
    hold = Cue(0, CueKind.GLIDE, "hold", 960_000)
    player.play(programme(0, hold))
    sever(player, sounddevice, clock, 0.5)
    run(player, sounddevice, clock, 0.35)
    frame = player._sound.mixer.frame
    waiting = run(player, sounddevice, clock, 0.05, latency_s=0.15)
    assert (np.abs(waiting) <= AWAKE_LEVEL * 1.01).all(), "50 ms too early: nothing yet"
    assert player._sound.mixer.frame == frame
    assert np.abs(run(player, sounddevice, clock, 0.05, latency_s=0.15)).max() > 0.01
    leaving_out = run(player, sounddevice, clock, 0.05, latency_s=0.18)
    assert player._sound.mixer.frame - frame == pytest.approx(2 * 2400 + 0.03 * FRAME_RATE, abs=5)
    assert np.abs(leaving_out[:48]).max() < np.abs(leaving_out[960:]).max() / 4, "it begins softly"


def test_a_player_without_an_output_keeps_time_from_the_start_and_gets_sound_by_itself(sounddevice, clock, opened):
    sounddevice.outputs = []
    sounddevice._take_stock()
    player = opened({})
    assert not player.is_silent
    assert player.trouble == NO_OUTPUT
    assert player.heard_frame() == 0
    clock.now_s += 1.0
    assert player.heard_frame() == pytest.approx(FRAME_RATE, abs=2)
    tick = player.next_frame() + 2 * FRAME_RATE
    player.play(programme(tick, TICK))
    sounddevice.outputs = ["default"]
    until(lambda: sounddevice.made and sounddevice.made[-1].started)
    blocks = run(player, sounddevice, clock, 3)
    onset_s = int(np.flatnonzero(np.abs(blocks) > 1e-3)[0]) / FRAME_RATE
    assert 1001.0 + onset_s + 0.2 == pytest.approx(1000.0 + tick / FRAME_RATE, abs=0.001)
    until(lambda: player.trouble is None)
    assert player.returns == 1


def test_another_output_than_the_one_asked_for_is_told(sounddevice, opened):
    player = opened({}, "Bluetooth")
    assert player.trouble is None
    assert "“Bluetooth” is not there" in player.notice


def test_muting_silences_and_time_goes_on(player, sounddevice, clock):
    run(player, sounddevice, clock, 4)
    player.play(programme(player.next_frame(), Cue(0, CueKind.GLIDE, "hold", 96_000)))
    player.set_muted(True)
    assert np.abs(run(player, sounddevice, clock, 1)).max() < 1e-4
    before = player.heard_frame()
    player.set_muted(False)
    assert np.abs(run(player, sounddevice, clock, 0.5)).max() > 0.05
    assert player.heard_frame() > before


def test_silence_is_never_quite_digital_but_far_below_hearing(player, sounddevice, clock):
    for _ in range(2):
        player.play(programme(FRAME_RATE * 1000, TICK))
        quiet = run(player, sounddevice, clock, 5)
        assert np.abs(quiet).max() <= 1 / 32768
        assert np.abs(quiet.reshape(-1, 480)).max(axis=1).min() > 0, "nowhere, from the first block on"
        sever(player, sounddevice, clock, 0.3)


def test_volumes_reach_the_sounds(sounddevice, clock, opened):
    peaks = []
    for gain in (1.0, 0.25):
        player = opened({}, tones_gain=gain)
        player.play(programme(30_000, TICK))
        peaks.append(np.abs(run(player, sounddevice, clock, 2)).max())
        player.close()
    assert peaks[1] == pytest.approx(peaks[0] / 4, rel=0.01)


def test_volumes_change_while_it_plays_and_nothing_moves(sounddevice, clock, opened):
    voice = {"one": np.full(4800, 0.2, np.float32)}
    player = opened(voice)
    run(player, sounddevice, clock, 5)
    at = player.next_frame()
    ticks = [Cue(n * 24_000, CueKind.TICK, "tick", 1440) for n in range(4)]
    words = [Cue(n * 24_000 + 12_000, CueKind.COUNT, "one", 4800) for n in range(4)]
    player.play(programme(at, *ticks, *words))
    begin = player._sound.mixer.frame
    heard = [run(player, sounddevice, clock, 1.1)]
    frame = player.heard_frame()
    player.set_volumes(0.5, 0.25)
    assert player.heard_frame() == frame
    heard.append(run(player, sounddevice, clock, 2))
    blocks = np.concatenate(heard)[at - begin :]
    tick_peaks = [np.abs(blocks[n * 24_000 :][:1440]).max() for n in range(4)]
    word_peaks = [np.abs(blocks[n * 24_000 + 12_000 :][:4800]).max() for n in range(4)]
    assert tick_peaks[3] == pytest.approx(tick_peaks[0] / 2, rel=0.01)
    assert word_peaks[0] == pytest.approx(0.2, rel=0.01)
    assert word_peaks[3] == pytest.approx(0.05, rel=0.01)


def test_a_silent_player_keeps_time_and_has_no_complaint():
    player = open_player({}, silent=True)
    assert (player.trouble, player.notice, player.returns) == (None, None, 0)
    began = time.monotonic()
    first = player.heard_frame()
    deadline = began + 5
    while player.heard_frame() < first + 4800:
        assert time.monotonic() < deadline
    assert time.monotonic() - began >= 0.09
    assert player.next_frame() >= player.heard_frame() - 480
    player.play(programme(0, TICK))
    player.set_muted(True)
    player.set_volumes(0.5, 0.5)
    player.set_delay(0.2)
    player.close()


def test_a_player_that_hurries_counts_so_many_times_as_fast_and_says_that_nothing_is_real(monkeypatch):
    now_s = 100.0
    monkeypatch.setattr("audio.player.time.perf_counter", lambda: now_s)
    usual, hurried = open_player({}, silent=True), open_player({}, speed=20)
    assert hurried.is_silent
    assert hurried.notice == "This runs at 20× the speed, to try it: there is no sound, and nothing is logged."
    begun = usual.heard_frame(), hurried.heard_frame()
    now_s += 1.5
    assert (usual.heard_frame() - begun[0], hurried.heard_frame() - begun[1]) == (72_000, 20 * 72_000)
    now_s += 60  # the machine slept: no time for either
    assert (usual.heard_frame() - begun[0], hurried.heard_frame() - begun[1]) == (72_000, 20 * 72_000)


def test_both_players_offer_the_same():
    offered = {name for name in dir(StreamPlayer) if not name.startswith("_")}
    assert offered <= {name for name in dir(SilentPlayer(None)) if not name.startswith("_")}
