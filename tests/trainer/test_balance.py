import math
import random
import statistics
from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import trainer.balance
from tests.leg_sets import balance, leg_set, session, sessions, swapped
from trainer.balance import Balance
from trainer.balance_gates import Bands, Steadiness, Verdict
from trainer.load import working_leg_load_kg
from trainer.log import Log
from trainer.measures import Measure, Reason
from trainer.plan import Leg

REPS, TUT, VOLUME, POTENTIAL = Measure
JUDGED = (Verdict.EVEN, Verdict.COMMON, Verdict.WORTH_A_LOOK)


def reps(leg_sets, **options):
    return balance(leg_sets, **options).measures[REPS]


def made_up(seed, legs=("left", "right"), *, alike=False):
    """Return some sessions in which anything may be missing on either leg; `alike`: all at one tempo and load."""
    chance = random.Random(seed)
    rows = []
    for day in range(chance.randint(0, 9)):
        for set_n in range(1, chance.randint(2, 4)):
            first = chance.choice(("left", "right"))
            odd = chance.random() < 0.1 and not alike
            for leg in legs:
                if chance.random() < 0.9:
                    rows.append(
                        leg_set(
                            leg,
                            chance.choice((0, 5, 7, 8, 8, 8, 9, 12)),
                            day=day,
                            set_n=set_n,
                            order=1 if leg == first else 2,
                            tempo=chance.choice(("3-0-1-1", "2-0-1-1")) if odd else "3-0-1-1",
                            load_kg=chance.choice((5.0, 7.5)) if odd else 5.0,
                            rir=chance.choice((None, 0, 1, 2, 5)),
                            fault=chance.choice((None, "F1", "F3")),
                            answers=chance.choice(({}, {"Q1": 2}, {"Q1": 4, "Q8": "knee"})),
                        )
                    )
    return rows


seeds = st.integers(0, 2**32)
histories = seeds.map(made_up)


# -- What is told of the numbers -------------------------------------------------------------------------------------


def test_sums_are_divided_and_percentages_never_averaged():
    found = reps([*session([4, 16], [8, 16]), *session([20], [20], day=1)])
    assert (found.left, found.right) == (40, 44)
    assert found.difference_pct == pytest.approx(100 * 4 / 44)


@pytest.mark.parametrize(
    ("left", "right", "pct"),
    [(20, 25, 20), (25, 20, -20), (16, 16, 0), (14, 16, 12.5), (24, 22, -8.333), (8, 16, 50), (45, 55, 18.182),
     (790, 810, 2.469), (15, 16, 6.25)],
)  # fmt: skip
def test_the_table_through_the_log(left, right, pct):
    assert reps(session([left], [right])).difference_pct == pytest.approx(pct, abs=0.0005)


def test_matched_reps_hide_what_the_reserve_shows():
    rows = [leg_set("left", 8, rir=1), leg_set("right", 8, rir=4)]
    found = balance(rows, body_kg=60)
    assert [found.measures[m].difference_pct for m in (REPS, TUT, VOLUME)] == [0, 0, 0]
    potential = found.measures[POTENTIAL]
    assert (potential.left, potential.right, potential.difference_pct) == (9, 12, 25)
    [effort] = found.points
    assert (effort.name, effort.left, effort.right, effort.difference) == ("rir", 1, 4, 3)


def test_the_numbers_of_both_legs_are_always_there():
    found = balance(session([8, 0], [7, 6], paced=8), body_kg=60)
    left, right = found.left, found.right
    assert (left.leg_sets, left.planned_reps, left.paced_reps, left.counted_reps, left.tut_s) == (2, 16, 16, 8, 32.0)
    assert (right.leg_sets, right.planned_reps, right.paced_reps, right.counted_reps, right.tut_s) == (
        2,
        16,
        16,
        13,
        52,
    )
    assert left.volume_kg == pytest.approx(8 * working_leg_load_kg(60, 5))
    assert right.volume_kg == pytest.approx(13 * working_leg_load_kg(60, 5))


def test_body_weight_cancels_out_of_the_difference():
    rows = session([14], [16])
    assert {round(balance(rows, body_kg=kg).measures[VOLUME].difference_pct, 9) for kg in (None, 50, 90)} == {12.5}


def test_without_load_and_body_weight_there_is_no_volume():
    found = balance(session([14], [16], load_kg=0))
    assert (found.measures[VOLUME].difference_pct, found.measures[VOLUME].reason) == (None, Reason.NO_LOAD)
    assert balance(session([14], [16], load_kg=0), body_kg=60).measures[VOLUME].difference_pct == pytest.approx(12.5)


def test_the_series_holds_every_session_the_oldest_first():
    rows = [*session([8], [10], 0), *session([8], [], 1), *session([10], [8], 2)]
    series = reps(rows).series
    assert [(at.left, at.right, at.difference_pct, at.reason) for at in series] == [
        (8, 10, 20, None),
        (8, 0, None, Reason.ONE_LEG),
        (10, 8, -20, None),
    ]
    assert [(at.session_id, at.started.day) for at in series] == [("session 0", 1), ("session 1", 2), ("session 2", 3)]


def test_a_span_can_be_chosen():
    rows = sessions([(8, 10), (9, 10), (10, 10)])
    assert [reps(rows, last=n).left for n in (1, 2, 3)] == [10, 19, 27]
    found = balance(rows, since=date(2025, 3, 2))
    assert (found.sessions, found.first.day, found.last.day, found.measures[REPS].left) == (2, 2, 3, 19)


# -- Not enough data -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ([], Reason.NO_SESSIONS),
        (session([8, 8], []), Reason.ONE_LEG),
        (session([], [8, 8]), Reason.ONE_LEG),
        (session([8, 8], [0, 0]), Reason.ONE_LEG),
        (session([0], [0]), Reason.NO_REPS),
        (session([8], [], 0) + session([], [8], 1), Reason.APART),
        (session([7], [6]), Reason.TOO_FEW_REPS),
        ([leg_set("left", 8), leg_set("right", 8, tempo="4-0-1-1")], Reason.TEMPO),
        ([leg_set("left", 8), leg_set("right", 8, load_kg=0)], Reason.LOAD),
    ],
)
def test_nothing_to_compare_says_why_and_is_never_zero(rows, reason):
    for legs in (rows, swapped(rows)):
        found = balance(legs, body_kg=60, reference=Leg.LEFT)
        for measure in (REPS, TUT, VOLUME):
            of = found.measures[measure]
            assert (of.difference_pct, of.lsi_pct, of.resolution_pct) == (None, None, None)
            assert (of.reason, of.verdict) == (reason, Verdict.NOT_ENOUGH_DATA)
        assert found.measures[POTENTIAL].difference_pct is None


def test_the_numbers_are_there_even_if_they_cannot_be_compared():
    of = reps([leg_set("left", 9), leg_set("right", 8, load_kg=0)])
    assert (of.left, of.right, of.difference_pct) == (9, 8, None)
    assert of.left_alone == of.right_alone == (0, 0)


def test_eight_reps_of_one_leg_are_enough_for_a_difference():
    assert reps(session([8], [7])).difference_pct == -12.5
    assert reps(session([3], [3]) + session([5], [5], 1)).difference_pct == 0


def test_only_sets_whose_seconds_are_told_make_enough_reps_for_a_difference_of_the_seconds():
    timed, untimed = session([3], [3]), [leg_set(leg, 9, set_n=2, tut_s=0) for leg in ("left", "right")]
    found = balance(timed + untimed).measures
    assert (found[REPS].difference_pct, found[TUT].reason) == (0, Reason.TOO_FEW_REPS)
    more = balance(timed + untimed + session([5], [5], 1)).measures
    assert (more[TUT].difference_pct, more[TUT].resolution_pct) == (0, 12.5)
    assert more[REPS].resolution_pct == 100 / 17
    of_one_leg = [leg_set("left", 9, set_n=3), leg_set("right", 9, set_n=3, tut_s=0)]
    assert balance(timed + untimed + of_one_leg).measures[TUT].reason is Reason.TOO_FEW_REPS


def test_without_effort_there_is_no_potential():
    rows = [leg_set("left", 8, rir=2), leg_set("right", 8)]
    found = balance(rows)
    assert found.measures[POTENTIAL].reason is Reason.NO_EFFORT
    [effort] = found.points
    assert (effort.left, effort.right, effort.difference, effort.trend.sessions) == (None, None, None, 0)
    assert effort.series == ()


def test_sessions_that_are_not_alike_are_left_out_and_counted():
    rows = sessions([(8, 8), (8, 8)]) + session([9], [], 2) + [leg_set("left", 9, day=3)]
    rows += [leg_set("right", 5, day=3, tempo="2-0-1-1"), *session([0], [0], 4)]
    of = reps(rows)
    assert (of.left, of.right, of.difference_pct, of.compared) == (16, 16, 0, 2)
    assert of.left_out == {Reason.ONE_LEG: 1, Reason.TEMPO: 1, Reason.NO_REPS: 1}
    assert balance(rows).left.counted_reps == 34  # nothing is lost from what was done


def test_of_several_reasons_the_commonest_is_told():
    tempo = [
        row for day in (0, 1) for row in (leg_set("left", 8, day=day), leg_set("right", 8, day=day, tempo="1-0-1-0"))
    ]
    load = [leg_set("left", 8, day=2), leg_set("right", 8, day=2, load_kg=0)]
    one_leg = [row for day in (3, 4, 5) for row in session([8], [], day)]
    assert reps(tempo + load + one_leg).reason is Reason.TEMPO
    assert reps(tempo[:2] + load + [leg_set(leg, 8, day=6, load_kg=9.0 * (leg == "left")) for leg in ("left", "right")]
                ).reason is Reason.LOAD  # fmt: skip


@given(seeds, st.sampled_from(("left", "right")))
def test_one_sided_data_is_never_zero_per_cent(seed, leg):
    for of in balance(made_up(seed, (leg,)), body_kg=60).measures.values():
        assert of.difference_pct is None
        assert of.reason is not None
        assert [at.difference_pct for at in of.series] == [None] * len(of.series)


# -- Gates -----------------------------------------------------------------------------------------------------------


def test_normal_variation_of_the_first_example():
    of = reps(session([8, 7, 8], [8, 8, 8]))
    assert (round(of.left_spread_pct, 2), of.right_spread_pct) == (7.53, 0)
    assert (round(of.difference_pct, 2), of.verdict) == (4.17, Verdict.WITHIN_VARIATION)


def test_real_today_of_the_second_example():
    of = reps(session([10, 10, 9], [12, 12, 12]))
    assert (round(of.noise_pct, 2), round(of.difference_pct, 2)) == (5.97, 19.44)
    assert of.verdict is Verdict.NOT_STEADY  # above the noise, and one session has no side yet


def test_two_sets_give_no_verdict_but_sessions_are_pooled():
    assert reps(session([8, 8], [10, 10])).verdict is Verdict.TOO_FEW_SETS
    assert reps(sessions([(8, 10)] * 3)).verdict is Verdict.NOT_STEADY


def test_a_steady_difference_above_the_noise_gets_its_band():
    assert reps(sessions([(16, 20)] * 6, sets=3)).verdict is Verdict.WORTH_A_LOOK
    assert reps(sessions([(18, 20)] * 6, sets=3)).verdict is Verdict.COMMON
    assert reps(sessions([(39, 40)] * 6, sets=3)).verdict is Verdict.EVEN
    assert reps(sessions([(18, 20)] * 6, sets=3), bands=Bands(2, 8)).verdict is Verdict.WORTH_A_LOOK
    assert reps(sessions([(16, 20)] * 5, sets=3)).verdict is Verdict.NOT_STEADY


@pytest.mark.parametrize("sets", [1, 3])
def test_a_plan_that_grows_hides_no_steady_difference(sets):
    of = reps(sessions([(left, left + 1) for left in (8, 8, 9, 10, 11, 12)], sets=sets))
    assert of.noise_pct < of.difference_pct < 10
    assert of.verdict is Verdict.COMMON


def test_a_side_that_comes_and_goes_is_told_as_such():
    pairs = [(96, 100), (100, 97), (94, 100), (100, 98), (95, 100)]  # +4, −3, +6, −2, +5
    of = reps(sessions(pairs))
    assert [at.difference_pct for at in of.series] == pytest.approx([4, -3, 6, -2, 5])
    assert (round(of.trend.mean, 2), round(of.trend.sd, 2)) == (2.0, 4.18)
    assert (of.trend.left_lower, of.trend.sessions, of.trend.steadiness) == (3, 5, Steadiness.NO_SIDE)


def test_a_change_over_the_sessions():
    change = reps(sessions([(8, 10), (9, 10), (8, 10), (10, 10), (10, 10), (10, 10)])).change
    assert change.later_pct == 0
    assert change.detectable_points == pytest.approx(1.96 * statistics.stdev([-10, 10, -20, 0, 0]))
    assert reps(sessions([(8, 10)] * 5)).change is None


def test_reps_in_reserve_count_towards_the_reps_a_difference_needs():
    found = balance(session([6], [5], rir=2)).measures
    assert (found[REPS].reason, found[REPS].resolution_pct) == (Reason.TOO_FEW_REPS, None)
    assert (found[POTENTIAL].difference_pct, found[POTENTIAL].resolution_pct) == (-12.5, 12.5)


leaning = st.lists(st.tuples(st.integers(7, 9), st.integers(8, 12)), min_size=6, max_size=9).map(
    lambda pairs: sessions(pairs, sets=2)
)


@given(histories | leaning)
def test_never_a_verdict_inside_the_noise(rows):
    for of in balance(rows, body_kg=60).measures.values():
        if of.verdict in JUDGED:
            assert abs(of.difference_pct) > max(of.left_spread_pct, of.right_spread_pct)
            assert of.sets >= 3
            assert of.trend.steadiness is Steadiness.STEADY
        assert (of.verdict is Verdict.NOT_ENOUGH_DATA) == (of.difference_pct is None) == (of.reason is not None)


# -- Told by the user ------------------------------------------------------------------------------------------------


def test_ratings_are_compared_in_points():
    rows = []
    for day, (left, right) in enumerate([(3, 4), (4, 4), (2, 5)]):
        rows += [leg_set("left", 8, day=day, answers={"Q1": left}), leg_set("right", 8, day=day, answers={"Q1": right})]
    rows += [leg_set("left", 8, day=3, answers={"Q1": 1}), leg_set("right", 8, day=3)]  # told for one leg only
    rating = next(found for found in balance(rows).points if found.name == "Q1")
    assert (rating.left, rating.right, rating.difference) == (3, 4, 1)
    assert (rating.trend.left_lower, rating.trend.right_lower, rating.trend.sessions) == (2, 0, 3)
    assert [(at.session_id, at.started.day, at.left, at.right) for at in rating.series] == [
        ("session 0", 1, 3, 4),
        ("session 1", 2, 4, 4),
        ("session 2", 3, 2, 5),
    ]


@pytest.mark.parametrize(("name", "left"), [("Q1", 1), ("pain", 5)])
def test_a_session_rates_by_the_median_of_its_sets_but_pain_by_the_worst(name, left):
    told = {"left": (0, 1, 5), "right": (2, 2, 2)}
    rows = [leg_set(leg, 8, set_n=n, answers={name: told[leg][n - 1]}) for leg in told for n in (1, 2, 3)]
    rated = next(found for found in balance(rows).points if found.name == name)
    assert (rated.left, rated.right) == (left, 2)


def test_pain_is_the_worst_of_all_sessions_however_they_ended():
    rows = sessions([(8, 8)] * 4)
    rows += [leg_set("left", 3, ended="stopped", day=4, answers={"pain": 6}), leg_set("right", 8, day=4)]
    rows += [leg_set("right", 2, ended="repeated", day=1, answers={"pain": 4})]
    rows += [leg_set("right", 8, set_n=2, day=1, answers={"pain": 1}), leg_set("left", 8, set_n=2, day=1, rir=1)]
    [_, pain] = balance(rows).points
    assert (pain.name, pain.left, pain.right, pain.difference, pain.series) == ("pain", 6, 4, -2, ())
    rows += [leg_set("left", 8, set_n=3, day=1, answers={"pain": 0})]
    [_, pain] = balance(rows).points
    assert [(at.session_id, at.left, at.right) for at in pain.series] == [("session 1", 0, 4)]
    assert (pain.trend.left_lower, pain.trend.right_lower) == (1, 0)


def test_a_pain_that_became_less_in_a_session_or_since_is_the_worst_still():
    rows = [leg_set("left", 8, answers={"pain": 6}), leg_set("left", 8, set_n=2, answers={"pain": 2})]
    rows += [leg_set("right", 8, answers={"pain": 0}), leg_set("right", 8, set_n=2)]
    rows += [leg_set("left", 8, day=1, answers={"pain": 3}), leg_set("right", 8, day=1, answers={"pain": 0})]
    rows += [leg_set("left", 8, day=-1, answers={"pain": 5}), leg_set("right", 8, day=-1, answers={"pain": 0})]
    [_, pain] = balance(rows).points
    assert (pain.left, pain.right, pain.difference) == (6, 0, -6)
    assert {(at.started, at.left, at.right) for at in pain.series} == {
        (row.session_started, worst, 0) for row, worst in ((rows[0], 6), (rows[4], 3), (rows[6], 5))
    }
    assert (pain.trend.left_lower, pain.trend.right_lower) == (0, 3)


def test_pain_told_of_one_leg_alone_is_told():
    [_, pain] = balance([*session([8], [8]), leg_set("left", 2, ended="repeated", answers={"pain": 5})]).points
    assert (pain.left, pain.right, pain.difference) == (5, None, None)
    assert [found.name for found in balance(session([8], [8], answers={"pain": "much"})).points] == ["rir"]


def test_effort_comes_first_and_questions_by_name():
    both = {"Q6": 1, "Q1": 2}
    assert [found.name for found in balance(session([8], [8], answers=both)).points] == ["rir", "Q1", "Q6"]


def test_faults_and_words_are_counted():
    rows = [
        leg_set("left", 8, set_n=1, fault="F3", answers={"Q8": "knee", "Q3": 1}),
        leg_set("left", 8, set_n=2, fault="F3"),
        leg_set("left", 8, set_n=3),
        leg_set("right", 8, set_n=1, fault="F1", answers={"Q8": "hip", "Q3": 0}),
    ]
    found = balance(rows, yes_no={"Q3"})
    assert [(c.name, c.what, c.left, c.right, c.left_of, c.right_of) for c in found.counts] == [
        ("fault", "F1", 0, 1, 3, 1),
        ("fault", "F3", 2, 0, 3, 1),
        ("Q3", "no", 0, 1, 1, 1),
        ("Q3", "yes", 1, 0, 1, 1),
        ("Q8", "hip", 0, 1, 1, 1),
        ("Q8", "knee", 1, 0, 1, 1),
    ]
    assert [points.name for points in found.points] == ["rir"]


def test_counts_know_the_sessions_they_were_told_in():
    rows = sessions([(8, 8)] * 3, sets=2)
    rows = [row._replace(fault="F2" if row.session_id != "session 1" and row.leg == "left" else None) for row in rows]
    [fault] = balance(rows).counts
    assert (fault.left, fault.right, fault.left_of) == (4, 0, 6)
    assert [(at.session_id, at.started.day, at.left, at.right) for at in fault.series] == [
        ("session 0", 1, 2, 0),
        ("session 2", 3, 2, 0),
    ]


# -- Order and reference ---------------------------------------------------------------------------------------------


def ordered(pairs):
    """Make sessions of one set from (first leg, left reps, right reps)."""
    rows = []
    for day, (first, left, right) in enumerate(pairs):
        rows += [leg_set("left", left, day=day, order=1 if first == "left" else 2)]
        rows += [leg_set("right", right, day=day, order=1 if first == "right" else 2)]
    return rows


def test_order_and_side_are_taken_apart():
    # the right leg does one more, and whoever goes second does two fewer
    order = balance(ordered([("left", 10, 9), ("right", 8, 11)] * 3)).order
    assert (order.second_fewer, order.right_more) == (2, 1)
    assert (order.left_first, order.right_first, order.always_first) == (3, 3, None)
    assert (order.first_reps, order.second_reps) == (63, 51)


def test_unequal_numbers_of_each_order_do_not_tilt_it():
    order = balance(ordered([("left", 10, 9)] * 7 + [("right", 8, 11)] * 3)).order
    assert (order.second_fewer, order.right_more) == (2, 1)


def test_a_leg_that_always_goes_first_leaves_order_and_side_mixed():
    order = balance(ordered([("right", 8, 10)] * 6)).order
    assert (order.second_fewer, order.right_more, order.always_first) == (None, None, Leg.RIGHT)
    assert balance(ordered([("left", 8, 10)])).order.always_first is Leg.LEFT
    assert balance(ordered([("left", 8, 10), ("right", 8, 10)])).order.second_fewer is None
    assert balance([]).order.always_first is None


def test_sets_without_an_order_or_out_of_comparison_say_nothing_about_it():
    rows = [leg_set("left", 8, order=1), leg_set("right", 8, order=1)]
    rows += [leg_set("left", 8, day=1, order=1), leg_set("right", 8, day=1, order=2, load_kg=9)]
    assert balance(rows).order.first_reps == 0


def test_the_reference_leg_is_fixed():
    rows = session([20], [25])
    assert reps(rows, reference=Leg.RIGHT).lsi_pct == 80
    assert reps(rows, reference=Leg.LEFT).lsi_pct == 125
    assert reps(swapped(rows), reference=Leg.RIGHT).lsi_pct == 125
    assert reps(rows).lsi_pct is None


# -- What only one leg did -------------------------------------------------------------------------------------------


def test_a_set_more_on_one_leg_does_not_tilt_the_balance():
    even = [row for day in range(8) for row in session([8, 8], [8, 8], day)]
    broken_off = [*even, *session([8, 8, 8], [8, 8], 8), *session([8, 8, 8], [8, 8], 9)]
    found = balance(broken_off)
    of = found.measures[REPS]
    assert (of.left, of.right, of.sets, of.difference_pct) == (160, 160, 20, 0)
    assert (of.trend.left_lower, of.trend.right_lower) == (0, 0)
    assert (of.left_alone, of.right_alone) == ((2, 16), (0, 0))
    assert (found.left.counted_reps, found.left.leg_sets) == (176, 22)  # all of it is still told
    assert [(at.left, at.right, at.left_compared, at.difference_pct) for at in of.series][-1] == (24, 16, 16, 0)
    assert of.resolution_pct == 100 / 160


def test_a_set_that_broke_off_is_not_held_against_its_leg():
    rows = [
        leg_set("left", 8),
        leg_set("right", 8),
        leg_set("left", 8, set_n=2),
        leg_set("right", 2, set_n=2, ended=None),
    ]
    of = reps(rows)
    assert (of.left, of.right, of.difference_pct) == (8, 8, 0)
    assert (of.left_alone, of.right_alone) == ((1, 8), (1, 2))
    assert reps(rows[2:]).reason is Reason.NO_SET


# -- As a whole ------------------------------------------------------------------------------------------------------


def numbers(found: Balance, left="left", right="right", sign=1) -> dict:
    """Return the numbers of each measure; with the legs exchanged and the sign turned, as a mirror shows them."""
    return {
        measure: (
            *(getattr(of, leg) for leg in (left, right)),
            *(getattr(of, f"{leg}_alone") for leg in (left, right)),
            *(getattr(of, f"{leg}_spread_pct") for leg in (left, right)),
            *(getattr(of.trend, f"{leg}_lower") for leg in (left, right)),
            None if of.difference_pct is None else sign * of.difference_pct,
            (of.sets, of.reason, of.verdict, of.resolution_pct, of.trend.steadiness, of.trend.chance, of.left_out),
            None if of.change is None else (sign * of.change.change_points, of.change.real),
        )
        for measure, of in found.measures.items()
    }


@given(histories)
def test_swapping_the_legs_flips_the_sign_and_nothing_else(rows):
    found, other = balance(rows, body_kg=60), balance(swapped(rows), body_kg=60)
    assert numbers(other) == numbers(found, "right", "left", -1)
    assert (other.left, other.right) == (found.right, found.left)
    assert [(p.left, p.right) for p in other.points] == [(p.right, p.left) for p in found.points]
    assert [(c.left, c.right) for c in other.counts] == [(c.right, c.left) for c in found.counts]
    assert other.order.second_fewer == found.order.second_fewer
    assert other.order.first_reps == found.order.first_reps
    if found.order.right_more is not None:
        assert other.order.right_more == -found.order.right_more


@given(histories, st.randoms())
def test_the_order_of_the_rows_does_not_matter(rows, shuffler):
    mixed = rows.copy()
    shuffler.shuffle(mixed)
    assert balance(mixed, body_kg=60).left == balance(rows, body_kg=60).left
    assert numbers(balance(mixed, body_kg=60)) == numbers(balance(rows, body_kg=60))


@given(histories, st.integers(2, 5))
def test_scaling_both_legs_changes_no_difference_and_no_spread(rows, factor):
    scaled = [row._replace(tut_s=factor * row.tut_s) for row in rows]
    before, after = (balance(legs).measures[TUT] for legs in (rows, scaled))
    assert after.left == pytest.approx(factor * before.left)
    for name in ("difference_pct", "left_spread_pct", "right_spread_pct"):
        assert getattr(after, name) == pytest.approx(getattr(before, name)), name
    assert (after.reason, after.trend.steadiness) == (before.reason, before.trend.steadiness)


@given(seeds)
def test_against_plain_arithmetic(seed):
    """The whole of the reps, worked out once more without any of our own functions."""
    rows = made_up(seed, alike=True)
    did: dict[str, tuple[dict, dict]] = {}
    for row in rows:
        if row.counted_reps:
            did.setdefault(row.session_id, ({}, {}))[row.leg == "right"][row.set_n] = row.counted_reps
    pairs = {}
    for session_id, (lefts, rights) in did.items():
        both = sorted(lefts.keys() & rights.keys())
        if both or (lefts and rights):
            one, other = (both, both) if both else (sorted(lefts), sorted(rights))
            pairs[session_id] = [(lefts[n], rights[m]) for n, m in zip(one, other, strict=bool(both))]
    of = reps(rows)
    if not pairs:
        assert of.difference_pct is None
        return
    flat = [pair for session_pairs in pairs.values() for pair in session_pairs]
    left, right = (sum(pair[leg] for pair in flat) for leg in (0, 1))
    assert (of.left, of.right, of.compared, of.sets) == (left, right, len(pairs), len(flat))
    everything = [sum(sum(did[id_][leg].values()) for id_ in pairs) for leg in (0, 1)]
    assert [left + of.left_alone.amount, right + of.right_alone.amount] == everything
    if max(left, right) >= 8:
        assert of.difference_pct == pytest.approx((right - left) / max(left, right) * 100)
    else:
        assert (of.difference_pct, of.reason) == (None, Reason.TOO_FEW_REPS)
    for leg, spread in enumerate((of.left_spread_pct, of.right_spread_pct)):
        legs_sets = [[pair[leg] for pair in session_pairs] for session_pairs in pairs.values()]
        if len(flat) - len(pairs) >= 2:
            squares = sum((len(done) - 1) * statistics.variance(done) for done in legs_sets if len(done) > 1)
            deviation = math.sqrt(squares / (len(flat) - len(pairs)))
            assert spread == pytest.approx(100 * deviation / statistics.mean(pair[leg] for pair in flat))
    signs = Counter()
    for session_pairs in pairs.values():
        more = sum(pair[1] for pair in session_pairs) - sum(pair[0] for pair in session_pairs)
        signs[(more > 0) - (more < 0)] += 1
    assert (of.trend.left_lower, of.trend.right_lower) == (signs[1], signs[-1])


def test_a_balance_of_what_the_log_tells(tmp_path):
    from datetime import UTC, datetime

    from trainer.log import LegSet, LoggedSession, Rep

    log = Log(tmp_path / "log.sqlite")
    at = datetime(2025, 3, 1, 23, 59, tzinfo=UTC)
    log.begin_session(LoggedSession("s", at, None, "backward-lunge", "1x8/side @ 3-0-1-1"))
    for order, (leg, done) in enumerate((("left", 15), ("right", 16)), 1):
        log.begin_leg_set("s", LegSet(leg, 1, leg, order, "3-0-1-1", 0, 16, at))
        for n in range(1, 17):
            log.add_rep(leg, Rep(n, at, 4.0, counted=n <= done))
        log.end_leg_set(leg, "finished")
    found = trainer.balance.balance(log.work("backward-lunge"))
    log.close()
    assert [of.measure for of in found.measures.values()] == [*Measure]
    assert found.measures[REPS].difference_pct == found.measures[TUT].difference_pct == 6.25
    assert (found.left.counted_reps, found.left.paced_reps, math.isclose(found.left.tut_s, 60)) == (15, 16, True)


def test_a_balance_says_by_what_it_was_asked():
    bands = Bands(even_below_pct=7.0)
    found = balance([], bands=bands, reference=Leg.RIGHT, body_kg=70.0)
    assert (found.bands, found.reference, found.body_kg) == (bands, Leg.RIGHT, 70.0)


@pytest.mark.parametrize("place", ["set_n", "day"])
def test_reps_are_whole_and_seconds_exact_however_many_are_added(place):
    rows = [leg_set(leg, 1, **{place: n}, tut_s=0.1) for leg in ("left", "right") for n in range(1, 11)]
    found = balance(rows)
    assert repr(found.measures[REPS].left) == repr(found.measures[REPS].right) == "10"
    assert found.measures[TUT].left == found.measures[TUT].right == 1.0  # one after the other: 0.9999999999999999
