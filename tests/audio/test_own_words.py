import os
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given, settings
from hypothesis import strategies as st

from audio import levels
from audio.loudness import loudness_lufs
from audio.own_words import (
    LONGEST_TEXT,
    MOST_PHRASES,
    OwnPhrase,
    OwnVoice,
    OwnWords,
    composed,
    is_clip_name,
    is_line,
    list_voices,
    missing,
    parse_voice,
    plain_words,
    read_clip_file,
    read_voice,
)
from audio.own_words_keep import (
    bring_in,
    delete_phrase,
    delete_voice,
    keep_phrase,
    known_by_name,
    make_voice,
    put_back,
    undelete_voice,
    voice_toml,
    words_of_name,
)
from audio.own_words_take import phrase_of
from audio.speech import PIECE_GAP_S, SpeechBank
from audio.speech_process import SpeechProcess
from tests.audio.own_sounds import spoken, word
from trainer.cues import FRAME_RATE
from trainer.errors import KnownError
from trainer.exercise import load_exercises
from trainer.plan import parse_one_line
from trainer.timeline import compile_session, draft

NOW = datetime(2026, 11, 21, 15, 0, tzinfo=UTC)


@pytest.fixture
def voices(tmp_path):
    return tmp_path / "own-voices"


def voice_with(voices, *texts, language="en"):
    made = make_voice("My voice", language, voices)
    for n, text in enumerate(texts):
        made = keep_phrase(made, text, *phrase_of(spoken(word(0.4 + 0.05 * n, seed=n))), NOW)
    return made


def bank(command, own, **how):
    return SpeechBank(None, process=lambda: SpeechProcess(command), own=own, **how)


def prepared(command, own, texts, **how):
    made = bank(command, own, **how)
    made.prepare(texts)
    return made


# -- The folder ------------------------------------------------------------------------------------------------------


def test_a_voice_is_a_folder_anybody_can_read(voices):
    made = voice_with(voices, "one", "last one")
    assert (made.id, sorted(path.name for path in made.folder.iterdir())) == (
        "my-voice",
        ["deleted", "last-one.flac", "one.flac", "voice.toml"],
    )
    text = (made.folder / "voice.toml").read_text()
    assert text.startswith('format = 1\nname = "My voice"\nlanguage = "en"\n\n[[phrase]]\ntext = "one"\n')
    assert "recorded = 2026-11-21T15:00:00+00:00\n" in text
    assert read_voice(made.folder) == made
    info = soundfile.info(made.folder / "one.flac")
    assert (info.format, info.subtype, info.samplerate, info.channels) == ("FLAC", "PCM_16", FRAME_RATE, 1)
    assert list_voices(voices) == ([made], [])


def test_a_clip_comes_back_to_the_bit(voices):
    clip, lufs = phrase_of(spoken(word()))
    made = keep_phrase(make_voice("A", "en", voices), "one", clip, lufs, NOW)
    np.testing.assert_allclose(read_clip_file(made.folder / "one.flac"), clip, atol=1 / 32767)


def test_two_voices_of_one_name_and_names_no_folder_may_have(voices):
    ids = [make_voice(name, "en", voices).id for name in ("Ivo", "ivo", "../..", "deleted", "con", "Zoë")]
    assert ids == ["ivo", "ivo-2", "voice", "deleted-2", "voice-con", "zoë"]
    with pytest.raises(KnownError, match="A name has"):
        make_voice("  ", "en", voices)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("format = ", "is damaged"),
        ("x = [\n" + "[\n" * 50_000, "is damaged"),
        ("a." * 50_000 + "b = 1", "no file of ours"),  # would be read for minutes, longer ones for hours
        ("a.b.c.d = 1\n" * 50_000, "no file of ours"),
        ("format = 2\nlanguage = 'en'", "newer Evenstep"),
        ("format = true\nlanguage = 'en'", "does not say its format"),
        ("format = 1\nlanguage = 'xx'", "its language is none of"),
        ("format = 1\nlanguage = 'en'\nphrase = 3", "lists no phrases"),
    ],
)
def test_a_voice_that_is_no_use_is_one_sentence_and_the_others_are_there(voices, text, why):
    good = voice_with(voices, "one")
    bad = voices / "bad"
    bad.mkdir()
    (bad / "voice.toml").write_text(text)
    found, [trouble] = list_voices(voices)
    assert found == [good]
    assert why in trouble
    assert "\n" not in trouble


def test_what_is_no_text_and_no_file_is_refused_too(voices):
    bad = voices / "bad"
    bad.mkdir(parents=True)
    (bad / "voice.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(KnownError, match="UTF-8"):
        read_voice(bad)
    (bad / "voice.toml").unlink()
    os.mkfifo(bad / "voice.toml")
    with pytest.raises(KnownError, match="no file of ours"):
        read_voice(bad)


def test_a_dot_where_it_belongs_is_no_fault(voices):
    phrase = "[[phrase]]\ntext = 'One.'\nfile = 'one.flac'  # a. = b\nrecorded_lufs = -20.5"
    [phrase] = parse_voice(f"# v. 2\nformat = 1\nlanguage = 'en'\n{phrase}", voices / "v").phrases
    assert (phrase.text, phrase.recorded_lufs) == ("One.", -20.5)


def test_phrases_that_cannot_be_are_left_out_and_told(voices):
    entries = [
        '{text = "one", file = "one.flac"}', '{text = "up", file = "../up.flac"}', '{text = "ONE.", file = "b.flac"}',
        '{text = "down", file = "/etc/x.flac"}', '{text = "hold"}', '{text = "a\\nb", file = "c.flac"}', "7",
    ]  # fmt: skip
    voice = parse_voice(f"format = 1\nlanguage = 'en'\nphrase = [{', '.join(entries)}]", voices / "v")
    assert [phrase.text for phrase in voice.phrases] == ["one"]
    assert len(voice.troubles) == 6
    assert voice.name == "v"


def test_no_file_fills_the_program(voices):
    many = "".join(f'[[phrase]]\ntext = "w{n}"\nfile = "w{n}.flac"\n' for n in range(MOST_PHRASES + 50))
    voice = parse_voice(f"format = 1\nlanguage = 'en'\n{many}", voices / "v")
    assert len(voice.phrases) == MOST_PHRASES
    assert len(voice.troubles) == 10


def lines(longest):
    """Lines of text; of signs that can be written, or most would be thrown away."""
    signs = st.characters(exclude_categories=("C", "Zl", "Zp"))
    return st.text(signs, min_size=1, max_size=longest).filter(
        lambda text: is_line(text, longest) and plain_words(text)
    )


PHRASES = st.builds(
    OwnPhrase,
    lines(LONGEST_TEXT),
    st.from_regex(r"[a-z0-9][\w .-]{0,40}\.flac", fullmatch=True).filter(is_clip_name),
    st.none() | st.datetimes(timezones=st.just(UTC)).map(lambda when: when.replace(microsecond=0)),
    st.none() | st.integers(-900, 0).map(lambda tenths: tenths / 10),
)


@given(lines(60), st.sampled_from(["en", "de", "es"]), st.lists(PHRASES, max_size=6))
@settings(max_examples=30)
def test_whatever_a_voice_holds_is_written_and_read_back(name, language, phrases):
    once = tuple({plain_words(phrase.text): phrase for phrase in reversed(phrases)}.values())
    voice = OwnVoice(Path("v"), name, language, once)
    assert parse_voice(voice_toml(voice), voice.folder) == voice


@given(st.text(max_size=200) | st.text(alphabet="[]{}=\"\n\\ formatlnguephsx123.'", max_size=200))
@settings(max_examples=60)
def test_no_text_at_all_ends_otherwise_than_in_a_sentence(text):
    try:
        parse_voice(f"format = 1\nlanguage = 'en'\n{text}", Path("v"))
    except KnownError as error:
        assert str(error).endswith(".")


# -- Changes, and taking them back -----------------------------------------------------------------------------------


def test_recording_again_and_deleting_can_be_taken_back(voices):
    first = voice_with(voices, "one", "two")
    before = read_clip_file(first.folder / "one.flac")
    second = keep_phrase(first, "One!", *phrase_of(spoken(word(0.9, seed=9))), NOW)
    assert [phrase.file for phrase in second.phrases] == ["two.flac", "one-2.flac"]
    third = delete_phrase(second, "two")
    assert [phrase.text for phrase in read_voice(third.folder).phrases] == ["One!"]
    assert {path.name for path in (third.folder / "deleted").iterdir()} == {"one.flac", "two.flac"}
    assert put_back(second) == second == read_voice(first.folder)
    assert put_back(first) == first == read_voice(first.folder)
    np.testing.assert_array_equal(read_clip_file(first.folder / "one.flac"), before)


def test_a_voice_deleted_comes_back_whole(voices):
    made = voice_with(voices, "one")
    kept = delete_voice(made)
    assert list_voices(voices) == ([], [])
    assert undelete_voice(kept) == made


def test_what_cannot_be_written_is_a_sentence_and_loses_nothing(voices, monkeypatch):
    made = voice_with(voices, "one")

    def full(*_args, **_how):
        raise soundfile.LibsndfileError(1)

    monkeypatch.setattr(soundfile, "write", full)
    with pytest.raises(KnownError, match="takes no more"):
        keep_phrase(made, "one", *phrase_of(spoken(word())), NOW)
    assert read_voice(made.folder) == made
    assert read_clip_file(made.folder / "one.flac").any()


# -- Files of others -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("stem", "text"),
    [
        ("three", "three"), ("3", "three"), ("021", "twenty one"), ("Left_Leg", "left leg"),
        ("03 - last-one", "last one"),
        ("switch.legs", "Switch legs"), ("my own words", "my own words"), ("99999", ""), ("--", ""),
    ],
)  # fmt: skip
def test_a_file_says_what_it_is_called(stem, text):
    spelt = {plain_words(known): known for known in ("three", "left leg", "last one", "Switch legs")}
    assert (known_by_name(stem, "en", spelt) or words_of_name(stem)) == text


@pytest.mark.parametrize("ending", [".wav", ".flac", ".ogg", ".mp3"])
@pytest.mark.parametrize("rate", [16_000, 44_100])
def test_files_of_every_sort_come_in_levelled(voices, tmp_path, ending, rate):
    path = tmp_path / f"3{ending}"
    quiet = np.zeros(rate // 2)
    both_ears = np.stack([np.concatenate([quiet, 0.3 * word(0.5, rate=rate), quiet])] * 2, axis=1)
    soundfile.write(path, both_ears, rate)
    came = bring_in(make_voice("A", "en", voices), [path], ["three"])
    assert (came.texts, came.troubles) == (["three"], [])
    assert came.voice.phrase("three").recorded is None, "nobody knows when, or whose it is"
    clip = read_clip_file(came.voice.folder / "three.flac")
    assert loudness_lufs(clip) == pytest.approx(levels.SPEECH_LUFS, abs=0.5)
    assert len(clip) / FRAME_RATE == pytest.approx(0.5, abs=0.15)


def test_files_that_are_no_use_are_told_one_by_one_and_the_others_come_in(voices, tmp_path):
    files = {name: tmp_path / name for name in ("one.wav", "two.wav", "three.txt", "four.wav", "five.wav", "§.wav")}
    soundfile.write(files["one.wav"], word(), FRAME_RATE)
    files["two.wav"].write_bytes(files["one.wav"].read_bytes()[:30])
    files["three.txt"].write_text("three")
    soundfile.write(files["four.wav"], np.zeros(9000), FRAME_RATE)
    soundfile.write(files["five.wav"], np.tile(word(1.0), 12), FRAME_RATE)
    soundfile.write(files["§.wav"], word(), FRAME_RATE)
    came = bring_in(make_voice("A", "en", voices), [*files.values(), tmp_path, tmp_path / "not there.wav"], [])
    assert came.texts == ["one"]
    reasons = (
        "damaged",
        "damaged",
        "nothing is heard",
        "longer than 10 s",
        "says no phrase",
        "no file",
        "cannot be read",
    )
    assert all(why in trouble for why, trouble in zip(reasons, came.troubles, strict=True)), came.troubles


@pytest.mark.parametrize(
    ("name", "says"), [("take 7", "heel down"), ("99999", "heel down"), ("3", "three"), ("Left_Leg", "left leg")]
)
def test_a_file_that_is_called_like_no_phrase_may_be_given_its_words(voices, tmp_path, name, says):
    path = tmp_path / f"{name}.wav"
    soundfile.write(path, word(), FRAME_RATE)
    assert bring_in(make_voice("A", "en", voices), [path], ["left leg"], "heel down").texts == [says]


# -- What is said with it --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "known", "made_of"),
    [
        ("twenty one", {"twenty", "one"}, ("twenty", "one")),
        ("twenty one", {"twenty", "one", "twenty one"}, ("twenty one",)),
        ("twenty one", {"one"}, None),
        ("set two left leg", {"set", "two", "left leg", "left", "leg"}, ("set", "two", "left leg")),
        ("", {"one"}, None),
        ("one", set(), None),
    ],
)
def test_phrases_are_put_together_from_as_few_as_can_be(words, known, made_of):
    assert composed(words, known) == made_of


def test_own_words_go_first_and_the_engine_says_the_rest(voices, good_worker):
    own = voice_with(voices, "left leg", "down")
    said = prepared(good_worker.good, own.folder, ["Left leg.", "Down", "up"])
    assert said.trouble is None
    np.testing.assert_array_equal(said.samples["Left leg."], read_clip_file(own.folder / "left-leg.flac"))
    np.testing.assert_array_equal(said.samples["Down"], read_clip_file(own.folder / "down.flac"))
    assert said.frames["Down"] == len(said.samples["Down"])
    assert good_worker.notes() == ["start", "up"]


def test_with_own_words_for_all_no_engine_is_started(voices, good_worker):
    own = voice_with(voices, "one", "two", "twenty")
    said = prepared(good_worker.good, own.folder, ["one", "twenty", "twenty one", "twenty two"])
    assert said.frames["twenty one"] == said.frames["twenty"] + said.frames["one"]
    assert good_worker.notes() == []
    assert said.trouble is None


def test_a_number_is_said_in_one_voice(voices, good_worker):
    own = voice_with(voices, "one")
    said = prepared(good_worker.good, own.folder, ["one", "twenty one", "twenty two"])
    assert said.frames["one"] == len(read_clip_file(own.folder / "one.flac"))
    assert good_worker.notes() == ["start", "twenty_one", "twenty,", "two"]


def test_a_sentence_that_is_own_words_stands_beside_one_that_is_not(voices, good_worker):
    own = voice_with(voices, "rest")
    said = prepared(good_worker.good, own.folder, ["Rest. Ninety seconds.", "Ninety seconds."])
    gap = round(PIECE_GAP_S * FRAME_RATE)
    assert said.frames["Rest. Ninety seconds."] == said.frames["rest"] + gap + said.frames["Ninety seconds."]
    assert good_worker.notes() == ["start", "Ninety_seconds."]


def test_without_an_engine_own_words_are_still_said_and_the_rest_is_tones(voices, tmp_path):
    own = voice_with(voices, "one", "two")
    said = prepared([str(tmp_path / "no program")], own.folder, ["one", "two", "three"])
    assert sorted(said.frames) == ["one", "two"]
    assert "1 of 3 phrases could not be spoken" in said.trouble


def test_a_damaged_file_costs_its_phrase_only_and_is_told(voices, good_worker):
    own = voice_with(voices, "one", "two", "three", "twenty")
    (own.folder / "two.flac").write_bytes((own.folder / "two.flac").read_bytes()[:200])
    (own.folder / "three.flac").unlink()
    said = prepared(good_worker.good, own.folder, ["one", "two", "three", "twenty two"])
    assert "“two” of your own voice cannot be used (it is damaged or no sound file)" in said.trouble
    assert sorted(said.frames) == ["one", "three", "twenty two", "two"]
    assert good_worker.notes() == ["start", "two", "three", "twenty_two"]


def test_a_voice_that_has_gone_is_told_and_the_engine_says_all(voices, good_worker):
    said = prepared(good_worker.good, voices / "gone", ["up"])
    assert "“gone” cannot be used" in said.trouble
    assert good_worker.notes() == ["start", "up"]


def test_an_own_voice_speaks_its_own_language_only(voices, good_worker):
    own = voice_with(voices, "up", language="de")
    assert prepared(good_worker.good, own.folder, ["up"]).trouble is None
    assert good_worker.notes() == ["start", "up"]


def test_a_clip_somebody_else_has_put_there_is_made_as_loud_as_the_others(voices):
    own = voice_with(voices, "one")
    soundfile.write(own.folder / "one.flac", 0.2 * word(0.5, rate=22_050), 22_050)
    clip = OwnWords.of(own.folder, "en").clip("one")
    assert loudness_lufs(clip) == pytest.approx(levels.SPEECH_LUFS, abs=0.5)


def test_a_word_said_too_slowly_for_the_tempo_is_left_out_as_any_other(voices, good_worker):
    plan = parse_one_line("1x2/side @ 2-0-1-1 rest 30 switch 10 ready 10")
    drafted = draft(plan, load_exercises()[plan.exercise])
    own = make_voice("Slow", "en", voices)
    for text, seconds in (("down", 3.0), ("one", 0.4)):
        own = keep_phrase(own, text, *phrase_of(spoken(word(seconds))), NOW)
    said = prepared(good_worker.good, own.folder, ["down", "up", "one", "two"])
    compiled = compile_session(drafted, said.frames)
    cues = [cue for segment in compiled.segments if segment.is_work for cue in segment.cues if cue.kind.spoken]
    assert "down" not in [cue.text for cue in cues]
    assert {cue.frames for cue in cues if cue.text == "one"} == {said.frames["one"]}
    assert any("down" in wish.texts for _, wish in compiled.dropped)


def test_what_is_still_missing_is_known(voices):
    own = voice_with(voices, "one", "twenty")
    assert missing(["one", "Twenty one", "two"], own) == ["two"]


def test_a_clip_in_which_nothing_is_heard_is_told(tmp_path):
    soundfile.write(tmp_path / "one.flac", np.zeros(9000), FRAME_RATE)
    with pytest.raises(KnownError, match="nothing is heard in it"):
        read_clip_file(tmp_path / "one.flac")
