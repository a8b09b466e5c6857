import functools
import os
import tempfile
import threading
import time
from pathlib import Path

import numpy as np
import pytest

from audio import levels
from audio.loudness import loudness_lufs
from audio.speech import FOLDER_PREFIX, LEFTOVER_S, LONGEST_PIECE, SpeechBank, _pieces, spoken_parts
from audio.speech_process import SpeechProcess
from tests.audio.fake_sounddevice import until
from trainer.wording import wording

TEXTS = ["down", "up", "hip back, long spine"]

FAILED = """
answer(ready=True)
sys.stdin.readline()
answer(failed="RuntimeError: no eSpeak")
"""


HANGS_S = 2
"""How long an engine that hangs is waited for here; all others have the time they need."""


def bank(command, cache, phrase_limit_s=20, **how):
    process = functools.partial(SpeechProcess, command, load_limit_s=20, phrase_limit_s=phrase_limit_s)
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


def test_what_is_forgotten_leaves_memory_and_comes_back_from_the_disk(good_worker, tmp_path):
    made = prepared(good_worker.good, tmp_path / "cache")
    samples = made.samples["down"]
    made.forget(["down", "never said"])
    assert list(made.samples) == list(made.frames) == ["up", "hip back, long spine"]
    made.prepare(["down"])
    np.testing.assert_array_equal(made.samples["down"], samples)
    assert good_worker.notes().count("start") == 1


def test_voice_and_rate_have_clips_of_their_own(good_worker, tmp_path):
    cache = tmp_path / "cache"
    prepared(good_worker.good, cache)
    prepared(good_worker.good, cache, voice="a")
    prepared(good_worker.good, cache, words_per_minute=180)
    assert len(list(cache.iterdir())) == 3 * len(TEXTS)


def test_a_new_engine_makes_new_clips(good_worker, tmp_path, monkeypatch):
    prepared(good_worker.good, tmp_path / "cache")
    monkeypatch.setattr("audio.speech.engine_version", lambda *_voice: "another")
    prepared(good_worker.good, tmp_path / "cache")
    assert good_worker.notes().count("down") == 2


@pytest.mark.parametrize("damage", [b"", b"EVC1", "half", "flipped"])
def test_a_damaged_clip_is_made_anew(good_worker, tmp_path, damage):
    cache = tmp_path / "cache"
    whole = prepared(good_worker.good, cache)
    for path in cache.iterdir():
        data = path.read_bytes()
        flipped = bytes([*data[:-9], data[-9] ^ 64, *data[-8:]])
        path.write_bytes({"half": data[: len(data) // 2], "flipped": flipped}.get(damage, damage))
    again = prepared(good_worker.good, cache)
    assert again.trouble is None
    assert good_worker.notes().count("down") == 2
    np.testing.assert_array_equal(whole.samples["down"], again.samples["down"])
    assert prepared(["nothing"], cache).trouble is None


def test_the_cache_is_bounded_and_keeps_what_this_plan_needs(good_worker, tmp_path, monkeypatch):
    monkeypatch.setattr("audio.clip_cache.MOST_BYTES", 1)
    prepared(good_worker.good, tmp_path / "cache")
    assert len(list((tmp_path / "cache").iterdir())) == len(TEXTS)
    assert prepared(["nothing"], tmp_path / "cache").trouble is None
    prepared(good_worker.good, tmp_path / "cache", ["up", "tall"])
    assert len(list((tmp_path / "cache").iterdir())) == 2
    assert prepared(["nothing"], tmp_path / "cache", ["up", "tall"]).trouble is None


def test_no_half_written_clip_is_left(good_worker, tmp_path):
    prepared(good_worker.good, tmp_path / "cache")
    assert {path.suffix for path in (tmp_path / "cache").iterdir()} == {".clip"}


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
    made = prepared(worker.command(FAILED), tmp_path / "cache")
    assert not made.frames
    assert made.trouble.startswith("No voice was found, so Evenstep guides by tones only; to hear words, ")
    assert made.trouble.endswith(".")
    assert worker.notes() == ["start"]


def test_an_engine_that_hangs_is_given_up_in_bounded_time(worker, tmp_path):
    hangs = worker.command("answer(ready=True); time.sleep(60)")
    made = prepared(hangs, tmp_path / "cache", ["a", "b", "c", "d"], phrase_limit_s=HANGS_S / 4)
    assert not made.frames
    assert "no answer within" in made.trouble
    assert worker.notes() == ["start"] * 3


def test_a_crash_costs_its_phrase_and_the_next_start_tries_again(worker, tmp_path):
    body = """
    answer(ready=True)
    for line in sys.stdin:
        request = json.loads(line)
        if request["text"] == "up":
            os._exit(1)
        say(request)
    """
    made = prepared(worker.command(body), tmp_path / "cache")
    assert set(made.frames) == {"down", "hip back, long spine"}
    assert made.trouble.startswith("1 of 3 phrases could not be spoken, “up” among them")
    made = prepared(worker.command(GOOD_BODY), tmp_path / "cache")
    assert made.trouble is None
    assert set(made.frames) == set(TEXTS)


GOOD_BODY = """
answer(ready=True)
for line in sys.stdin:
    say(json.loads(line))
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
    answer(ready=True)
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
    assert made.trouble.startswith("The voice “zz” is not to be had, so the computer's own speaks")


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


def test_a_replaced_voice_is_not_rendered_again_at_the_next_start(good_worker, tmp_path):
    prepared(good_worker.good, tmp_path / "cache")
    made = prepared(good_worker.good, tmp_path / "cache", voice="zz")
    assert set(made.frames) == set(TEXTS)
    assert good_worker.notes().count("up") == 1


# -- Engines that fail now and then ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "at_request",
    [
        "speak(request); os._exit(0)",
        "say(request); os._exit(0)",
        "say(request) if fresh else os._exit(1)",
        "say(request) if fresh else os.kill(os.getpid(), 9)",
        "say(request) if fresh else answer(error='not twice')",
        "say(request); answer(path=request['path'])",
        "say(request) if noted('start') > 1 else time.sleep(60)",
        "say(request) if noted('start') > 1 else os.kill(os.getpid(), 19)",
        "say(request) if noted('start') > 1 else [print('x' * 9999) for _ in range(9999)]",
    ],
    ids=[
        "dies before it answers", "dies after each phrase", "crashes at each second", "is killed at each second",
        "refuses each second", "answers twice", "hangs once", "is stopped once", "floods once",
    ],
)  # fmt: skip
def test_no_phrase_is_lost_that_could_be_had(worker, at_request):
    body = f"""
    answer(ready=True)
    fresh = True
    for line in sys.stdin:
        request = json.loads(line)
        note("asked")
        {at_request}
        fresh = False
    """
    texts = ["down", "up", "tall", "bottom", "last one"]
    made = prepared(worker.command(body), None, texts, phrase_limit_s=HANGS_S)
    if "speak(" in at_request:
        assert not made.frames
        assert worker.notes().count("start") == 3
    else:
        assert list(made.frames) == texts or set(made.frames) == set(texts)
        assert made.trouble is None
        assert worker.notes().count("start") <= 2 * len(texts)


def test_a_phrase_that_came_out_cut_off_is_said_again(worker):
    body = """
    answer(ready=True)
    for line in sys.stdin:
        request = json.loads(line)
        note(request["text"])
        cut_off = request["text"] != "down" and noted(request["text"]) == 1
        say({**request, "text": "" if cut_off else request["text"]})
    """
    made = prepared(worker.command(body), None, ["down", "Hold" * 20])
    assert made.trouble is None
    assert worker.notes().count("Hold" * 20) == 2


def test_what_a_chosen_voice_cannot_say_the_computers_own_says(worker, tmp_path):
    body = """
    answer(ready=True)
    for line in sys.stdin:
        request = json.loads(line)
        if request["voice"] == "a" and request["text"] == "up":
            answer(error="no")
        else:
            say(request)
    """
    command = worker.command(body)
    made = prepared(command, tmp_path / "cache", voice="a")
    assert set(made.frames) == set(TEXTS)
    assert made.trouble == (
        "The voice “a” failed at 1 of 3 phrases, “up” among them, and the computer's own voice says them."
    )
    assert prepared(command, tmp_path / "cache", voice="a").trouble == made.trouble


def test_stopping_ends_a_hung_engine_at_once(worker, tmp_path):
    made = SpeechBank(
        None, process=functools.partial(SpeechProcess, worker.command("answer(ready=True)\ntime.sleep(99)"))
    )
    made.prepare(TEXTS, lambda _done, _total: made.stop())
    assert not made.frames
    assert worker.notes() in ([], ["start"])


def test_stopping_between_two_phrases_keeps_what_was_said_and_asks_for_no_more(good_worker, tmp_path):
    made = bank(good_worker.good, tmp_path / "cache")
    made.prepare(TEXTS, lambda done, _total: made.stop() if done == 1 else None)
    assert list(made.frames) == TEXTS[:1]
    assert good_worker.notes() == ["start", TEXTS[0]]


def test_no_temporary_folder_costs_the_words_and_raises_nothing(good_worker, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "not there"))
    assert "No temporary folder" in prepared(good_worker.good, None).trouble


def test_no_folder_to_be_found_for_temporary_ones_raises_nothing_either(good_worker, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.setattr(tempfile, "_candidate_tempdir_list", lambda: [str(tmp_path / "not there")])
    for _ in range(2):  # it is looked for again each time
        assert "No temporary folder" in prepared(good_worker.good, None).trouble


def test_folders_of_killed_runs_are_cleared_away(good_worker, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    old, new = tmp_path / f"{FOLDER_PREFIX}old", tmp_path / f"{FOLDER_PREFIX}new"
    for folder in (old, new):
        folder.mkdir()
        (folder / "0-0.wav").touch()
    then = time.time() - LEFTOVER_S - 60
    os.utime(old, (then, then))
    prepared(good_worker.good, None)
    assert [path.name for path in tmp_path.glob(f"{FOLDER_PREFIX}*")] == [new.name]
    assert Path(new / "0-0.wav").exists()


# -- Numbers ---------------------------------------------------------------------------------------------------------


def test_numbers_are_put_together_and_only_their_parts_are_rendered(good_worker, tmp_path):
    numbers = [wording("en").number(n) for n in range(1, 201)]
    made = prepared(good_worker.good, tmp_path / "cache", numbers)
    assert made.trouble is None
    assert set(numbers) <= set(made.frames)
    rendered = good_worker.notes()[1:]
    assert len(rendered) == len(set(rendered)) == 19 + 8 + 2 + 8 + 1
    assert len(list((tmp_path / "cache").iterdir())) == len(rendered)
    whole = np.concatenate([made.samples[part] for part in ("one hundred,", "twenty,", "three")])
    np.testing.assert_array_equal(made.samples["one hundred twenty three"], whole)
    assert prepared(["nothing"], tmp_path / "cache", numbers).trouble is None


def test_a_number_is_as_loud_as_its_parts_and_its_joins_do_not_click(good_worker):
    made = prepared(good_worker.good, None, ["seventy seven", "one hundred thirty"])
    for text in ("seventy seven", "one hundred thirty"):
        parts = [made.samples[part] for part in spoken_parts(text)]
        assert loudness_lufs(made.samples[text]) == pytest.approx(levels.SPEECH_LUFS, abs=0.5)
        steps = [np.abs(np.diff(part)).max() for part in parts]
        assert np.abs(np.diff(made.samples[text])).max() <= max(steps)


def test_every_number_to_two_hundred_is_known_and_nothing_else():
    for n in range(1, 201):
        assert [part.rstrip(",") for part in spoken_parts(wording("en").number(n))] == list(
            wording("en").numbers.parts(n)
        )
    assert spoken_parts("two hundred one") == ("two hundred one",)
    assert spoken_parts("Ten seconds.") == ("Ten seconds.",)


def test_a_number_without_one_of_its_parts_is_not_said_by_halves(worker):
    body = """
    answer(ready=True)
    for line in sys.stdin:
        request = json.loads(line)
        answer(error="no") if request["text"] == "three" else say(request)
    """
    made = prepared(worker.command(body), None, ["twenty three", "twenty four"])
    assert "twenty four" in made.frames
    assert "twenty three" not in made.frames
    assert made.trouble.startswith("1 of 2 phrases could not be spoken, “twenty three” among them")


def test_what_is_being_said_can_be_given_up_from_another_thread(worker):
    command = worker.command("answer(ready=True); sys.stdin.readline(); note('asked'); sys.stdin.read()")
    given_up = SpeechBank(None, process=lambda: SpeechProcess(command))
    preparing = threading.Thread(target=given_up.prepare, args=(["one"],))
    preparing.start()
    until(lambda: "asked" in worker.notes())
    given_up.stop()
    preparing.join(30)
    assert not preparing.is_alive()
    assert given_up.samples == {}


def test_of_nothing_there_is_no_piece():
    assert list(_pieces("")) == []
