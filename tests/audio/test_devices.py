import sys
import threading

import pytest

from audio import devices
from audio.devices import OutputError, find_outputs, named, open_streams, output_devices, portaudio
from tests.audio.fake_sounddevice import FakeSounddevice
from trainer.errors import KnownError


@pytest.fixture
def plugged_in(monkeypatch):
    """Make sounddevice see these outputs."""

    def plug_in(*outputs, usual=0):
        fake = FakeSounddevice(outputs, usual)
        monkeypatch.setitem(sys.modules, "sounddevice", fake)
        return fake

    return plug_in


def test_outputs_are_listed_by_name_the_usual_one_first(plugged_in):
    plugged_in("Speaker", "Headphones", usual=1)
    assert output_devices() == ["Headphones", "Speaker"]


def test_what_only_records_is_no_output(plugged_in):
    fake = plugged_in("Speaker", "Microphone")
    fake._take_stock = lambda: None
    fake._seen[1]["max_output_channels"] = 0
    assert output_devices() == ["Speaker"]


def test_the_list_is_of_now(plugged_in):
    fake = plugged_in("Speaker")
    assert output_devices() == ["Speaker"]
    fake.outputs.append("Headphones")
    assert output_devices() == ["Speaker", "Headphones"]


def test_nothing_is_initialised_anew_while_a_stream_is_open(plugged_in):
    fake = plugged_in("Speaker")
    fake.outputs.append("Headphones")
    open_streams.add(fake)
    try:
        assert output_devices() == ["Speaker"]
        assert fake.initialised == 0
    finally:
        open_streams.discard(fake)


def test_of_the_many_names_of_alsa_those_a_user_knows_are_listed_and_found(plugged_in):
    fake = plugged_in(
        "HDA Intel PCH: ALC257 Analog (hw:0,0)",
        "Jabra Link 380: USB Audio (hw:1,0)",
        "Plain Dac: - (hw:2,0)",
        "sysdefault",
        "front",
        "surround71",
        "dmix",
        "pipewire",
        "default",
        usual=8,
    )
    listed = ["System default", "HDA Intel PCH: ALC257 Analog", "Jabra Link 380: USB Audio", "Plain Dac", "PipeWire"]
    assert output_devices() == listed
    outputs = find_outputs(fake)
    assert [named(outputs, name).number for name in listed] == [8, 0, 1, 2, 7]
    assert named(outputs, "dmix").number == 6, "hidden, but there for who asks for it"
    assert named(outputs, "Jabra Link 380: USB Audio (hw:1,0)").number == 1
    assert named(outputs, "Jabra") is None


def test_a_card_keeps_its_name_wherever_it_is_plugged_in(plugged_in):
    fake = plugged_in("default", "Headset: USB Audio (hw:1,0)")
    (_, name) = output_devices()
    fake.outputs[1:] = ["Webcam: USB Audio (hw:1,0)", "Headset: USB Audio (hw:2,0)"]
    assert name in output_devices()
    assert named(find_outputs(fake), name).number == 2


def test_two_cards_of_the_same_name_are_told_apart(plugged_in):
    plugged_in("default", "Headset: USB (hw:1,0)", "Headset: USB (hw:2,0)")
    assert output_devices() == ["System default", "Headset: USB (hw:1,0)", "Headset: USB (hw:2,0)"]


def test_the_usual_output_is_listed_whatever_it_is_called(plugged_in):
    plugged_in("dmix", "Speaker")
    assert output_devices() == ["dmix", "Speaker"]


def test_where_a_system_has_several_ways_to_one_device_it_is_listed_once(plugged_in):
    fake = plugged_in(("Mapper", 0), ("Speaker", 0), ("Speaker", 1), ("Only here", 1))
    assert output_devices() == ["Mapper", "Speaker"]
    outputs = find_outputs(fake)
    assert named(outputs, "Speaker").number == 1
    assert named(outputs, "Only here").number == 3


def test_without_outputs_the_list_is_empty(plugged_in):
    plugged_in()
    assert output_devices() == []


def test_without_the_library_the_way_to_get_it_is_told(monkeypatch, tmp_path):
    (tmp_path / "sounddevice.py").write_text("raise OSError('PortAudio library not found')")
    monkeypatch.delitem(sys.modules, "sounddevice", raising=False)
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(KnownError, match="libportaudio2"):
        output_devices()


REFUSES_ONCE = """
import pathlib

class PortAudioError(Exception):
    pass

tried = pathlib.Path(__file__).with_name("tried")
if not tried.exists():
    tried.touch()
    raise PortAudioError("Error initializing PortAudio: Internal error")
_initialized = 1
"""


def test_a_library_that_cannot_be_initialised_is_told_and_tried_again(monkeypatch, tmp_path):
    (tmp_path / "sounddevice.py").write_text(REFUSES_ONCE)
    monkeypatch.delitem(sys.modules, "sounddevice", raising=False)
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(KnownError, match="Error initializing PortAudio"):
        output_devices()
    with portaudio() as sounddevice:
        assert sounddevice._initialized == 1
    del sys.modules["sounddevice"]  # for good: what monkeypatch takes away comes back


def test_a_bug_in_the_library_is_not_taken_for_a_missing_output(monkeypatch, tmp_path):
    (tmp_path / "sounddevice.py").write_text("raise RuntimeError('broken')")
    monkeypatch.delitem(sys.modules, "sounddevice", raising=False)
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(RuntimeError):
        output_devices()


def test_a_library_that_failed_to_start_again_is_started_the_next_time(plugged_in):
    fake = plugged_in("Speaker")
    fake.fails_to_initialise = True
    with pytest.raises(KnownError, match="cannot be listed"):
        output_devices()
    fake.fails_to_initialise = False
    assert output_devices() == ["Speaker"]


def test_one_thread_at_a_time_and_nobody_waits_for_ever(plugged_in):
    plugged_in("Speaker")
    has_it, give_back = threading.Event(), threading.Event()

    def hang():
        with portaudio():
            has_it.set()
            give_back.wait(20)

    thread = threading.Thread(target=hang)
    thread.start()
    assert has_it.wait(10)
    try:
        with pytest.raises(OutputError, match="does not answer"), portaudio(0.01):
            pytest.fail("two threads had the library")
    finally:
        give_back.set()
        thread.join()
    assert output_devices() == ["Speaker"]
    assert not devices.open_streams


@pytest.mark.parametrize("hangs", [True, False])
def test_at_exit_sounddevice_ends_its_library_unless_another_thread_hangs_in_it(plugged_in, monkeypatch, hangs):
    fake = plugged_in("Speaker")
    left = []
    monkeypatch.setattr(devices.atexit, "unregister", left.append)
    if hangs:
        with portaudio():
            devices._leave()
    else:
        devices._leave()
    assert (fake._exit_handler in left) == hangs
