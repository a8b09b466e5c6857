import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio import levels
from audio.tones import tone
from trainer.cues import CueKind
from trainer.rep_cues import TICK_FRAMES, TURN_FRAMES
from trainer.timeline.breaks import SET_END_FRAMES
from trainer.timeline.work import ZERO_FRAMES

RATE = 48_000
MARKS = [
    (CueKind.TICK, "tick", TICK_FRAMES),
    (CueKind.TURN, "bottom", TURN_FRAMES),
    (CueKind.TURN, "top", TURN_FRAMES),
    (CueKind.TURN, "last bottom", TURN_FRAMES),
    (CueKind.TURN, "last top", TURN_FRAMES),
    (CueKind.CHIME, "zero", ZERO_FRAMES),
    (CueKind.CHIME, "set end", SET_END_FRAMES),
]
ONE_VOICE = ["down", "hold", "up", "tall"]
GLIDES = [*ONE_VOICE, *(f"last {name}" for name in ONE_VOICE)]
EVERY = [(kind, name) for kind, name, _ in MARKS] + [(CueKind.GLIDE, name) for name in GLIDES]


def spectrum(samples):
    """Powers, and the frequency of each."""
    shaped = samples.astype(float) * np.hanning(len(samples))
    size = 1 << 17
    return np.abs(np.fft.rfft(shaped, size)) ** 2, np.fft.rfftfreq(size, 1 / RATE)


def lowest_pitch(samples):
    powers, hz = spectrum(samples)
    return hz[np.argmax(np.where(hz < 1000, powers, 0))]


def harmonics(samples):
    """How many multiples of the lowest pitch stand within 30 dB of the strongest."""
    powers, hz = spectrum(samples)
    low = lowest_pitch(samples)
    peaks = [powers[np.abs(hz - n * low) < 30].max() for n in range(1, 10)]
    return sum(peak > max(peaks) / 1000 for peak in peaks)


@pytest.mark.parametrize(("kind", "name"), EVERY)
@given(frames=st.integers(0, 30_000))
def test_every_sound_has_exactly_the_length_asked_for(kind, name, frames):
    samples = tone(kind, name, frames)
    assert samples.shape == (frames,)
    assert samples.dtype == np.float32
    assert np.isfinite(samples).all()


@pytest.mark.parametrize(("name", "start", "middle", "end"), [("down", 880, 622, 440), ("up", 440, 622, 880)])
@pytest.mark.parametrize("seconds", [1, 3])
@pytest.mark.parametrize("last", ["", "last "])
def test_glides_move_an_octave_in_their_direction(name, start, middle, end, seconds, last):
    samples = tone(CueKind.GLIDE, last + name, seconds * RATE)
    window = RATE // 20
    half = len(samples) // 2
    assert lowest_pitch(samples[:window]) == pytest.approx(start, rel=0.03)
    assert lowest_pitch(samples[half - window // 2 : half + window // 2]) == pytest.approx(middle, rel=0.03)
    assert lowest_pitch(samples[-window:]) == pytest.approx(end, rel=0.03)


def test_a_glide_passes_every_pitch_in_between_without_a_jump():
    samples = tone(CueKind.GLIDE, "down", 3 * RATE)
    pitches = [lowest_pitch(samples[at : at + 2400]) for at in range(0, len(samples) - 2400, 1200)]
    assert all(later < earlier * 1.01 for earlier, later in itertools.pairwise(pitches))
    assert max(earlier - later for earlier, later in itertools.pairwise(pitches)) < 20


@pytest.mark.parametrize("name", GLIDES)
def test_glides_are_rich_where_ears_and_small_speakers_are_good(name):
    samples = tone(CueKind.GLIDE, name, RATE)
    for part in (samples[:4800], samples[-4800:]):
        assert harmonics(part) >= 4
        powers, hz = spectrum(part)
        assert powers[hz > 4100].sum() < 1e-4 * powers.sum()
        assert powers[(hz > 500) & (hz < 3000)].sum() > 0.2 * powers.sum()
    assert powers[hz < 300].sum() < 1e-3 * powers.sum()


def test_the_pauses_hold_the_pitch_that_the_movement_ended_on():
    assert lowest_pitch(tone(CueKind.GLIDE, "hold", RATE)) == pytest.approx(440, rel=0.01)
    assert lowest_pitch(tone(CueKind.GLIDE, "tall", RATE)) == pytest.approx(880, rel=0.01)


def test_pauses_are_quieter_than_movements():
    loudness = {name: np.sqrt(np.mean(tone(CueKind.GLIDE, name, RATE) ** 2)) for name in GLIDES}
    assert loudness["tall"] < 0.8 * loudness["hold"] < 0.7 * loudness["up"]
    assert loudness["last tall"] < 0.8 * loudness["last hold"] < 0.7 * loudness["last up"]


def strength_at(samples, hz_wanted):
    powers, hz = spectrum(samples)
    return 10 * np.log10(powers[np.abs(hz - hz_wanted) < 15].max() / powers.max())


@pytest.mark.parametrize(("name", "hz"), [("hold", 440), ("tall", 880)])
def test_in_the_last_reps_a_second_voice_sings_a_fifth_above(name, hz):
    alone, together = (tone(CueKind.GLIDE, last + name, RATE) for last in ("", "last "))
    assert strength_at(alone, 1.5 * hz) < -40
    assert strength_at(together, 1.5 * hz) > -6
    assert strength_at(together, 1.5 * hz * 2) > -20
    assert strength_at(together, hz) > -1


@pytest.mark.parametrize(("name", "second_hz"), [("bottom", 880), ("top", 1760)])
def test_the_last_turns_are_two_notes_and_as_loud(name, second_hz):
    alone, together = (tone(CueKind.TURN, last + name, TURN_FRAMES)[: TURN_FRAMES // 2] for last in ("", "last "))
    assert strength_at(together, second_hz) > strength_at(alone, second_hz) + 6
    assert strength_at(together, second_hz) > -4
    assert np.sqrt(np.mean(together**2)) == pytest.approx(np.sqrt(np.mean(alone**2)), rel=0.15)


@pytest.mark.parametrize("glide", GLIDES)
def test_a_tick_stands_out_over_every_glide(glide):
    """In the five milliseconds it begins in, wherever the glide's partials are."""
    under = tone(CueKind.GLIDE, glide, 3 * RATE).astype(float)
    tick = tone(CueKind.TICK, "tick", TICK_FRAMES).astype(float)
    for at in range(RATE // 4, 3 * RATE - RATE // 4, RATE // 7):
        both = under[at - 240 : at + 240].copy()
        both[240:] += tick[:240]
        before, after = (np.diff(part, 2) for part in (both[:240], both[240:]))
        assert np.sqrt(np.mean(after**2)) > 1.7 * np.sqrt(np.mean(before**2))
        assert np.abs(both[240:]).max() > 1.4 * np.abs(both[:240]).max()


def test_no_sound_goes_below_440_or_above_4000_hz():
    for kind, name, frames in [*MARKS, *((CueKind.GLIDE, name, RATE) for name in GLIDES)]:
        powers, hz = spectrum(tone(kind, name, frames))
        sharp = 0.05 if frames < 4800 else 0.01  # what lasts an instant has no exact pitch
        assert powers[(hz < 400) | (hz > 4200)].sum() < sharp * powers.sum(), name


def test_phases_follow_each_other_without_a_click():
    """Joined as a rep joins them: nothing appears above the partials where one ends and the next begins."""
    for last in ("", "last "):
        joined = np.concatenate([tone(CueKind.GLIDE, last + name, RATE) for name in ONE_VOICE])
        high = np.convolve(joined, np.sinc(np.arange(-100, 101)) - 0.25 * np.sinc(np.arange(-100, 101) / 4), "same")
        steady = np.abs(high[RATE // 2 - 2000 : RATE // 2 + 2000]).max()
        for at in (RATE, 2 * RATE, 3 * RATE):
            assert np.abs(high[at - 960 : at + 960]).max() < max(1.5 * steady, 1e-4)


@pytest.mark.parametrize("name", GLIDES)
def test_glides_fade_at_both_ends(name):
    samples = np.abs(tone(CueKind.GLIDE, name, RATE))
    full = samples.max()
    for end in (samples, samples[::-1]):
        assert end[0] < 0.002 * full
        assert end[: RATE // 1000].max() < 0.05 * full
        assert end[: RATE // 40].max() > 0.5 * full


@pytest.mark.parametrize(("kind", "name", "frames"), MARKS)
def test_marks_begin_at_once_and_die_away(kind, name, frames):
    samples = np.abs(tone(kind, name, frames))
    full = samples.max()
    assert samples[0] * 32767 > 5, "the first sample is already heard"
    assert samples[: RATE // 1000].max() > 0.3 * full, "loud within a millisecond"
    assert samples[: RATE // 500].max() > 0.45 * full
    assert samples[-1] < 0.002 * full
    assert samples[-RATE // 1000 :].max() < 0.1 * full


@pytest.mark.parametrize("last", ["", "last "])
def test_the_two_turns_differ_in_pitch_and_in_number(last):
    bottom, top = (tone(CueKind.TURN, last + name, TURN_FRAMES) for name in ("bottom", "top"))
    pitches = [hz[np.argmax(powers)] for powers, hz in (spectrum(bottom[: TURN_FRAMES // 2]), spectrum(top))]
    assert pitches[1] > 1.8 * pitches[0]
    # A second stroke: louder again in its second half.
    half = TURN_FRAMES // 2
    loudness = [[np.abs(s[at : at + 480]).max() for at in (half - 960, half)] for s in (bottom, top)]
    assert loudness[0][1] > 3 * loudness[0][0]
    assert loudness[1][1] < loudness[1][0]


def test_the_end_of_a_set_is_three_falling_notes():
    samples = tone(CueKind.CHIME, "set end", SET_END_FRAMES)
    notes = []
    for n in range(3):
        start = n * SET_END_FRAMES // 4
        powers, hz = spectrum(samples[start : start + SET_END_FRAMES // 4])
        notes.append(hz[np.argmax(powers)])
    assert notes == sorted(notes, reverse=True)
    assert notes[0] > 1.4 * notes[2]


def test_everything_at_once_stays_below_full_scale():
    loudest_word = levels.gain(levels.SPEECH_PEAK_DB)
    at_once = [mark for mark in MARKS if mark[1] in ("tick", "bottom", "zero")]
    marks = sum(float(np.abs(tone(kind, name, frames)).max()) for kind, name, frames in at_once)
    glide = float(np.abs(tone(CueKind.GLIDE, "down", RATE)).max())
    assert marks + glide < levels.CEILING
    # A word fades in while the tones make way: the sum is greatest where the word is there and they are not yet gone.
    for frame in range(max(levels.DUCK_FRAMES, levels.SPEECH_FADE_FRAMES) + 1):
        word = loudest_word * min(1, frame / levels.SPEECH_FADE_FRAMES)
        done = min(1, frame / levels.DUCK_FRAMES)
        left = [1 - (1 - levels.gain(db)) * done for db in (levels.MARK_DUCK_DB, levels.DUCK_DB)]
        assert word + marks * left[0] + glide * left[1] < levels.CEILING


@pytest.mark.parametrize(("kind", "name"), EVERY)
def test_a_sound_is_made_once_and_cannot_be_written_to(kind, name):
    samples = tone(kind, name, 4800)
    assert tone(kind, name, 4800) is samples
    with pytest.raises(ValueError, match="read-only"):
        samples[0] = 1


def test_an_unknown_sound_is_a_mistake():
    with pytest.raises(KeyError):
        tone(CueKind.CHIME, "gong", 100)
    with pytest.raises(KeyError):
        tone(CueKind.SPEECH, "down", 100)
