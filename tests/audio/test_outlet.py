import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest

from audio import outlet as outlet_module
from audio.board import Board
from audio.devices import DEVICE_UNAVAILABLE, open_streams
from audio.outlet import AWAKE_LEVEL, GONE, NO_OUTPUT, REFUSED, Outlet, no_output
from tests.audio.fake_sounddevice import LATENCY_S, RATE, FakeSounddevice, until
from trainer.errors import KnownError

BLOCK = 2400
HOST_ERROR = -9999


@pytest.fixture
def sounddevice(monkeypatch):
    fake = FakeSounddevice(["Headphones", "Speaker"])
    monkeypatch.setitem(sys.modules, "sounddevice", fake)
    monkeypatch.setattr(outlet_module, "RETRY_S", 0.01)
    monkeypatch.setattr(outlet_module, "LOOK_S", 0.01)
    monkeypatch.setattr(outlet_module, "STALLED_LOOKS", 10_000)
    monkeypatch.setattr(outlet_module, "SETTLING_LOOKS", 10_000)
    return fake


@pytest.fixture
def open_outlet(sounddevice):
    """Open outlets whose render fills with 0.5, and close them at the end."""
    opened = []

    def open_one(device=None, **more):
        outlet = Outlet(lambda block, _heard_s, _playing_s: block.fill(0.5), device, 0.2, **more)
        opened.append(outlet)
        assert outlet.tried.wait(10)
        return outlet

    yield open_one
    for outlet in opened:
        outlet.close()
    assert not open_streams


def play(sounddevice, seconds=1.0):
    """Let the last stream ask for blocks; returns them."""
    return np.concatenate([sounddevice.made[-1].ask(BLOCK) for _ in range(round(seconds * RATE / BLOCK))])


def test_the_output_asked_for_is_opened_by_name(sounddevice, open_outlet):
    outlet = open_outlet("Speaker")
    (stream,) = sounddevice.made
    assert stream.started
    assert stream.device == 1
    assert stream.asked == {"samplerate": 48_000, "channels": 1, "dtype": "float32", "latency": 0.2}
    assert (outlet.board.trouble, outlet.board.notice, outlet.board.returns, outlet.board.underruns) == (
        None,
        None,
        0,
        0,
    )
    assert outlet.board.latency_s == LATENCY_S
    outlet.close()
    outlet.close()
    assert stream.closed == 1


def test_what_fills_the_buffer_is_almost_silence_and_then_sound_comes(sounddevice, open_outlet):
    open_outlet()
    heard = play(sounddevice)
    first = int(np.flatnonzero(np.abs(heard) > 0.1)[0])
    assert LATENCY_S * RATE <= first <= LATENCY_S * RATE + 2 * BLOCK
    assert (np.abs(heard[:first]) <= AWAKE_LEVEL).all()
    assert np.abs(heard[:first]).max() > AWAKE_LEVEL / 2, "what is quite silent lets wireless outputs fall asleep"
    assert np.ptp(heard[first:]) > AWAKE_LEVEL, "nor is what follows without it"


def counted_looks(outlet, monkeypatch):
    """Return a list that grows with each look the outlet takes at its stream."""
    looks, wait = [], outlet._wake.wait

    def look(timeout_s):
        looks.append(timeout_s)
        return wait(timeout_s)

    monkeypatch.setattr(outlet._wake, "wait", look)
    return looks


def test_a_stream_that_ends_is_replaced_and_its_loss_told_and_taken_back(sounddevice, open_outlet, monkeypatch):
    outlet = open_outlet()
    play(sounddevice)
    sounddevice.outputs = []
    sounddevice.made[0].end()
    until(lambda: outlet.board.trouble == GONE)
    until(lambda: sounddevice.initialised > 3)
    assert outlet.board.trouble == GONE, "still"
    assert sounddevice.made[0].closed == 1
    sounddevice.outputs = ["Speaker"]
    until(lambda: len(sounddevice.made) == 2)
    until(lambda: sounddevice.made[1].started)
    early = play(sounddevice, 0.2)
    looks = counted_looks(outlet, monkeypatch)
    until(lambda: len(looks) > 3)
    assert outlet.board.trouble == GONE, "a stream that nobody hears yet is no sound"
    assert (np.abs(early) <= AWAKE_LEVEL).all()
    assert np.abs(early).max() > 0
    play(sounddevice)
    until(lambda: outlet.board.trouble is None)
    assert outlet.board.returns == 1


def test_a_stream_that_stands_still_is_replaced(sounddevice, open_outlet, monkeypatch):
    monkeypatch.setattr(outlet_module, "STALLED_LOOKS", 5)
    outlet = open_outlet()
    play(sounddevice)
    until(lambda: len(sounddevice.made) == 2)
    assert outlet.board.trouble == GONE
    assert sounddevice.made[0].closed == 1


def test_a_stream_that_is_slow_to_begin_is_given_more_time(sounddevice, open_outlet, monkeypatch):
    monkeypatch.setattr(outlet_module, "STALLED_LOOKS", 2)
    monkeypatch.setattr(outlet_module, "SETTLING_LOOKS", 40)
    begun_s = time.monotonic()
    outlet = open_outlet()
    play(sounddevice, LATENCY_S)
    until(lambda: outlet.board.trouble is not None)
    assert time.monotonic() - begun_s >= 0.3


def test_without_any_output_it_is_told_and_sound_comes_with_the_first(sounddevice, open_outlet):
    sounddevice.outputs = []
    sounddevice._take_stock()
    outlet = open_outlet()
    assert outlet.board.trouble == NO_OUTPUT
    assert not sounddevice.made
    sounddevice.outputs = ["Speaker"]
    until(lambda: len(sounddevice.made) == 1)
    until(lambda: sounddevice.made[0].started)
    play(sounddevice)
    until(lambda: outlet.board.trouble is None)
    assert outlet.board.returns == 1


def test_the_usual_output_stands_in_for_one_that_is_not_there(sounddevice, open_outlet):
    outlet = open_outlet("Bluetooth")
    (stream,) = sounddevice.made
    assert stream.device == 0
    assert outlet.board.trouble is None
    assert outlet.board.notice == "“Bluetooth” is not there: the sound comes from “Headphones”."


def test_the_usual_output_stands_in_for_one_that_refuses(sounddevice, open_outlet):
    sounddevice.refusing = {"Speaker"}
    outlet = open_outlet("Speaker")
    refused, stream = sounddevice.made
    assert (refused.device, stream.device) == (1, 0)
    assert refused.closed == 1
    assert outlet.board.notice == (
        "“Speaker” could not be opened; another program may be using it. Close that one, and the next session tries "
        "again; now the sound comes from “Headphones”."
    )
    assert outlet.board.trouble is None


def test_the_name_is_looked_up_anew_each_time(sounddevice, open_outlet):
    outlet = open_outlet("Speaker")
    sounddevice.outputs = ["Headphones"]
    sounddevice.made[0].end()
    until(lambda: len(sounddevice.made) == 2)
    until(lambda: outlet.board.notice is not None)
    sounddevice.outputs = ["New", "Speaker", "Headphones"]
    sounddevice.made[1].end()
    until(lambda: len(sounddevice.made) == 3)
    until(lambda: outlet.board.notice is None)
    assert sounddevice.made[2].device == 1


@pytest.mark.parametrize(
    ("device", "refusing", "named"),
    [
        (None, {"Headphones", "Speaker"}, "Headphones"),
        (None, {"Headphones"}, "Headphones"),
        ("Speaker", {"Headphones", "Speaker"}, "Speaker"),
        ("Bluetooth", {"Headphones"}, "Headphones"),
    ],
)
def test_an_output_that_refuses_is_told_by_its_name_and_tried_again(sounddevice, open_outlet, device, refusing, named):
    sounddevice.refusing = refusing
    outlet = open_outlet(device)
    assert outlet.board.trouble == (
        f"“{named}” cannot be opened; another program may be using it. Close that one: the sound starts by itself."
    )
    assert no_output(outlet.board.trouble)
    sounddevice.refusing = set()
    until(lambda: sounddevice.made[-1].started)
    assert all(stream.closed == 1 for stream in sounddevice.made[:-1])


@pytest.mark.parametrize(("refusal", "there"), [(DEVICE_UNAVAILABLE, True), (HOST_ERROR, False)])
def test_a_sound_server_that_refuses_is_there_only_if_another_program_has_its_output(
    sounddevice, open_outlet, refusal, there
):
    sounddevice.outputs, sounddevice.refusing, sounddevice.refusal = ["pulse", "Speaker"], {"pulse"}, refusal
    sounddevice._take_stock()
    outlet = open_outlet()
    assert outlet.board.trouble.text == (REFUSED.text if there else NO_OUTPUT)
    sounddevice.usual = 1
    outlet = open_outlet("PulseAudio")
    assert outlet.board.notice.startswith(f"“PulseAudio” {'could not be opened' if there else 'is not there'}")


def test_an_output_that_is_asked_for_and_the_usual_one_is_tried_once_at_each_look(
    sounddevice, open_outlet, monkeypatch
):
    monkeypatch.setattr(outlet_module, "RETRY_S", 600)
    sounddevice.refusing = {"Headphones"}
    open_outlet("Headphones")
    assert len(sounddevice.made) == 1


def test_what_is_told_changes_with_what_is_the_matter(sounddevice, open_outlet):
    sounddevice.refusing = {"Headphones"}
    outlet = open_outlet()
    assert outlet.board.trouble.text == REFUSED.text
    sounddevice.outputs = []
    until(lambda: outlet.board.trouble == NO_OUTPUT)
    sounddevice.outputs = ["Headphones"]
    until(lambda: outlet.board.trouble.text == REFUSED.text)
    sounddevice.refusing = set()
    until(lambda: sounddevice.made[-1].started)
    play(sounddevice)
    until(lambda: outlet.board.trouble is None)
    sounddevice.refusing = {"Headphones"}
    sounddevice.made[-1].end()
    until(lambda: outlet.board.trouble and outlet.board.trouble.text == REFUSED.text)
    sounddevice.outputs = []
    until(lambda: outlet.board.trouble == GONE)


def test_that_the_sound_broke_off_is_told_until_there_is_something_else_to_tell(sounddevice, open_outlet):
    sounddevice.outputs = []
    sounddevice._take_stock()
    board = Board()
    board.trouble = "It broke off."
    outlet = open_outlet(board=board)
    until(lambda: sounddevice.initialised > 3)
    assert outlet.board.trouble == "It broke off."
    assert not no_output(outlet.board.trouble)


def test_a_library_that_refuses_is_tried_again(sounddevice, open_outlet):
    sounddevice.fails_to_initialise = True
    outlet = open_outlet()
    assert outlet.board.trouble == NO_OUTPUT
    sounddevice.fails_to_initialise = False
    until(lambda: sounddevice.made)


def test_only_what_is_heard_can_run_dry(sounddevice, open_outlet):
    outlet = open_outlet()
    stream = sounddevice.made[0]
    stream.ask(BLOCK, starved=True)
    play(sounddevice)
    assert outlet.board.underruns == 0
    for starved in (True, False, True):
        stream.ask(64, starved=starved)
    assert outlet.board.underruns == 2


def test_a_callback_of_a_stream_that_was_replaced_renders_nothing(sounddevice, open_outlet):
    rendered = []
    outlet = Outlet(lambda block, *_: rendered.append(block.fill(0.5)), None, 0.2)
    assert outlet.tried.wait(10)
    play(sounddevice)
    assert rendered
    sounddevice.made[0].end()
    until(lambda: len(sounddevice.made) == 2)
    rendered.clear()
    late = sounddevice.made[0].ask(BLOCK)
    outlet.close()
    assert not rendered
    assert (np.abs(late) <= AWAKE_LEVEL).all()


def test_closing_does_not_wait_for_a_sound_system_that_hangs(sounddevice, open_outlet, monkeypatch):
    monkeypatch.setattr(outlet_module, "CLOSE_S", 0.05)
    goes_on = threading.Event()
    closed = sounddevice.OutputStream

    def hanging(**asked):
        stream = closed(**asked)
        close = stream.close
        stream.close = lambda ignore_errors: goes_on.wait(20) and close(ignore_errors)
        return stream

    monkeypatch.setattr(sounddevice, "OutputStream", hanging, raising=False)
    outlet = open_outlet()
    outlet.close()
    assert sounddevice.made[0].closed == 0, "closing came back before the stream was closed"
    goes_on.set()
    until(lambda: sounddevice.made[0].closed == 1)


def test_an_output_that_takes_long_to_open_is_missing_until_it_is_there(sounddevice):
    goes_on = threading.Event()
    take_stock = sounddevice._take_stock
    sounddevice._take_stock = lambda: goes_on.wait(20) and take_stock()
    outlet = Outlet(lambda block, *_: block.fill(0.5), None, 0.2)
    outlet.wait_for_first_try(0.01)
    assert outlet.board.trouble == NO_OUTPUT
    goes_on.set()
    assert outlet.tried.wait(10)
    play(sounddevice)
    until(lambda: outlet.board.trouble is None)
    assert outlet.board.returns == 1
    outlet.close()


def test_a_stream_that_ends_before_it_is_heard_is_not_tried_again_at_once(sounddevice, open_outlet, monkeypatch):
    monkeypatch.setattr(outlet_module, "RETRY_S", 600)
    outlet = open_outlet()
    sounddevice.made[0].end()
    until(lambda: sounddevice.made[0].closed)
    assert outlet.board.trouble == GONE
    outlet.close()
    assert len(sounddevice.made) == 1


def test_two_outlets_never_break_each_other(sounddevice, open_outlet):
    open_outlet()
    second = open_outlet()
    play(sounddevice)
    initialised = sounddevice.initialised
    sounddevice.made[1].end()
    until(lambda: len(sounddevice.made) == 3)
    until(lambda: sounddevice.made[2].started)
    assert sounddevice.initialised == initialised
    assert sounddevice.made[0].closed == 0
    assert second.board.trouble == GONE


def test_the_sound_library_is_loaded_only_when_an_outlet_is_opened():
    root = Path(__file__).parents[2]
    code = (
        "import sys; import audio.player, audio.devices, audio.speech; "
        "heavy = {'sounddevice', 'pyttsx3', 'PySide6'} & set(sys.modules); sys.exit(str(heavy) if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_a_block_longer_than_any_is_played_as_it_is(sounddevice, open_outlet):
    open_outlet()
    play(sounddevice)
    assert (sounddevice.made[-1].ask(RATE) != 0.5).any(), "what keeps an output awake"
    assert (sounddevice.made[-1].ask(RATE + 1) == 0.5).all()


def test_without_portaudio_it_is_told_what_to_install_and_nothing_is_tried_again(monkeypatch):
    asked = []

    def missing(**_how):
        asked.append(1)
        raise KnownError("install PortAudio")

    monkeypatch.setattr(outlet_module, "portaudio", missing)
    monkeypatch.setattr(outlet_module, "RETRY_S", 0.01)
    outlet = Outlet(lambda *_: None, None, 0.2)
    assert outlet.tried.wait(10)
    outlet.close()
    assert (outlet.board.trouble, bool(outlet.board.hopeless), asked) == ("install PortAudio", True, [1])
