import importlib.metadata
import os

import pytest

from audio.speech_process import SpeechGoneError, SpeechProcess
from audio.voices import Voice, _system_version, engine_version, how_to_get_a_voice, list_voices
from trainer.errors import KnownError


def test_voices_are_listed_english_first(good_worker):
    assert list_voices(process=SpeechProcess(good_worker.good)) == [Voice("a", "Al", "en-gb"), Voice("b", "Bea", "de")]


def test_no_voices_is_one_sentence_that_says_what_to_do(worker):
    command = worker.command("answer(ready=True); sys.stdin.readline(); answer(failed='RuntimeError: none')")
    with pytest.raises(KnownError, match=r"No voice was found; .*install.*RuntimeError: none") as raised:
        list_voices(process=SpeechProcess(command))
    assert isinstance(raised.value, SpeechGoneError)


def test_the_engine_has_a_version_without_being_started():
    assert "pyttsx3" in engine_version()


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_elsewhere_the_systems_version_names_the_engine(monkeypatch, system):
    monkeypatch.setattr("sys.platform", system)
    monkeypatch.setattr("platform.version", lambda: "10.0.22631")
    assert _system_version.__wrapped__().endswith("10.0.22631")
    assert "Settings" in how_to_get_a_voice()


def test_a_library_of_the_system_names_itself(monkeypatch, tmp_path):
    (tmp_path / "libespeak-ng.so.1.1.51").touch()
    (tmp_path / "libespeak-ng.so.1").symlink_to("libespeak-ng.so.1.1.51")
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr("audio.voices._SYSTEM_ESPEAK_FOLDERS", (str(tmp_path),))
    assert _system_version.__wrapped__().endswith("libespeak-ng.so.1.1.51")


def test_where_the_system_has_no_library_the_bundled_one_is_named(monkeypatch, tmp_path):
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr("audio.voices._SYSTEM_ESPEAK_FOLDERS", (str(tmp_path),))
    assert "espeakng-loader" in _system_version.__wrapped__()


def test_code_without_its_description_still_has_a_name(monkeypatch):
    def unknown(name):
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr("importlib.metadata.version", unknown)
    assert "pyttsx3 ?" in _system_version.__wrapped__()


def test_another_model_is_another_voice(tmp_path):
    model = tmp_path / "amy.onnx"
    model.write_bytes(b"one")
    model.with_name("amy.onnx.json").write_text("{}")
    first = engine_version("piper:amy", tmp_path)
    assert engine_version("piper:amy", tmp_path) == first
    model.write_bytes(b"another")
    os.utime(model, (1, 1))
    assert len({first, engine_version("piper:amy", tmp_path), engine_version("piper:zz", tmp_path)}) == 3


def test_a_model_that_has_gone_meanwhile_still_has_a_version(tmp_path, monkeypatch):
    model = tmp_path / "amy.onnx"
    monkeypatch.setattr("audio.engines.piper_voice.models", lambda _folder: {"piper:amy": model})
    gone = engine_version("piper:amy")
    assert gone.endswith(" None")
    model.write_text("a model")
    there = engine_version("piper:amy")
    assert there != gone
    model.write_text("another model")
    assert engine_version("piper:amy") not in (gone, there)


@pytest.mark.parametrize("installed", [False, True])
def test_the_voice_that_speaks_by_itself_may_be_pipers_where_there_is_piper(tmp_path, monkeypatch, installed):
    monkeypatch.setattr("audio.engines.piper_voice.is_installed", lambda: installed)
    before = engine_version(None, tmp_path)
    (tmp_path / "amy.onnx").touch()
    (tmp_path / "amy.onnx.json").touch()
    assert (engine_version(None, tmp_path) != before) == installed
