"""Whatever key a button names works on its page, and means one thing only."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

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


def test_every_key_named_on_a_button_of_a_page_means_one_thing_there(whole):
    wrong = {}
    seen = 0
    for name in [name for name in whole.names if name != "practice"]:
        page = whole.show(name)
        for key in named_keys(page):
            seen += 1
            if len(found := meanings(whole.window, key)) != 1:
                wrong[name, key] = len(found)
    assert seen > 12
    assert not wrong


def test_a_leg_set_is_edited_by_the_key_on_its_button(whole):
    page = whole.show("history")
    whole.window.activateWindow()
    for focused in (page.table, page.detail.table):
        focused.setFocus()
        QApplication.processEvents()
        QTest.keyClick(focused, Qt.Key.Key_E)
        assert whole.window.pages.current == "history"
        assert page.editor.isVisible()
        page.leave()
