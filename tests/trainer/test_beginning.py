import pytest

from trainer.beginning import gentle_plan, gently, practice_draft, practice_plan
from trainer.exercise import exercise, exercise_ids
from trainer.guidance import Guidance
from trainer.plan import planned_s
from trainer.plan_library import built_in_plans
from trainer.timeline import phrases


@pytest.mark.parametrize("name", exercise_ids())
def test_practice_is_one_short_round_in_the_exercise_s_own_tempo(name):
    plan = practice_plan(exercise(name))
    assert (plan.exercise, plan.sets, plan.reps) == (name, 1, 3)
    assert str(plan.tempo) == exercise(name).tempo
    assert planned_s(plan) < 90


@pytest.mark.parametrize("name", exercise_ids())
def test_practice_is_announced_as_practice(name):
    said = phrases(practice_draft(exercise(name), Guidance()))
    assert said[0].startswith("Practice.")
    assert not any(exercise(name).name in text for text in said)


@pytest.mark.parametrize("language", ["en", "de", "es"])
@pytest.mark.parametrize("name", exercise_ids())
def test_practice_says_once_for_each_leg_which_foot_stays_and_which_goes_back(name, language):
    doing = exercise(name, language)
    left, right = doing.shared.practice_cues
    assert (left.leg, right.leg) == ("left", "right")
    spoken = [wish.texts[0] for s in practice_draft(gently(doing), Guidance()).segments for wish in s.wishes]
    assert [text for text in spoken if text in (left.sentence, right.sentence)] == [left.sentence, right.sentence]


def test_the_first_practice_is_led_at_the_tempo_of_the_session_that_follows():
    for name in exercise_ids():
        assert practice_plan(gently(exercise(name))).tempo == gentle_plan(exercise(name)).tempo


@pytest.mark.parametrize("name", exercise_ids())
def test_a_first_session_is_short_and_lowers_in_two_seconds(name):
    plan = gentle_plan(exercise(name))
    assert plan.exercise == name
    assert plan.sets == 1
    assert 6 <= plan.reps <= 8
    assert plan.tempo.eccentric_s == 2
    assert plan.get_ready_s == 20


def test_the_gentle_start_among_the_plans_is_the_first_session_of_its_exercise():
    listed = {entry.plan for entry in built_in_plans()}
    assert gentle_plan(exercise("reverse-lunge-for-glutes")) in listed
