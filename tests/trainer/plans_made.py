"""Plans of every sort, for property tests."""

from dataclasses import replace

from hypothesis import strategies as st

from trainer.plan import (
    Counting,
    FirstLeg,
    GuideLevel,
    Plan,
    RoundOrder,
    Sides,
    Waits,
    too_much,
)
from trainer.tempo import parse_tempo

NAMES = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=80) | st.sampled_from(
    [
        'a "b" c',
        '"',
        '""',
        "\\",
        "\\u0041",
        "#",
        "'''",
        '"""',
        "🏋️\u200d♀️",
        "علی\u200cرضا",
        "3x8/side @ 3-0-1-1",
        "@",
        "name",
        "then",
        "[[then]]",
        "a then 3x8",
    ]
)
NAMELESS, ANY_SETS, ANY_REPS = st.just(""), st.integers(1, 20), st.integers(1, 200)
SOME_TEMPOS = st.sampled_from(["3-0-1-1", "2.5-1-X-0", "4-2-2-2"]).map(parse_tempo)


def exercises_of_plans(name=NAMELESS, sets=ANY_SETS, reps=ANY_REPS, tempo=SOME_TEMPOS):
    """Plans of one exercise."""
    return st.builds(
        Plan,
        name=name,
        exercise=st.sampled_from(["backward-lunge", "reverse-lunge-for-glutes", "slider-reverse-lunge"]),
        sets=sets,
        reps=reps,
        tempo=tempo,
        switch_s=st.integers(0, 600),
        rest_s=st.floats(0, 1800).map(lambda s: round(s, 3)),
        get_ready_s=st.integers(5, 120),
        first_leg=st.sampled_from(FirstLeg),
        load_kg=st.floats(0, 300).map(lambda kg: round(kg, 3)),
        waits=st.sampled_from(Waits),
        round_order=st.sampled_from(RoundOrder),
        sides=st.sampled_from(Sides),
        match=st.booleans(),
        guide=st.sampled_from(GuideLevel),
        cue=st.sampled_from(["", "heel-glued-down", "knee-over-ankle", "no-such-cue", "rest", "then"]),
        counting=st.none() | st.sampled_from(Counting),
    )


def plans(most=3, **given):
    """Plans of at most so many exercises that are not too much; a smaller one in place of one that is."""
    then = st.lists(exercises_of_plans(**given), max_size=most - 1)
    made = st.builds(lambda first, then: replace(first, then=tuple(then)), exercises_of_plans(NAMES, **given), then)
    return made.map(lambda plan: _shortened(plan) if too_much(plan) else plan)


def _shortened(plan):
    return replace(plan, reps=min(plan.reps, 9), sets=2, rest_s=30, then=tuple(_shortened(each) for each in plan.then))


PLANS = plans()
