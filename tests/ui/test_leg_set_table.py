"""The leg sets of one session side by side."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from tests.trainer.sessions_made import evening
from ui.language import use_language
from ui.leg_set_table import LegSetTable, leg_set_words


def test_seconds_that_nobody_told_are_no_0():
    """As in the table of another program."""
    told = evening(1).leg_sets[0]
    assert leg_set_words(told)[0] == "3 of 3 reps, 12 s"
    untimed = replace(told, reps=tuple(rep._replace(tut_s=0) for rep in told.reps))
    assert leg_set_words(untimed)[0] == "3 of 3 reps"


@pytest.mark.parametrize(("language", "words"), [("en", "1 of 1 rep"), ("es", "1 de 1 repetición")])
def test_of_a_single_rep_it_is_said_as_of_one(language, words):
    told = evening(1).leg_sets[0]
    use_language(language)
    try:
        assert leg_set_words(replace(told, planned_reps=1, reps=told.reps[:1]))[0].startswith(f"{words}, ")
    finally:
        use_language("en")


def test_sets_stand_in_their_order_though_the_clock_was_set_back_between_them(qtbot):
    first, second = evening(1).leg_sets
    later = [replace(one, set_n=2, started=one.started - timedelta(hours=1)) for one in (first, second)]
    table = LegSetTable()
    qtbot.addWidget(table)
    table.show_leg_sets([*later, first, second], keep_place=False)
    assert [table.item(row, 0).text() for row in range(table.rowCount())] == ["1", "2"]
    assert table.leg_set == first


@pytest.mark.usefixtures("in_german")
def test_where_a_leg_did_nothing_it_is_said_in_the_language_in_use(qtbot):
    table = LegSetTable()
    qtbot.addWidget(table)
    table.show_leg_sets(evening(1).leg_sets[:1], keep_place=False)
    left, right = (table.item(0, column).data(Qt.ItemDataRole.AccessibleTextRole) for column in (1, 2))
    assert left.startswith("Satz 1, linkes Bein: ")
    assert right == "nichts"
