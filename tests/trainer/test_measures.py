from datetime import date

import pytest

from tests.leg_sets import balance, by_session, leg_set, session, swapped
from trainer.measures import Measure, Reason, chosen, pairs, span_of, values


def only(leg_sets):
    [found] = span_of(by_session(leg_sets)).sessions
    return found


def sets_paired(leg_sets):
    span = span_of(by_session(leg_sets))
    return [(span.left.set_n[i], span.right.set_n[j]) for i, j in pairs(span, span.sessions[0])]


def days(leg_sets, **span):
    return [found[0].session_id for found in chosen(by_session(leg_sets), **span)]


def of(measure, leg_sets, lifted_kg=lambda kg: kg):
    """Return the values of one session, left and right, and what stands against comparing them."""
    [found] = values(measure, span_of(by_session(leg_sets)), lifted_kg)
    return found.left_compared, found.right_compared, found.against


def test_sessions_come_the_oldest_first_whatever_the_order():
    rows = [row for day in range(5) for row in session([8], [8], day)]
    found = span_of(reversed(by_session(rows))).sessions
    assert [at.id for at in found] == [at.id for at in span_of(by_session(rows)).sessions]
    assert [at.id for at in found] == [f"session {day}" for day in range(5)]


def test_the_last_sessions_are_chosen_or_those_since_a_day_or_both():
    rows = [row for day in range(5) for row in session([8], [8], day)]  # 1 to 5 March
    assert days(rows, last=2) == ["session 4", "session 3"]
    assert days(rows, since=date(2025, 3, 4)) == ["session 4", "session 3"]
    assert days(rows, last=1, since=date(2025, 3, 4)) == ["session 4"]
    assert len(days(rows, last=99)) == 5
    assert days([]) == []


def test_no_more_is_asked_for_than_what_is_chosen():
    asked = (rows for rows in by_session([row for day in range(5) for row in session([8], [8], day)]))
    assert len(list(chosen(asked, last=2))) == 2
    assert len(list(asked)) == 3 - 1  # the third was begun, to see that it is one too many


def test_the_columns_of_a_leg():
    first = leg_set("left", 7, set_n=2, order=2, rir=3, fault="F3", answers={"Q1": 4}, load_kg=2.5, paced=8)
    work = span_of([[first], [leg_set("left", 6, day=1, planned=9)]])
    left, right = (leg._make(map(list, leg)) for leg in (work.left, work.right))
    assert left.set_n == [2, 1]
    assert left.order == [2, 1]
    assert left.tempo == ["3-0-1-1", "3-0-1-1"]
    assert left.load_kg == [2.5, 5.0]
    assert left.planned_reps == [8, 9]
    assert left.paced_reps == [8, 6]
    assert left.counted_reps == [7, 6]
    assert left.tut_s == [28.0, 24.0]
    assert left.rir == [3, None]
    assert left.fault == ["F3", None]
    assert left.answers == [{"Q1": 4}, {}]
    assert right.set_n == []


def test_each_session_knows_its_place_in_the_columns():
    rows = session([8, 7], [6], 0) + session([5], [], 1) + session([], [4, 3], 2)
    left, right, _, _, found, _ = span_of(by_session(rows))
    assert [sorted(left.counted_reps[at.left]) for at in found] == [[7, 8], [5], []]
    assert [sorted(right.counted_reps[at.right]) for at in found] == [[6], [], [3, 4]]
    assert [at.reps for at in found] == [(15, 6), (5, 0), (0, 7)]
    assert [at.compared_reps for at in found] == [(8, 6), (0, 0), (0, 0)]


def test_what_was_thrown_away_and_repeated_is_no_work():
    rows = [leg_set("left", 5, ended="repeated"), *session([8], [8])]
    span = span_of(chosen(by_session(rows)))
    assert [at.reps for at in span.sessions] == [(8, 8)]
    assert [list(work.counted_reps) for work in (span.left, span.right)] == [[8], [8]]
    assert span.again == {"session 0": rows[:1]}
    assert days(rows[:1]) == []
    assert days([*rows[:1], *session([8], [8], day=1)], last=1) == ["session 1"]


def test_seconds_told_of_one_leg_alone_are_not_held_against_the_other():
    known = [leg_set("left", 8, set_n=2), leg_set("right", 8, set_n=2)]
    alone = [leg_set("left", 8), leg_set("right", 8, tut_s=0.0)]
    [found] = values(Measure.TUT, span_of(by_session([*alone, *known])), lambda kg: kg)
    assert (found.left, found.right, found.left_compared, found.right_compared) == (64, 32, [32], [32])
    assert (found.left_alone, found.right_alone, found.against) == (1, 0, None)
    assert of(Measure.TUT, alone) == ([], [], Reason.NO_TIME)


def test_legs_are_paired_by_the_set_and_never_by_position():
    rows = [leg_set("left", 8, set_n=1), leg_set("left", 6, set_n=3), leg_set("right", 7, set_n=3)]
    assert sets_paired(rows) == [(3, 3)]


def test_a_set_one_leg_did_twice_is_no_pair():
    halves = [leg_set("left", 3, set_n=1), leg_set("left", 5, set_n=1)]
    rows = [*halves, *session([], [8]), leg_set("left", 8, set_n=2), leg_set("right", 8, set_n=2)]
    assert sets_paired(rows) == [(2, 2)]
    assert only(rows).reps == (16, 16)


@pytest.mark.parametrize(
    ("ended", "reps", "paired"),
    [
        (None, 3, []),  # broken off by a crash, and kept
        (None, 8, [(1, 1)]),  # all its reps are there, only its end is not
        ("stopped", 3, [(1, 1)]),  # ended by the user, who may have had enough
        ("skipped", 3, [(1, 1)]),
        ("skipped", 0, []),  # not done at all
    ],
)
def test_a_set_that_broke_off_on_one_leg_is_no_pair(ended, reps, paired):
    rows = [leg_set("left", 8), leg_set("right", reps, ended=ended)]
    second = [leg_set(leg, 8, set_n=2) for leg in ("left", "right")]
    assert sets_paired(rows + second) == [*paired, (2, 2)]
    assert sets_paired(swapped(rows + second)) == [*paired, (2, 2)]
    assert only(rows).reason is (None if paired else Reason.NO_SET if reps else Reason.ONE_LEG)


@pytest.mark.parametrize(
    ("ended", "pain", "paired"),
    [
        ("stopped", 6, []),
        ("stopped", 2, []),
        ("stopped", 1, [(1, 1)]),  # as good as none (SF2)
        ("skipped", 2, []),  # ended all the same, only on the way to what comes next
        ("skipped", 1, [(1, 1)]),
        ("finished", 3, [(1, 1)]),  # it was done to its end all the same
    ],
)
def test_a_set_ended_in_pain_is_no_pair_and_widens_no_band(ended, pain, paired):
    hurt = leg_set("right", 2, ended=ended, answers={"pain": pain})
    rows = [leg_set("left", 8), hurt]
    whole = [leg_set(leg, 8, set_n=n) for n in (2, 3, 4) for leg in ("left", "right")]
    assert sets_paired(rows + whole) == [*paired, (2, 2), (3, 3), (4, 4)]
    assert (balance(rows + whole).measures[Measure.REPS].noise_pct == 0) is not bool(paired)


def test_sets_numbered_through_are_paired_in_their_order():
    rows = [leg_set(("left", "right")[n % 2], n, set_n=n) for n in range(6, 1, -1)]  # left 6, 4, 2; right 5, 3
    assert sets_paired(rows) == [(2, 3), (4, 5)]


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        (session([8], [8]), None),
        (session([8, 8], [8]), None),  # a set more on one leg is not compared, and the others are
        (session([8], []), Reason.ONE_LEG),
        (session([8], [0]), Reason.ONE_LEG),
        (session([0], [0]), Reason.NO_REPS),
        ([leg_set("left", 8), leg_set("right", 8, tempo="4-0-1-1")], Reason.TEMPO),
        ([leg_set("left", 8), leg_set("right", 8, load_kg=0)], Reason.LOAD),
        ([leg_set("left", 8), leg_set("right", 8, load_kg=0, tempo="4-0-1-1")], Reason.LOAD),
        # from set to set things may change, if they do so for both legs
        (session([8], [8]) + [leg_set(leg, 8, set_n=2, load_kg=9, tempo="2-0-1-1") for leg in ("left", "right")], None),
        # the same tempos and loads, but not in the same sets
        (
            [
                leg_set("left", 8, set_n=1, load_kg=9),
                leg_set("left", 8, set_n=2),
                leg_set("right", 8, set_n=1),
                leg_set("right", 8, set_n=2, load_kg=9),
            ],
            Reason.LOAD,
        ),
        # sets that were numbered through
        ([leg_set("left", 8, set_n=1), leg_set("right", 8, set_n=2)], None),
        ([leg_set("left", 8, set_n=1), leg_set("right", 8, set_n=2, tempo="4-0-1-1")], Reason.TEMPO),
        ([*session([8], [8]), leg_set("left", 8, set_n=2, load_kg=20)], None),
    ],
)
def test_only_like_is_compared_with_like(rows, reason):
    assert only(rows).reason is reason
    assert only(swapped(rows)).reason is reason


def test_values_of_each_measure():
    rows = session([8, 7], [6, 5], rir=2, load_kg=10)
    assert of(Measure.REPS, rows) == ([8, 7], [6, 5], None)
    assert of(Measure.TUT, rows) == ([32, 28], [24, 20], None)
    assert of(Measure.VOLUME, rows, lambda kg: kg + 50) == ([480, 420], [360, 300], None)
    assert of(Measure.POTENTIAL, rows) == ([10, 9], [8, 7], None)


def test_a_reserve_told_for_one_leg_only_is_left_out():
    rows = [*session([8], [8], rir=2), leg_set("left", 8, set_n=2, rir=0), leg_set("right", 8, set_n=2)]
    assert of(Measure.POTENTIAL, rows) == ([10], [10], None)


@pytest.mark.parametrize(
    ("measure", "missing", "reason"),
    [
        (Measure.TUT, {"tut_s": 0}, Reason.NO_TIME),
        (Measure.VOLUME, {"load_kg": 0}, Reason.NO_LOAD),
        (Measure.POTENTIAL, {"rir": None}, Reason.NO_EFFORT),
    ],
)
def test_a_measure_that_is_missing_says_so(measure, missing, reason):
    assert of(measure, session([8], [8], **missing))[2] is reason
    assert of(Measure.REPS, session([8], [8], **missing))[2] is None
    assert of(measure, session([8], [], **missing))[2] is Reason.ONE_LEG
