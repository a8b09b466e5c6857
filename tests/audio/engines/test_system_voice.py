"""Our use of pyttsx3, against a driver with the faults of its own; the real one is in test_real_speech.py."""

import contextlib
import ctypes
import os
import sys
import types
from pathlib import Path
from types import SimpleNamespace

import pytest

from audio.engines import system_voice
from audio.engines.system_voice import TRIES, SystemVoice

VOICES = [
    SimpleNamespace(id="anna", name=None, languages=[b"\x05de"]),
    SimpleNamespace(id="amy", name="Amy", languages="en_GB"),
    SimpleNamespace(id=7, name="Nobody", languages=[]),
]


class Driver:
    """An engine of pyttsx3, named after its driver, that writes no sound the first `silent` times."""

    def __init__(self, name="sapi5", own="anna", voices=VOICES, silent=0):
        self.name, self.silent, self.set, self.said = name, silent, [], []
        self.properties = {"voices": voices, "voice": own}
        self.proxy = SimpleNamespace(setBusy=lambda busy: self.set.append(("busy", busy)))

    def __str__(self):
        return self.name

    def getProperty(self, name):  # noqa: N802 - its name
        return self.properties[name]

    def setProperty(self, name, value):  # noqa: N802 - its name
        self.set.append((name, value))

    def save_to_file(self, text, path):
        self.said.append((text, path))

    def runAndWait(self):  # noqa: N802 - its name
        self.silent -= 1
        if self.silent < 0:
            Path(self.said[-1][1]).write_bytes(bytes(100))


@pytest.fixture
def speaking(monkeypatch):
    """Makes a voice out of a driver, on a system that is not Linux unless a test says so."""

    def make(driver, language="en"):
        monkeypatch.setitem(sys.modules, "pyttsx3", SimpleNamespace(init=lambda: driver))
        monkeypatch.setattr(sys, "platform", "win32")
        return SystemVoice(contextlib.ExitStack(), language)

    return make


def test_whatever_a_driver_says_of_its_voices_is_understood(speaking):
    assert speaking(Driver()).voices == [
        {"id": "anna", "name": "anna", "language": "de"},
        {"id": "amy", "name": "Amy", "language": "en-gb"},
        {"id": "7", "name": "Nobody", "language": ""},
    ]


@pytest.mark.parametrize(
    ("own", "language", "chosen"), [("anna", "en", "amy"), ("anna", "de", "anna"), ("anna", "es", "anna")]
)
def test_the_systems_own_voice_speaks_unless_another_knows_the_language(speaking, tmp_path, own, language, chosen):
    driver = Driver(own=own)
    speaking(driver, language).say("one", None, 150, tmp_path / "a.wav")
    assert ("voice", chosen) in driver.set


def test_what_is_set_is_set_once_and_only_espeak_is_slowed(speaking, tmp_path, monkeypatch):
    driver = Driver()
    voice = speaking(driver)
    for text in ("one", "two"):
        voice.say(text, "amy", 150, tmp_path / "a.wav")
    voice.say("three", "anna", 150, tmp_path / "a.wav")
    assert driver.set == [("busy", False), ("voice", "amy"), ("rate", 150), ("voice", "anna")]
    waited = []
    monkeypatch.setattr(system_voice, "_espeak_library", lambda: SimpleNamespace(Synchronize=lambda: waited.append(1)))
    slowed = Driver("espeak")
    speaking(slowed).say("one", "amy", 150, tmp_path / "a.wav")
    assert ("rate", 123) in slowed.set
    assert len(waited) == 4, "once made, after each of two settings, and for the sound"


def test_a_driver_that_writes_nothing_is_asked_again(speaking, tmp_path):
    driver = Driver(silent=TRIES - 1)
    speaking(driver).say("one", None, 150, tmp_path / "a.wav")
    assert len(driver.said) == TRIES
    assert [path.name for path in tmp_path.iterdir()] == ["a.wav"]


def test_but_not_for_ever_and_nothing_is_left(speaking, tmp_path):
    driver = Driver(silent=TRIES)
    with pytest.raises(RuntimeError, match="wrote no sound"):
        speaking(driver).say("one", None, 150, tmp_path / "a.wav")
    assert list(tmp_path.iterdir()) == []


# -- Where eSpeak NG is ----------------------------------------------------------------------------------------------


@pytest.fixture
def libraries(monkeypatch):
    """What can be loaded, and what has been, in order."""
    there, asked = set(), []

    def load(name, mode=None):
        asked.append((name, mode))
        if name not in there:
            raise OSError(name)

    monkeypatch.setattr(ctypes, "CDLL", load)
    monkeypatch.delenv("ESPEAK_DATA_PATH", raising=False)
    return SimpleNamespace(there=there, asked=asked)


def find():
    with contextlib.ExitStack() as cleaning:
        system_voice._find_espeak(cleaning)


@pytest.mark.parametrize("name", ["libespeak-ng.so.1", "libespeak.so.1"])
def test_the_systems_library_comes_first(libraries, name):
    libraries.there.add(name)
    find()
    assert libraries.asked[-1] == (name, None)
    assert "ESPEAK_DATA_PATH" not in os.environ


def test_else_the_one_that_is_shipped_with_its_own_data(libraries, monkeypatch):
    shipped = types.ModuleType("espeakng_loader")
    shipped.get_library_path, shipped.get_data_path = lambda: "/shipped/lib.so", lambda: "/shipped/data"
    monkeypatch.setitem(sys.modules, "espeakng_loader", shipped)
    monkeypatch.setenv("ESPEAK_DATA_PATH", "")  # so that it is put back
    libraries.there.add("/shipped/lib.so")
    find()
    assert libraries.asked[-1] == ("/shipped/lib.so", ctypes.RTLD_GLOBAL)
    assert os.environ["ESPEAK_DATA_PATH"] == "/shipped/data"


def test_without_either_it_is_left_to_pyttsx3_to_say_so(libraries, monkeypatch):
    monkeypatch.setitem(sys.modules, "espeakng_loader", None)
    find()
    assert [name for name, _ in libraries.asked] == ["libespeak-ng.so.1", "libespeak.so.1"]
