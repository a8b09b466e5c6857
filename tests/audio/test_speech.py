import functools
import importlib.metadata

import numpy as np
import pytest

from audio import levels
from audio.speech import LONGEST_PIECE, SpeechBank, Voice, _pieces, engine_version, how_to_get_a_voice, list_voices
from audio.speech_process import SpeechGoneError, SpeechProcess
from trainer.errors import KnownError

TEXTS = ["down", "up", "hip back, long spine"]


def bank(command, cache, **how):
    process = functools.partial(SpeechProcess, command, start_limit_s=10, phrase_limit_s=0.7)
    return SpeechBank(cache, process=process, **how)


def prepared(command, cache, texts=TEXTS, **how):
    made = bank(command, cache, **how)
    made.prepare(texts)
    return made


def test_phrases_become_samples_with_a_length(good_worker, tmp_path):
    told = []
    made = bank(good_worker.good, tmp_path / "cache")
    assert not made.frames
    made.prepare([*TEXTS, "down"], lambda done, total: told.append((done, total)))
    assert made.trouble is None
    assert list(made.samples) == TEXTS
    for text in TEXTS:
        samples = made.samples[text]
        assert made.frames[text] == len(samples)
        assert samples.dtype == np.float32
        assert np.abs(samples).max() <= levels.gain(levels.SPEECH_PEAK_DB) + 1e-4
        assert not samples.flags.writeable
    assert made.frames["hip back, long spine"] > made.frames["up"]
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_what_was_said_once_comes_from_the_disk_to_the_bit_and_starts_nothing(good_worker, tmp_path):
    first = prepared(good_worker.good, tmp_path / "cache")
    again = prepared([str(tmp_path / "no program")], tmp_path / "cache")
    assert again.trouble is None
    assert good_worker.notes().count("start") == 1
    for text in TEXTS:
        np.testing.assert_array_equal(first.samples[text], again.samples[text])
        assert not again.samples[text].flags.writeable


def test_what_is_known_is_not_prepared_twice(good_worker, tmp_path):
    made = prepared(good_worker.good, None)
    made.prepare(TEXTS)
    made.prepare([*TEXTS, "tall"])
    assert good_worker.notes() == ["start", "down", "up", "hip_back,_long_spine", "start", "tall"]


def test_voice_and_rate_have_clips_of_their_own(good_worker, tmp_path):
    cache = tmp_path / "cache"
    prepared(good_worker.good, cache)
    prepared(good_worker.good, cache, voice="a")
    prepared(good_worker.good, cache, words_per_minute=180)
    assert len(list(cache.iterdir())) == 3 * len(TEXTS)


def test_a_new_engine_makes_new_clips(good_worker, tmp_path, monkeypatch):
    prepared(good_worker.good, tmp_path / "cache")
    monkeypatch.setattr("audio.speech.engine_version", lambda: "another")
    prepared(good_worker.good, tmp_path / "cache")
    assert good_worker.notes().count("down") == 2


@pytest.mark.parametrize("damage", [b"", b"RIFF", b"\x00" * 4000, "half", "silence", "loud"])
def test_a_damaged_clip_is_made_anew(good_worker, tmp_path, damage):
    cache = tmp_path / "cache"
    whole = prepared(good_worker.good, cache)
    for path in cache.iterdir():
        data = path.read_bytes()
        broken = {
            "half": data[: len(data) // 2],
            "silence": data[:44] + b"\x00" * (len(data) - 44),
            "loud": data[:44] + b"\xff\x7f" * ((len(data) - 44) // 2),
        }.get(damage, damage)
        path.write_bytes(broken)
    again = prepared(good_worker.good, cache)
    assert again.trouble is None
    assert good_worker.notes().count("down") == 2
    np.testing.assert_array_equal(whole.samples["down"], again.samples["down"])
    assert prepared(["nothing"], cache).trouble is None


def test_no_half_written_clip_is_left(good_worker, tmp_path):
    prepared(good_worker.good, tmp_path / "cache")
    assert all(path.suffix == ".wav" for path in (tmp_path / "cache").iterdir())


def test_a_folder_that_cannot_be_written_costs_only_time(good_worker, tmp_path):
    (tmp_path / "file").write_text("in the way")
    made = prepared(good_worker.good, tmp_path / "file" / "cache")
    assert set(made.frames) == set(TEXTS)
    assert made.trouble.startswith("Spoken phrases cannot be kept, so each start takes longer: ")


def test_a_full_disk_costs_only_time(good_worker, tmp_path, monkeypatch):
    def full(_handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    made = prepared(good_worker.good, tmp_path / "cache")
    assert set(made.frames) == set(TEXTS)
    assert "No space left on device" in made.trouble


def test_without_an_engine_there_are_tones_and_a_sentence(worker, tmp_path):
    made = prepared(worker.command('answer(failed="RuntimeError: no eSpeak")'), tmp_path / "cache")
    assert not made.frames
    assert made.trouble.startswith("No voice was found, so Evenstep guides by tones only; to hear words, ")
    assert made.trouble.endswith(".")
    assert worker.notes() == ["start"]


def test_an_engine_that_hangs_is_given_up_in_bounded_time(worker, tmp_path):
    made = prepared(worker.command('answer(ready="fake"); time.sleep(60)'), tmp_path / "cache", ["a", "b", "c", "d"])
    assert not made.frames
    assert "no answer within" in made.trouble
    assert worker.notes() == ["start"] * 3


def test_a_crash_costs_its_phrase_and_the_next_start_tries_again(worker, tmp_path):
    body = """
    answer(ready="fake")
    for line in sys.stdin:
        request = json.loads(line)
        if request["text"] == "up":
            os._exit(1)
        speak(request)
    """
    made = prepared(worker.command(body), tmp_path / "cache")
    assert set(made.frames) == {"down", "hip back, long spine"}
    assert made.trouble.startswith("1 of 3 phrases could not be spoken, “up” among them")
    made = prepared(worker.command(GOOD_BODY), tmp_path / "cache")
    assert made.trouble is None
    assert set(made.frames) == set(TEXTS)


GOOD_BODY = """
answer(ready="fake")
for line in sys.stdin:
    speak(json.loads(line))
"""


@pytest.mark.parametrize(
    "does",
    [
        "answer(path=request['path'])",
        "open(request['path'], 'wb').close(); answer(path=request['path'])",
        "open(request['path'], 'wb').write(b'MP3 or so'); answer(path=request['path'])",
        "wave.open(request['path'], 'wb').setparams((1, 2, 22050, 0, 'NONE', '')); answer(path=request['path'])",
        "answer(error='the engine wrote no sound')",
    ],
)
def test_an_engine_that_writes_no_speech_costs_phrases_only(worker, tmp_path, does):
    body = f"""
    answer(ready="fake")
    for line in sys.stdin:
        request = json.loads(line)
        {does}
    """
    made = prepared(worker.command(body), tmp_path / "cache")
    assert not made.frames
    assert made.trouble
    assert not (tmp_path / "cache").exists() or not list((tmp_path / "cache").iterdir())


def test_a_voice_that_is_not_there_is_replaced_and_told(good_worker, tmp_path):
    made = prepared(good_worker.good, tmp_path / "cache", voice="zz")
    assert set(made.frames) == set(TEXTS)
    assert made.trouble.startswith("There is no voice “zz” on this computer")


def test_long_texts_are_said_in_pieces(good_worker, tmp_path):
    sentence = "Fold at the hip. " * 40
    made = prepared(good_worker.good, None, [sentence])
    assert made.frames[sentence] > 0
    assert len(good_worker.notes()) == 1 + len(list(_pieces(sentence)))


@pytest.mark.parametrize("text", ["down", "One. Two; three! " * 60, "word " * 300, "x" * 200, "No stop at the end"])
def test_pieces_hold_every_word_and_are_short(text):
    pieces = list(_pieces(text))
    assert " ".join(pieces).split() == text.split()
    assert all(0 < len(piece) <= LONGEST_PIECE for piece in pieces)


def test_voices_are_listed_english_first(good_worker):
    assert list_voices(good_worker.good) == [Voice("a", "Al", "en-gb"), Voice("b", "Bea", "de")]


def test_no_voices_is_one_sentence_that_says_what_to_do(worker):
    with pytest.raises(KnownError, match=r"No voice was found; .*install.*RuntimeError: none") as raised:
        list_voices(worker.command('answer(failed="RuntimeError: none")'))
    assert isinstance(raised.value, SpeechGoneError)


def test_the_engine_has_a_version_without_being_started():
    assert "pyttsx3" in engine_version()


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_elsewhere_the_systems_version_names_the_engine(monkeypatch, system):
    monkeypatch.setattr("sys.platform", system)
    monkeypatch.setattr("platform.version", lambda: "10.0.22631")
    assert engine_version.__wrapped__().endswith("10.0.22631")
    assert "Settings" in how_to_get_a_voice()


def test_a_library_of_the_system_names_itself(monkeypatch, tmp_path):
    (tmp_path / "libespeak-ng.so.1.1.51").touch()
    (tmp_path / "libespeak-ng.so.1").symlink_to("libespeak-ng.so.1.1.51")
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr("audio.speech._SYSTEM_ESPEAK_FOLDERS", (str(tmp_path),))
    assert engine_version.__wrapped__().endswith("libespeak-ng.so.1.1.51")


def test_code_without_its_description_still_has_a_name(monkeypatch):
    def unknown(name):
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr("importlib.metadata.version", unknown)
    assert "pyttsx3 ?" in engine_version.__wrapped__()


def test_a_replaced_voice_is_not_rendered_again_at_the_next_start(good_worker, tmp_path):
    prepared(good_worker.good, tmp_path / "cache")
    made = prepared(good_worker.good, tmp_path / "cache", voice="zz")
    assert set(made.frames) == set(TEXTS)
    assert good_worker.notes().count("up") == 1
