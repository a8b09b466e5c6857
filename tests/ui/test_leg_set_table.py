"""The leg sets of one session side by side."""

import pytest
from PySide6.QtCore import Qt

from tests.trainer.sessions_made import evening
from ui.leg_set_table import LegSetTable


@pytest.mark.usefixtures("in_german")
def test_where_a_leg_did_nothing_it_is_said_in_the_language_in_use(qtbot):
    table = LegSetTable()
    qtbot.addWidget(table)
    table.show_leg_sets(evening(1).leg_sets[:1], keep_place=False)
    left, right = (table.item(0, column).data(Qt.ItemDataRole.AccessibleTextRole) for column in (1, 2))
    assert left.startswith("Satz 1, linkes Bein: ")
    assert right == "nichts"
