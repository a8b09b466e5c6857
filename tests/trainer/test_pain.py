from datetime import UTC, datetime, timedelta, timezone

import pytest

from trainer.pain import (
    MOST_PAIN,
    PainAdvice,
    SinceAdvice,
    asks_since,
    more_pain,
    pain_advice,
    since_advice,
    tells_of_soreness,
)

NOW = datetime(2026, 11, 21, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    ("score", "advice"),
    [(0, "none"), (1, "none"), (2, "ease"), (5, "ease"), (6, "stop"), (10, "stop")],
)
def test_pain_asks_for_less_from_two_and_for_an_end_above_five(score, advice):
    assert pain_advice(score) is PainAdvice(advice)


@pytest.mark.parametrize(
    ("soreness", "worse", "advice"),
    [
        (None, False, "none"),
        (0, False, "none"),
        (3, False, "none"),
        (4, False, "rest"),
        (10, True, "rest"),
        (3, True, "ease"),
        (None, True, "ease"),
    ],
)
def test_a_leg_still_sore_rests_and_a_joint_worse_next_morning_does_less(soreness, worse, advice):
    assert since_advice(soreness, worse_next_morning=worse) is SinceAdvice(advice)


@pytest.mark.parametrize(
    ("ago", "asked"),
    [
        (timedelta(hours=1), False),
        (timedelta(hours=8), False),  # today's first minute
        (timedelta(hours=8, minutes=1), True),  # last night
        (timedelta(hours=9), True),
        (timedelta(days=7), True),
        (timedelta(days=7, hours=8), True),
        (timedelta(days=7, hours=8, minutes=1), False),
        (-timedelta(hours=30), False),  # a clock set back
    ],
)
def test_the_question_comes_once_a_night_has_passed_and_for_a_week(ago, asked):
    assert asks_since(NOW - ago, NOW) is asked


def test_days_are_those_on_the_wall_where_the_question_is_put():
    late = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)
    soon = late + timedelta(hours=7)
    assert asks_since(late, soon)
    there = timezone(timedelta(hours=2))
    assert not asks_since(late, soon.astimezone(there))


@pytest.mark.parametrize(("hours", "asked"), [(0.75, False), (5.5, False), (6, True)])
def test_a_minute_past_midnight_is_no_morning_after(hours, asked):
    late = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)
    assert asks_since(late, late + timedelta(hours=hours)) is asked


@pytest.mark.parametrize(
    ("sessions", "weeks_ago", "told"),
    [(0, None, True), (2, 1, True), (3, 1, False), (50, 8.9, False), (50, 9, True)],
)
def test_soreness_is_told_of_in_the_first_sessions_and_after_a_long_time(sessions, weeks_ago, told):
    last = None if weeks_ago is None else NOW - timedelta(weeks=weeks_ago)
    assert tells_of_soreness(sessions, last, NOW) is told


def test_one_key_tells_more_pain_up_to_the_worst_and_never_none():
    told = [more_pain(None)]
    while len(told) < 6:
        told.append(more_pain(told[-1]))
    assert told == [2, 5, 8, 10, 10, 10]
    assert MOST_PAIN in told, "the most there may be can be told by it"
    assert more_pain(0) == more_pain(1) == 2
    assert more_pain(9) == 10
