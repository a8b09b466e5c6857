from datetime import UTC, datetime, timedelta

import pytest

from trainer.assessment import (
    PAIN_CHOICES,
    PLACES,
    Hint,
    answered_for,
    asked_after,
    choices,
    chosen,
    hint,
    rated,
)
from trainer.exercise import exercise, exercise_ids
from trainer.log import LegSet, Log, LoggedSession
from trainer.log.edit import edit_leg_set
from trainer.plan import Leg

SHARED = exercise(exercise_ids()[0]).shared
ASKED = {question.id: question for question in asked_after(SHARED.questions)}
NOW = datetime(2026, 11, 21, 18, tzinfo=UTC)


def session(n, left=None, right=None):
    """A session n days ago with these answers."""
    at = NOW - timedelta(days=n)
    sets = [
        LegSet(f"{n}{leg}{order}", 1, leg, order, "3-0-1-1", 0, 8, at + timedelta(minutes=order), answers=answers)
        for order, (leg, answers) in enumerate((("left", left), ("right", right)), 1)
        if answers is not None
    ]
    return LoggedSession(f"s{n}", at, at, "a", "1x8", tuple(sets))


def test_eight_questions_in_the_order_of_the_movement():
    assert list(ASKED) == [f"Q{n}" for n in range(1, 9)]
    assert [len(choices(question)) for question in ASKED.values()] == [5, 5, 2, 5, 2, 5, 2, 4]


def test_every_choice_is_found_again_from_what_it_keeps_and_can_be_kept(log):
    log.begin_session(LoggedSession("s", NOW, None, "a", "1x1"))
    log.begin_leg_set("s", LegSet("l", 1, "left", 1, "3-0-1-1", 0, 8, NOW))
    for offered in (PAIN_CHOICES, *map(choices, ASKED.values())):
        assert chosen(offered, {}) is None
        for n, choice in enumerate(offered):
            edit_leg_set(log, "l", answers=choice)
            assert chosen(offered, log.sessions()[0].leg_sets[0].answers) == n


def test_no_stretch_takes_its_place_away(log: Log):
    log.begin_session(LoggedSession("s", NOW, None, "a", "1x1"))
    log.begin_leg_set("s", LegSet("l", 1, "left", 1, "3-0-1-1", 0, 8, NOW))
    no, somewhere, *_ = choices(ASKED["Q4"])
    assert somewhere == {"Q4": 1, "stretch": PLACES[0]}
    edit_leg_set(log, "l", answers=somewhere)
    edit_leg_set(log, "l", answers=no)
    assert log.sessions()[0].leg_sets[0].answers == {"Q4": 0}


def test_answers_belong_to_the_last_leg_set_of_each_leg_that_counts():
    def one(id_, leg, ended="finished"):
        return LegSet(id_, 1, leg, 1, "3-0-1-1", 0, 8, NOW, ended)

    sets = (one("a", "left"), one("b", "right"), one("c", "left"), one("d", "right", "repeated"))
    found = answered_for(LoggedSession("s", NOW, None, "a", "1x8", sets))
    assert {leg: leg_set.id for leg, leg_set in found.items()} == {Leg.LEFT: "c", Leg.RIGHT: "b"}


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ({}, {}, None),
        ({"Q1": 5, "Q2": 5, "Q3": 0, "Q5": 0, "Q6": 4, "Q7": 0, "Q8": "none of them"}, {}, None),
        ({"Q1": 2}, {"Q1": 2}, None),  # once in each leg is not twice in one
        ({"Q1": 2, "Q5": 1}, {}, ("Balance", ["left"])),
        ({"Q1": 3, "Q5": 1}, {}, None),
        ({"Q1": 1, "Q7": 1}, {"Q1": 2, "Q5": 1}, ("Balance", ["left", "right"])),
        ({}, {"Q2": 1, "Q3": 1}, ("Core stability", ["right"])),
        ({}, {"Q4": 1, "Q8": "ankle"}, ("Ankle or toe movement", ["right"])),
        ({"Q4": 1, "Q8": "hip"}, {}, ("Tight muscles", ["left"])),
        ({"Q4": 1, "Q8": "knee"}, {}, None),
        ({"Q8": "something from elsewhere", "Q1": "words"}, {}, None),
    ],
)
def test_answers_point_to_one_thing_to_practise(left, right, found):
    told = hint(ASKED.values(), {Leg.LEFT: left, Leg.RIGHT: right})
    assert told == (None if found is None else Hint(found[0], tuple(Leg(leg) for leg in found[1])))


def test_every_area_pointed_to_has_its_words():
    titles = {area.title for area in SHARED.areas}
    assert {area for question in ASKED.values() for area in question.points_to} <= titles


def rate(points):
    return {"Q1": points, "Q2": points, "Q6": points}


@pytest.mark.parametrize(
    ("ratings", "step", "turn"),
    [
        ([], None, 0),
        ([2, 3, 4], None, 0),
        ([2, 2, 3, 3], 1, 1),
        ([4, 4, 3, 3], -1, -1),
        ([3, 3, 3, 3, 3], 0, 0),
        ([2, 3, 9, 3, 3], 0.5, 1),
    ],
)
def test_how_a_leg_was_rated_over_time(ratings, step, turn):
    ratings = [min(points, 5) for points in ratings]
    newest_first = [session(n, left=rate(points), right={}) for n, points in enumerate(reversed(ratings))]
    found = rated(newest_first, ASKED.values())
    assert found[Leg.LEFT].ratings == tuple(ratings)
    assert (found[Leg.LEFT].step, found[Leg.LEFT].turn) == (step, turn)
    assert found[Leg.RIGHT].ratings == ()


def test_only_sessions_in_which_the_same_was_answered_are_compared():
    told = [rate(5) | {"Q1": 3}, rate(5) | {"Q1": 3}, {"Q1": 3}, {"Q1": 3}]
    found = rated([session(n, left=answers, right={}) for n, answers in enumerate(told)], ASKED.values())[Leg.LEFT]
    assert len(found.ratings) == 2
    assert found.step is None
    skipped = [{"Q1": 3}, rate(5) | {"Q1": 3}]
    found = rated([session(n, left=answers, right={}) for n, answers in enumerate(skipped)], ASKED.values())[Leg.LEFT]
    assert found.ratings == (3, 3)


def test_after_an_exercise_that_is_no_lunge_only_what_fits_any_movement_is_asked():
    asked = asked_after(SHARED.questions, of_lunge=False)
    assert [question.id for question in asked] == ["Q5", "Q6", "Q8"]
    assert not [question for question in asked if "front" in question.text or "foot" in question.text]
    assert asked_after(SHARED.questions, of_lunge=True) == asked_after(SHARED.questions)
