import math
from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.cues import BREATH_FRAMES, FRAME_RATE, LEAD_FRAMES, RINGING_FRAMES, Cue, CueKind
from trainer.exercise import exercise
from trainer.guidance import Coaching, Guidance, Voice
from trainer.plan import Counting, FirstLeg, Leg, Plan, RoundOrder, parse_one_line, planned_s
from trainer.tempo import Phase, parse_tempo
from trainer.timeline import (
    Segment,
    SessionPhase,
    compile_session,
    depth_at,
    draft,
    from_frame,
    from_move,
    phrases,
    recoached,
    rep_moment,
    spliced,
    starts,
    with_break,
    with_reps,
)

S = FRAME_RATE
GLUTES = exercise("reverse-lunge-for-glutes")
PLAN = Plan("default")


def spoken_lengths(drafted, s_per_word=0.4):
    """What a voice of 150 words a minute would take for each phrase."""
    return {text: round(len(text.split()) * s_per_word * S) for text in phrases(drafted)}


def compiled(plan=PLAN, lengths=None, guidance=None, coaching=None, s_per_word=0.4):
    drafted = draft(plan, GLUTES, guidance, coaching)
    return compile_session(drafted, spoken_lengths(drafted, s_per_word) if lengths is None else lengths)


def work(timeline, n=0):
    return [segment for segment in timeline.segments if segment.is_work][n]


def test_the_parts_of_the_default_plan_in_order():
    segments = compiled().segments
    names = "intro countdown work switch work rest work switch work outro".split()
    assert [segment.session_phase for segment in segments] == names
    assert [s.leg for s in segments if s.is_work] == [Leg.LEFT, Leg.RIGHT, Leg.LEFT, Leg.RIGHT]
    assert [s.set_n for s in segments if s.is_work] == [1, 1, 2, 2]


@pytest.mark.parametrize(("switch_s", "waits", "times"), [(20, "never", 2), (10, "never", 1), (20, "legs", 1)])
def test_after_a_long_switch_the_leg_is_named_again_before_it_is_counted_in(switch_s, waits, times):
    timeline = compiled(parse_one_line(f"1x2/side @ 2-0-1-1 switch {switch_s} waits {waits}"))
    [switch] = [segment for segment in timeline.segments if segment.session_phase is SessionPhase.SWITCH]
    named = [cue for cue in switch.cues if cue.kind is CueKind.SPEECH and "ight leg" in cue.text]
    assert len(named) == times
    if times == 2:
        assert switch.frames - 6 * S <= named[-1].at_frame
        assert named[-1].end_frame <= switch.frames - 3 * S


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
        assert all(c.end_frame <= segment.frames + RINGING_FRAMES for c in segment.cues)


def _parts_s(plan):
    yield plan.get_ready_s + 5
    yield from [plan.switch_s] * plan.sets + [plan.rest_s] * (plan.sets - 1)
    for phase in Phase:
        yield from [plan.tempo.seconds(phase)] * (2 * plan.sets * plan.reps)


def test_work_taken_up_again_is_the_rest_of_it_with_a_zero_sound():
    timeline = compiled()
    whole = work(timeline)
    rest = from_move(whole, 6, timeline.bouts[0].rep_frames)
    assert (rest.rep_at(rest.first_move), rest.frames) == (6, 3 * 5 * S)
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


def word(at_frame, frames, rep=None, text="down"):
    return Cue(at_frame, CueKind.SPEECH, text, frames, rep=rep, leg=Leg.LEFT)


@pytest.mark.parametrize(("next_at", "said"), [(500 + BREATH_FRAMES, True), (499 + BREATH_FRAMES, False), (None, True)])
def test_a_word_that_led_into_the_rep_needs_a_breath_before_the_next(next_at, said):
    leading = word(1000 - 100, 500, rep=2)
    later = () if next_at is None else (word(1000 + next_at, 10, rep=2, text="up"),)
    segment = Segment(SessionPhase.WORK, 100_000, 1, Leg.LEFT, cues=(leading, *later), turns=((Leg.LEFT,),), reps=100)
    rest = from_move(segment, 2, 1000)
    assert (word(0, 500, rep=2) in rest.cues) is said
    assert len(rest.cues) == said + len(later)


def test_a_word_that_fills_all_that_is_left_is_not_begun():
    segment = Segment(
        SessionPhase.WORK, 2000, 1, Leg.LEFT, cues=(word(900, 1001, rep=2),), turns=((Leg.LEFT,),), reps=2
    )
    assert from_move(segment, 2, 1000).cues == ()


def test_work_of_both_legs_taken_up_again_is_still_of_both():
    timeline = compiled(replace(PLAN, round_order=RoundOrder.TOGETHER))
    assert from_move(work(timeline), 3, 5 * S).leg is None


def test_the_rest_of_a_break_says_nothing_twice():
    rest = compiled().segments[5]
    left = from_frame(rest, 60 * S)
    assert left.frames == 30 * S
    assert [c.at_frame for c in left.cues] == [c.at_frame - 60 * S for c in rest.cues if c.at_frame >= 60 * S]
    begins = left.cues[0].at_frame
    assert from_frame(left, begins).cues[0].at_frame == 0  # what begins just then is said


# -- A segment in the place of another ---------------------------------------------------------------------------------


def dropped(timeline):
    """How many wishes found no room in each segment."""
    return Counter(index for index, _ in timeline.dropped)


def test_a_break_made_longer_is_the_only_one_and_ends_with_its_countdown():
    timeline = compiled(replace(PLAN, sets=3), s_per_word=0.9)
    index = 5
    rest = timeline.segments[index]
    longer = with_break(timeline, rest, rest.frames + 15 * S)
    changed = longer.segments[index]
    assert (changed.session_phase, changed.set_n, changed.bout) == (SessionPhase.REST, 1, 0)
    assert changed.frames == rest.frames + 15 * S
    assert _countdown(changed) == _countdown(rest) == [("three", 3 * S), ("two", 2 * S), ("one", 1 * S)]
    assert _but(longer, index) == _but(timeline, index)
    again = with_break(longer, changed, rest.frames)
    assert (again.segments, dropped(again)) == (timeline.segments, dropped(timeline))
    assert len(dropped(timeline)) > 1
    rest_3 = next(n for n, s in enumerate(timeline.segments) if s.session_phase is SessionPhase.REST and s.set_n == 2)
    both = with_break(longer, longer.segments[rest_3], 70 * S)
    assert both.segments[index].frames == rest.frames + 15 * S
    assert both.segments[rest_3].frames == 70 * S
    assert recoached(both, GLUTES.id, Coaching()).segments == both.segments  # another compilation keeps both


def test_what_found_no_room_is_told_of_the_segment_as_it_is_now():
    timeline = compiled(replace(PLAN, tempo=parse_tempo("1-0-0.5-0")), s_per_word=0.8)
    index = 2
    assert dropped(timeline)[index] > 0
    same = with_reps(timeline, index, PLAN.reps)
    assert (same.segments, dropped(same)) == (timeline.segments, dropped(timeline))
    fewer = with_reps(timeline, index, 1)
    assert 0 < dropped(fewer)[index] < dropped(timeline)[index]
    assert {n: times for n, times in dropped(fewer).items() if n != index} == {
        n: times for n, times in dropped(timeline).items() if n != index
    }


def test_a_segment_changed_stays_in_its_exercise():
    plan = parse_one_line("1x4/side @ 3-0-1-1 then 2x3/side @ 2-0-1-1 exercise backward-lunge")
    second = exercise("backward-lunge")
    drafted = draft(plan, GLUTES, then=[(second, Coaching())])
    timeline = compile_session(drafted, spoken_lengths(drafted))
    index = next(n for n, segment in enumerate(timeline.segments) if segment.bout == 1 and segment.is_work)
    work_of_5 = with_reps(timeline, index, 5).segments[index]
    assert (work_of_5.bout, work_of_5.reps, work_of_5.frames) == (1, 5, 5 * 4 * S)
    rest = next(s for s in timeline.segments if s.bout == 1 and s.session_phase is SessionPhase.REST)
    longer = with_break(timeline, rest, 33 * S)
    assert [(s.bout, s.set_n) for s in longer.segments if s.frames == 33 * S] == [(1, 1)]
    known = Coaching(faults={Leg.LEFT: "F2"})
    assert [bout.coaching for bout in recoached(timeline, second.id, known).bouts] == [Coaching(), known]


def _countdown(segment):
    return [(c.text, segment.frames - c.at_frame - LEAD_FRAMES) for c in segment.cues if c.kind is CueKind.COUNT]


def _but(timeline, index):
    return [segment for n, segment in enumerate(timeline.segments) if n != index]


def test_a_spliced_break_says_to_the_end_what_it_had_begun():
    tick = Cue(1000, CueKind.TICK, "tick", 10)
    old = Segment(SessionPhase.REST, 9000, 1, cues=(word(0, 100), word(900, 500), word(3000, 10, text="old")))
    new = Segment(SessionPhase.REST, 9500, 1, cues=(
        word(800, 10, text="past"), tick, word(1399 + BREATH_FRAMES, 10, text="crowded"),
        word(1400 + BREATH_FRAMES, 10, text="free"),
    ))  # fmt: skip
    joined = spliced(old, new, 1000)
    assert joined.frames == 9500
    assert joined.cues == (word(0, 100), word(900, 500), tick, word(1400 + BREATH_FRAMES, 10, text="free"))
    assert [c.text for c in spliced(old, new, 900).cues] == ["down", "tick", "crowded", "free"]
    assert spliced(Segment(SessionPhase.REST, 9000, 1), new, 800).cues == new.cues


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
    last = rep_moment(timeline, work(timeline), work(timeline).frames - 1)
    assert (last.rep, last.into_s) == (8, (S - 1) / S)
    assert rep_moment(timeline, work(timeline), 60 * S) == last
    assert rep_moment(timeline, work(timeline), -5) == rep_moment(timeline, work(timeline), 0)


def test_an_instant_tells_whose_rep_it_is_and_whose_comes_next():
    timeline = compiled(replace(PLAN, reps=2, round_order=RoundOrder.ALTERNATING))
    found = [rep_moment(timeline, work(timeline), move * 5 * S) for move in range(4)]
    left, right = (Leg.LEFT,), (Leg.RIGHT,)
    assert [(m.rep, m.legs, m.then) for m in found] == [
        (1, left, right), (1, right, left), (2, left, right), (2, right, ()),
    ]  # fmt: skip
    assert {m.reps for m in found} == {2}


def test_depth_goes_down_stays_and_comes_up():
    tempo = parse_tempo("3-1-1-1")
    assert [depth_at(tempo, s) for s in (0, 3, 3.99, 5, 5.9, 6)] == pytest.approx([0, 1, 1, 0, 0, 0])
    assert depth_at(tempo, 1.5) == pytest.approx(0.5)
    down = [depth_at(tempo, s / 100) for s in range(300)]
    assert down == sorted(down)


def test_a_phase_of_no_seconds_is_passed_over_where_a_rep_begins():
    assert depth_at(parse_tempo("3-0-1-1"), 0, Phase.BOTTOM) == 1


def test_a_rounding_error_at_its_end_leaves_the_rep_where_the_next_begins():
    # The four seconds taken off one by one leave more than nothing of the last instant before their sum.
    tempo = parse_tempo("0.7-2.5-3.6-2.3")
    at_s = math.nextafter(tempo.rep_s, 0)
    assert at_s - 0.7 - 2.5 - 3.6 >= 2.3
    assert depth_at(tempo, at_s) == 0
    assert depth_at(tempo, math.nextafter(tempo.rep_s, 0), Phase.CONCENTRIC) == 1


def test_segments_lie_end_to_end():
    timeline = compiled()
    laid = list(starts(timeline.segments, 100))
    assert laid[0][0] == 100
    assert all(at + s.frames == following for (at, s), (following, _) in pairwise(laid))
    assert laid[-1][1].session_phase is SessionPhase.OUTRO
