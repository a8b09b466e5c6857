from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.cues import BREATH_FRAMES, FRAME_RATE, LEAD_FRAMES, CueKind
from trainer.exercise import exercise
from trainer.guidance import Guidance, Voice
from trainer.plan import Counting, FirstLeg, Leg, Plan, planned_s
from trainer.tempo import Phase, parse_tempo
from trainer.timeline import (
    SessionPhase,
    compile_session,
    depth_at,
    draft,
    from_frame,
    from_move,
    phrases,
    rep_moment,
    starts,
)

S = FRAME_RATE
GLUTES = exercise("reverse-lunge-for-glutes")
PLAN = Plan("default")


def spoken_lengths(drafted, s_per_word=0.4):
    """What a voice of 150 words a minute would take for each phrase."""
    return {text: round(len(text.split()) * s_per_word * S) for text in phrases(drafted)}


def compiled(plan=PLAN, lengths=None, guidance=None, coaching=None):
    drafted = draft(plan, GLUTES, guidance, coaching)
    return compile_session(drafted, spoken_lengths(drafted) if lengths is None else lengths)


def work(timeline, n=0):
    return [segment for segment in timeline.segments if segment.is_work][n]


def test_the_parts_of_the_default_plan_in_order():
    segments = compiled().segments
    names = "intro countdown work switch work rest work switch work outro".split()
    assert [segment.session_phase for segment in segments] == names
    assert [s.leg for s in segments if s.is_work] == [Leg.LEFT, Leg.RIGHT, Leg.LEFT, Leg.RIGHT]
    assert [s.set_n for s in segments if s.is_work] == [1, 1, 2, 2]


def test_a_session_is_as_long_as_its_plan():
    timeline = compiled()
    assert timeline.frames == planned_s(PLAN) * S == (20 + 4 * 8 * 5 + 2 * 20 + 90 + 5) * S


def test_each_phase_of_a_rep_lasts_what_the_tempo_says():
    glides = [cue for cue in work(compiled()).cues if cue.kind is CueKind.GLIDE and cue.rep == 2]
    assert [(c.at_frame, c.phase, c.frames, c.text) for c in glides] == [
        (5 * S, Phase.ECCENTRIC, 3 * S, "down"),
        (8 * S, Phase.CONCENTRIC, 1 * S, "up"),
        (9 * S, Phase.TOP, 1 * S, "tall"),
    ]


def test_ticks_at_each_second_and_a_mark_at_each_turn():
    cues = [cue for cue in work(compiled()).cues if cue.rep == 1]
    assert [c.at_frame / S for c in cues if c.kind is CueKind.TICK] == [0, 1, 2]
    assert [(c.at_frame / S, c.text) for c in cues if c.kind is CueKind.TURN] == [(3, "bottom"), (4, "top")]


def test_a_pause_at_the_bottom_has_a_mark_before_and_a_tick_behind():
    timeline = compiled(replace(PLAN, tempo=parse_tempo("2-2-1.5-1")))
    cues = [cue for cue in work(timeline).cues if cue.rep == 1]
    assert [c.at_frame / S for c in cues if c.kind is CueKind.TICK] == [0, 1, 3, 4, 5]
    assert [c.at_frame / S for c in cues if c.kind is CueKind.TURN] == [2, 5.5]


def test_the_number_of_each_rep_is_said_at_its_top():
    counts = [cue for cue in work(compiled()).cues if cue.kind is CueKind.COUNT]
    assert [(c.text, (c.at_frame + LEAD_FRAMES) / S) for c in counts] == [
        (word, n * 5 + 4) for n, word in enumerate("one two three four five six seven eight".split())
    ]


def test_without_a_pause_at_the_top_the_number_leads_into_it():
    timeline = compiled(replace(PLAN, tempo=parse_tempo("3-1-1-0")))
    counts = [cue for cue in work(timeline).cues if cue.kind is CueKind.COUNT]
    assert [c.end_frame + BREATH_FRAMES + LEAD_FRAMES for c in counts] == [5 * n * S for n in range(1, 9)]
    assert len([cue for cue in work(timeline).cues if cue.kind.spoken and cue.text in ("down", "last one")]) == 8


def test_every_countdown_says_three_two_one_and_has_a_sound_at_zero():
    timeline = compiled()
    for before, segment in pairwise(timeline.segments):
        if segment.is_work:
            counts = [
                (c.text, before.frames - c.at_frame - LEAD_FRAMES) for c in before.cues if c.kind is CueKind.COUNT
            ]
            assert counts == [("three", 3 * S), ("two", 2 * S), ("one", 1 * S)]
            assert [c.text for c in segment.cues if c.at_frame == 0 and c.kind is CueKind.CHIME] == ["zero"]


def test_one_form_cue_a_set_in_full_before_it_and_short_within():
    timeline = compiled()
    intro, rest = timeline.segments[0], timeline.segments[5]
    first, second = GLUTES.form_cues[:2]
    assert first.sentence in [c.text for c in intro.cues]
    assert second.sentence in [c.text for c in rest.cues]
    reminders = [[c.rep for c in work(timeline, n).cues if c.text in (first.short, second.short)] for n in range(4)]
    assert reminders[0] == reminders[1] == [2, 5]
    assert reminders[2] == reminders[3] == [4]
    assert work(timeline, 0).form_cue == first
    assert work(timeline, 2).form_cue == second


def test_the_last_rep_is_announced():
    assert [c.rep for c in work(compiled()).cues if c.text == "last one"] == [8]


def test_without_a_voice_only_tones_are_left():
    timeline = compiled(lengths={})
    assert not [c for s in timeline.segments for c in s.cues if c.kind.spoken]
    assert [c for c in work(timeline).cues if c.kind is CueKind.TURN]


def test_the_first_leg_can_alternate():
    timeline = compiled(replace(PLAN, first_leg=FirstLeg.ALTERNATE))
    assert [s.leg for s in timeline.segments if s.is_work] == [Leg.LEFT, Leg.RIGHT, Leg.RIGHT, Leg.LEFT]


_plans = st.builds(
    Plan,
    name=st.just("a"),
    sets=st.integers(1, 3),
    reps=st.one_of(st.integers(1, 12), st.sampled_from([26, 101, 200])),
    tempo=st.tuples(st.integers(3, 40), st.integers(0, 20), st.integers(2, 20), st.integers(0, 20)).map(
        lambda t: parse_tempo("-".join(str(n / 10) for n in t))
    ),
    switch_s=st.integers(0, 40),
    rest_s=st.integers(0, 100),
    get_ready_s=st.integers(5, 30),
    first_leg=st.sampled_from(FirstLeg),
)


_guidances = st.builds(
    Guidance,
    voice=st.sampled_from(Voice),
    glides=st.booleans(),
    ticks=st.just(True),
    counting=st.sampled_from(Counting),
    number_at=st.sampled_from([Phase.TOP, Phase.BOTTOM]),
)


@settings(max_examples=100, deadline=None)
@given(_plans, _guidances, st.floats(0.1, 1.5))
def test_no_two_spoken_cues_overlap_whatever_the_plan_guidance_and_voice(plan, guidance, s_per_word):
    drafted = draft(plan, GLUTES, guidance)
    timeline = compile_session(drafted, spoken_lengths(drafted, s_per_word))
    spoken = [
        (at + cue.at_frame, at + cue.end_frame)
        for at, segment in starts(timeline.segments)
        for cue in segment.cues
        if cue.kind.spoken
    ]
    assert all(end <= following for (_, end), (following, _) in pairwise(spoken))
    assert timeline.frames == sum(round(s * S) for s in _parts_s(plan))
    for segment in timeline.segments:
        assert [c.at_frame for c in segment.cues] == sorted(c.at_frame for c in segment.cues)
        assert all(0 <= c.at_frame <= segment.frames for c in segment.cues)
        assert all(c.end_frame <= segment.frames for c in segment.cues if c.kind.spoken)


def _parts_s(plan):
    yield plan.get_ready_s + 5
    yield from [plan.switch_s] * plan.sets + [plan.rest_s] * (plan.sets - 1)
    for phase in Phase:
        yield from [plan.tempo.seconds(phase)] * (2 * plan.sets * plan.reps)


def test_work_taken_up_again_is_the_rest_of_it_with_a_zero_sound():
    timeline = compiled()
    whole = work(timeline)
    rest = from_move(whole, 6, timeline.bouts[0].rep_frames)
    assert (rest.first_rep, rest.frames) == (6, 3 * 5 * S)
    assert rest.cues[0].text == "zero"
    later = [max(0, c.at_frame - 25 * S) for c in whole.cues if c.rep and c.rep >= 6]
    assert [c.at_frame for c in rest.cues if c.rep] == later
    assert from_move(rest, 7, timeline.bouts[0].rep_frames).frames == 2 * 5 * S


def test_a_word_that_led_into_the_rep_begins_with_it_where_there_is_room():
    timeline = compiled()
    down = [
        c.at_frame
        for c in from_move(work(timeline), 3, timeline.bouts[0].rep_frames).cues
        if c.rep == 3 and c.kind.spoken
    ]
    assert down[0] == 0
    crowded = compiled(replace(PLAN, tempo=parse_tempo("0.3-0-0.3-0")), {"down": 20_000, "up": 4000})
    whole = work(crowded)
    taken_up = [c for c in from_move(whole, 3, crowded.bouts[0].rep_frames).cues if c.kind.spoken]
    assert all(a.end_frame + BREATH_FRAMES <= b.at_frame for a, b in pairwise(taken_up))


def test_the_rest_of_a_break_says_nothing_twice():
    rest = compiled().segments[5]
    left = from_frame(rest, 60 * S)
    assert left.frames == 30 * S
    assert [c.at_frame for c in left.cues] == [c.at_frame - 60 * S for c in rest.cues if c.at_frame >= 60 * S]


@pytest.mark.parametrize(
    ("second", "rep", "phase", "into_s", "phase_s"),
    [
        (0, 1, Phase.ECCENTRIC, 0, 3),
        (2.5, 1, Phase.ECCENTRIC, 2.5, 3),
        (3, 1, Phase.CONCENTRIC, 0, 1),
        (4.25, 1, Phase.TOP, 0.25, 1),
        (5, 2, Phase.ECCENTRIC, 0, 3),
        (39.5, 8, Phase.TOP, 0.5, 1),
    ],
)
def test_an_instant_is_found_in_its_rep_and_phase(second, rep, phase, into_s, phase_s):
    timeline = compiled()
    found = rep_moment(timeline, work(timeline), int(second * S))
    assert (found.rep, found.phase, found.into_s, found.phase_s) == (rep, phase, into_s, phase_s)


def test_past_its_end_a_set_stays_in_its_last_rep():
    timeline = compiled()
    assert rep_moment(timeline, work(timeline), 60 * S).rep == 8
    assert rep_moment(timeline, work(timeline), -5).rep == 1


def test_depth_goes_down_stays_and_comes_up():
    tempo = parse_tempo("3-1-1-1")
    assert [depth_at(tempo, s) for s in (0, 3, 3.99, 5, 5.9, 6)] == pytest.approx([0, 1, 1, 0, 0, 0])
    assert depth_at(tempo, 1.5) == pytest.approx(0.5)
    down = [depth_at(tempo, s / 100) for s in range(300)]
    assert down == sorted(down)


def test_segments_lie_end_to_end():
    timeline = compiled()
    laid = list(starts(timeline.segments, 100))
    assert laid[0][0] == 100
    assert all(at + s.frames == following for (at, s), (following, _) in pairwise(laid))
    assert laid[-1][1].session_phase is SessionPhase.OUTRO
