"""The parts of a desk page that numbers are written into."""

import pytest
from PySide6.QtWidgets import QPushButton

from ui.form_controls import WholeNumber, stepping
from ui.language import tr


@pytest.mark.usefixtures("in_german")
def test_the_buttons_beside_a_number_are_named_in_the_language_in_use_and_step(qtbot):
    box = WholeNumber(tr("Sets"), (1, 20))
    row = stepping(box)
    qtbot.addWidget(row)
    less, more = row.findChildren(QPushButton)
    assert (less.accessibleName(), more.accessibleName()) == ("Sätze, weniger", "Sätze, mehr")
    for _ in range(2):
        more.click()
    less.click()
    assert box.value() == 2
