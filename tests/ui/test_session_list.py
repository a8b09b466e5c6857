import resource
from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from tests.trainer.sessions_made import EVENING, evening
from trainer.log import LogError
from trainer.log.merge import merge
from trainer.log.overview import Wanted
from trainer.plan import Plan, one_line
from ui.session_list import (
    LEAST_LETTERS,
    LEFT,
    PAGE_ROWS,
    RIGHT,
    SESSION,
    WHEN,
    SessionModel,
    SessionTable,
    session_title,
)


def test_a_plan_s_name_in_quotation_marks_is_called_as_the_user_wrote_it():
    line = one_line(Plan('My "best"', "backward-lunge"))
    assert session_title("backward-lunge", line) == 'Backward lunge · My "best"'


@pytest.fixture
def many(log):
    merge(log, [evening(n, EVENING + timedelta(hours=20 * n)) for n in range(1500)])
    return log


def test_rows_tell_day_session_and_both_legs(log, qtmodeltester):
    merge(log, [evening(0), evening(1, left=0)])
    model = SessionModel(log)
    model.show_wanted(Wanted())
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows = [[model.data(model.index(row, column)) for column in range(4)] for row in range(2)]
    assert rows[1] == ["3 Nov 2026, 18:30", "Backward lunge · Evening", "3", "2"]
    assert rows[0][LEFT] == "–"
    spoken = [model.data(model.index(0, c), Qt.ItemDataRole.AccessibleTextRole) for c in (WHEN, SESSION, LEFT, RIGHT)]
    assert spoken[2:] == ["Left 0 reps", "Right 2 reps"]
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.session(2) is None
    assert model.row_of("s0") == 1


@pytest.mark.parametrize(
    ("plan", "title"),
    [
        ("", "Backward lunge"),
        ("3x8/side @ 3-0-1-1 rest 90 switch 20 exercise backward-lunge", "Backward lunge · 3 × 8 @ 3-0-1-1"),
        ('3x8/side @ 3-0-1-1 rest 90 switch 20 name "Knees "easy""', 'Backward lunge · Knees "easy"'),
        ('3x8/side @ 3-0-1-1 rest 90 switch 20 name "Backward lunge"', "Backward lunge"),
        ("by feel", "Backward lunge"),
    ],
)
def test_a_session_is_called_by_exercise_and_plan(plan, title):
    assert session_title("backward-lunge", plan) == title


def test_only_what_is_in_sight_is_read(many, qtbot):
    model = SessionModel(many)
    table = SessionTable(model)
    qtbot.addWidget(table)
    table.resize(600, 600)
    model.show_wanted(Wanted())
    table.show()
    qtbot.waitExposed(table)
    assert model.rowCount() == 1500
    assert len(model._pages) <= 2
    table.scrollToBottom()
    table.viewport().repaint()
    assert model.data(model.index(1499, 0)) == "3 Nov 2026, 18:30"
    assert len(model._pages) <= 4


def test_scrolling_through_all_keeps_memory_flat(many, qtbot):
    model = SessionModel(many)
    model.show_wanted(Wanted())
    for row in range(0, 1500, PAGE_ROWS // 2):
        model.data(model.index(row, SESSION))
    before_kb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for row in range(1499, -1, -PAGE_ROWS // 2):
        model.data(model.index(row, SESSION))
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before_kb < 4096
    assert len(model._pages) == 16


def test_a_log_that_cannot_be_read_leaves_an_empty_list_and_a_sentence(log, monkeypatch):
    model = SessionModel(log)

    def fail():
        raise LogError("The log is gone.")

    monkeypatch.setattr(log, "reading", fail)
    model.show_wanted(Wanted())
    assert model.rowCount(QModelIndex()) == 0
    assert model.trouble == "The log is gone."


def test_what_a_session_was_is_told_only_where_there_is_room_for_it(log, qtbot):
    merge(log, [evening(0)])
    model = SessionModel(log)
    table = SessionTable(model)
    qtbot.addWidget(table)
    model.show_wanted(Wanted())
    table.show()
    for width_px, hidden in ((700, False), (330, True), (700, False)):
        table.resize(width_px, 300)
        assert table.isColumnHidden(SESSION) is hidden
        header = table.horizontalHeader()
        assert header.length() <= width_px
        when_px = table.fontMetrics().horizontalAdvance(model.data(model.index(0, WHEN)))
        assert header.sectionSize(WHEN) > when_px
        assert header.sectionSize(LEFT) >= header.fontMetrics().horizontalAdvance("Left")
        if not hidden:
            assert header.sectionSize(SESSION) > LEAST_LETTERS * table.fontMetrics().averageCharWidth()
