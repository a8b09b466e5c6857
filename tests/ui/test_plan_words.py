from dataclasses import replace

import pytest

from trainer.plan import Counting, FirstLeg, GuideLevel, RoundOrder, Sides, Waits, parse_one_line
from ui.plan_words import ALSO, NEEDED, ORDER, TAKES, facts, gone, in_short, load_in_words
from ui.wording import asks, title

PLAN = parse_one_line('3x8/side @ 3-0-1-1 rest 90 switch 20 name "Mine"')
OTHER = replace(PLAN, name="", exercise="slider-reverse-lunge")


@pytest.mark.parametrize(
    ("change", "asked", "short"),
    [
        ({}, "3 sets of 8 reps each leg", "3 × 8 each leg, 8:25"),
        ({"sides": Sides.LEFT}, "3 sets of 8 reps, left leg only", "3 × 8 left leg, 5:25"),
        ({"round_order": RoundOrder.TOGETHER}, "3 sets of 8 reps", "3 × 8, 5:25"),
        ({"then": (OTHER,)}, "2 exercises", "2 exercises, 18:15"),
    ],
)
def test_what_a_plan_asks_for_is_said_in_a_few_words(change, asked, short):
    plan = replace(PLAN, **change)
    assert asks(plan) == asked
    assert in_short(plan) == short


def test_only_what_is_not_as_usual_is_named():
    assert ALSO not in dict(facts(PLAN))
    unusual = replace(
        PLAN, load_kg=12, match=True, waits=Waits.SETS, guide=GuideLevel.QUIET, counting=Counting.DOWN,
        cue="heel-glued-down",
    )  # fmt: skip
    said = dict(facts(unusual))[ALSO]
    assert said == (
        "The second leg does as many as the first. Waits for you before each set. The voice counts and says what comes "
        "next, no more. Counts down. Reminds you: heel glued down"
    )
    assert ALSO not in dict(facts(replace(PLAN, cue="of-another-exercise")))


@pytest.mark.parametrize(
    ("change", "order"),
    [
        ({"first_leg": FirstLeg.WEAKER}, "The weaker leg first"),
        ({"round_order": RoundOrder.ALTERNATING}, "Rep by rep in turn. Left leg first"),
        ({"round_order": RoundOrder.TOGETHER}, "Both legs at once"),
        ({"sides": Sides.RIGHT}, "Right leg only"),
    ],
)
def test_the_order_of_the_legs_is_told(change, order):
    assert dict(facts(replace(PLAN, **change)))[ORDER] == order


def test_breaks_that_a_plan_has_not_are_not_named():
    takes = [dict(facts(replace(PLAN, **change)))[TAKES] for change in ({}, {"sets": 1}, {"sides": Sides.LEFT})]
    assert ["switch legs" in said for said in takes] == [True, True, False]
    assert ["rest" in said for said in takes] == [True, False, True]


def test_of_several_exercises_each_has_a_line_and_what_is_needed_is_named_once():
    said = facts(replace(PLAN, then=(replace(OTHER, sides=Sides.LEFT), replace(PLAN, name=""))))
    assert [name for name, _ in said[:3]] == ["1", "2", "3"]
    assert said[1][1] == "Slider reverse lunge: 3 sets of 8 reps, left leg only at 3-0-1-1"
    needed = said[-1][1]
    assert needed.startswith("Something that glides")
    assert "Nothing at all." not in needed


@pytest.mark.parametrize(
    ("loads", "needed"),
    [
        ((0, 0), "Nothing at all. A mirror helps; later on, a pair of light dumbbells."),
        ((8, 0), "Weights: 8 kg in all."),
        ((8, 12.5), "Weights: 8 kg, 12.5 kg in all."),
    ],
)
def test_who_carries_weights_is_not_told_that_nothing_is_needed(loads, needed):
    one, other = (replace(PLAN, load_kg=load) for load in loads)
    other = replace(other, name="", exercise="backward-lunge")
    assert dict(facts(replace(one, then=(other,))))[NEEDED] == needed


def test_the_load_of_a_plan_is_said_once():
    said = facts(replace(PLAN, load_kg=4))
    assert [name for name, words in said if "4 kg" in words] == [NEEDED]


def test_of_several_exercises_it_is_said_which_is_done_with_which_load():
    loaded = replace(PLAN, load_kg=8, then=(replace(OTHER, load_kg=12.5),))
    one, other, *_ = (words for _, words in facts(loaded))
    assert (one.endswith("With 8 kg in all"), other.endswith("With 12.5 kg in all")) == (True, True)


def test_a_plan_whose_exercise_is_not_there_any_more_says_so():
    lost = replace(PLAN, name="", exercise="step-up-of-mine")
    lost = replace(lost, name="Old")
    assert "“step-up-of-mine”" in gone(lost)
    assert gone(PLAN) == ""
    assert title(lost) == "Old"


def test_a_load_is_told_in_the_unit_the_user_counts_in():
    assert (load_in_words(10, "kg"), load_in_words(10, "lb")) == ("10 kg", "22 lb")
