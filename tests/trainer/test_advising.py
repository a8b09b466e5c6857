from dataclasses import replace

import pytest

from tests.trainer.sessions_made import NOW, logged
from trainer.advising import RECENT, advise, suggested_plan
from trainer.decisions import Verdict, decision
from trainer.log.merge import merge
from trainer.plan import Plan, line_of, nameless, one_line
from trainer.progression_rules import Aims, Part, Rule

FIRST, SECOND = Plan("two", exercise="backward-lunge"), Plan("", exercise="reverse-lunge-for-glutes", reps=10)
BOTH = replace(FIRST, then=(SECOND,))


@pytest.fixture
def trained(log):
    merge(log, [logged(each, day, each.reps, 20 * n) for day in (2, 9) for n, each in enumerate(BOTH.exercises)])
    return log


def test_each_exercise_has_a_suggestion_of_its_own(trained):
    merge(trained, [logged(SECOND, 1, 9)])
    found = advise(trained, BOTH, NOW, Aims(), [])
    assert [(one.place, one.plan.exercise, one.plan.name) for one in found] == [
        (0, "backward-lunge", "two"),
        (1, "reverse-lunge-for-glutes", "two"),
    ]
    assert [one.is_open for one in found] == [True, False]
    assert suggested_plan(BOTH, found[0]) == replace(BOTH, reps=9)
    assert suggested_plan(BOTH, found[1]) is None
    assert [session.id for session in found[0].behind] == ["backward-lunge 2"]


def test_the_second_exercise_is_changed_alone(trained):
    found = advise(trained, BOTH, NOW, Aims(), [])
    changed = suggested_plan(BOTH, found[1])
    assert changed == replace(BOTH, then=(replace(SECOND, reps=11),))


def test_what_is_decided_is_asked_no_more_until_there_is_a_new_session(trained):
    [before] = advise(trained, FIRST, NOW, Aims(), [])
    decided = [decision(before.suggestion, before.plan, Verdict.DISMISSED, NOW)]
    assert not advise(trained, FIRST, NOW, Aims(), decided)[0].is_open
    merge(trained, [logged(FIRST, 0, 8)])
    assert advise(trained, FIRST, NOW, Aims(), decided)[0].is_open


def test_the_aims_are_kept_to(trained):
    [found] = advise(trained, FIRST, NOW, Aims(most_reps=8, most_sets=2), [])
    assert found.suggestion.part is Part.TEMPO


def test_only_the_newest_sessions_are_read(log, monkeypatch):
    merge(log, [logged(FIRST, day, 8) for day in range(2 * RECENT, 0, -1)])
    asked = []
    sessions = log.sessions
    monkeypatch.setattr(log, "sessions", lambda **wanted: asked.append(wanted["newest"]) or sessions(**wanted))
    assert advise(log, FIRST, NOW, Aims(), [])[0].suggestion.rule is Rule.BODYWEIGHT_ORDER
    assert sum(asked) == RECENT


@pytest.mark.parametrize(("days", "rule"), [(6, Rule.GENTLE_START), (12, Rule.BODYWEIGHT_ORDER)])
def test_the_first_week_ends_too_for_whoever_trains_twice_a_day(log, days, rule):
    merge(log, [logged(FIRST, n / 2, 8) for n in range(1, 2 * days + 1)])
    [found] = advise(log, FIRST, NOW, Aims(), [])
    assert found.suggestion.rule is rule
    assert len(found.behind) == (2 * days if rule is Rule.GENTLE_START else 1)


def test_who_is_used_to_lunges_is_known_behind_a_full_first_week(log):
    merge(log, [logged(SECOND, day, 10) for day in (16, 13, 10)])
    merge(log, [logged(FIRST, n / 2, 8) for n in range(1, RECENT + 2)])
    [found] = advise(log, FIRST, NOW, Aims(), [])
    assert found.suggestion.rule is Rule.BODYWEIGHT_ORDER


BACK_OFF = replace(FIRST, name="", reps=10)
TWICE = replace(FIRST, then=(BACK_OFF,))


def both_places(day, reps, reps_behind):
    """A session of one exercise in two places of a plan, as the log has it."""
    return [
        replace(logged(FIRST, day, reps), plan=one_line(TWICE)),
        replace(logged(BACK_OFF, day - 0.01, reps_behind), plan=one_line(replace(BACK_OFF, name="two"))),
    ]


def test_an_exercise_that_a_plan_has_twice_goes_on_in_each_place_by_itself(log):
    merge(log, [session for day in (9, 5, 2) for session in both_places(day, 8, 9)])
    found = advise(log, TWICE, NOW, Aims(), [])
    assert [session.id for session in found[0].behind] == ["backward-lunge 2"]
    assert suggested_plan(TWICE, found[0]) == replace(TWICE, reps=9)
    assert found[1].suggestion.rule is Rule.STEP_BACK
    assert [session.id for session in found[1].behind] == [f"backward-lunge {day - 0.01}" for day in (9, 5, 2)]


PLACES = [replace(FIRST, name="", reps=reps) for reps in (11, 10, 9, 8)]
FOUR_TIMES = replace(PLACES[0], name=FIRST.name, then=tuple(PLACES[1:]))


def test_misses_are_seen_in_each_of_four_places_of_one_exercise(log):
    """Three misses in a row of one place are twelve sessions of the exercise."""
    for day in (9, 5, 2):
        for place, asked in enumerate(PLACES):
            plan = one_line(replace(asked, name=FIRST.name, then=tuple(PLACES[place + 1 :])))
            merge(log, [replace(logged(asked, day - place / 100, asked.reps - 1), plan=plan)])
    found = advise(log, FOUR_TIMES, NOW, Aims(), [])
    assert [one.suggestion.rule for one in found] == [Rule.STEP_BACK] * 4
    for place, one in enumerate(found):
        assert [session.id for session in one.behind] == [f"backward-lunge {day - place / 100}" for day in (9, 5, 2)]


def test_a_plan_that_is_called_by_its_line_is_called_by_the_new_one(log):
    plan = nameless(FIRST)
    merge(log, [logged(plan, day, plan.reps) for day in (2, 9)])
    [found] = advise(log, plan, NOW, Aims(), [])
    changed = suggested_plan(plan, found)
    assert changed is not None
    assert (changed.reps, changed.name) == (9, line_of(changed))
