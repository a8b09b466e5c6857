"""A row of parts that goes on in the next line."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QPushButton, QWidget

from ui.wrapping_row import WrappingRow

GAP_PX, PART_PX, LINE_PX = 8, 100, 30


@pytest.fixture
def row(qtbot):
    host = QWidget()
    qtbot.addWidget(host)
    made = WrappingRow(GAP_PX, host)
    for _ in range(3):
        part = QPushButton()
        part.setFixedSize(PART_PX, LINE_PX)
        made.addWidget(part)
    made.host = host  # which Qt would delete else
    return made


def places(row, width_px, height_px=None):
    row.setGeometry(QRect(0, 0, width_px, height_px or row.heightForWidth(width_px)))
    parts = (row.itemAt(n).widget() for n in range(row.count()))
    return [(part.x(), part.y()) for part in parts if not part.isHidden()]


def test_all_stand_in_one_line_where_there_is_room(row):
    whole_px = 3 * PART_PX + 2 * GAP_PX
    assert row.sizeHint().width() == whole_px
    assert places(row, whole_px) == [(0, 0), (PART_PX + GAP_PX, 0), (2 * (PART_PX + GAP_PX), 0)]


def test_what_does_not_fit_goes_into_the_next_line(row):
    two_px = 3 * PART_PX + 2 * GAP_PX - 1
    assert row.heightForWidth(two_px) == 2 * LINE_PX + GAP_PX
    assert places(row, two_px)[2] == (0, LINE_PX + GAP_PX)
    assert [y for _, y in places(row, 1)] == [0, LINE_PX + GAP_PX, 2 * (LINE_PX + GAP_PX)]
    assert row.minimumSize().width() == PART_PX


def test_lines_may_all_end_at_the_right(row):
    row.at_right = True
    two_px = 3 * PART_PX + 2 * GAP_PX - 1
    assert places(row, two_px)[2] == (two_px - PART_PX, LINE_PX + GAP_PX)
    assert places(row, 1000)[2] == (1000 - PART_PX, 0)


def test_what_is_hidden_takes_no_room(row):
    row.itemAt(0).widget().hide()
    assert places(row, 1000) == [(0, 0), (PART_PX + GAP_PX, 0)]


def test_lines_stand_in_the_middle_of_more_room(row):
    assert {y for _, y in places(row, 1000, LINE_PX + 20)} == {10}


def test_a_lower_part_stands_in_the_middle_of_its_line(row):
    row.itemAt(1).widget().setFixedHeight(LINE_PX - 10)
    assert [y for _, y in places(row, 1000)] == [0, 5, 0]


def test_one_can_be_taken_out(row):
    taken = row.takeAt(0).widget()
    assert row.count() == 2
    assert row.takeAt(5) is None
    assert row.itemAt(5) is None
    taken.setParent(None)


def test_what_changes_is_measured_anew(row, qtbot):
    last = QPushButton()
    last.setFixedSize(PART_PX, LINE_PX)
    assert row.heightForWidth(1000) == LINE_PX
    row.itemAt(0).widget().setFixedSize(PART_PX, 2 * LINE_PX)
    assert row.heightForWidth(1000) == 2 * LINE_PX
    row.itemAt(0).widget().hide()
    assert row.heightForWidth(1000) == LINE_PX
    row.addWidget(last)
    assert row.sizeHint().width() == 3 * PART_PX + 2 * GAP_PX
    row.takeAt(3)
    last.setParent(None)
    assert row.sizeHint().width() == 2 * PART_PX + GAP_PX
    qtbot.addWidget(last)


def test_nothing_is_measured_twice(qtbot):
    class Measured(QPushButton):
        asked = 0

        def sizeHint(self):
            self.asked += 1
            return super().sizeHint()

    host, part = QWidget(), Measured("Start")
    qtbot.addWidget(host)
    row = WrappingRow(GAP_PX, host)
    row.addWidget(part)
    row.heightForWidth(300)
    asked = part.asked
    for width_px in (300, 200, 300):
        row.heightForWidth(width_px)
        row.sizeHint()
    assert part.asked == asked > 0


def test_the_gap_is_asked_for_once_however_many_there_are(row, monkeypatch):
    asked = []
    monkeypatch.setattr(row, "spacing", lambda: asked.append(row) or GAP_PX)
    row.heightForWidth(1)
    assert len(asked) == 1
    assert places(row, 1)[2] == (0, 2 * (LINE_PX + GAP_PX))
