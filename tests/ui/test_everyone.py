"""Every page for everyone: what the keyboard reaches and a screen reader is told."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.every_page import whole_window


@pytest.fixture
def whole(qtbot, tmp_path):
    with whole_window(tmp_path) as made:
        yield made


def _parts(interface):
    yield interface
    for n in range(interface.childCount()):
        child = interface.child(n)
        if child is not None and child.isValid() and not child.state().invisible:
            yield from _parts(child)


def _way_round(page, key):
    """The widgets Tab leads to, from the focus on until it comes round; and those that look the same with the focus."""
    reached, unseen = [], []
    before = page.grab().toImage()
    while (now := QApplication.focusWidget()) not in reached:
        reached.append(now)
        assert len(reached) < 300, "the way round never ends"
        QTest.keyClick(now, key)
        place = QRect(QApplication.focusWidget().mapTo(page, QPoint()), QApplication.focusWidget().size())
        after = page.grab().toImage()
        if before.copy(place) == after.copy(place):
            unseen.append(QApplication.focusWidget())
        before = after
    return reached, unseen


def _stops(page):
    return {
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    }


def test_the_keyboard_reaches_every_control_both_ways_and_each_shows_that_it_has_the_focus(whole):
    wrong = []
    for name in whole.names:
        page = whole.show(name)
        if not _stops(page):
            continue  # any key is an answer there
        for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            reached, unseen = _way_round(page, key)
            wrong += [f"{name}, {key.name}: {one} {one.accessibleName()} shows no focus" for one in unseen]
            missed = _stops(page) - set(reached)
            wrong += [f"{name}, {key.name}: {one} {one.accessibleName()} is not reached" for one in missed]
    assert not wrong, "\n".join(wrong)


def test_whatever_can_have_the_focus_has_a_name_for_screen_readers(whole):
    unnamed = [
        f"{name}: {part.role()} {part.object()}"
        for name in whole.names
        for part in _parts(QAccessible.queryAccessibleInterface(whole.show(name)))
        if part.state().focusable and not part.text(QAccessible.Text.Name)
    ]
    assert not unnamed, "\n".join(unnamed)
