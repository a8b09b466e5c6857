"""What is deleted there, how a merge is told, and halves made one again; the merging itself is in test_exchange.py."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from trainer.log import LegSet, LogError, LoggedSession
from trainer.log.edit import history, merge_halves, redo, undo
from trainer.log.merge import Deleted, FromTable, Merged, merge

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def log(log):
    sets = [LegSet(id_, n, "left", 1, "3-0-1-1", 0.0, 8, NOW, "finished", changed=NOW) for n, id_ in enumerate("ab", 1)]
    merge(log, [LoggedSession("s", NOW, NOW, "backward-lunge", "", tuple(sets), changed=NOW)])
    return log


def leg_sets(log):
    return [leg_set.id for session in log.sessions() for leg_set in session.leg_sets]


def test_a_leg_set_deleted_there_goes_here_once(log):
    gone = Deleted("leg_set", "a", LATER)
    assert merge(log, [gone]).deleted == 1
    assert leg_sets(log) == ["b"]
    assert merge(log, [Deleted("leg_set", "a", LATER + timedelta(seconds=1))]).deleted == 0


@pytest.mark.parametrize("gone", [Deleted("leg_set", "a", NOW), Deleted("leg_set", "nobody knows it", LATER)])
def test_what_was_not_changed_later_there_or_never_was_here_deletes_nothing(log, gone):
    assert merge(log, [gone]) == Merged()
    assert leg_sets(log) == ["a", "b"]


def test_a_session_deleted_there_goes_unless_a_leg_set_was_changed_after_that(log):
    assert merge(log, [Deleted("session", "s", LATER)]).deleted == 1
    assert log.sessions() == []
    newer = LegSet("a", 1, "left", 1, "3-0-1-1", 5.0, 8, NOW, "finished", changed=LATER + timedelta(hours=1))
    merge(log, [LoggedSession("s", NOW, NOW, "backward-lunge", "", (newer,), changed=NOW)])
    assert "a" in leg_sets(log)


def test_a_merge_is_told_in_one_sentence():
    assert str(Merged()) == "0 new sessions, 0 new leg sets."
    assert str(Merged(1, 2, newer=3, older=4, same=7, same_sessions=5, deleted=6)) == (
        "1 new session, 2 new leg sets, 3 newer there, 6 deleted there, 4 newer here, "
        "5 sessions already here, 2 leg sets already here."
    )


def test_a_session_known_by_the_ids_of_an_earlier_version_keeps_them(log):
    [known] = log.sessions()
    other = LoggedSession("n", NOW, NOW, "backward-lunge", "", known.leg_sets, changed=NOW)
    assert merge(log, [FromTable([(other, known)])]) == Merged(same=3, same_sessions=1)
    assert (
        merge(log, [FromTable([(LoggedSession("new", NOW, NOW, "e", ""), replace(other, leg_sets=()))])]).new_sessions
        == 1
    )
    assert {session.id for session in log.sessions()} == {"s", "new"}


def half(log, name, finished, notes=""):
    started = LATER if name == "y" else NOW
    one = LegSet(name * 2, 1, "left", 1, "3-0-1-1", 0.0, 8, started, "finished", changed=NOW)
    merge(log, [LoggedSession(name, started, finished, "lunge", "", (one,), notes, changed=NOW)])
    return log.session(name)


def test_halves_whose_notes_are_too_long_for_one_session_stay_two(log):
    halves = [half(log, name, LATER, notes=name * 5_000) for name in "xy"]
    with pytest.raises(LogError, match=r"The notes must be a text of 0 to 10000 characters\."):
        merge_halves(log, *halves)
    assert [log.session(one.id) for one in halves] == halves
    assert history(log) == []


def test_halves_made_one_come_apart_again_though_what_was_broken_off_was_ended_since(log):
    halves = [half(log, "x", LATER), half(log, "y", None)]
    merge_halves(log, *halves)
    log.keep_session("x")
    assert log.session("x").finished
    assert undo(log) == "two halves of a session made one"
    assert [log.session(one.id) for one in halves] == halves
    log.keep_session("y")
    assert redo(log) == "two halves of a session made one"
    assert [leg_set.id for leg_set in log.session("x").leg_sets] == ["xx", "yy"]


def test_of_a_leg_set_that_comes_twice_in_a_session_the_newer_stays(log):
    [known] = log.sessions()
    newer = replace(known.leg_sets[0], rir=0, changed=LATER)
    newest = replace(newer, rir=1, changed=LATER + timedelta(hours=1))
    new = replace(newer, id="c")
    coming = replace(known, leg_sets=(newest, newer, newest, new, new))
    assert merge(log, [coming]) == Merged(new_leg_sets=1, newer=1, older=1, same=3, same_sessions=1)
    assert [(leg_set.id, leg_set.rir) for leg_set in log.sessions()[0].leg_sets] == [("a", 1), ("b", None), ("c", 0)]
