"""Our use of Piper, against a module with its interface; the library itself comes in `tests/audio/natural_voice.py`."""

import json
import os
import sys
from pathlib import Path

import pytest

from audio.clips import conditioned, read_clip
from audio.engines import LONGEST_ESPEAK_PATH, piper_voice
from audio.speech import SpeechBank
from audio.speech_process import SpeechProcess, UnknownVoiceError, speech_command
from audio.voices import Voice, list_voices

FAKE = Path(__file__).with_name("fake_piper")


def add_voice(folder, name, model=b"a model", language="en-gb"):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.onnx").write_bytes(model)
    (folder / f"{name}.onnx.json").write_text(json.dumps({"espeak": {"voice": language}}))


@pytest.fixture
def voices_dir(tmp_path, monkeypatch):
    """Piper and its bundled voice are installed, and the user's folder holds voices."""
    add_voice(tmp_path / "installed" / piper_voice.BUNDLED_PACKAGE / "data", "en_US-joe-medium", language="en-us")
    for path in (FAKE, tmp_path / "installed"):
        monkeypatch.syspath_prepend(path)
    monkeypatch.setenv("PYTHONPATH", f"{FAKE}{':' if sys.platform != 'win32' else ';'}{tmp_path / 'installed'}")
    folder = tmp_path / "voices"
    add_voice(folder, "amy")
    add_voice(folder, "hans", language="de_DE")
    add_voice(folder, "broken", b"broken")
    (folder / "alone.onnx").touch()
    (folder / "notes.txt").touch()
    return folder


def seconds(process, folder, text, voice="piper:amy", rate=150):
    path = folder / "said.wav"
    process.say(text, voice, rate, path)
    return len(conditioned(*read_clip(path.read_bytes()))) / 48_000


def test_a_model_with_its_description_is_a_voice(voices_dir):
    assert set(piper_voice.models(voices_dir)) == {"piper:joe", "piper:amy", "piper:hans", "piper:broken"}
    assert set(piper_voice.models(None)) == {"piper:joe"}
    assert set(piper_voice.models(voices_dir / "not there")) == {"piper:joe"}


def test_the_users_own_voice_comes_before_the_bundled_one_of_the_same_name(voices_dir):
    add_voice(voices_dir, "joe")
    assert piper_voice.models(voices_dir)["piper:joe"] == voices_dir / "joe.onnx"


@pytest.mark.parametrize("description", ["[" * 200_000, "", "[]", '{"espeak": 1}', '{"espeak": {"voice": ["en"]}}'])
def test_a_broken_description_takes_no_other_voice_away(voices_dir, description):
    (voices_dir / "broken.onnx.json").write_text(description)
    found = [voice.id for voice in list_voices(voices_dir)]
    assert {"piper:joe", "piper:amy", "piper:hans", "piper:broken"} <= set(found)


@pytest.mark.parametrize("name", [b"v\xff", b"two\nlines"])
def test_a_name_that_cannot_be_written_down_is_not_offered(voices_dir, name):
    if sys.platform != "linux":
        pytest.skip("such names are possible on Linux only")
    before = piper_voice.models(voices_dir)
    add_voice(voices_dir, os.fsdecode(name))
    assert piper_voice.models(voices_dir) == before


def test_natural_voices_are_listed_among_the_others(voices_dir):
    found = list_voices(voices_dir)
    assert Voice("piper:joe", "en_US-joe-medium", "en-us") in found
    assert Voice("piper:hans", "hans", "de-de") in found
    assert [voice.language.startswith("en") for voice in found] == sorted(
        (voice.language.startswith("en") for voice in found), reverse=True
    )


def test_the_pace_asked_for_is_spoken_whatever_the_voices_own(voices_dir, tmp_path):
    with SpeechProcess(speech_command(voices_dir)) as process:
        for rate in (150, 200, 120, 150):
            took_s = seconds(process, tmp_path, "one two three four five six seven eight nine ten", rate=rate)
            assert took_s == pytest.approx(600 / rate, rel=0.03)


def test_sentences_are_parted_by_a_short_gap(voices_dir, tmp_path):
    with SpeechProcess(speech_command(voices_dir)) as process:
        took_s = seconds(process, tmp_path, "one two three four five. one two three four five.")
    # The stand-in leaves 0.2 s at both ends of each sentence.
    assert took_s == pytest.approx(4.0 + 0.4 + piper_voice.SENTENCE_GAP_S, rel=0.03)


def test_one_process_changes_voices_and_comes_back(voices_dir, tmp_path):
    with SpeechProcess(speech_command(voices_dir)) as process:
        lengths = [
            seconds(process, tmp_path, "down and up", voice) for voice in ("piper:amy", "piper:joe", "piper:amy")
        ]
    assert lengths[0] == lengths[2]


@pytest.mark.parametrize(
    ("voice", "why"),
    [("piper:broken", "Piper cannot load broken.onnx, InvalidProtobuf"), ("piper:zz", "evenstep voices lists those")],
)
def test_a_voice_that_does_not_work_is_replaced_with_one_sentence(voices_dir, tmp_path, voice, why):
    with SpeechProcess(speech_command(voices_dir)) as process, pytest.raises(UnknownVoiceError, match=why):
        process.say("down", voice, 150, tmp_path / "a.wav")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems may have no voice at all")
def test_the_systems_voice_steps_in_for_a_broken_one(voices_dir):
    bank = SpeechBank(None, voice="piper:broken", voices_dir=voices_dir)
    bank.prepare(["down", "up"])
    assert set(bank.frames) == {"down", "up"}
    assert bank.trouble.startswith("The voice “piper:broken” is not to be had, so the computer's own speaks: Piper")


def test_text_without_a_sound_costs_its_phrase_only(voices_dir, tmp_path):
    with SpeechProcess(speech_command(voices_dir)) as process:
        with pytest.raises(Exception, match="wrote no sound"):
            process.say(" . ", "piper:amy", 150, tmp_path / "a.wav")
        assert seconds(process, tmp_path, "down") > 0.3
    assert not list(tmp_path.glob("*.part.wav"))


def test_data_in_a_deep_folder_are_found_by_a_short_link(voices_dir, tmp_path, monkeypatch):
    deep = tmp_path / ("deep" * 30) / ("folder" * 15)
    deep.mkdir(parents=True)
    (deep / "piper.py").write_text((FAKE / "piper.py").read_text())
    assert len(str(deep)) > LONGEST_ESPEAK_PATH
    monkeypatch.setenv("PYTHONPATH", str(deep), prepend=":" if sys.platform != "win32" else ";")
    with SpeechProcess(speech_command(voices_dir)) as process:
        assert seconds(process, tmp_path, "down") > 0.3


def test_where_the_system_has_no_voice_a_natural_english_one_speaks(voices_dir, tmp_path, monkeypatch):
    (tmp_path / "none").mkdir()
    (tmp_path / "none" / "pyttsx3.py").write_text("raise ImportError('broken')")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "none"), prepend=":" if sys.platform != "win32" else ";")
    (voices_dir / "amy.onnx").rename(voices_dir / "zoe.onnx")
    (voices_dir / "amy.onnx.json").rename(voices_dir / "zoe.onnx.json")
    with SpeechProcess(speech_command(voices_dir)) as process:
        assert {voice["id"] for voice in process.voices()} >= {"piper:joe", "piper:zoe"}
        assert seconds(process, tmp_path, "down", voice=None) > 0.2


def test_where_the_voice_that_fits_is_broken_the_next_that_fits_speaks(voices_dir, tmp_path, monkeypatch):
    (tmp_path / "none").mkdir()
    (tmp_path / "none" / "pyttsx3.py").write_text("raise ImportError('broken')")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "none"), prepend=":" if sys.platform != "win32" else ";")
    add_voice(voices_dir, "anna", b"broken", language="de_DE")
    with SpeechProcess(speech_command(voices_dir, "de")) as process:
        assert seconds(process, tmp_path, "runter", voice=None) > 0.2
