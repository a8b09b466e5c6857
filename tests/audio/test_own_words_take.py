import numpy as np
import pytest

from audio import levels
from audio.clips import ClipError
from audio.loudness import loudness_lufs
from audio.own_words_take import Heard, advice, heard, level_db, phrase_of
from tests.audio.own_sounds import spoken, word
from trainer.cues import FRAME_RATE
from trainer.errors import KnownError


def states(take, step_frames=2400):
    """What is told of a take while it comes in, in steps of 50 ms, until it is over."""
    told = []
    for end in range(step_frames, len(take), step_frames):
        told.append(heard(take[:end]))
        if told[-1].is_over:
            break
    return told


@pytest.mark.parametrize("room", [0.0, 0.0005, 0.004])
@pytest.mark.parametrize("level", [0.02, 0.2])
def test_a_take_ends_by_itself_once_the_word_is_over(room, level):
    told = states(spoken(word(0.5, level), room=room))
    assert list(dict.fromkeys(told)) == [Heard.NOTHING_YET, Heard.VOICE, Heard.PHRASE]
    assert len(told) * 0.05 == pytest.approx(0.7 + 0.5 + 0.8, abs=0.15)


def test_a_pause_within_a_phrase_does_not_end_it():
    said = np.concatenate([word(0.4), np.zeros(FRAME_RATE // 2, np.float32), word(0.4)])
    told = states(spoken(said))
    assert told[-1] is Heard.PHRASE
    assert len(told) * 0.05 > 0.7 + len(said) / FRAME_RATE


def test_a_voice_that_speaks_at_once_is_heard_too():
    assert states(spoken(word(), before_s=0.0, after_s=1.5))[-1] is Heard.PHRASE


def test_where_nobody_speaks_it_ends_as_well():
    silence = spoken(np.zeros(0, np.float32), before_s=7)
    assert states(silence, FRAME_RATE // 2)[-1] is Heard.NOBODY
    with pytest.raises(KnownError, match="Nothing was heard"):
        phrase_of(silence)


def test_a_voice_that_never_ends_is_ended():
    assert states(np.concatenate([word(1.0, seed=n) for n in range(20)]), FRAME_RATE)[-1] is Heard.TOO_LONG


@pytest.mark.parametrize("room", [0.0, 0.0005, 0.004])
@pytest.mark.parametrize("level", [0.02, 0.2])
def test_a_phrase_is_trimmed_and_as_loud_as_every_other(room, level):
    clip, lufs = phrase_of(spoken(word(0.5, level), room=room))
    assert loudness_lufs(clip) == pytest.approx(levels.SPEECH_LUFS, abs=0.5)
    assert np.abs(clip).max() <= levels.gain(levels.SPEECH_PEAK_DB) + 1e-4
    assert len(clip) / FRAME_RATE == pytest.approx(0.5, abs=0.12)
    assert clip[0] == clip[-1] == 0
    assert lufs == pytest.approx(loudness_lufs(word(0.5, level)), abs=1.5)
    assert clip.dtype == np.float32


def test_a_key_before_and_behind_the_word_is_cut_off():
    take = spoken(word(), before_s=0.5, after_s=1.0)
    for at in (0.1, 1.6):
        take[round(at * FRAME_RATE) :][:480] += 0.5
    assert len(phrase_of(take)[0]) / FRAME_RATE == pytest.approx(0.5, abs=0.1)


def test_rumble_and_what_is_constant_are_taken_off():
    take = spoken(word())
    hum = 0.1 + 0.2 * np.sin(2 * np.pi * 20 * np.arange(len(take)) / FRAME_RATE)
    clip, _ = phrase_of((take + hum).astype(np.float32))
    low = np.abs(np.fft.rfft(clip))[: round(40 * len(clip) / FRAME_RATE)]
    assert low.max() < 0.1 * np.abs(np.fft.rfft(clip)).max()
    assert abs(float(clip.mean())) < 1e-3


def test_a_file_at_another_rate_comes_out_the_same():
    clip, lufs = phrase_of(word(0.5, 0.1, rate=16_000), 16_000, recorded=False)
    assert len(clip) / FRAME_RATE == pytest.approx(0.5, abs=0.1)
    assert loudness_lufs(clip) == pytest.approx(levels.SPEECH_LUFS, abs=0.5)
    assert -25 < lufs < -15


def test_what_is_wrong_with_a_recording_is_told_with_what_helps():
    loud = np.clip(spoken(word(0.5, 0.6)), -1, 1)
    assert "too loud" in advice(loud, -10)
    assert "very soft" in advice(spoken(word(0.5, 0.002)), -55)
    assert "nearly as loud" in advice(spoken(word(0.5, 0.05), room=0.009), -30)
    assert advice(spoken(word()), -20) is None


def test_a_phrase_that_lasts_too_long_is_refused():
    with pytest.raises(KnownError, match="10 s at the most"):
        phrase_of(np.concatenate([word(1.0, seed=n) for n in range(12)]))


def test_the_meter_shows_the_last_moment():
    assert level_db(np.zeros(0, np.float32)) == -60
    assert level_db(np.full(4800, 0.1, np.float32)) == pytest.approx(-20)


@pytest.mark.parametrize(("recorded", "says"), [(True, "Nothing"), (False, "nothing is heard in it")])
def test_a_phrase_that_cannot_be_made_as_loud_as_others_is_told(monkeypatch, recorded, says):
    def silent(*_):
        raise ClipError("The engine wrote silence.")

    monkeypatch.setattr("audio.own_words_take.conditioned", silent)
    with pytest.raises(KnownError) as raised:
        phrase_of(spoken(word()), recorded=recorded)
    assert str(raised.value).startswith(says)


def test_where_no_words_stand_out_nothing_is_said_of_the_room():
    assert advice(np.zeros(FRAME_RATE, np.float32), -20.0) is None
