"""Every page in every language: no text is cut off in a small window, be it very large, nor on full HD at 200 %."""

import re

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QListWidget,
    QPushButton,
    QScrollArea,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QTreeWidget,
)

from tests.made_folders import LONG_NAME
from tests.ui.every_page import SMALLEST, whole_window
from trainer.plan import Leg
from ui.growing import LEAST_HEIGHT_PX, LEAST_WIDTH_PX
from ui.language import LANGUAGES, tr
from ui.legs_since import HOW_SORE
from ui.settings import Settings
from ui.ways import Ways

LOW = QSize(LEAST_WIDTH_PX, LEAST_HEIGHT_PX)
LOOKS = {"normal": (SMALLEST, LOW), "very large": (SMALLEST,)}
"""In which windows text of a size is looked at; a low one has no room for larger text."""

SPARE_PX = 2
"""Metrics are whole pixels, and letters may stick out of them by one."""


def cut_off(page):
    """Texts of a page that have less room than they need, or lie outside what shows them."""
    found = []
    for label in page.findChildren(QLabel):
        if label.isVisible() and label.text() and not _whole(label):
            found.append(f"{label.text()!r} needs more than {label.width()}×{label.height()}")
    for button in page.findChildren(QAbstractButton):
        if button.isVisible() and button.text() and not _button_whole(button):
            found.append(f"{button.text()!r} needs more than {button.width()} on its button")
    for part in (*page.findChildren(QLabel), *page.findChildren(QAbstractButton)):
        if part.isVisible() and part.text() and not _scrolls(part) and not _inside(part, page):
            found.append(f"{part.text()!r} sticks out of the page")
    return found


def too_wide(page):
    """Parts of a page that stick out sideways of what scrolls only downwards."""
    never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    return [
        f"{type(area.widget()).__name__} is {over_px} px wider than what is seen of it"
        for area in page.findChildren(QScrollArea)
        if area.isVisible() and area.widget() and area.horizontalScrollBarPolicy() == never
        if (over_px := area.widget().width() - area.viewport().width()) > 0
    ]


def _whole(label):
    room = label.contentsRect().adjusted(-SPARE_PX, -SPARE_PX, SPARE_PX, SPARE_PX)
    if label.wordWrap():
        longest = max(_width(label, word) for word in re.split(r"[\s\u200b]+", _plain(label)))
        return label.heightForWidth(label.width()) <= label.height() + SPARE_PX and longest <= room.width()
    return all(_width(label, line) <= room.width() for line in _plain(label).split("\n"))


def _plain(label):
    document = QTextDocument()
    document.setHtml(label.text()) if "<" in label.text() else document.setPlainText(label.text())
    return document.toPlainText()


def _width(part, text):
    return part.fontMetrics().horizontalAdvance(text)


def _button_whole(button):
    room_px = button.width() - 8
    if isinstance(button, QPushButton):
        option = QStyleOptionButton()
        button.initStyleOption(option)
        inside = button.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, button)
        room_px = inside.width() + SPARE_PX
    return all(_width(button, line) <= room_px for line in button.text().split("\n"))


def _scrolls(part):
    while part := part.parentWidget():
        if isinstance(part, QAbstractScrollArea):
            return True
    return False


def _inside(part, page):
    """Whether a part lies within all that it is a part of."""
    holder = part.parentWidget()
    while True:
        place = QRect(part.mapTo(holder, QPoint()), part.size())
        if not holder.rect().adjusted(-SPARE_PX, -SPARE_PX, SPARE_PX, SPARE_PX).contains(place):
            return False
        if holder is page:
            return True
        holder = holder.parentWidget()


def _in_each_size(whole, name, sizes):
    """Show a page once, and give it in each size."""
    page = whole.show(name)
    for size in sizes:
        whole.window.resize(size)
        for _ in range(2):  # what has been laid out anew may lay out its parts anew
            QApplication.processEvents()
        assert whole.window.size() == size
        yield size, page


@pytest.mark.parametrize("text_size", LOOKS)
@pytest.mark.parametrize("code", LANGUAGES)
def test_no_text_is_cut_off(qtbot, tmp_path, code, text_size):
    with whole_window(tmp_path, Settings(language=code, text_size=text_size)) as whole:
        found = [
            f"{name} at {size.width()}×{size.height()}: {one}"
            for name in whole.names
            for size, page in _in_each_size(whole, name, LOOKS[text_size])
            for one in (*cut_off(page), *too_wide(page))
        ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("code", LANGUAGES)
def test_nothing_sticks_out_of_the_guide_in_a_low_window(qtbot, tmp_path, code):
    with whole_window(tmp_path, Settings(language=code)) as whole:
        whole.window.resize(LOW)
        guide = whole.show("learn")
        guide.show_section(0)
        found, is_last = [], False
        while not is_last:
            whole.settle()
            found += [*too_wide(guide), *cut_off(guide)]
            is_last = not guide.next.isEnabled()
            guide.next.click()
    assert not found, "\n".join(found)


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_was_done_last_makes_way_for_what_is_asked_and_can_be_undone(qtbot, tmp_path, code):
    with whole_window(tmp_path, Settings(language=code)) as whole:
        home, asks = whole.show("home"), whole.window.legs_since
        whole.window.resize(LOW)
        asks.hide()
        whole.settle()
        last = next(label for label in home.findChildren(QLabel) if label.text() == home.last_time)
        assert last.isVisible()
        asks.say(tr(HOW_SORE[Leg.LEFT]), *((str(n), str(n), list) for n in range(11)), (tr("Skip"), "S", list))
        home.kept.say(LONG_NAME, ("Undo", "Ctrl+Z", list))
        whole.settle()
        assert not last.isVisible()
        ways = home.findChild(Ways).findChildren(QPushButton)
        assert all(way.height() >= way.sizeHint().height() for way in ways)
        for card in (asks, home.kept):
            card.hide()
        whole.settle()
        assert last.isVisible()
        assert _whole(last)


@pytest.mark.parametrize("text_size", ["large", "very large"])
def test_exercises_called_much_alike_can_be_told_apart_on_the_balance(qtbot, tmp_path, text_size):
    with whole_window(tmp_path, Settings(language="de", text_size=text_size)) as whole:
        chooser = whole.show("balance").exercise
        option = QStyleOptionComboBox()
        chooser.initStyleOption(option)
        shown = QStyle.SubControl.SC_ComboBoxEditField
        room = chooser.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, shown, chooser)
        assert _width(chooser, chooser.currentText()) <= room.width()


@pytest.mark.parametrize("code", LANGUAGES)
def test_all_of_a_leg_set_can_be_corrected_in_a_low_window(qtbot, tmp_path, code):
    with whole_window(tmp_path, Settings(language=code)) as whole:
        whole.window.resize(LOW)
        editor = whole.show("history").card.editor
        whole.window.activateWindow()
        for _ in range(2):
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        whole.settle()
        assert editor.isVisible()
        assert editor.width() == editor.parentWidget().width()
        assert not cut_off(editor)


def test_titles_within_lists_grow_with_all_other_text(qtbot, tmp_path):
    with whole_window(tmp_path) as whole:
        found = []
        for name in ("learn", "own words"):
            small = None
            for _, page in _in_each_size(whole, name, (SMALLEST, 1.5 * SMALLEST)):
                titled = page.findChild(QTreeWidget) or page.findChild(QListWidget)
                first, second = _first_two(titled)
                if first.height() != second.height() or small == first.height():
                    found.append(f"{name}: {first.height()} above {second.height()}, and {small} before")
                small = first.height()
    assert not found, "\n".join(found)


def _first_two(titled):
    """Where the first title and what stands below it are."""
    if isinstance(titled, QTreeWidget):
        return [titled.visualItemRect(item) for item in (titled.topLevelItem(0), titled.topLevelItem(0).child(0))]
    return [titled.visualItemRect(titled.item(n)) for n in range(2)]


def test_a_text_that_is_too_long_is_found(qtbot):
    label = QLabel("a sentence that is longer than its room")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    assert not _whole(label)
    label.setWordWrap(True)
    assert not _whole(label)
    label.resize(400, 60)
    assert _whole(label)
