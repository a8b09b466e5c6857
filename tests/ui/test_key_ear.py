"""Keys of a page are heard whatever has focus, once each, and never taken from a field that is typed into."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.key_ear import KeyEar, code_of
from ui.keys import TABLE, all_codes

PARTS = {
    "button": QPushButton,
    "list": QListWidget,
    "chooser": QComboBox,
}


@pytest.fixture
def page(qtbot):
    """A page with an ear, in a window with another page and parts that would like keys themselves."""
    window = QMainWindow()
    qtbot.addWidget(window)
    pages = QStackedWidget()
    window.setCentralWidget(pages)
    made = QWidget()
    box = QVBoxLayout(made)
    made.parts = {name: kind() for name, kind in PARTS.items()}
    made.parts["list"].addItems(["one", "two", "three"])
    made.parts["chooser"].addItems(["one", "two", "three"])
    made.line, made.text = QLineEdit(), QPlainTextEdit()
    for part in (*made.parts.values(), made.line, made.text):
        box.addWidget(part)
    made.other = QWidget()
    pages.addWidget(made)
    pages.addWidget(made.other)
    made.pages, made.top = pages, window
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    made.ear = KeyEar(made)
    made.heard = []
    made.ear.pressed.connect(made.heard.append)
    made.ear.listen_for(all_codes({"PgDown": "pause", "Tab": "ready", "mouse back": "undo"}))
    return made


KEYS = {
    "Space": Qt.Key.Key_Space,
    "Return": Qt.Key.Key_Return,
    "Enter": Qt.Key.Key_Enter,
    "Right": Qt.Key.Key_Right,
    "Up": Qt.Key.Key_Up,
    "1": Qt.Key.Key_1,
    "+": Qt.Key.Key_Plus,
    "-": Qt.Key.Key_Minus,
    "S": Qt.Key.Key_S,
    "Esc": Qt.Key.Key_Escape,
    "Tab": Qt.Key.Key_Tab,
    "PgDown": Qt.Key.Key_PageDown,
    "Backspace": Qt.Key.Key_Backspace,
    "Media Play": Qt.Key.Key_MediaPlay,
    "Toggle Media Play/Pause": Qt.Key.Key_MediaTogglePlayPause,
}


def press(part, key, *, repeats=0):
    """Press a key, hold it until it has repeated so often, and let go."""
    none = Qt.KeyboardModifier.NoModifier
    for n in range(repeats + 1):
        QTest.simulateEvent(part, True, key, none, "", n > 0)
    QTest.simulateEvent(part, False, key, none, "", False)


@pytest.mark.parametrize("where", ["page", *PARTS])
def test_keys_are_heard_whatever_has_focus(page, where):
    part = page.parts.get(where, page)
    clicked = []
    page.parts["button"].clicked.connect(clicked.append)
    for code, key in KEYS.items():
        part.setFocus()
        press(part, key)
        assert page.heard[-1:] == [code]
    assert len(page.heard) == len(KEYS)
    assert not clicked


def test_the_number_pad_has_the_same_keys(page):
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_1, Qt.Key.Key_Enter):
        QTest.keyClick(page, key, Qt.KeyboardModifier.KeypadModifier)
    assert page.heard == ["+", "1", "Enter"]


def test_what_is_held_with_control_is_not_ours(page):
    QTest.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.heard == []


def test_nothing_is_taken_from_a_field_that_is_typed_into(page):
    page.line.setFocus()
    QTest.keyClicks(page.line, "Sm 1-z")
    QTest.keyClick(page.line, Qt.Key.Key_Backspace)
    assert page.line.text() == "Sm 1-"
    page.text.setFocus()
    QTest.keyClicks(page.text, "PF 0")
    assert page.text.toPlainText() == "PF 0"
    assert page.heard == []
    QTest.keyClick(page.line, Qt.Key.Key_Escape)
    assert page.heard == ["Esc"]  # the way out is always there


def test_a_key_held_down_is_heard_once(page):
    press(page, Qt.Key.Key_Space, repeats=5)
    assert page.heard == ["Space"]
    press(page, Qt.Key.Key_Space)
    assert page.heard == ["Space", "Space"]


def test_another_page_hears_nothing(page):
    page.pages.setCurrentWidget(page.other)
    QTest.keyClick(page.other, Qt.Key.Key_Space)
    assert page.heard == []
    page.pages.setCurrentIndex(0)
    QTest.keyClick(page, Qt.Key.Key_Space)
    assert page.heard == ["Space"]


@pytest.mark.parametrize("modal", [True, False])
def test_keys_are_back_as_soon_as_a_dialog_has_gone(page, qtbot, modal):
    for _ in range(2):
        dialog = QDialog(page.window())
        dialog.setModal(modal)
        dialog.show()
        qtbot.waitUntil(lambda shown=dialog: QApplication.activeWindow() is shown)
        QTest.keyClick(dialog, Qt.Key.Key_Space)
        assert page.heard == ([] if modal else ["Space"])  # what lies over everything is asked first
        dialog.close()
        page.window().activateWindow()  # as every window manager does
        qtbot.waitUntil(lambda: QApplication.activeWindow() is page.window())
        page.heard.clear()
        QTest.keyClick(page, Qt.Key.Key_Space)
        assert page.heard == ["Space"]
        page.heard.clear()


def test_mouse_buttons_that_nothing_else_uses_are_heard(page):
    for part in (page, page.parts["button"]):
        QTest.mouseClick(part, Qt.MouseButton.BackButton)
    QTest.mouseClick(page, Qt.MouseButton.MiddleButton)  # not learned
    assert page.heard == ["mouse back"] * 2


def test_what_is_no_longer_listened_for_is_not_heard(page):
    page.ear.listen_for(["B"])
    QTest.keyClick(page, Qt.Key.Key_Space)
    QTest.keyClick(page, Qt.Key.Key_B)
    assert page.heard == ["B"]


def test_a_key_called_in_another_way_by_hand_takes_no_key_away(page):
    page.ear.listen_for(all_codes({"s": "pause", "escape": "skip", "Space, S": "mute", "": "ready", "?!": "pain"}))
    for code in ("S", "Esc", "Space"):
        QTest.keyClick(page, KEYS[code])
    assert page.heard == ["S", "Esc", "Space"]


def test_codes_are_the_same_when_they_are_learned_as_when_they_are_heard():
    for code, key in KEYS.items():
        assert code_of(QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)) == code
    shifted = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Plus, Qt.KeyboardModifier.ShiftModifier)
    assert code_of(shifted) == "+"
    alone = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Shift, Qt.KeyboardModifier.ShiftModifier)
    assert code_of(alone) == ""


def test_each_key_of_the_table_is_one_that_can_be_heard(page, qtbot):
    shortcuts = {shortcut.key().toString() for shortcut in page.ear._shortcuts}
    codes = {code for row in TABLE for code in row.keys} - {"F11"}
    assert codes <= shortcuts
