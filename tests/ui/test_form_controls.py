"""The parts of a desk page that numbers are written into."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from ui.form_controls import Amount, WholeNumber, stepping
from ui.language import LANGUAGES, tr
from ui.speaking import speak


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


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(
    ("typed", "value"), [("12,5", 12.5), ("12.5", 12.5), ("0,05", 0.05), (".5", 0.5), ("125", 125), ("1,,5", 1.5)]
)
def test_a_comma_and_a_point_both_stand_before_decimals(qtbot, code, typed, value):
    speak(code)
    try:
        box = Amount("Load", (0, 500), 1, "kg")
        qtbot.addWidget(box)
        box.selectAll()
        qtbot.keyClicks(box, typed)
        qtbot.keyClick(box, Qt.Key.Key_Return)
    finally:
        speak("en")
    assert box.value() == value


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(("typed", "value"), [("8.5", 8), ("8,5", 8), ("12", 12)])
def test_decimals_make_a_whole_number_no_larger(qtbot, code, typed, value):
    speak(code)
    try:
        box = WholeNumber("Reps", (1, 200))
        qtbot.addWidget(box)
        box.selectAll()
        qtbot.keyClicks(box, typed)
        qtbot.keyClick(box, Qt.Key.Key_Return)
    finally:
        speak("en")
    assert (box.value(), box.text()) == (value, str(value))
