"""What the sound process does with each message; as a process of its own it is in test_sound_process.py."""

import io
import pickle

import pytest

from audio import devices, sound_worker
from audio.board import Board
from audio.devices import OutputError
from audio.renderer import Renderer
from trainer.errors import KnownError
from trainer.session import Placed
from trainer.timeline import Segment, SessionPhase

SEGMENTS = {4: Segment(SessionPhase.WORK, 300), 7: Segment(SessionPhase.REST, 200)}


class Obeying:
    """A renderer that notes what it is told."""

    def __init__(self):
        self.told = []

    def open(self, device, latency_s):
        self.told.append(("open", device, latency_s))

    def play(self, programme, voice, tones_gain, voice_gain):
        self.told.append((programme, dict(voice), tones_gain, voice_gain))

    def set_gain(self, factor):
        self.told.append(("gain", factor))


def obeyed(*messages, then=b""):
    renderer = Obeying()
    sound_worker._obey(renderer, io.BytesIO(b"".join(map(pickle.dumps, messages)) + then))
    return renderer.told


def test_it_opens_turns_down_and_plays_what_it_has_been_told_of():
    told = obeyed(
        ("open", "USB", 0.2),
        ("segment", 4, SEGMENTS[4]),
        ("segment", 7, SEGMENTS[7]),
        ("learn", {"one": [0.1]}),
        ("play", [(1000, 7), (1200, 4)], (0.5, 0.25)),
        ("learn", {"two": [0.2]}),
        ("gain", 0.1),
        ("play", [(1500, 4)], (1.0, 1.0)),
    )
    assert told == [
        ("open", "USB", 0.2),
        ([Placed(1000, SEGMENTS[7], None), Placed(1200, SEGMENTS[4], None)], {"one": [0.1]}, 0.5, 0.25),
        ("gain", 0.1),
        ([Placed(1500, SEGMENTS[4], None)], {"one": [0.1], "two": [0.2]}, 1.0, 1.0),
    ]


def test_a_message_of_another_kind_is_passed_over():
    assert obeyed(("dance",), ("gain", 0.5)) == [("gain", 0.5)]


@pytest.mark.parametrize("then", [b"", pickle.dumps(("gain", 0.9))[:-3], b"\xff"], ids=["end", "half", "nonsense"])
def test_it_ends_with_what_it_is_told_even_in_the_middle_of_a_message(then):
    assert obeyed(("gain", 0.5), then=then) == [("gain", 0.5)]


@pytest.mark.parametrize("error", [KnownError("no PortAudio"), OutputError("no server")])
def test_sound_that_is_missing_ends_no_process_before_it_is_asked_for(monkeypatch, error):
    asked = []

    def missing():
        asked.append(error)
        raise error

    monkeypatch.setattr(devices, "portaudio", missing)
    sound_worker._load_what_opening_needs()
    assert asked == [error]


def test_a_renderer_that_never_played_ends_too():
    Renderer(Board()).close()
