from dataclasses import replace

import pytest

from tests.leg_sets import leg_set
from trainer.leg_order import asks_the_log, began_last, settled, weaker_leg
from trainer.plan import FirstLeg, Leg, Plan, Sides, is_nameless, one_line, parse_one_line

PLAN = Plan("a", first_leg=FirstLeg.SESSIONS)


def session(ago, first, reps=(8, 8), sets=2, rir=2, legs=("left", "right")):
    """The work of the session so many sessions ago, of these counted reps of left and right."""
    order = [leg.value for leg in (first, first.other)]
    return [
        leg_set(leg, reps[leg == "right"], day=50 - ago, set_n=set_n, order=n, rir=rir)
        for set_n in range(1, sets + 1)
        for n, leg in enumerate(order, 1)
        if leg in legs
    ]


def begins(first_leg, *work):
    return settled(replace(PLAN, first_leg=first_leg), lambda _: work).first_leg


def test_the_other_leg_begins_in_each_session():
    assert begins(FirstLeg.SESSIONS) is FirstLeg.LEFT
    assert begins(FirstLeg.SESSIONS, session(1, Leg.LEFT), session(2, Leg.RIGHT)) is FirstLeg.RIGHT
    assert begins(FirstLeg.SESSIONS, session(1, Leg.RIGHT), session(2, Leg.LEFT)) is FirstLeg.LEFT


def test_a_session_of_one_leg_does_not_tell_which_began():
    alone = session(1, Leg.RIGHT, legs=("right",))
    assert began_last([alone, session(2, Leg.LEFT)]) is Leg.LEFT
    assert began_last([alone]) is None


def test_only_the_first_set_tells_which_leg_began():
    mixed = session(1, Leg.RIGHT, sets=1) + [replace_set(each, 2) for each in session(1, Leg.LEFT, sets=1)]
    assert began_last([mixed[::-1]]) is Leg.RIGHT


def test_where_both_legs_worked_at_once_none_began():
    at_once = [each._replace(order=1) for each in session(1, Leg.LEFT)]
    assert began_last([at_once, session(2, Leg.RIGHT)]) is Leg.RIGHT
    assert began_last([at_once]) is None


def test_what_was_thrown_away_does_not_tell_which_leg_began():
    left, right = session(1, Leg.LEFT, sets=1)
    assert began_last([[left._replace(ended="repeated"), right], session(2, Leg.RIGHT)]) is Leg.RIGHT
    assert began_last([[left._replace(ended="repeated"), right, left._replace(order=3)]]) is Leg.RIGHT
    assert began_last([[each._replace(ended="repeated") for each in (left, right)]]) is None


def replace_set(leg_set, set_n):
    return leg_set._replace(set_n=set_n)


def test_the_leg_that_does_less_in_every_session_begins():
    assert weaker_leg([session(n, Leg.LEFT, (6, 8)) for n in range(6)]) is Leg.LEFT
    assert weaker_leg([session(n, Leg.LEFT, (8, 6)) for n in range(6)]) is Leg.RIGHT
    assert begins(FirstLeg.WEAKER, *(session(n, Leg.LEFT, (8, 6)) for n in range(6))) is FirstLeg.RIGHT


def test_equal_reps_with_fewer_in_reserve_are_less():
    work = []
    for n in range(6):
        work.append([each._replace(rir=3 if each.leg == "left" else 0) for each in session(n, Leg.LEFT)])
    assert weaker_leg(work) is Leg.RIGHT


@pytest.mark.parametrize(
    "work",
    [
        [],
        [session(n, Leg.LEFT) for n in range(6)],  # even
        [session(n, Leg.LEFT, (6, 8)) for n in range(3)],  # too few sessions for a steady side
        [session(n, Leg.LEFT, (6, 8) if n % 2 else (8, 6)) for n in range(6)],  # now this, now that
        [session(n, Leg.LEFT, legs=("left",)) for n in range(6)],
    ],
)
def test_where_the_gates_let_nothing_be_said_left_begins(work):
    assert weaker_leg(work) is None
    assert begins(FirstLeg.WEAKER, *work) is FirstLeg.LEFT


def test_only_sessions_of_late_tell_the_weaker_leg():
    work = [session(n, Leg.LEFT, (8, 6)) for n in range(6)] + [session(n, Leg.LEFT, (4, 8)) for n in range(6, 40)]
    assert weaker_leg(work) is Leg.RIGHT


def test_each_exercise_is_settled_by_its_own_sessions_and_the_log_is_asked_only_then():
    asked = []

    def work_of(exercise):
        asked.append(exercise)
        return [session(1, Leg.LEFT)]

    plan = replace(
        PLAN,
        exercise="a",
        then=(
            Plan("", exercise="b", first_leg=FirstLeg.ALTERNATE),
            Plan("", exercise="c", first_leg=FirstLeg.SESSIONS),
            Plan("", exercise="d", first_leg=FirstLeg.WEAKER, sides=Sides.RIGHT),
        ),
    )
    done = settled(plan, work_of)
    assert [each.first_leg for each in done.exercises] == ["right", "alternate", "right", "weaker"]
    assert sorted(asked) == ["a", "c"]
    assert [asks_the_log(each) for each in plan.exercises] == [True, False, True, False]


def test_a_plan_that_is_called_by_its_line_stays_so():
    plan = settled(
        parse_one_line("2x8/side @ 3-0-1-1 first sessions then 2x8/side @ 3-0-1-1 first weaker"), lambda _: ()
    )
    assert is_nameless(plan)
    assert "sessions" not in one_line(plan)
    named = settled(parse_one_line('2x8/side @ 3-0-1-1 first sessions name "Mine"'), lambda _: ())
    assert named.name == "Mine"
