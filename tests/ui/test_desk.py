import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.desk import Page, button, on_key


@pytest.fixture
def page(qtbot):
    made = Page()
    qtbot.addWidget(made)
    made.pressed = []
    made.push = button("Go on")
    made.push.clicked.connect(lambda: made.pressed.append("button"))
    made.column.addWidget(made.push)
    on_key(made, Qt.Key.Key_Escape, lambda: made.pressed.append("Esc"))
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    made.push.setFocus()
    return made


@pytest.mark.parametrize(
    ("key", "heard"), [(Qt.Key.Key_Escape, "Esc"), (Qt.Key.Key_Return, "button"), (Qt.Key.Key_Enter, "button")]
)
def test_a_key_held_down_does_one_thing_and_not_the_next_as_well(page, key, heard):
    none = Qt.KeyboardModifier.NoModifier
    for n in range(5):
        QTest.simulateEvent(page.push, True, key, none, "", n > 0)
    assert page.pressed == [heard]
    QTest.simulateEvent(page.push, False, key, none, "", False)
    QTest.keyClick(page.push, key)
    assert page.pressed == [heard, heard]
