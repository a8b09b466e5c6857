"""Where an own voice can grow no more or cannot be written; what is kept and taken back is in test_own_words.py."""

import os
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import numpy as np
import pytest
import soundfile

from audio import own_words_keep
from audio.own_words import LONGEST_TEXT, list_voices, read_voice
from audio.own_words_keep import (
    bring_in,
    delete_phrase,
    delete_voice,
    keep_phrase,
    make_voice,
    put_back,
    undelete_voice,
)
from tests.audio.own_sounds import word
from trainer.cues import FRAME_RATE
from trainer.errors import KnownError
from trainer.wording import wording

NOW = datetime(2026, 11, 21, 15, 0, tzinfo=UTC)
CLIP = np.full(4800, 0.1, np.float32)


@pytest.fixture
def voices(tmp_path):
    return tmp_path / "own-voices"


@pytest.fixture
def voice(voices):
    return make_voice("Ivo", "en", voices)


def kept(voice, *texts):
    for text in texts:
        voice = keep_phrase(voice, text, CLIP, -20.0, NOW)
    return voice


def files(voice):
    return {path.name for path in voice.folder.iterdir()} - {"deleted", "voice.toml"}


def test_there_are_so_many_voices_and_no_more(voices, monkeypatch):
    monkeypatch.setattr(own_words_keep, "MOST_VOICES", 1)
    make_voice("A", "en", voices)
    make_voice("B", "en", voices)  # the folder of deleted ones may be among them
    with pytest.raises(KnownError, match="There are 1 own voices already; delete one first"):
        make_voice("C", "en", voices)
    assert [voice.name for voice in list_voices(voices)[0]] == ["A", "B"]


def test_a_file_where_voices_should_be_is_told_in_a_sentence(voices):
    voices.write_text("")
    with pytest.raises(KnownError, match=r"own-voices.ivo cannot be changed: Not a directory\."):
        make_voice("Ivo", "en", voices)


def test_a_voice_that_cannot_be_put_aside_stays(voices, voice):
    (voices / "deleted").write_text("")
    with pytest.raises(KnownError, match=r"ivo cannot be changed: File exists\."):
        delete_voice(voice)
    assert read_voice(voice.folder) == voice


def test_a_deleted_voice_that_has_gone_for_good_does_not_come_back(voice):
    aside = delete_voice(voice)
    (aside / "voice.toml").unlink()
    aside.rmdir()
    with pytest.raises(KnownError, match="cannot be changed: No such file"):
        undelete_voice(aside)


@pytest.mark.parametrize("text", ["", " \n ", "…!", "a" * (LONGEST_TEXT + 1)])
def test_what_is_no_phrase_is_not_kept(voice, text):
    with pytest.raises(KnownError, match=f"A phrase has 1 to {LONGEST_TEXT} letters, on one line"):
        kept(voice, text)
    assert files(voice) == set()


def test_a_phrase_is_as_long_as_it_may_be_and_on_one_line(voice):
    assert kept(voice, "a" * LONGEST_TEXT, " left \n leg ").phrase("left leg").text == "left leg"


@pytest.mark.parametrize("text", ["stand tall 👩\u200d👧", "می\u200cخواهم"])
def test_a_phrase_may_have_pictures_and_words_of_joined_parts(voice, text):
    kept(voice, text)
    assert read_voice(voice.folder).phrase(text).text == text


def test_a_full_voice_takes_no_other_phrase_but_a_known_one_again(voice, monkeypatch):
    monkeypatch.setattr(own_words_keep, "MOST_PHRASES", 2)
    full = kept(voice, "one", "two", "One")
    with pytest.raises(KnownError, match="at most 2 phrases; delete one first"):
        kept(full, "three")
    assert [phrase.text for phrase in read_voice(voice.folder).phrases] == ["two", "One"]


def test_a_phrase_that_no_file_may_be_called_after_has_another_file(voice):
    assert files(kept(voice, "con", "nul")) == {"phrase-con.flac", "phrase-nul.flac"}


def test_what_cannot_be_brought_back_is_told_and_the_voice_is_as_it_was(voice, monkeypatch):
    before = kept(voice, "one", "two")
    after = delete_phrase(before, "one")

    def refuse(*_):
        raise OSError(30, "Read-only file system")

    with monkeypatch.context() as refusing:
        refusing.setattr(Path, "rename", refuse)
        with pytest.raises(KnownError, match="cannot be changed: Read-only file system"):
            put_back(before)
    assert read_voice(voice.folder) == after
    assert put_back(before) == before


def test_of_what_is_put_aside_the_oldest_goes_first(voice, monkeypatch):
    monkeypatch.setattr(own_words_keep, "MOST_DELETED", 2)
    voice = kept(voice, "one", "two", "three", "four")
    moments_s, set_time = iter(range(100, 200)), os.utime
    monkeypatch.setattr(own_words_keep.os, "utime", lambda path: set_time(path, (0, next(moments_s))))
    for text in ("three", "one", "four", "two"):
        voice = delete_phrase(voice, text)
    assert {path.name for path in (voice.folder / "deleted").iterdir()} == {"four.flac", "two.flac"}


def test_of_too_many_files_the_first_come_in_and_it_is_told(voice, tmp_path, monkeypatch):
    monkeypatch.setattr(own_words_keep, "MOST_FILES", 2)
    paths = [tmp_path / f"{name}.wav" for name in ("one", "two", "three")]
    for path in paths:
        soundfile.write(path, word(), FRAME_RATE)
    assert bring_in(voice, paths[:2], []).troubles == []
    came = bring_in(voice, paths, [])
    assert (came.texts, came.troubles) == (["one", "two"], ["Only the first 2 files were looked at."])


def test_a_change_is_made_to_the_voice_as_its_folder_has_it_by_then(voice):
    seen = kept(voice, "one", "two")
    kept(seen, "three")
    assert [phrase.text for phrase in delete_phrase(seen, "one").phrases] == ["two", "three"]
    kept(seen, "four")
    assert [phrase.text for phrase in read_voice(voice.folder).phrases] == ["two", "three", "four"]
    assert files(voice) == {"two.flac", "three.flac", "four.flac"}


def test_what_several_keep_at_once_is_all_there(voice):
    texts = [wording("en").number(n) for n in range(1, 25)]
    with ThreadPoolExecutor(4) as workers:
        list(workers.map(partial(kept, voice), texts))
    assert {phrase.text for phrase in read_voice(voice.folder).phrases} == set(texts)
    assert len(files(voice)) == len(texts)


def test_files_that_are_called_off_leave_the_voice_as_it_was(voice, tmp_path):
    before = kept(voice, "one")
    paths = [tmp_path / f"{name}.wav" for name in ("one", "two", "three")]
    for path in paths:
        soundfile.write(path, word(), FRAME_RATE)
    told = []

    def progress(done, total):
        told.append((done, total))
        if done == 2:
            raise KnownError("called off")

    with pytest.raises(KnownError, match="called off"):
        bring_in(before, paths, [], progress=progress)
    assert told == [(0, 3), (1, 3), (2, 3)]
    assert read_voice(voice.folder) == before
    assert files(voice) == {"one.flac"}


@pytest.mark.usefixtures("no_libsndfile")
def test_without_libsndfile_a_take_is_not_kept_and_it_is_told_what_to_install(voice):
    with pytest.raises(KnownError, match="cannot be written: libsndfile is missing; install the package libsndfile1"):
        kept(voice, "one")
    assert read_voice(voice.folder) == voice
