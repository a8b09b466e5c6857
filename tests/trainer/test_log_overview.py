from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from trainer.log import LegSet, LoggedSession, Rep
from trainer.log.edit import delete_leg_set, delete_session, edit_leg_set, edit_session, history, redo, undo
from trainer.log.merge import merge
from trainer.log.overview import (
    Wanted,
    count,
    exercises,
    half_before,
    holds,
    place,
    session_changed_last,
    session_rows,
    years,
)

EVENING = datetime(2025, 12, 30, 23, 30, tzinfo=timezone(timedelta(hours=-8)))


def session(n, exercise="lunge", began=None, left=3, right=2):
    began = began or EVENING + timedelta(days=n)
    legs = [
        LegSet(f"{n} {leg}", 1, leg, 1 + k, "3-0-1-1", 5, 3, began, "finished",
               reps=tuple(Rep(r, began, 4, r <= counted) for r in range(1, 4)))
        for k, (leg, counted) in enumerate((("left", left), ("right", right)))
    ]  # fmt: skip
    return LoggedSession(f"s{n}", began, began, exercise, "1x3/side", tuple(legs))


@pytest.fixture
def five(log):
    merge(log, [session(n, "lunge" if n % 2 else "split") for n in range(5)])
    return log


def test_pages_come_newest_first_with_the_reps_that_count(five):
    rows = session_rows(five, Wanted(), 2) + session_rows(five, Wanted(), 9, 2)
    assert [row.id for row in rows] == ["s4", "s3", "s2", "s1", "s0"]
    assert {(row.left_reps, row.right_reps) for row in rows} == {(3, 2)}
    assert rows[0].started == EVENING + timedelta(days=4)


def test_the_list_is_narrowed_by_exercise_and_by_days_on_the_wall(five):
    assert count(five, Wanted(exercise="lunge")) == 2
    in_2025 = Wanted(first_day=date(2025, 1, 1), last_day=date(2025, 12, 31))
    assert [row.id for row in session_rows(five, in_2025, 9)] == ["s1", "s0"]
    assert count(five, in_2025) == 2
    assert years(five) == [2026, 2025]
    assert exercises(five) == ["lunge", "split"]


def test_every_session_has_its_place(five):
    for wanted in (Wanted(), Wanted(exercise="split"), Wanted(first_day=date(2026, 1, 1))):
        rows = session_rows(five, wanted, 9)
        assert [place(five, wanted, row.id) for row in rows] == list(range(len(rows)))
    assert place(five, Wanted(exercise="split"), "s1") is None


def test_what_is_deleted_is_not_in_the_list(five):
    delete_session(five, "s4")
    delete_leg_set(five, "3 left")
    rows = session_rows(five, Wanted(), 9)
    assert [(row.id, row.left_reps) for row in rows] == [("s3", 0), ("s2", 3), ("s1", 3), ("s0", 3)]
    assert place(five, Wanted(), "s3") == 0


def test_the_other_half_is_of_the_same_exercise_and_not_long_ago(log):
    at = datetime(2026, 11, 1, 18, tzinfo=UTC)
    merge(log, [
        session(0, began=at - timedelta(hours=25)), session(1, began=at - timedelta(hours=2)),
        session(2, "split", at - timedelta(hours=1)), session(3, began=at),
    ])  # fmt: skip
    assert half_before(log, "s3") == ("s1", at - timedelta(hours=2))
    assert half_before(log, "s2") is None
    other = replace(session(4, began=at - timedelta(hours=1)), plan="another plan")
    long_ago = session(5, began=at + timedelta(hours=4))
    merge(log, [other, long_ago])
    assert half_before(log, "s3") == ("s1", at - timedelta(hours=2))
    assert half_before(log, "s5") is None
    other_leg_first = replace(session(6, began=at + timedelta(hours=1)), plan="1x3/side first right")
    merge(log, [other_leg_first])  # a plan may leave that to the log
    assert half_before(log, "s6") == ("s3", at)
    delete_session(log, "s1")
    assert half_before(log, "s3") is None


def test_the_history_of_one_session_tells_values_and_what_was_taken_back(five):
    edit_leg_set(five, "4 left", counted_reps=2, load_kg=6.5, rir=3)
    edit_leg_set(five, "3 left", leg="right")
    edit_session(five, "s4", notes="hot")
    undo(five)
    delete_leg_set(five, "4 right")
    assert [(change.kind, change.what) for change in history(five, about="s4")] == [
        ("edit", "set 1, right leg: deleted"),
        ("undo", "session: notes"),
        ("edit", "session: notes"),
        ("edit", "set 1, left leg: 3 → 2 reps, 5 → 6.5 kg, none told → 3 in reserve"),
    ]
    assert [change.what for change in history(five, about="3 left")] == ["set 1, left leg: was the right leg"]
    assert len(history(five)) == 5


def test_what_the_log_holds_are_the_reps_that_count(log):
    merge(log, [session(0)])
    before = sum(leg_set.counted_reps for leg_set in log.sessions()[0].leg_sets)
    assert holds(log) == f"1 session, 2 leg sets, {before} reps"
    first = log.sessions()[0].leg_sets[0]
    edit_leg_set(log, first.id, counted_reps=first.counted_reps - 1)
    assert holds(log) == f"1 session, 2 leg sets, {before - 1} reps"
    with log.writing() as db:  # as when a leg set was thrown away and done again
        db.execute("UPDATE leg_set SET ended = 'repeated' WHERE id = ?", (first.id,))
    assert holds(log) == f"1 session, 2 leg sets, {before - first.counted_reps} reps"


def test_of_each_change_it_is_known_which_session_it_is_about(five):
    assert session_changed_last(five) is None
    for change, about in (
        (lambda: edit_leg_set(five, "3 left", counted_reps=1), "s3"),
        (lambda: edit_leg_set(five, "1 right", load_kg=9), "s1"),
        (lambda: edit_session(five, "s2", notes="good"), "s2"),
        (lambda: delete_session(five, "s4"), "s4"),
        (lambda: undo(five), "s4"),
        (lambda: undo(five), "s2"),
        (lambda: undo(five), "s1"),
        (lambda: redo(five), "s1"),
    ):
        change()
        assert session_changed_last(five) == about
