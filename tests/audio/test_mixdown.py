import itertools
import tracemalloc

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio import levels
from audio.mixdown import sounds
from audio.mixer import Mixer
from audio.tones import tone
from trainer.cues import Cue, CueKind
from trainer.exercise import exercise
from trainer.plan import parse_one_line
from trainer.session import Placed
from trainer.timeline import Segment, SessionPhase, compile_session, draft, phrases, starts

RATE = 48_000


def laid(*cues, at=0):
    length = max((cue.end_frame for cue in cues), default=0)
    return [Placed(at, Segment(SessionPhase.WORK, length, cues=cues), 0)]


def glide(at, frames, name="down"):
    return Cue(at, CueKind.GLIDE, name, frames)


def word(at, samples, text="down"):
    return Cue(at, CueKind.SPEECH, text, len(samples))


def voice_for(texts):
    """A stand-in for a voice: noise of a length that goes with the text, as loud as speech may be."""
    random = np.random.default_rng(1)
    peak = levels.gain(levels.SPEECH_PEAK_DB)
    return {text: random.uniform(-peak, peak, 9600 + 2400 * len(text)).astype(np.float32) for text in texts}


def compiled(line, with_voice=True):
    plan = parse_one_line(line)
    drafted = draft(plan, exercise(plan.exercise))
    voice = voice_for(phrases(drafted)) if with_voice else {}
    timeline = compile_session(drafted, {text: len(samples) for text, samples in voice.items()})
    return timeline, [Placed(at, s, n) for n, (at, s) in enumerate(starts(timeline.segments))], voice


def test_each_cue_stands_where_its_segment_and_its_own_frame_say():
    cues = (Cue(5, CueKind.TICK, "tick", 1440), Cue(700, CueKind.TURN, "top", 7680))
    placed = laid(*cues, at=1000) + laid(*cues, at=90_000)
    assert [sound.at_frame for sound in sounds(placed, {})] == [1005, 1700, 90_005, 90_700]


def test_that_pain_is_too_much_is_said_behind_its_chime():
    timeline, _, voice = compiled("1x2/side @ 2-0-1-1")
    chime, words = sounds([Placed(1000, timeline.too_much_pain, None)], voice)
    assert chime.at_frame == 1000
    assert len(words.samples) == len(voice["That is too much pain. Please stop for today."])
    assert words.at_frame >= 1000 + len(chime.samples)


def test_what_nobody_speaks_over_is_shared_and_not_copied():
    found = sounds(laid(glide(0, RATE), glide(2 * RATE, RATE)), {})
    assert found[0].samples is found[1].samples is tone(CueKind.GLIDE, "down", RATE)


def test_words_are_played_as_they_are():
    samples = np.ones(4000, np.float32)
    found = sounds(laid(word(100, samples)), {"down": samples})
    assert found[0].samples is samples


def test_a_phrase_without_a_voice_is_a_mistake():
    with pytest.raises(KeyError):
        sounds(laid(word(0, np.ones(10))), {})


def mixed(found, start, frames):
    mixer = Mixer()
    mixer.load(found)
    mixer.frame = start
    out = np.empty(frames, np.float32)
    mixer.render(out)
    return out


def tones_under(word_at, word_frames, at, frames, kind=CueKind.GLIDE, name="hold"):
    """A tone as it sounds while a word of silence is spoken, and as it is."""
    cue = Cue(at, kind, name, frames)
    silence = np.zeros(word_frames, np.float32)
    return mixed(sounds(laid(word(word_at, silence), cue), {"down": silence}), at, frames), tone(kind, name, frames)


def test_tones_make_way_for_words():
    start, end = RATE, RATE + RATE // 2
    ducked, plain = tones_under(start, end - start, 0, 3 * RATE)
    np.testing.assert_array_equal(ducked[: start + 1], plain[: start + 1])
    within = slice(start + levels.DUCK_FRAMES, end)
    np.testing.assert_allclose(ducked[within], plain[within] * levels.gain(levels.DUCK_DB), rtol=1e-5)
    np.testing.assert_array_equal(ducked[end + levels.RELEASE_FRAMES :], plain[end + levels.RELEASE_FRAMES :])


@given(st.integers(-30_000, 60_000), st.integers(1, 40_000), st.integers(1, 50_000))
def test_making_way_is_smooth_wherever_the_word_lies(at, spoken, frames):
    ducked, plain = tones_under(40_000 + at, spoken, 40_000, frames)
    loud = np.abs(plain) > 0.01
    gains = ducked[loud] / plain[loud]
    assert ((gains > levels.gain(levels.DUCK_DB) - 1e-3) & (gains < 1.001)).all()
    places = np.flatnonzero(loud)
    assert (np.abs(np.diff(gains)) <= np.diff(places) / levels.DUCK_FRAMES + 1e-3).all()


def test_a_mark_that_falls_on_a_word_keeps_its_sharp_edge():
    mark, plain = tones_under(0, 20_000, 0, 7680, CueKind.TURN, "bottom")
    assert np.abs(mark[:96]).max() > 0.8 * np.abs(plain[:96]).max()


def test_words_and_tones_have_volumes_of_their_own():
    samples = np.full(1000, 0.25, np.float32)
    found = sounds(laid(word(0, samples), Cue(90_000, CueKind.TICK, "tick", 1440)), {"down": samples}, 0.5, 2.0)
    np.testing.assert_array_equal(mixed(found, 0, 1000), samples * 2)
    np.testing.assert_allclose(mixed(found, 90_000, 1440), tone(CueKind.TICK, "tick", 1440) * 0.5)


@pytest.mark.parametrize("gains", [(2.0, 2.0), (2.0, 0.0), (0.5, 2.0)])
def test_no_sample_is_above_the_ceiling_whatever_the_volumes(gains):
    timeline, placed, voice = compiled("1x6/side @ 2-0-X-0 rest 30 switch 10")
    out = mixed(sounds(placed, voice, *gains), 0, timeline.frames)
    assert np.abs(out).max() <= np.float32(levels.CEILING)
    assert np.abs(out).max() > 0.3


def test_two_words_never_sound_together_and_the_sum_stays_below_full_scale():
    timeline, placed, voice = compiled("2x12/side @ 2-0-X-0 rest 30 switch 10")
    found = sounds(placed, voice)
    spoken = sorted((s.at_frame, s.at_frame + len(s.samples)) for s in found if s.speaks)
    assert len(spoken) > 40
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(spoken))
    assert np.abs(mixed(found, 0, timeline.frames)).max() < levels.CEILING


def test_laying_hours_down_copies_no_sound():
    """However often a programme is laid down anew, its sounds are the voice's own and the tones kept."""
    _, placed, voice = compiled("20x40/side @ 3-0-1-1 rest 60 switch 20")
    tracemalloc.start()
    try:
        sounds(placed[:4], voice)  # every tone is made
        tracemalloc.reset_peak()
        before = tracemalloc.get_traced_memory()[0]
        found = sounds(placed, voice)
        used = tracemalloc.get_traced_memory()[1] - before
    finally:
        tracemalloc.stop()
    assert len(found) > 15_000
    assert used < 300 * len(found)
