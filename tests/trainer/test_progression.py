from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.effort import load_by_effort_kg
from trainer.log import LegSet, LoggedSession, Rep
from trainer.outcomes import Result, outcome
from trainer.plan import Leg, Plan, RoundOrder, Sides, one_line
from trainer.progression import suggest
from trainer.progression_rules import (
    FEWEST_REPS,
    Aims,
    Move,
    Part,
    Rule,
    all_at_top,
    load_back_kg,
    load_up_kg,
    step_back,
    step_up,
    two_for_two,
)
from trainer.tempo import parse_tempo

PLAN = Plan("mine", sets=2, reps=8)
LOADED = replace(PLAN, load_kg=20.0)
BEGAN = datetime(2026, 1, 1, 18, tzinfo=UTC)
NOW = BEGAN + timedelta(days=30)
STEP = {"load_step_kg": 5.0}
EASED_DEPTH = {Part.DEPTH: BEGAN}
EASED_ALL = {Part.DEPTH: BEGAN, Part.SUPPORT: BEGAN}
NEWEST = "session 9"


def session(left, right, plan=PLAN, day=9, ended="finished", line="", **told):
    """A session of that plan with so many reps in each set of a leg; `told` goes into every leg set."""
    started = BEGAN + timedelta(days=day)
    counted = dict(zip(Leg, (left, right), strict=True))
    leg_sets = []
    for leg, counts in counted.items():
        for set_n, reps in enumerate(counts, 1):
            order = 1 if leg is plan.legs(set_n)[0] else 2
            matched = counted[leg.other][set_n - 1] if plan.match and order == 2 else plan.reps
            leg_sets.append(
                LegSet(
                    f"{day} {set_n} {leg}", set_n, str(leg), order, str(plan.tempo), plan.load_kg, matched, started,
                    ended, reps=tuple(Rep(r, started, 4.0, counted=True) for r in range(1, reps + 1)), **told,
                )
            )  # fmt: skip
    return LoggedSession(f"session {day}", started, started, plan.exercise, line, tuple(leg_sets))


def earlier(plan=PLAN):
    """A first session long enough ago that the first week is over, of another plan."""
    return session([5], [5], replace(plan, reps=5), day=0)


def suggested(*sessions, plan=PLAN, **options):
    return suggest([*sessions, earlier(plan)], plan, NOW, **options)


# -- P1: double progression ------------------------------------------------------------------------------------------

FIVES = [
    (135, [6, 6, 6, 5, 5], False), (135, [6] * 5, True), (140, [5, 5, 4, 4, 4], False), (140, [6, 6, 6, 5, 5], False),
    (140, [6] * 5, True),
]  # fmt: skip
FOURS = [
    (225, [8, 8, 7, 7], False), (225, [8] * 4, True), (230, [8, 7, 7, 6], False), (230, [8, 8, 8, 7], False),
    (230, [8] * 4, True),
]  # fmt: skip


@pytest.mark.parametrize(("table", "sets", "low", "top"), [(FIVES, 5, 4, 6), (FOURS, 4, 6, 8)])
def test_the_tables_of_double_progression(table, sets, low, top):
    aims = Aims(least_reps=low, most_reps=top, most_sets=sets, load_step_kg=5)
    for (load, reps, raises), after in zip(table, [*table[1:], None], strict=True):
        assert all_at_top(reps, sets, top) is raises
        plan = replace(PLAN, sets=sets, reps=low, load_kg=float(load))
        found = suggested(session(reps, reps, plan), plan=plan, aims=aims)
        assert (found.part is Part.LOAD) is raises
        assert found.rule is Rule.DOUBLE_PROGRESSION
        if raises:
            assert found.plan.reps == low
            assert found.plan.load_kg > load
        else:
            assert found.plan.load_kg == load
        if raises and after and load < 200:
            assert load_up_kg(load, 5) == after[0]


def test_a_set_missing_is_not_all_at_the_top():
    assert not all_at_top([6] * 4, 5, 6)


# -- P2: two for two -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("last_sets", "raises"), [([12, 12], True), ([12, 11], False), ([13, 10], False)])
def test_the_table_of_two_for_two(last_sets, raises):
    assert two_for_two(last_sets, 10) is raises
    plan = replace(LOADED, sets=3, reps=10)
    sessions = [session([10, 10, n], [10, 10, n], plan, day=8 + k) for k, n in enumerate(last_sets)]
    found = suggested(*sessions, plan=plan, aims=Aims(**STEP))
    assert (found.rule is Rule.TWO_FOR_TWO) is raises
    if raises:
        assert (found.part, found.plan) == (Part.LOAD, replace(plan, load_kg=25.0))
        assert found.sessions == ("session 8", "session 9")


def test_one_session_is_not_two():
    assert not two_for_two([14], 10)


@pytest.mark.parametrize(
    ("load_kg", "step_kg", "up", "back"),
    [(20, 1, 21, 18), (100, 2.5, 105, 90), (4, 2, 6, 2), (2, 2, 4, 0), (1, 2, 3, 0), (200, 5, 210, 180)],
)
def test_loads_change_in_the_steps_there_are(load_kg, step_kg, up, back):
    assert (load_up_kg(load_kg, step_kg), load_back_kg(load_kg, step_kg)) == (up, back)


# -- P4: three misses, P4a: the order of bodyweight ------------------------------------------------------------------


def test_three_misses_in_a_row_are_a_step_back():
    misses = [session([8, 7], [8, 7], LOADED, day=day) for day in (7, 8, 9)]
    found = suggested(*misses, plan=LOADED)
    assert (found.rule, found.move, found.part) == (Rule.STEP_BACK, Move.BACK, Part.LOAD)
    assert found.plan == replace(LOADED, load_kg=18.0)
    assert found.sessions == ("session 7", "session 8", "session 9")
    assert suggested(*misses[1:], plan=LOADED).move is Move.STAY
    between = session([8, 8], [8, 8], LOADED, day=8)
    assert suggested(misses[0], between, misses[2], plan=LOADED).move is Move.STAY


@pytest.mark.parametrize("part", [Part.DEPTH, Part.SUPPORT])
def test_misses_before_something_was_eased_do_not_count(part):
    misses = [session([8, 7], [8, 8], day=day) for day in (2, 4, 6, 12, 14, 16)]
    eased = {Part.DEPTH: BEGAN, part: BEGAN + timedelta(days=10)}
    found = suggested(*misses[:4], eased=eased)
    assert (found.move, found.why) == (Move.STAY, "The left leg did 7 of 8 reps in set 2.")
    assert suggested(*misses[:5], eased=eased).move is Move.STAY
    found = suggested(*misses, eased=eased)
    assert (found.rule, found.part) == (Rule.STEP_BACK, Part.REPS)
    assert found.sessions == ("session 12", "session 14", "session 16")


def test_what_broke_off_neither_misses_nor_breaks_the_row():
    misses = [session([8, 7], [8, 7], day=day) for day in (3, 5, 9)]
    broken_off = session([8, 3], [8, 3], day=6, ended=None)
    assert outcome(broken_off, PLAN).result is Result.BROKE_OFF
    assert outcome(session([8], [8]), PLAN).result is Result.BROKE_OFF
    assert suggested(*misses, broken_off).rule is Rule.STEP_BACK


def test_up_goes_by_reps_sets_tempo_and_then_load_one_at_a_time():
    plan, parts = replace(PLAN, reps=10), []
    for _ in range(5):
        part, after = step_up(plan, Aims())
        changed = [name for name in ("reps", "sets", "tempo", "load_kg") if getattr(plan, name) != getattr(after, name)]
        assert len(changed) == 1
        plan = after
        parts.append(part)
    assert parts == [Part.REPS, Part.REPS, Part.SETS, Part.TEMPO, Part.LOAD]
    assert (plan.reps, plan.sets, str(plan.tempo), plan.load_kg) == (12, 3, "4-0-1-1", 2.0)


def test_down_goes_by_depth_reps_sets_and_support_one_at_a_time():
    plan, eased, parts = PLAN, set(), []
    for _ in range(5):
        part, plan = step_back(plan, Aims(), eased)
        eased.add(part)
        parts.append(part)
    assert parts == [Part.DEPTH, Part.REPS, Part.REPS, Part.SETS, Part.SUPPORT]
    assert (plan.reps, plan.sets) == (5, 1)


def test_without_weights_a_plan_that_was_done_goes_on_in_the_order():
    found = suggested(session([8, 8], [8, 8]))
    assert (found.rule, found.move, found.part) == (Rule.BODYWEIGHT_ORDER, Move.UP, Part.REPS)
    assert found.plan == replace(PLAN, reps=9)
    assert found.sessions == (NEWEST,)
    assert "every set of 8 reps" in found.why
    top = replace(PLAN, reps=12)
    assert suggested(session([12, 12], [12, 12], top), plan=top).plan == replace(top, sets=3)


def test_a_plan_that_asks_for_one_rep_is_spoken_of_as_one():
    one = replace(PLAN, reps=1)
    done = suggested(session([1, 1], [1, 1], one), plan=one)
    assert done.why == "Both legs did every set of 1 rep."
    short = suggested(session([1, 1], [1, 0], one), plan=one)
    assert short.why == "The right leg did 0 of 1 rep in set 2."
    assert short.changes_it == "Every set of 1 rep, on both legs."


# -- P5a: the weaker leg, P3: effort ---------------------------------------------------------------------------------


@pytest.mark.parametrize(("left", "right", "weaker"), [([8, 6], [8, 8], Leg.LEFT), ([8, 8], [7, 8], Leg.RIGHT)])
def test_the_weaker_leg_holds_both_back(left, right, weaker):
    found = suggested(session(left, right))
    assert (found.move, found.plan, found.decides) == (Move.STAY, None, weaker)
    assert found.why.startswith(f"The {weaker} leg did ")
    assert found.changes_it == "Every set of 8 reps, on both legs."


def test_no_rep_left_is_no_reason_to_go_on():
    found = suggested(session([8, 8], [8, 8], rir=0))
    assert (found.rule, found.move) == (Rule.EFFORT, Move.STAY)
    assert suggested(session([8, 8], [8, 8], rir=1)).move is Move.UP


@pytest.mark.parametrize(("rir", "change_kg"), [(7, 5), (6, 5), (5, 5), (4, 5), (3, 2.5), (2, 0), (1, -2.5), (0, -5)])
def test_the_table_of_load_steps_by_effort(rir, change_kg):
    plan = replace(LOADED, load_kg=60.0)
    found = suggested(session([8, 8], [8, 8], plan, rir=rir), plan=plan, aims=Aims(load_step_kg=2.5))
    if change_kg:
        assert (found.rule, found.part) == (Rule.LOAD_BY_EFFORT, Part.LOAD)
        assert found.plan == replace(plan, load_kg=60 + change_kg)
        assert found.move is (Move.UP if change_kg > 0 else Move.BACK)
    else:
        assert (found.rule, found.plan) == (Rule.DOUBLE_PROGRESSION, replace(plan, reps=9))


@pytest.mark.parametrize(
    ("load_kg", "step_kg", "reserve", "after"),
    [(20, 2, 4, 22), (20, 1, 4, 22), (4, 2, 4, 6), (4, 2, 0, 2), (1, 2, 0, 0), (60, 2, 3, 62), (60, 2.5, 2, 60)],
)
def test_a_load_step_by_effort_is_in_the_steps_there_are_and_small_for_small_loads(load_kg, step_kg, reserve, after):
    assert load_by_effort_kg(load_kg, step_kg, reserve) == after


def test_an_effort_told_of_one_leg_alone_adds_no_load_but_may_take_some():
    def told_of_left(rir):
        both = session([8, 8], [8, 8], LOADED)
        leg_sets = tuple(replace(one, rir=rir if one.leg == "left" else None) for one in both.leg_sets)
        return suggested(replace(both, leg_sets=leg_sets), plan=LOADED)

    assert told_of_left(4).part is Part.REPS
    assert told_of_left(0).plan == replace(LOADED, load_kg=18.0)


# -- SF2: pain, SF5: a gentle start ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "move", "rule"),
    [
        ({"pain": 1}, Move.UP, Rule.BODYWEIGHT_ORDER),
        ({"pain": 2}, Move.STAY, Rule.PAIN),
        ({"pain": 5}, Move.STAY, Rule.PAIN),
        ({"pain": 6}, Move.BACK, Rule.PAIN),
        ({"worse next morning": 1}, Move.BACK, Rule.PAIN),
    ],
)
def test_pain_stops_progress(told, move, rule):
    found = suggested(session([8, 8], [8, 8], answers=told))
    assert (found.move, found.rule) == (move, rule)
    if rule is Rule.PAIN and move is Move.BACK:
        assert found.part is (Part.DEPTH if "pain" not in told else Part.REPS)
        assert suggested(session([8, 8], [8, 8], answers=told), eased=EASED_DEPTH).plan == replace(PLAN, reps=6)


@pytest.mark.parametrize(
    ("soreness", "days_later", "rule"),
    [(3, 1, Rule.BODYWEIGHT_ORDER), (4, 1, Rule.SORENESS), (10, 6, Rule.SORENESS), (10, 7, Rule.BODYWEIGHT_ORDER)],
)
def test_a_sore_leg_rests_until_soreness_is_gone(soreness, days_later, rule):
    sore = session([8, 8], [8, 8], answers={"soreness": soreness})
    found = suggest([sore, earlier()], PLAN, sore.started + timedelta(days=days_later))
    assert (found.rule, found.move is Move.STAY) == (rule, rule is Rule.SORENESS)


def test_what_pain_asks_for_is_known_where_the_plan_stays():
    def after(pain, plan=PLAN, eased=None):
        done = session([plan.reps] * plan.sets, [plan.reps] * plan.sets, plan, answers={"pain": pain})
        return suggested(done, plan=plan, eased=eased).pain

    assert [after(pain) for pain in (0, 1, 2, 5, 6)] == ["none", "none", "ease", "ease", "ease"]
    least = replace(PLAN, sets=1, reps=FEWEST_REPS)
    assert after(8, least, EASED_ALL) == "stop"


def test_pain_is_eased_by_depth_and_volume_even_with_a_load():
    found = suggested(session([8, 8], [8, 8], LOADED, answers={"pain": 8}), plan=LOADED)
    assert (found.plan, found.pain) == (replace(LOADED, reps=6), "ease")
    worse = session([8, 8], [8, 8], LOADED, answers={"worse next morning": 1})
    assert suggested(worse, plan=LOADED).part is Part.DEPTH


@pytest.mark.parametrize(
    ("hours", "move", "pain"), [(1, Move.STAY, "stop"), (6.5, Move.BACK, "ease"), (5.5, Move.STAY, "stop")]
)
def test_after_too_much_pain_there_is_no_more_that_day_and_less_on_another(hours, move, pain):
    hurt = session([8, 8], [8, 8], answers={"pain": 6})  # at 18:00
    late = replace(hurt, started=hurt.started + timedelta(hours=5))
    found = suggest([late, earlier()], PLAN, late.started + timedelta(hours=hours))
    assert (found.move, found.pain, found.plan and found.plan.reps) == (move, pain, 6 if move is Move.BACK else None)
    elsewhere = replace(PLAN, exercise="another")
    assert suggest([late], elsewhere, late.started).pain == "stop"
    assert suggest([late], elsewhere, late.started + timedelta(days=1)).pain == "ease"


def at(found, hours, id_, exercise=None):
    """The same session so many hours later."""
    return replace(found, id=id_, started=found.started + timedelta(hours=hours), exercise=exercise or found.exercise)


def test_the_worst_pain_of_the_last_day_counts_and_not_what_came_after_it():
    hurt = session([8, 8], [8, 8], answers={"pain": 6})
    careful = at(session([1], [1], answers={"pain": 2}), 0.25, "careful")
    found = suggested(hurt, careful)
    assert (found.why, found.sessions) == ("Pain was told as 6 of 10; above 5 is too much.", (hurt.id,))
    unanswered = at(session([3], [0], ended=None), 0.5, "unanswered")
    assert suggested(hurt, careful, unanswered) == found


@pytest.mark.parametrize(
    ("days", "ended", "told", "rule"),
    [
        (1, "finished", {}, Rule.PAIN),
        (1, "stopped", {"pain": 0}, Rule.PAIN),
        (1, None, {"pain": 1}, Rule.PAIN),
        (1, "finished", {"pain": 0}, Rule.BODYWEIGHT_ORDER),
        (7, "finished", {}, Rule.PAIN),
        (8, "finished", {}, Rule.BODYWEIGHT_ORDER),
    ],
)
def test_a_pain_is_over_when_a_later_day_says_so_or_after_a_week(days, ended, told, rule):
    hurt = session([8, 8], [8, 8], answers={"pain": 4})
    done = at(session([8, 8], [8, 8], ended=ended, answers=told), 24 * days, "later")
    assert suggested(session([8, 8], [8, 8], day=8), hurt, done).rule is rule


def test_a_leg_that_did_not_train_since_has_not_become_well():
    hurt = session([8, 8], [8, 8], answers={"pain": 4})
    right = replace(PLAN, sides=Sides.RIGHT)
    later = at(session([], [8, 8], right, answers={"pain": 0}), 48, "right alone")
    found = suggested(hurt, later)
    assert (found.rule, found.decides) == (Rule.PAIN, Leg.LEFT)
    assert suggested(hurt, later, plan=right).rule is not Rule.PAIN


def test_pain_told_in_a_first_rep_that_does_not_count_is_known():
    first = session([0], [0], ended="stopped", answers={"pain": 4})
    assert suggested(at(first, 1, "broken off"), session([8, 8], [8, 8])).rule is Rule.PAIN


def test_both_legs_that_hurt_decide_together():
    def hurting(left, right):
        both = session([8, 8], [8, 8])
        told = {"left": left, "right": right}
        leg_sets = tuple(replace(one, answers={"pain": told[one.leg]}) for one in both.leg_sets)
        return suggested(replace(both, leg_sets=leg_sets)).decides

    assert [hurting(3, 3), hurting(2, 5), hurting(7, 6)] == [None, None, None]
    assert [hurting(1, 2), hurting(6, 5)] == [Leg.RIGHT, Leg.LEFT]


GENTLE_FIRST = replace(PLAN, sets=1, reps=6, tempo=parse_tempo("2-1-1-1"))


def test_telling_pain_takes_no_gentle_advice_away():
    """A plan larger than what hurt is never called the same again."""
    asked = replace(PLAN, tempo=parse_tempo("3-0-1-1"))
    first = session([6], [6], GENTLE_FIRST)
    soon = first.started + timedelta(hours=1)
    found = suggest([first], asked, soon)
    assert (found.rule, found.plan) == (Rule.GENTLE_START, replace(asked, tempo=parse_tempo("2-1-1-1")))
    for pain in (4, 7):
        hurt = session([6], [6], GENTLE_FIRST, answers={"pain": pain})
        found = suggest([hurt], asked, soon + timedelta(days=1))
        reps = 6 if pain == 4 else 5
        assert (found.rule, found.move, found.pain) == (Rule.PAIN, Move.BACK, "ease")
        assert found.plan == replace(asked, sets=1, reps=reps, tempo=GENTLE_FIRST.tempo)
    long_ago = session([8, 8], [8, 8], answers={"pain": 3})
    found = suggest([long_ago], PLAN, long_ago.started + timedelta(weeks=10))
    assert found.plan.tempo == parse_tempo("2-1-1-1")


def test_a_plan_that_was_trained_is_no_more_than_was_done():
    hurt = session([3, 0], [0, 0], answers={"pain": 4}, ended="stopped")
    found = suggested(session([8, 8], [8, 8], day=7), hurt)
    assert (found.move, found.plan, found.pain) == (Move.STAY, None, "ease")
    more = suggested(session([8, 8], [8, 8], answers={"pain": 4}), plan=replace(PLAN, reps=9))
    assert more.plan == PLAN


def test_a_joint_worse_the_next_morning_stops_progress_of_all_exercises_of_these_legs():
    done = session([8, 8], [8, 8])
    other = at(session([8, 8], [8, 8], answers={"worse next morning": 1}), 48, "b", "b")
    found = suggested(done, other)
    assert (found.rule, found.move, found.pain, found.sessions) == (Rule.PAIN, Move.STAY, "ease", ("b",))
    well = at(session([8, 8], [8, 8], answers={"worse next morning": 0}), 96, "c", "c")
    assert suggested(done, other, well).move is Move.UP


def test_who_has_done_other_lunges_of_late_begins_none_anew():
    others = [session([8], [8], replace(PLAN, exercise="backward-lunge"), day=day) for day in (2, 4, 6)]
    found = suggest(others, PLAN, NOW)
    assert (found.rule, found.move) == (Rule.BODYWEIGHT_ORDER, Move.STAY)
    assert suggest(others[1:], PLAN, NOW).rule is Rule.GENTLE_START
    assert suggest(others, PLAN, NOW + timedelta(weeks=9)).rule is Rule.GENTLE_START


LIGHTER = replace(PLAN, exercise="backward-lunge")


def test_other_lunges_of_late_make_a_first_week_and_a_return_no_gentle_start_either():
    others = [session([8, 8], [8, 8], LIGHTER, day=day) for day in (3, 12, 22)]
    first = at(session([8, 8], [8, 8], day=28), 1, "first")
    assert suggest([*others, first], PLAN, NOW).move is Move.UP
    long_ago = at(session([8, 8], [8, 8], day=-45), 1, "long ago")
    found = suggest([*others, long_ago], PLAN, NOW)
    assert (found.rule, found.move, found.sessions) == (Rule.BODYWEIGHT_ORDER, Move.STAY, ("long ago",))
    assert "long ago" in found.why
    assert suggest([*others[1:], long_ago, first], PLAN, NOW).rule is Rule.GENTLE_START
    assert suggest([first, *(at(each, 24 * 26, each.id) for each in others)], PLAN, NOW).rule is Rule.GENTLE_START


def test_lunges_of_the_same_first_day_make_nobody_used_to_them():
    same_day = [at(session([8, 8], [8, 8], LIGHTER, day=28), n / 4, f"other {n}") for n in (0, 1, 2)]
    first = at(session([8, 8], [8, 8], day=28), 1, "first")
    soon = first.started + timedelta(hours=1)
    assert suggest(same_day, PLAN, soon).rule is Rule.GENTLE_START
    assert suggest([*same_day, first], PLAN, NOW).rule is Rule.GENTLE_START


def test_the_first_session_is_gentle():
    asked = replace(PLAN, sets=3, reps=12, load_kg=10.0)
    found = suggest([], asked, NOW)
    assert (found.rule, found.move, found.sessions) == (Rule.GENTLE_START, Move.BACK, ())
    assert found.plan == replace(asked, sets=2, reps=8, tempo=parse_tempo("2-1-1-1"), load_kg=0)
    assert suggest([], found.plan, NOW).move is Move.STAY


def test_in_the_first_week_nothing_becomes_harder():
    first = session([8, 8], [8, 8], day=9)
    assert suggest([first], PLAN, first.started + timedelta(days=2)).rule is Rule.GENTLE_START
    assert suggest([first], PLAN, first.started + timedelta(days=8)).move is Move.UP


def test_after_a_long_time_away_one_begins_gently_again():
    long_ago = session([8, 8], [8, 8])
    back = long_ago.started + timedelta(weeks=10)
    assert suggest([long_ago], PLAN, back).rule is Rule.GENTLE_START
    again = replace(long_ago, id="again", started=back)
    found = suggest([long_ago, again], PLAN, back + timedelta(days=3))
    assert (found.rule, found.sessions) == (Rule.GENTLE_START, ("again",))


# -- What else a plan can say ------------------------------------------------------------------------------------------


def test_whoever_did_more_than_asked_goes_on_from_there_and_only_one_thing_changes():
    found = suggested(session([10, 11], [10, 10]))
    assert (found.part, found.plan) == (Part.REPS, replace(PLAN, reps=11))
    assert suggested(session([14, 14], [14, 14])).plan == replace(PLAN, reps=12)
    loaded = suggested(session([14, 14], [14, 14], LOADED), plan=LOADED, aims=Aims(**STEP))
    assert (loaded.part, loaded.plan) == (Part.LOAD, replace(LOADED, load_kg=25.0))


def test_at_the_top_of_the_range_effort_takes_no_load_away_unless_nothing_was_left():
    top = replace(LOADED, reps=12)
    for reserve, load_kg in ((4, 22.0), (1, 22.0), (0, 18.0)):
        found = suggested(session([12, 12], [12, 12], top, rir=reserve), plan=top)
        assert found.plan.load_kg == load_kg


def test_reps_in_bad_form_are_no_reason_to_go_on():
    """Every set at the top of the range with good form (P1)."""
    found = suggested(session([8, 8], [8, 8], fault="F2"))
    assert (found.rule, found.move, found.decides) == (Rule.DOUBLE_PROGRESSION, Move.STAY, Leg.LEFT)
    both = session([8, 8, 8], [8, 8, 8], replace(PLAN, sets=3))
    once = tuple(replace(one, fault="F2" if one.set_n == 1 else None) for one in both.leg_sets)
    assert suggested(replace(both, leg_sets=once), plan=replace(PLAN, sets=3)).move is Move.UP
    right = tuple(replace(one, fault="F2" if one.leg == "right" else None) for one in both.leg_sets)
    assert suggested(replace(both, leg_sets=right), plan=replace(PLAN, sets=3)).decides is Leg.RIGHT


def test_a_second_leg_that_matches_the_first_follows_the_plan():
    plan = replace(PLAN, match=True)
    held_back = session([8, 6], [8, 6], plan)
    assert {one.planned_reps for one in held_back.leg_sets} == {8, 6}
    found = suggested(held_back, plan=plan)
    assert (found.move, found.decides) == (Move.STAY, Leg.LEFT)
    assert found.why == "The left leg did 6 of 8 reps in set 2."
    assert suggested(session([8, 8], [8, 8], plan), plan=plan).plan == replace(plan, reps=9)
    more = session([10, 10], [9, 9], plan)
    assert outcome(more, plan).result is Result.HIT
    assert outcome(held_back, PLAN) is None


def test_three_misses_in_match_mode_are_a_step_back():
    plan = replace(PLAN, match=True)
    misses = [session([8, 6], [8, 6], plan, day=day) for day in (7, 8, 9)]
    assert suggested(*misses, plan=plan).rule is Rule.STEP_BACK


@pytest.mark.parametrize("leg", Leg)
def test_a_plan_of_one_side_asks_nothing_of_the_other(leg):
    plan = replace(PLAN, sides=Sides(leg.value))
    reps = {leg: [8, 8], leg.other: []}
    found = suggested(session(reps[Leg.LEFT], reps[Leg.RIGHT], plan), plan=plan)
    assert (found.plan, found.decides) == (replace(plan, reps=9), None)
    assert "both" not in found.why.lower()
    assert "both" not in found.changes_it.lower()
    assert outcome(session([8, 8], [8, 8]), plan) is None
    reps[leg] = [8, 7]
    assert suggested(session(reps[Leg.LEFT], reps[Leg.RIGHT], plan), plan=plan).move is Move.STAY


@pytest.mark.parametrize("order", RoundOrder)
def test_the_order_of_the_legs_is_no_matter(order):
    plan = replace(PLAN, round_order=order)
    assert suggested(session([8, 8], [8, 8], plan), plan=plan).plan == replace(plan, reps=9)


def test_a_fast_rise_stays_fast_while_the_way_down_slows():
    plan = replace(PLAN, sets=3, reps=12, tempo=parse_tempo("2-0-X-1"))
    done = session([12] * 3, [12] * 3, plan)
    found = suggested(done, plan=plan)
    assert (found.part, str(found.plan.tempo)) == (Part.TEMPO, "3-0-X-1")
    assert parse_tempo(str(found.plan.tempo)) == found.plan.tempo


def test_no_step_leaves_what_a_plan_can_hold():
    slow = replace(PLAN, sets=3, reps=12, tempo=parse_tempo("3-2-3-2"))
    assert step_up(slow, Aims())[0] is Part.LOAD
    heavy = replace(PLAN, sets=3, reps=12, load_kg=300.0)
    assert step_up(heavy, Aims()) == (None, heavy)
    assert suggested(session([12] * 3, [12] * 3, heavy), plan=heavy).move is Move.STAY
    least = replace(PLAN, sets=1, reps=5)
    assert step_back(least, Aims(), {Part.DEPTH, Part.SUPPORT}) == (None, least)
    misses = [session([4], [4], least, day=day) for day in (7, 8, 9)]
    assert suggested(*misses, plan=least, eased=EASED_ALL).move is Move.STAY


def test_fewer_sets_are_not_asked_for_twice_by_the_same_sessions():
    three = replace(PLAN, sets=3, reps=5)
    misses = [session([5, 5, 4], [5, 5, 4], three, day=day, line=one_line(three)) for day in (7, 8, 9)]
    found = suggested(*misses, plan=three, eased=EASED_DEPTH)
    assert (found.part, found.plan) == (Part.SETS, replace(three, sets=2))
    assert suggested(*misses, plan=found.plan).move is Move.STAY


def test_another_plan_in_turn_with_this_one_does_not_end_the_row():
    heavy = replace(LOADED, name="heavy", reps=6)
    light = replace(PLAN, name="light", reps=12)
    misses = [session([6, 5], [6, 5], heavy, day=day, line=one_line(heavy)) for day in (3, 6, 9)]
    between = [session([12, 12], [12, 12], light, day=day, line=one_line(light)) for day in (4, 7, 10)]
    assert suggested(*misses, *between, plan=heavy).rule is Rule.STEP_BACK
    lighter = replace(heavy, load_kg=18.0)
    again = session([6, 6], [6, 6], lighter, day=8, line=one_line(lighter))
    assert suggested(*misses, *between, again, plan=heavy).move is Move.STAY


def test_a_leg_left_out_is_no_miss():
    both = session([8, 8], [8, 8])
    skipped = tuple(replace(one, reps=(), ended="skipped") if one.leg == "left" else one for one in both.leg_sets)
    assert outcome(replace(both, leg_sets=skipped), PLAN).result is Result.BROKE_OFF


def test_pain_in_another_exercise_of_the_sitting_stops_progress_too():
    done = session([8, 8], [8, 8])
    after = replace(session([8], [8], day=9, answers={"pain": 4}), id="b", exercise="b")
    after = replace(after, started=done.started + timedelta(minutes=20))
    found = suggested(done, after)
    assert (found.rule, found.move, found.plan) == (Rule.PAIN, Move.STAY, None)
    assert found.sessions == ("b",)
    before = replace(after, started=done.started - timedelta(days=1))
    assert suggested(done, before).move is Move.STAY
    well = tuple(replace(one, answers={"pain": 0}) for one in done.leg_sets)
    assert suggested(replace(done, leg_sets=well), before).move is Move.UP
    worse = replace(after, leg_sets=tuple(replace(one, answers={"worse next morning": 1}) for one in after.leg_sets))
    assert suggested(done, worse).move is Move.BACK


def test_the_leg_that_hurts_decides():
    both = session([8, 8], [8, 8])
    hurts = tuple(replace(one, answers={"pain": 7} if one.leg == "right" else {}) for one in both.leg_sets)
    assert suggested(replace(both, leg_sets=hurts)).decides is Leg.RIGHT


# -- As a whole ------------------------------------------------------------------------------------------------------


def test_sessions_of_another_plan_or_exercise_say_nothing():
    other = replace(PLAN, tempo=parse_tempo("2-0-1-1"))
    assert outcome(session([8, 8], [8, 8], other), PLAN) is None
    found = suggested(session([8, 8], [8, 8], other))
    assert (found.move, found.sessions) == (Move.STAY, ())
    elsewhere = replace(session([8, 8], [8, 8]), exercise="another")
    assert suggest([elsewhere], PLAN, NOW).rule is Rule.GENTLE_START


@given(
    st.lists(st.tuples(*[st.lists(st.integers(0, 14), min_size=1, max_size=3)] * 2, st.integers(0, 10)), max_size=6),
    st.sampled_from([0.0, 10.0]),
    st.randoms(),
)
def test_any_history_gives_one_step_that_names_its_reasons_in_any_order(told, load_kg, shuffler):
    plan = replace(PLAN, load_kg=load_kg)
    sessions = [
        session(left, right, plan, day=day, answers={"pain": pain}) for day, (left, right, pain) in enumerate(told)
    ]
    found = suggest(sessions, plan, NOW)
    shuffler.shuffle(sessions)
    assert suggest(sessions, plan, NOW) == found
    assert found.why
    assert found.changes_it
    assert set(found.sessions) <= {each.id for each in sessions}
    if found.plan and found.rule is Rule.PAIN:
        assert found.plan.sets * found.plan.reps <= plan.sets * plan.reps
        assert found.plan.load_kg <= plan.load_kg
    elif found.plan and found.rule is not Rule.GENTLE_START:
        changed = {n for n in ("reps", "sets", "tempo", "load_kg") if getattr(plan, n) != getattr(found.plan, n)}
        assert changed == {"reps", "load_kg"} or len(changed) == 1
    if found.move is Move.UP:
        assert max(told[-1][2], 0) < 2


@given(st.lists(st.integers(5, 12), min_size=2, max_size=2), st.lists(st.integers(5, 12), min_size=2, max_size=2))
def test_swapping_the_legs_changes_the_leg_that_decides_and_nothing_else(left, right):
    one, other = suggested(session(left, right)), suggested(session(right, left))
    assert (one.rule, one.move, one.plan, one.part) == (other.rule, other.move, other.plan, other.part)
    assert (one.decides and one.decides.other) == other.decides
