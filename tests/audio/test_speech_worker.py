"""What the speech process answers where nothing can speak; what it says with engines is in test_real_speech.py."""

import contextlib
import types

import pytest

from audio import speech_worker
from audio.engines import piper_voice, system_voice

SILENT = types.SimpleNamespace(voices=[])


def no_engine(*_):
    raise OSError("libespeak-ng.so.1 is not there")


@pytest.mark.parametrize(
    ("system", "why"),
    [(no_engine, "OSError: libespeak-ng.so.1 is not there"), (lambda *_: SILENT, "the system has no voices")],
)
@pytest.mark.parametrize("asked", [{"do": "voices"}, {"do": "say", "voice": None}])
def test_why_nothing_can_speak_is_told(monkeypatch, system, why, asked):
    monkeypatch.setattr(system_voice, "SystemVoice", system)
    monkeypatch.setattr(piper_voice, "PiperVoices", lambda *_: SILENT)
    told = []
    with contextlib.ExitStack() as cleaning:
        answer = speech_worker._obeyed(speech_worker._Engines(cleaning), asked, told.append)
    assert answer == {"failed": why}
    assert told == [{"loading": None}]
