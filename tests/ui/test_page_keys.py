"""Whatever key a button names works on its page, and means one thing only."""

import re
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.made_folders import break_off, knows_safety
from tests.ui.every_page import whole_window

ARROWS = {"→": "Right", "←": "Left"}
NAMED = re.compile(r"\((\S+)\)$")


@pytest.fixture
def whole(qtbot, tmp_path):
    with whole_window(tmp_path) as made:
        yield made


def named_keys(page):
    """The keys that the buttons in sight name, but for Enter, which is heard where the focus is."""
    words = [press.text() for press in page.findChildren(QPushButton) if press.isVisibleTo(page) and press.isEnabled()]
    keys = {found[1] for text in words if (found := NAMED.search(text.strip()))}
    return sorted(keys - {"Enter"})


def meanings(window, key):
    """The shortcuts that hear a key now."""
    heard = []
    wanted = QKeySequence(ARROWS.get(key, key))
    for shortcut in window.findChildren(QShortcut):
        above = shortcut.parent()
        if shortcut.isEnabled() and above.isVisibleTo(window) and shortcut.key() == wanted:
            heard.append(shortcut)
    return heard


def ambiguous(window, page):
    """Return the keys named on a page that do not mean one thing there, with how many they mean; and how many keys."""
    keys = named_keys(page)
    return {key: found for key in keys if (found := len(meanings(window, key))) != 1}, len(keys)


def test_every_key_named_on_a_button_of_a_page_means_one_thing_there(whole):
    wrong = {}
    seen = 0
    for name in [name for name in whole.names if name != "practice"]:
        wrong[name], named = ambiguous(whole.window, whole.show(name))
        seen += named
    assert seen > 12
    assert not any(wrong.values()), wrong


def broke_off_yesterday(folder):
    knows_safety(folder)
    break_off(folder.log, 15, datetime.now().astimezone() - timedelta(hours=26))


def test_every_key_means_one_thing_while_it_is_to_be_decided_what_broke_off_and_afterwards(tmp_path, qtbot):
    with whole_window(tmp_path, make_up=broke_off_yesterday) as whole:
        window = whole.window
        with qtbot.waitSignal(window.settled):
            window.activateWindow()
        assert "Discard  (X)" in window.recovery.buttons
        assert ambiguous(window, window.home)[0] == {}
        QTest.keyClick(window, Qt.Key.Key_K)
        assert "10  (X)" in window.legs_since.buttons
        assert ambiguous(window, window.home)[0] == {}


def test_a_leg_set_is_edited_by_the_key_on_its_button(whole):
    page = whole.show("history")
    whole.window.activateWindow()
    for focused in (page.table, page.detail.table):
        focused.setFocus()
        QApplication.processEvents()
        QTest.keyClick(focused, Qt.Key.Key_E)
        assert whole.window.pages.current == "history"
        assert page.card.editor.isVisible()
        page.leave()
