"""What holds for any plan that can be made, however odd."""

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.trainer.own_exercises import own_exercises
from tests.trainer.plans_made import plans
from tests.trainer.session_run import drafted
from tests.trainer.test_plan_draft import FIELD_EDITS, edited
from trainer.cues import FRAME_RATE
from trainer.errors import KnownError
from trainer.exercise_shelf import what_it_takes_from
from trainer.guidance import Coaching, Guidance, Voice
from trainer.own_exercise import as_exercise
from trainer.plan import (
    COUNT_IN_S,
    Leg,
    RoundOrder,
    Sides,
    Waits,
    changes_legs,
    one_line,
    parse_one_line,
    parse_plan_toml,
    plan_toml,
    planned_s,
)
from trainer.script import script
from trainer.tempo import Phase, TempoError, parse_tempo
from trainer.timeline import SessionPhase, compile_session, draft, phrases

PARTS_S = st.integers(0, 12).map(lambda n: n / 4) | st.integers(0, 2500).map(lambda ms: ms / 1000)


def can_be_followed(text):
    try:
        parse_tempo(text)
    except TempoError:
        return False
    return True


TEMPOS = (
    st.tuples(PARTS_S, PARTS_S, PARTS_S | st.just("X"), PARTS_S)
    .map(lambda parts: "-".join(map(str, parts)))
    .filter(can_be_followed)
    .map(parse_tempo)
)
SMALL_PLANS = plans(most=3, sets=st.integers(1, 3), reps=st.integers(1, 6), tempo=TEMPOS)
GUIDANCE = st.builds(Guidance, voice=st.sampled_from(Voice), number_at=st.sampled_from([Phase.TOP, Phase.BOTTOM]))


def compiled(plan, guidance=None, s_per_letter=0.07):
    """A plan compiled for a voice that takes so long for each letter."""
    return spoken_at(drafted(plan, guidance), s_per_letter)


def spoken_at(timeline, s_per_letter):
    lengths = {text: round(FRAME_RATE * (0.2 + s_per_letter * len(text))) for text in phrases(timeline)}
    return compile_session(timeline, lengths)


def seconds_of(timeline, bout, *session_phases):
    """How long the segments of an exercise that are one of these last."""
    segments = [s for s in timeline.segments if s.bout == bout and s.session_phase in session_phases]
    return sum(segment.frames for segment in segments) / FRAME_RATE


@settings(max_examples=30)
@given(SMALL_PLANS)
def test_any_plan_is_as_long_as_it_says_to_the_frame_and_as_its_parts_are(plan):
    timeline = compiled(plan)
    assert timeline.frames == round(planned_s(plan) * FRAME_RATE)
    for n, each in enumerate(plan.exercises):
        both = each.sides is Sides.BOTH
        is_last = n == len(plan.then)
        in_turn = 2 if both and each.round_order is not RoundOrder.TOGETHER else 1
        work_s = each.sets * each.reps * in_turn * each.tempo.rep_s
        assert seconds_of(timeline, n, SessionPhase.WORK) == pytest.approx(work_s, abs=1e-4)
        switch_s = each.sets * each.switch_s if both and each.round_order is RoundOrder.BLOCK else 0
        assert seconds_of(timeline, n, SessionPhase.SWITCH) == pytest.approx(switch_s)
        rests = each.sets - 1 if is_last else each.sets
        assert seconds_of(timeline, n, SessionPhase.REST) == pytest.approx(rests * each.rest_s)
        waits = {Waits.NEVER: 0, Waits.SETS: each.sets - 1, Waits.LEGS: each.sets - 1 + each.sets * changes_legs(each)}
        waits_first = n > 0 and each.waits is not Waits.NEVER
        waiting_s = COUNT_IN_S * (waits[each.waits] + waits_first)
        assert seconds_of(timeline, n, SessionPhase.WAITING) == waiting_s
        ready_s = seconds_of(timeline, n, SessionPhase.INTRO, SessionPhase.COUNTDOWN)
        assert ready_s == pytest.approx(each.get_ready_s - 5 * waits_first)


@settings(max_examples=30)
@given(SMALL_PLANS)
def test_each_leg_that_is_trained_does_every_rep_and_the_other_none(plan):
    done = Counter()
    for segment in compiled(plan).segments:
        for move in range(1, segment.moves + 1):
            done.update((segment.bout, leg) for leg in segment.legs_at(move))
    assert done == {
        (n, leg): each.sets * each.reps
        for n, each in enumerate(plan.exercises)
        for leg in Leg
        if each.sides is Sides.BOTH or each.sides.value == leg.value
    }


@settings(max_examples=30)
@given(SMALL_PLANS, GUIDANCE, st.sampled_from([0.03, 0.07, 0.2]))
def test_words_of_any_plan_never_overlap_and_nothing_sounds_outside(plan, guidance, s_per_letter):
    check_script(compiled(plan, guidance, s_per_letter))


def check_script(timeline):
    rows = script(timeline)
    spoken = [(row.at_frame, row.at_frame + row.cue.frames) for row in rows if row.cue.kind.spoken]
    assert all(end <= start for (_, end), (start, _) in pairwise(spoken))
    assert all(row.at_frame >= 0 and row.at_frame + row.cue.frames <= timeline.frames for row in rows)


@settings(max_examples=20)
@given(SMALL_PLANS, st.lists(own_exercises, min_size=3, max_size=3), GUIDANCE)
def test_plans_of_any_own_exercises_are_as_long_as_they_say_too_and_their_words_never_overlap(plan, own, guidance):
    doing = [as_exercise(each, what_it_takes_from(each)) for each in own]
    then = [(exercise, Coaching()) for exercise in doing[1 : len(plan.exercises)]]
    timeline = spoken_at(draft(plan, doing[0], guidance, then=then), 0.07)
    assert timeline.frames == round(planned_s(plan) * FRAME_RATE)
    check_script(timeline)


@settings(max_examples=20)
@given(SMALL_PLANS, st.lists(FIELD_EDITS, max_size=8))
def test_whatever_is_edited_can_be_followed(plan, edits):
    for field, place, value in edits:
        if field in ("sets", "reps"):
            value = min(value, 4)  # long sessions say no more than short ones
        elif field == "exercise" and value == "one-of-my-own":
            continue
        try:
            plan = edited(plan, field, place, value)
        except KnownError:
            continue
    timeline = compiled(plan)
    assert timeline.frames == round(planned_s(plan) * FRAME_RATE)
    check_script(timeline)


@settings(max_examples=30)
@given(SMALL_PLANS)
def test_any_plan_round_trips_through_both_forms(plan):
    assert parse_one_line(one_line(plan)) == parse_plan_toml(plan_toml(plan)) == plan


def test_the_largest_plan_of_one_exercise_compiles():
    plan = parse_one_line("20x200/side @ 1-0-1-0 rest 5 switch 5 order alternating")
    timeline = compiled(plan)
    assert timeline.frames == round(planned_s(plan) * FRAME_RATE)
