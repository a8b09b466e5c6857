"""What the settings of the sound mean to the commands."""

import csv
import io
import wave

import numpy as np
import pytest

from audio import devices as devices_module
from audio import speech as speech_module
from trainer.guidance import Guidance, Voice
from ui.settings import Settings, write_settings

SHORT = "1x2/side @ 1-0-1-1 rest 5 switch 5 ready 5"


@pytest.fixture
def data(tmp_path):
    return tmp_path


@pytest.fixture
def choose(tmp_path):
    return lambda **chosen: write_settings(Settings(**chosen), tmp_path / "settings.json")


def loudest(path):
    with wave.open(str(path)) as sound:
        return np.abs(np.frombuffer(sound.readframes(sound.getnframes()), "<i2")).max() / 32768


def test_render_sounds_as_the_settings_want(run, choose, tmp_path):
    usual, soft, sheet = tmp_path / "usual.wav", tmp_path / "soft.wav", tmp_path / "soft.csv"
    assert run("render", SHORT, "--no-voice", "-o", usual)[0] == 0
    choose(guidance=Guidance(glides=False), tones_db=-20.0)
    assert run("render", SHORT, "--no-voice", "-o", soft, "--cues", sheet)[0] == 0
    assert {row["kind"] for row in csv.DictReader(io.StringIO(sheet.read_text()))} == {"tick", "turn", "chime"}
    assert 0 < loudest(soft) < 0.3 * loudest(usual)


@pytest.mark.parametrize(("asked", "speaks"), [((), "chosen"), (("--voice", "asked"), "asked")])
def test_render_speaks_as_chosen_unless_asked_otherwise(run, choose, tmp_path, monkeypatch, asked, speaks):
    seen = []

    class Bank(speech_module.SpeechBank):
        def __init__(self, cache_dir, voice, words_per_minute, **more):
            seen.append((voice, words_per_minute))
            super().__init__(cache_dir, voice, words_per_minute, **more)

    monkeypatch.setattr(speech_module, "SpeechBank", Bank)
    choose(voice="chosen", words_per_minute=180, guidance=Guidance(Voice.SECONDS))
    assert run("render", SHORT, "--no-voice", "-o", tmp_path / "a.wav", *asked)[0] == 0
    assert seen == [(speaks, 180)]


def test_render_says_what_is_amiss_with_the_settings(run, tmp_path):
    (tmp_path / "settings.json").write_text("{")
    code, _, err = run("render", SHORT, "--no-voice", "-o", tmp_path / "a.wav")
    assert code == 0
    assert "settings.json is damaged" in err


def test_devices_marks_the_chosen_one(run, choose, monkeypatch):
    monkeypatch.setattr(devices_module, "output_devices", lambda: ["Built-in", "Headphones"])
    assert run("devices")[1] == "Built-in\nHeadphones\n"
    choose(output="Headphones")
    assert run("devices")[1] == "Built-in\nHeadphones  (chosen)\n"
    choose(output="Box")
    assert run("devices")[1] == "Built-in\nHeadphones\nBox  (chosen, not there now)\n"


def test_the_doctor_tells_the_settings(run, choose):
    choose(output="Headphones", tones_db=-6.0, delay_ms=180, words_per_minute=170)
    line = next(line for line in run("doctor")[1].splitlines() if line.startswith("settings"))
    assert "Headphones" not in line  # it could be called after its owner
    for part in ("an output of its own", "tones −6 dB", "voice 0 dB", "170 words", "delay 180 ms"):
        assert part in line
