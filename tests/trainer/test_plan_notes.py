from dataclasses import replace

import pytest

from trainer.exercise import exercise
from trainer.plan import parse_one_line
from trainer.plan_library import built_in_plans
from trainer.plan_notes import plan_notes

SHORT = "{} s of rest between sets is short; 60 to 120 s suits most."


def notes_of(plan):
    return plan_notes(plan, [exercise(each.exercise) for each in plan.exercises])


@pytest.mark.parametrize(
    ("line", "notes"),
    [
        ("3x8/side @ 3-0-1-1 rest 60", []),
        ("3x8/side @ 3-0-1-1 rest 59", [SHORT.format(59)]),
        ("1x8/side @ 3-0-1-1 rest 0", []),
        ("2x8/side @ 1-0-1-1 rest 0", ["Lowering lasts 1 s; 2 to 5 s suits a lunge.", SHORT.format(0)]),
    ],
)
def test_what_suits_is_not_spoken_of(line, notes):
    assert notes_of(parse_one_line(line)) == notes


def test_a_fast_rise_is_for_well_knees_and_not_for_rehab():
    (note,) = notes_of(parse_one_line("2x8/side @ 3-0-X-1"))
    assert "knees are well" in note
    assert "never in rehab" in note


def test_each_note_is_told_once_for_all_exercises():
    short = parse_one_line("2x8/side @ 3-0-1-1 rest 20")
    other = replace(short, name="", exercise="backward-lunge", rest_s=30)
    assert notes_of(replace(short, then=(other, other))) == [SHORT.format(20), SHORT.format(30)]


@pytest.mark.parametrize(
    ("words", "noted"),
    [
        ("cue heel-glued-down", False),
        ("cue heel-glued-dwon", True),
        ("guide fast cue heel-glued-dwon", True),
        ("guide quiet cue heel-glued-dwon", False),
        ("", False),
    ],
)
def test_a_form_cue_the_exercise_has_not_is_told_where_there_are_any(words, noted):
    said = "“Reverse lunge for glutes” has no form cue “heel-glued-dwon”; each of its own comes in turn."
    assert notes_of(parse_one_line(f"2x8 @ 3-0-1-1 {words}")) == [said] * noted


@pytest.mark.parametrize(
    ("words", "is_lunge", "noted"),
    [
        ("order together", True, True),
        ("order together", False, False),
        ("order alternating", True, False),
        ("order together sides left", True, False),
    ],
)
def test_both_legs_at_once_is_noted_where_it_cannot_be_done(words, is_lunge, noted):
    plan = parse_one_line(f"3x8 @ 3-0-1-1 {words}")
    done = replace(exercise(plan.exercise), is_lunge=is_lunge)
    assert [note.startswith("A lunge has one working leg") for note in plan_notes(plan, [done])] == [True] * noted


@pytest.mark.parametrize("listed", built_in_plans(), ids=lambda listed: listed.id)
def test_a_built_in_plan_gives_no_cause_for_a_note(listed):
    assert notes_of(listed.plan) == []


def test_what_suits_a_lunge_is_said_of_lunges_alone():
    plan = parse_one_line("1x8/side @ 1-2-X-6 exercise backward-lunge")
    whole = exercise("backward-lunge")
    assert len(plan_notes(plan, [whole])) == 4
    of_any = plan_notes(plan, [replace(whole, is_lunge=False)])
    assert [note.split(" ")[0] for note in of_any] == ["X", "A"], "a fast rise, and a long rep"
