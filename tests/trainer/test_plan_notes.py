from dataclasses import replace

import pytest

from trainer.plan import parse_one_line
from trainer.plan_library import built_in_plans
from trainer.plan_notes import plan_notes

SHORT = "{} s of rest between sets is short; 60 to 120 s suits most."


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
    assert plan_notes(parse_one_line(line)) == notes


def test_a_fast_rise_is_for_well_knees_and_not_for_rehab():
    (note,) = plan_notes(parse_one_line("2x8/side @ 3-0-X-1"))
    assert "knees are well" in note
    assert "never in rehab" in note


def test_each_note_is_told_once_for_all_exercises():
    short = parse_one_line("2x8/side @ 3-0-1-1 rest 20")
    other = replace(short, name="", exercise="backward-lunge", rest_s=30)
    assert plan_notes(replace(short, then=(other, other))) == [SHORT.format(20), SHORT.format(30)]


@pytest.mark.parametrize("listed", built_in_plans(), ids=lambda listed: listed.id)
def test_a_built_in_plan_gives_no_cause_for_a_note(listed):
    assert plan_notes(listed.plan) == []
