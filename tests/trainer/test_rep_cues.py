from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.cues import BREATH_FRAMES, FRAME_RATE, LEAD_FRAMES, CueKind
from trainer.exercise import exercise
from trainer.guidance import Guidance, Voice
from trainer.plan import Counting, Plan
from trainer.rep_cues import shown_number
from trainer.tempo import Phase, parse_tempo
from trainer.timeline import compile_session, draft, phrases, rep_moment

S = FRAME_RATE
GLUTES = exercise("reverse-lunge-for-glutes")
TOP, BOTTOM = Phase.TOP, Phase.BOTTOM
DOWN_AT_TOP = Guidance(counting=Counting.DOWN)


def work(guidance, tempo="3-0-1-1", reps=5, s_per_word=0.3):
    """The timeline of a plan and its first leg set."""
    plan = Plan("a", sets=1, reps=reps, tempo=parse_tempo(tempo))
    drafted = draft(plan, GLUTES, guidance)
    lengths = {text: round(len(text.split()) * s_per_word * S) for text in phrases(drafted)}
    timeline = compile_session(drafted, lengths)
    return timeline, next(s for s in timeline.segments if s.is_work)


def said(guidance, rep, **plan):
    """Each word of a rep with the second its beat falls on, counted from the rep's start."""
    timeline, segment = work(guidance, **plan)
    start = (rep - 1) * timeline.bouts[0].rep_frames
    return [(c.text, (c.at_frame + LEAD_FRAMES - start) / S) for c in segment.cues if c.rep == rep and c.kind.spoken]


def test_words_lead_into_the_moments_that_ticks_and_turns_mark():
    assert ("down", 0) in said(Guidance(), 3)
    assert ("up", 3) in said(Guidance(), 3)
    assert ("three", 4) in said(Guidance(), 3)


def test_the_first_word_of_a_set_begins_with_it():
    _, segment = work(Guidance())
    assert next(c.at_frame for c in segment.cues if c.text == "down") == 0


def test_a_counted_voice_says_each_second_of_the_movement():
    spoken = said(Guidance(voice=Voice.SECONDS), 3, tempo="4-2-1-1")
    assert spoken == [
        ("down", 0), ("two", 1), ("three", 2), ("four", 3), ("hold", 4), ("two", 5), ("up", 6), ("three", 7),
    ]  # fmt: skip


def test_with_numbers_alone_only_those_and_the_end_are_said():
    guidance = Guidance(voice=Voice.NUMBERS)
    assert said(guidance, 3) == [("three", 4)]
    assert said(guidance, 5) == [("last one", 0), ("five", 4)]


def test_ticks_only_and_tones_only():
    _, segment = work(Guidance(glides=False))
    assert {c.kind for c in segment.cues} == {CueKind.CHIME, CueKind.TICK, CueKind.TURN, CueKind.SPEECH, CueKind.COUNT}
    _, segment = work(Guidance(ticks=False))
    assert CueKind.TICK not in {c.kind for c in segment.cues}
    assert CueKind.GLIDE in {c.kind for c in segment.cues}


def test_a_rep_is_never_left_without_a_sound_to_follow():
    with pytest.raises(ValueError, match="must lead"):
        Guidance(glides=False, ticks=False)
    with pytest.raises(ValueError, match="top or at the bottom"):
        Guidance(number_at=Phase.CONCENTRIC)
    assert Guidance(glides=False, ticks=False, voice=Voice.SECONDS)


def test_the_last_two_reps_sound_different():
    _, segment = work(Guidance())
    names = {rep: {c.text for c in segment.cues if c.rep == rep and not c.kind.spoken} for rep in (3, 4, 5)}
    assert names[3] == {"down", "up", "tall", "bottom", "top", "tick"}
    assert names[4] == names[5] == {"last down", "last up", "last tall", "last bottom", "last top", "tick"}
    _, short = work(Guidance(), reps=2)
    assert not [c for c in short.cues if c.text.startswith("last ") and not c.kind.spoken]


def counts(guidance, **plan):
    timeline, segment = work(guidance, **plan)
    return [
        (c.rep, c.phase, c.text, (c.at_frame + LEAD_FRAMES) / S - (c.rep - 1) * timeline.bouts[0].rep_frames / S)
        for c in segment.cues
        if c.kind is CueKind.COUNT
    ]


def test_counting_down_says_how_many_are_to_go_once_a_rep_is_done():
    words = ["four", "three to go", "two", "last one"]
    assert counts(DOWN_AT_TOP) == [(n, TOP, word, 4) for n, word in enumerate(words, 1)]


def test_counting_down_at_the_bottom_counts_the_rep_that_is_being_done():
    words = ["five", "four", "three to go", "two", "last one"]
    guidance = replace(DOWN_AT_TOP, number_at=BOTTOM)
    assert counts(guidance, tempo="3-1-1-1") == [(n, BOTTOM, word, 3) for n, word in enumerate(words, 1)]


def test_without_a_pause_at_the_top_the_next_rep_begins_with_the_number_counted_down():
    found = counts(DOWN_AT_TOP, tempo="3-1-1-0")
    assert [(rep, phase, text) for rep, phase, text, _ in found] == [
        (n, Phase.ECCENTRIC, word) for n, word in enumerate(["five", "four", "three to go", "two", "last one"], 1)
    ]
    assert all(at == 0 for rep, _, _, at in found if rep > 1)


def test_without_a_pause_at_the_bottom_the_number_leads_into_it_and_up_is_still_said():
    spoken = said(Guidance(number_at=BOTTOM), 3)
    assert [text for text, _ in spoken] == ["down", "three", "up"]
    assert spoken[1][1] < 3 - 0.3


def words_of(cues):
    return [cue.text for cue in cues if cue.kind.spoken]


def test_a_number_too_long_for_the_top_begins_before_it_and_displaces_nothing():
    for s_per_word, number in ((0.3, "one hundred twenty three"), (0.5, "twenty three"), (0.6, "twenty three")):
        timeline, segment = work(Guidance(), reps=124, s_per_word=s_per_word)
        rep = [c for c in segment.cues if c.rep == 123]
        assert words_of(rep) == ["down", "up", number]
        count = next(c for c in rep if c.kind is CueKind.COUNT)
        assert count.end_frame + BREATH_FRAMES + LEAD_FRAMES <= 123 * timeline.bouts[0].rep_frames


@given(
    st.sampled_from(Counting), st.sampled_from([TOP, BOTTOM]),
    st.sampled_from(["3-0-1-1", "3-1-1-0", "3-1-1-1", "2-0-2-0"]), st.integers(2, 30),
)  # fmt: skip
def test_the_number_heard_is_the_number_shown(counting, number_at, tempo, reps):
    timeline, segment = work(Guidance(counting=counting, number_at=number_at), tempo=tempo, reps=reps)
    values = {"last one": 1, "three to go": 3}
    values |= {word: n for n, word in enumerate("one two three four five six seven eight nine ten eleven".split(), 1)}
    heard = [c for c in segment.cues if c.kind is CueKind.COUNT and c.text in values]
    assert heard
    for cue in heard:
        assert rep_moment(timeline, segment, cue.end_frame - 1).number == values[cue.text]


def test_a_rep_that_begins_by_rising_shows_one_number_throughout_until_its_last_phase():
    phases = ((Phase.CONCENTRIC, S), (TOP, S), (Phase.ECCENTRIC, 3 * S), (BOTTOM, S))
    at_top = [shown_number(phases, 2, 5, phase, DOWN_AT_TOP) for phase, _ in phases]
    at_bottom = [shown_number(phases, 2, 5, phase, replace(DOWN_AT_TOP, number_at=BOTTOM)) for phase, _ in phases]
    assert at_top == [4, 4, 4, 4]
    assert at_bottom == [4, 4, 4, 3]
