"""What the speech process answers where nothing can speak; what it says with engines is in test_real_speech.py."""

import contextlib
import subprocess
import sys
import types
from pathlib import Path

import pytest

from audio import speech_worker
from audio.engines import LANGUAGE_SWITCH, VoiceError, piper_voice, system_voice
from trainer.telling import from_data, to_data, told

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
    assert from_data(answer.pop("failed")) == why
    assert not answer
    assert told == [{"loading": None}]


HANGS = """
import threading
from audio import speech_worker
from audio.engines import system_voice
system_voice.SystemVoice = lambda *_: threading.Event().wait()
speech_worker.LIMIT_S = 0.05
speech_worker.main()
"""


def test_an_engine_that_hangs_does_not_outlive_the_program():
    command, root = [sys.executable, "-c", HANGS], Path(__file__).parents[2]
    ended = subprocess.run(command, cwd=root, input='{"do": "voices"}\n', capture_output=True, text=True, timeout=60)
    assert ended.stdout.startswith('{"ready": true}\n')
    assert ended.returncode == 1


class Speaking:
    """An engine with a voice of each of some languages, that says what it is asked; or none that can be loaded."""

    def __init__(self, languages, *, broken=False):
        self.voices = [{"id": language, "name": language, "language": language} for language in languages]
        self.broken = broken
        self.said = []

    def say(self, text, voice, rate, path):  # noqa: ARG002 - as an Engine is called
        if self.broken:
            self.voices = self.voices[1:]
            raise VoiceError("it is broken")
        self.said.append(text)


@pytest.mark.parametrize(
    ("system", "piper", "speaker"),
    [
        (["en-gb", "de"], ["de-de"], "system"),
        (["en-us"], ["en-us", "de-de"], "piper"),
        (["en-us"], ["en-us"], "system"),
        ([], ["en-us"], "piper"),
    ],
)
def test_by_itself_a_voice_of_the_language_speaks_before_any_other(monkeypatch, system, piper, speaker):
    engines = {"system": Speaking(system), "piper": Speaking(piper)}
    assert answered(monkeypatch, engines) == {"path": "a.wav"}
    assert {name for name, engine in engines.items() if engine.said} == {speaker}


@pytest.mark.parametrize("system", [["en-us"], []])
def test_where_the_voice_that_fits_cannot_be_loaded_another_speaks_if_there_is_one(monkeypatch, system):
    engines = {"system": Speaking(system), "piper": Speaking(["de-de", "de-at"], broken=True)}
    found = answered(monkeypatch, engines)
    assert found == ({"path": "a.wav"} if system else {"failed": to_data(told("the system has no voices"))})
    assert engines["system"].said == ["auf"] * len(system)


def answered(monkeypatch, engines):
    """What is answered to a German phrase that no voice is named for."""
    monkeypatch.setattr(system_voice, "SystemVoice", lambda *_: engines["system"])
    monkeypatch.setattr(piper_voice, "PiperVoices", lambda *_: engines["piper"])
    monkeypatch.setattr("sys.argv", ["speech", f"{LANGUAGE_SWITCH}de"])
    asked = {"do": "say", "text": "auf", "voice": None, "rate": 150, "path": "a.wav"}
    with contextlib.ExitStack() as cleaning:
        return speech_worker._obeyed(speech_worker._Engines(cleaning), asked, lambda _: None)
