from datetime import UTC, datetime, timedelta

import pytest

from tests.trainer.sessions_made import evening
from trainer.log.edit import edit_leg_set, history, undo
from trainer.log.merge import merge


@pytest.fixture
def tell(log):
    """Tells something of the left leg, so many seconds after what was told before."""
    merge(log, [evening(0)])
    left, right = (leg_set.id for leg_set in log.sessions()[0].leg_sets)
    clock = [datetime(2026, 11, 22, 18, tzinfo=UTC)]
    log.now = lambda: clock[0]

    def say(after_s=1, leg_set=left, **told):
        clock[0] += timedelta(seconds=after_s)
        edit_leg_set(log, leg_set, **told)
        return [change.first_told for change in reversed(history(log))]

    say.right = right
    return say


def test_what_is_told_press_by_press_is_told_once(tell, log):
    for pain in (2, 5, 8, 10, None):
        found = tell(answers={"pain": pain})
    assert found == [True] * 5
    assert tell(rir=4) == tell(rir=4) == [True] * 6, "the same once more is no entry"
    assert tell(rir=2)[-1]
    assert tell(11, rir=1) == [True] * 7 + [False], "later, it is a correction"
    assert tell(1, rir=0)[-2:] == [False, False], "and so is what corrects that"
    undo(log)
    assert not tell(rir=3)[-1]
    assert history(log, newest=1)[0].first_told is False


def test_a_go_is_about_one_thing_of_one_leg_set(tell):
    assert tell(rir=2, answers={"pain": 2})[-1]
    assert tell(leg_set=tell.right, rir=1)[-1]
    assert tell(4, answers={"pain": 5, "Q1": 3})[-1], "the other answer is told for the first time"
    assert not tell(7, rir=1)[-1], "of the effort it is too late"
    assert tell(1, answers={"Q1": 2})[-1]
    assert not tell(1, answers={"Q1": 1}, load_kg=7)[-1], "a load is never just told"
    assert not tell(1, answers={"Q1": 5}, counted_reps=1)[-1]


def test_the_last_entry_asked_for_is_held_against_all_its_go(tell, log):
    for rir in (4, 2, 1):
        tell(9, rir=rir)
    for newest in (1, 2, 3, 4):
        assert [change.first_told for change in history(log, newest)] == [True] * min(newest, 3)
    tell(11, rir=0)
    assert [change.first_told for change in history(log, newest=1)] == [False]


def test_what_is_told_anew_once_the_clock_was_set_back_is_a_correction(tell):
    assert tell(rir=2)[-1]
    assert not tell(-3600, rir=1)[-1]
