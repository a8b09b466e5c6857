"""A plan being edited: whatever is done to it can be written and read again, and every step goes back and on."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.trainer.plans_made import NAMES, PLANS
from trainer.errors import KnownError
from trainer.plan import (
    ANY_EXERCISE,
    LIMITS,
    MOST_EXERCISES,
    Counting,
    FirstLeg,
    GuideLevel,
    Plan,
    PlanError,
    RoundOrder,
    Sides,
    Waits,
    is_nameless,
    line_of,
    one_line,
    parse_one_line,
    parse_plan_toml,
    plan_toml,
)
from trainer.plan_draft import (
    Draft,
    Step,
    with_exercise,
    with_field,
    with_line,
    with_moved,
    with_name,
    with_one_more,
    without,
)
from trainer.tempo import parse_tempo
from trainer.tempo_presets import PRESETS, preset_of

PLAN = Plan("Mine")
VALUES = {
    **{field: st.integers(int(low), int(high)) for field, (low, high) in LIMITS.items()},
    "exercise": st.sampled_from(["backward-lunge", "slider-reverse-lunge", "one-of-my-own"]),
    "tempo": st.sampled_from(["4-0-1-1", "30X1", "2.5-1-1-0"]),
    "first_leg": st.sampled_from(FirstLeg),
    "waits": st.sampled_from(Waits),
    "round_order": st.sampled_from(RoundOrder),
    "sides": st.sampled_from(Sides),
    "match": st.booleans(),
    "guide": st.sampled_from(GuideLevel),
    "cue": st.sampled_from(["", "heel-glued-down"]),
    "counting": st.none() | st.sampled_from(Counting),
}
FIELD_EDITS = st.sampled_from(sorted(VALUES)).flatmap(
    lambda field: st.tuples(st.just(field), st.integers(0, MOST_EXERCISES), VALUES[field])
)
OTHER_EDITS = st.one_of(
    st.tuples(st.just("name"), st.just(0), NAMES | st.sampled_from(["", "  ", "a\tb", "x" * 200])),
    st.tuples(st.just("line"), st.just(0), PLANS.map(one_line) | st.just("3x10/side @ 4-0-1-1")),
    st.tuples(st.just("more"), st.integers(0, MOST_EXERCISES), st.none()),
    st.tuples(st.just("less"), st.integers(0, MOST_EXERCISES), st.none()),
    st.tuples(st.just("move"), st.integers(0, MOST_EXERCISES), st.integers(-3, 3)),
)


def edited(plan, field, place, value):
    part = place % len(plan.exercises)
    if field == "name":
        return with_name(plan, value)
    if field == "line":
        return with_line(plan, value)
    if field == "more":
        return with_one_more(plan, part)
    if field == "less":
        return without(plan, part)
    if field == "move":
        return with_moved(plan, part, value)
    return with_field(plan, part, field, value)


@given(PLANS, st.lists(FIELD_EDITS | OTHER_EDITS, max_size=12))
@settings(max_examples=60)
def test_any_edits_give_a_plan_that_is_written_and_read_again_and_can_be_undone_and_redone(start, edits):
    draft = Draft(start)
    for field, place, value in edits:
        try:
            draft.take(Step(edited(draft.plan, field, place, value), place, field))
        except KnownError:
            continue  # a plan as large as that is not made
        assert parse_one_line(one_line(draft.plan), ANY_EXERCISE) == draft.plan
        assert parse_plan_toml(plan_toml(draft.plan), exercises=ANY_EXERCISE) == draft.plan
        assert with_line(draft.plan, line_of(draft.plan)) == draft.plan
    end = draft.plan
    while draft.undo():
        pass
    assert draft.plan == start
    assert not draft.can_undo
    while draft.redo():
        pass
    assert draft.plan == end
    assert not draft.can_redo


# -- Edits -----------------------------------------------------------------------------------------------------------


def test_a_field_is_changed_in_its_exercise_alone():
    plan = with_one_more(PLAN, 0)
    assert with_field(plan, 1, "reps", 12).exercises[0] == PLAN
    assert [each.reps for each in with_field(plan, 1, "reps", 12).exercises] == [8, 12]


@pytest.mark.parametrize(
    ("field", "value"), [("sets", 0), ("reps", 201), ("tempo", "9-9-9-9"), ("rest_s", -1), ("cue", "No id")]
)
def test_what_a_field_cannot_hold_is_refused(field, value):
    with pytest.raises(ValueError, match=r"must be|takes 36"):
        with_field(PLAN, 0, field, value)


def test_a_plan_larger_than_any_can_be_is_not_made():
    large = with_field(with_field(PLAN, 0, "sets", 20), 0, "reps", 200)
    with pytest.raises(KnownError, match="reps"):
        with_one_more(large, 0)
    plan = PLAN
    for _ in range(MOST_EXERCISES - 1):
        plan = with_one_more(plan, 0)
    with pytest.raises(KnownError, match="exercises"):
        with_one_more(plan, 0)


def test_exercises_are_moved_and_left_out_and_the_plan_keeps_its_name():
    plan = with_field(with_one_more(PLAN, 0), 1, "reps", 12)
    moved = with_moved(plan, 1, -1)
    assert (moved.name, [each.reps for each in moved.exercises]) == ("Mine", [12, 8])
    assert with_moved(moved, 0, 5) == plan
    assert without(plan, 0) == replace(PLAN, reps=12)
    assert without(PLAN, 0) == PLAN


def test_a_form_cue_stays_only_where_the_exercise_has_it():
    plan = with_field(PLAN, 0, "cue", "heel-glued-down")
    assert with_exercise(plan, 0, "slider-reverse-lunge", ["heel-glued-down"]).cue == "heel-glued-down"
    assert with_exercise(plan, 0, "slider-reverse-lunge", ["zip-up-tall"]).cue == ""


def test_a_line_without_a_name_keeps_the_name_and_one_with_a_name_brings_it():
    assert with_line(PLAN, "3x10/side @ 4-0-1-1") == Plan("Mine", sets=3, reps=10, tempo=parse_tempo("4-0-1-1"))
    assert with_line(PLAN, '3x10 name "Yours"').name == "Yours"
    with pytest.raises(PlanError):
        with_line(PLAN, "3x10 @ 4-0-1")
    with pytest.raises(PlanError):
        with_line(PLAN, "3x10 exercise squat", ["backward-lunge"])


def test_a_line_that_names_no_exercise_keeps_those_chosen():
    back = replace(PLAN, exercise="backward-lunge")
    assert with_line(back, "3x10").exercise == "backward-lunge"
    assert with_line(back, "3x10 exercise reverse-lunge-for-glutes").exercise == "reverse-lunge-for-glutes"
    two = with_field(with_one_more(back, 0), 1, "exercise", "slider-reverse-lunge")
    read = with_line(two, "3x10 then 2x8 then 1x5")
    assert [one.exercise for one in read.exercises] == ["backward-lunge", *["slider-reverse-lunge"] * 2]
    assert with_line(read, line_of(read)) == read
    nameless = with_line(with_name(back, ""), "3x10")
    assert is_nameless(nameless)
    assert "exercise backward-lunge" in nameless.name


def test_a_plan_without_a_name_is_called_by_its_line_whatever_becomes_of_it():
    nameless = with_name(PLAN, "  ")
    assert is_nameless(nameless)
    assert not is_nameless(PLAN)
    more = with_field(nameless, 0, "sets", 3)
    assert is_nameless(more)
    assert one_line(more) == line_of(more) == more.name
    assert with_name(more, "\u2028Mine again\n").name == "Mine again"


# -- Steps -----------------------------------------------------------------------------------------------------------


def plans_of(draft, step):
    seen = [draft.plan]
    while step():
        seen.append(draft.plan)
    return seen


def test_typing_in_one_field_is_one_step_until_it_is_left():
    draft = Draft(PLAN)
    for reps in (1, 10, 100):
        draft.take(Step(replace(PLAN, reps=reps), 0, "reps"))
    draft.seal()
    draft.take(Step(replace(PLAN, reps=9), 0, "reps"))
    assert [plan.reps for plan in plans_of(draft, draft.undo)] == [9, 100, 8]


def test_an_edit_of_another_field_or_exercise_is_another_step():
    draft = Draft(PLAN)
    for step in (
        Step(replace(PLAN, reps=9), 0, "reps"),
        Step(replace(PLAN, reps=9, sets=3), 0, "sets"),
        Step(replace(PLAN, reps=10, sets=3), 1, "sets"),
    ):
        draft.take(step)
    assert len(plans_of(draft, draft.undo)) == 4


def test_undo_and_redo_tell_what_they_changed():
    draft = Draft(PLAN)
    assert draft.undo() is None
    assert draft.redo() is None
    step = Step(replace(PLAN, reps=9), 0, "reps")
    draft.take(step)
    assert draft.undo() == step
    assert draft.redo() == step


def test_a_new_edit_forgets_what_was_undone():
    draft = Draft(PLAN)
    draft.take(Step(replace(PLAN, reps=9), 0, "reps"))
    draft.undo()
    draft.take(Step(replace(PLAN, reps=7), 0, "reps"))
    assert not draft.can_redo
    assert [plan.reps for plan in plans_of(draft, draft.undo)] == [7, 8]


def test_what_cannot_be_read_is_a_step_too_and_comes_back():
    draft = Draft(PLAN)
    draft.take(Step(PLAN, 0, "line", line="3x"))
    assert not draft.step.is_sound
    draft.take(Step(PLAN, 0, "line", line="3x1 nonsense"))
    draft.undo()
    assert draft.step.is_sound
    draft.redo()
    assert draft.step.line == "3x1 nonsense"


def test_an_edit_that_changes_nothing_is_no_step():
    draft = Draft(PLAN)
    draft.take(Step(PLAN, 0, "reps"))
    assert not draft.can_undo


def test_presets_are_told_apart_and_known_again():
    assert [preset.id for preset in PRESETS] == ["TP1", "TP2", "TP3", "TP4", "TP5", "TP6"]
    assert len({preset.name for preset in PRESETS}) == len({preset.tempo for preset in PRESETS}) == 6
    assert preset_of(parse_tempo("4/0/1/1")) is PRESETS[2]
    assert preset_of(parse_tempo("4-0-X-1")) is None
