import random
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from functools import partial

import pytest

from trainer.log import LegSet, Log, LogError, LoggedSession, Rep
from trainer.log.edit import (
    GoneError,
    delete_leg_set,
    delete_session,
    edit_leg_set,
    edit_session,
    history,
    merge_halves,
    redo,
    redoable,
    undo,
    undoable,
)
from trainer.log.merge import merge
from trainer.log.rounds import redo_round, undo_round

NOW = datetime(2026, 3, 29, 23, 59, 30, tzinfo=timezone(timedelta(hours=2)))


def leg_set(id_, set_n=1, leg="left", order=1, paced=3, minutes=0, **more):
    started = NOW + timedelta(minutes=minutes)
    reps = tuple(Rep(n, started + timedelta(seconds=5 * n), 4.0, counted=True) for n in range(1, paced + 1))
    return LegSet(id_, set_n, leg, order, "3-0-1-1", 2.5, 8, started, reps=reps, **more)


def session(id_, *leg_sets, minutes=0):
    begun = NOW + timedelta(minutes=minutes)
    return LoggedSession(id_, begun, begun + timedelta(minutes=9), "backward-lunge", "2x8/side", leg_sets)


@pytest.fixture
def one(log):
    """A log of one session with a leg set of each leg."""
    merge(log, [session("s", leg_set("a"), leg_set("b", 1, "right", 2, minutes=1))])
    return log


def left(log):
    return log.sessions()[0].leg_sets[0]


def test_reps_too_many_are_no_longer_counted_and_stay_paced(one):
    edit_leg_set(one, "a", counted_reps=1)
    assert [(rep.n, rep.counted, rep.paced) for rep in left(one).reps] == [(1, 1, 1), (2, 0, 1), (3, 0, 1)]
    assert (left(one).planned_reps, left(one).paced_reps, left(one).counted_reps, left(one).tut_s) == (8, 3, 1, 4.0)


@pytest.mark.parametrize(("paced", "tut_s"), [(3, 20.0), (0, 0.0)])
def test_a_rep_added_where_no_tempo_is_known_takes_as_long_as_the_others(log, paced, tut_s):
    merge(log, [session("s", replace(leg_set("a", paced=paced), tempo=""))])
    edit_leg_set(log, "a", counted_reps=5)
    assert (left(log).counted_reps, left(log).tut_s) == (5, tut_s)


def test_reps_too_few_are_counted_again_and_then_added_by_hand(one):
    edit_leg_set(one, "a", counted_reps=1)
    one.add_rep("a", left(one).reps[0]._replace(n=4))
    edit_leg_set(one, "a", counted_reps=6)
    assert [(rep.n, rep.counted, rep.paced, rep.tut_s) for rep in left(one).reps] == [
        *((n, True, True, 4.0) for n in (1, 2, 3, 4)), (5, True, False, 4.0), (6, True, False, 4.0),
    ]  # fmt: skip
    assert (left(one).paced_reps, left(one).counted_reps, left(one).tut_s) == (4, 6, 24.0)
    assert undo(one) == "set 1, left leg: 2 → 6 reps"
    assert [rep.counted for rep in left(one).reps] == [True, False, False, True]


def test_all_of_a_leg_set_can_be_corrected_in_one_step(one):
    before = one.sessions()
    edit_leg_set(
        one, "a", leg="right", load_kg=7, rir=0, fault="F2", notes="نعم, 🏋", answers={"pain": 2}, counted_reps=2
    )
    after = left(one)
    assert (after.leg, after.load_kg, after.rir, after.fault, after.notes, after.answers, after.counted_reps) == (
        "right", 7.0, 0, "F2", "نعم, 🏋", {"pain": 2}, 2,
    )  # fmt: skip
    assert undo(one) == (
        "set 1, left leg: 3 → 2 reps, was the right leg, 2.5 → 7 kg, none told → 0 in reserve, none told → F2, notes, "
        "pain: none told → 2"
    )
    assert one.sessions() == before
    assert redo(one)
    assert left(one) == after
    edit_leg_set(one, "a", rir=None, fault=None)
    assert (left(one).rir, left(one).fault) == (None, None)


def test_what_changes_nothing_is_no_edit(one):
    edit_leg_set(one, "a", leg="left", counted_reps=3, notes="")
    edit_session(one, "s", notes="")
    assert history(one) == []


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"counted_reps": -1}, "The counted reps must be a whole number from 0 to 1000."),
        ({"leg": "both"}, "The leg must be one of left, right."),
        ({"load_kg": float("nan")}, "The load in kg must be a number from 0 to 1000."),
        ({"rir": 3.5}, "The reps in reserve must be a whole number"),
        ({"notes": "x" * 10_001}, "The notes must be a text of 0 to 10000 characters."),
        ({"fault": ""}, "The fault must be"),
        ({"answers": {"Q1": 101}}, "The answers must be"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_is_changed(one, wrong, says):
    before = one.sessions()
    with pytest.raises(LogError) as told:
        edit_leg_set(one, "a", **({"notes": "new"} | wrong))
    assert str(told.value).startswith(says)
    assert one.sessions() == before
    assert undoable(one) is None


def test_what_is_not_there_is_told(one):
    for call in (
        lambda: edit_leg_set(one, "x", rir=1),
        lambda: edit_session(one, "x", notes="n"),
        lambda: delete_session(one, "x"),
        lambda: delete_leg_set(one, "x"),
    ):
        with pytest.raises(LogError, match="not in the log any more"):
            call()


def test_a_leg_set_done_again_keeps_counting_nothing(one):
    one.end_leg_set("a", "repeated")
    with pytest.raises(LogError, match="done again"):
        edit_leg_set(one, "a", counted_reps=2)


def test_deleted_things_are_gone_and_come_back(one):
    before = one.sessions()
    delete_leg_set(one, "a")
    assert [s.id for s in one.sessions()[0].leg_sets] == ["b"]
    assert [row.id for row in one.leg_set_rows()] == ["b"]
    delete_session(one, "s")
    assert (one.sessions(), one.leg_set_rows(), one.count_sessions(), one.session("s")) == ([], [], 0, None)
    assert one.check() == "The log is sound: 0 sessions, 0 leg sets, 0 reps."
    assert (undo(one), undo(one), undo(one)) == (
        "session of 2026-03-29 deleted",
        "set 1, left leg: deleted",
        None,
    )
    assert one.sessions() == before


def test_steps_back_and_again_survive_a_restart_and_the_history_grows(one, path):
    edit_leg_set(one, "a", rir=1)
    edit_leg_set(one, "a", rir=2)
    undo(one)
    one.close()
    with closing(Log(path)) as log:
        assert (undoable(log).what, redoable(log).what) == (
            "set 1, left leg: none told → 1 in reserve",
            "set 1, left leg: 1 → 2 in reserve",
        )
        redo(log)
        assert left(log).rir == 2
        undo(log)
        undo(log)
        assert left(log).rir is None
        edit_leg_set(log, "a", notes="new")
        assert redoable(log) is None  # another edit came in between
        assert redo(log) is None
        kinds = [change.kind for change in history(log)]
        assert kinds == ["edit", "undo", "undo", "redo", "undo", "edit", "edit"]
        assert [change.kind for change in history(log, newest=1)] == ["edit"]


def test_nobody_can_change_the_history(one):
    edit_leg_set(one, "a", rir=1)
    for sql in ("UPDATE change SET what = 'nothing'", "DELETE FROM change"):
        with pytest.raises(sqlite3.IntegrityError, match="history stays"), one.writing() as db:
            db.execute(sql)


def test_an_edit_is_newer_whatever_the_clock_says(path):
    with closing(Log(path, now=lambda: NOW - timedelta(days=999))) as log:
        merge(log, [session("s", leg_set("a", changed=NOW))])
        edit_leg_set(log, "a", rir=1)
        assert left(log).changed > NOW


def test_what_was_changed_by_an_import_since_is_not_taken_back(one):
    edit_leg_set(one, "a", notes="mine")
    merge(one, [session("s", leg_set("a", notes="theirs", changed=NOW + timedelta(days=999)))])
    with pytest.raises(LogError, match="changed since by an import"):
        undo(one)
    assert left(one).notes == "theirs"


def test_what_an_import_has_changed_does_not_bar_the_way_to_the_edits_before_it(one):
    edit_leg_set(one, "b", load_kg=9.0)
    edit_leg_set(one, "a", notes="mine", counted_reps=1)
    # what the undo changes first is as it was left, the notes are not: nothing of it may be taken back
    theirs = replace(left(one), notes="theirs", changed=NOW + timedelta(days=999))
    merge(one, [session("s", theirs)])
    with pytest.raises(LogError, match="changed since by an import"):
        undo(one)
    assert left(one).notes == "theirs"
    assert left(one).counted_reps == 1
    assert undo(one) == "set 1, right leg: 2.5 → 9 kg"
    assert undo(one) is None
    assert redo(one) == "set 1, right leg: 2.5 → 9 kg"
    with pytest.raises(LogError, match="changed since by an import"):
        redo(one)
    assert redo(one) is None
    assert one.check()


def test_a_round_of_answers_is_taken_back_whole_or_not_at_all(one):
    def told():
        return [leg_set.answers for leg_set in one.sessions()[0].leg_sets]

    for id_ in ("a", "b"):
        edit_leg_set(one, id_, answers={"Q1": 4})
    with one.writing() as db:
        db.execute(
            "CREATE TEMP TRIGGER fault BEFORE UPDATE ON leg_set WHEN old.id = 'a' BEGIN SELECT raise(ABORT, 'no'); END"
        )
    with pytest.raises(sqlite3.IntegrityError):
        undo_round(one)
    assert told() == [{"Q1": 4}, {"Q1": 4}]
    assert redoable(one) is None
    with one.writing() as db:
        db.execute("DROP TRIGGER fault")
    undo_round(one)
    assert told() == [{}, {}]
    redo_round(one)
    assert told() == [{"Q1": 4}, {"Q1": 4}]


def test_a_session_under_way_is_neither_deleted_nor_joined(one, path):
    begun = session("running", minutes=30)
    with closing(Log(path)) as other:
        other.begin_session(begun)
        with pytest.raises(LogError, match="still under way"):
            delete_session(one, "running")
        for halves in ((one.session("s"), begun), (begun, one.session("s"))):
            with pytest.raises(LogError, match="still under way"):
                merge_halves(one, *halves)
        other.finish_session("running", NOW)
    delete_session(one, "running")
    assert [found.id for found in one.sessions()] == ["s"]


def test_a_leg_set_of_a_session_under_way_stays_where_its_reps_are_written_to(one, path):
    with closing(Log(path)) as other:
        other.resume_session("s")
        taken = (partial(delete_leg_set, one, "a"), partial(edit_leg_set, one, "a", leg="right", rir=2))
        for take in taken:
            with pytest.raises(LogError, match="still under way"):
                take()
        assert undoable(one) is None
        edit_leg_set(one, "a", leg="left", rir=1, counted_reps=1)
        other.add_rep("a", left(one).reps[0]._replace(n=4))
        other.finish_session("s", NOW)
    assert (left(one).leg, left(one).rir, left(one).counted_reps) == ("left", 1, 2)
    for take in taken:
        take()
        undo(one)
        with closing(Log(path)) as other:
            other.resume_session("s")
            with pytest.raises(LogError, match="still under way"):
                redo(one)
            other.finish_session("s", NOW)
        assert redo(one)
        undo(one)


def test_nothing_of_a_session_that_was_deleted_is_corrected(one):
    delete_session(one, "s")
    for correct in (partial(edit_leg_set, one, "a", counted_reps=1), partial(delete_leg_set, one, "a")):
        with pytest.raises(GoneError, match="not in the log any more"):
            correct()
    assert undo(one) == "session of 2026-03-29 deleted"
    assert left(one).counted_reps == 3


@pytest.mark.parametrize("newer_first", [True, False])
@pytest.mark.parametrize(
    ("first", "second", "sets"),
    [
        # the second half begins with the leg that is missing
        ([(1, "left")], [(1, "right"), (2, "left")], [(1, "left"), (1, "right"), (2, "left")]),
        ([(1, "left"), (1, "right")], [(1, "left")], [(1, "left"), (1, "right"), (2, "left")]),
        # the leg broken off was done again
        ([(1, "left")], [(1, "left"), (1, "right")], [(1, "left"), (2, "left"), (2, "right")]),
        # resumed where it broke off
        ([(1, "left"), (1, "right")], [(2, "left")], [(1, "left"), (1, "right"), (2, "left")]),
        ([(1, "left")], [], [(1, "left")]),
    ],
)  # fmt: skip
def test_two_halves_of_a_session_become_one_in_whatever_order_they_are_given(log, first, second, sets, newer_first):
    halves = []
    for name, half, minutes in (("x", first, 0), ("y", second, 60)):
        leg_sets = [
            leg_set(f"{name}{k}", set_n, leg, minutes=minutes + k) for k, (set_n, leg) in enumerate(half)
        ]  # fmt: skip
        halves.append(session(name, *leg_sets, minutes=minutes))
    merge(log, halves)
    edit_session(log, "y", notes="went on")
    before = log.sessions()
    merge_halves(log, *before[:: 1 if newer_first else -1])
    [whole] = log.sessions()
    assert [(s.set_n, s.leg) for s in whole.leg_sets] == sets
    assert (whole.id, whole.started, whole.finished, whole.notes) == ("x", NOW, halves[1].finished, "went on")
    undo(log)
    assert log.sessions() == before
    redo(log)
    assert log.sessions() == [whole]


def test_only_two_sessions_of_one_exercise_are_merged(one):
    [whole] = one.sessions()
    other = LoggedSession("o", NOW, None, "another", "")
    for second in (whole, other):
        with pytest.raises(LogError, match="not two halves"):
            merge_halves(one, whole, second)


def test_any_edits_can_all_be_taken_back_and_done_again(one):
    chosen = random.Random(3)
    states = [one.sessions()]
    for _ in range(30):
        match chosen.randrange(4):
            case 0:
                edit_leg_set(one, chosen.choice("ab"), counted_reps=chosen.randrange(12))
            case 1:
                edit_leg_set(one, chosen.choice("ab"), leg=chosen.choice(["left", "right"]), rir=chosen.randrange(9))
            case 2:
                edit_session(one, "s", notes=str(chosen.random()))
            case _:
                delete_leg_set(one, "a")
                undo(one)
        if one.sessions() != states[-1]:
            states.append(one.sessions())
    assert len(states) > 15
    for state in reversed(states[:-1]):
        assert undo(one)
        assert one.sessions() == state
    assert undo(one) is None
    for state in states[1:]:
        assert redo(one)
        assert one.sessions() == state
        assert [row.tut_s for row in one.leg_set_rows()] == [s.tut_s for s in state[0].leg_sets]
    assert one.check()
