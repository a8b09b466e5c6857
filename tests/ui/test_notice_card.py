import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.notice_card import NoticeCard

LONG = "Stop at once with chest pain, dizziness, or sharp pain in a joint. " * 6


@pytest.mark.parametrize(
    ("words", "width_px", "beside"),
    [("The session is discarded.", 900, True), (LONG, 700, False), ("The session is discarded.", 420, False)],
)
def test_answers_stand_beside_the_words_where_that_takes_less_height(qtbot, words, width_px, beside):
    card = NoticeCard()
    qtbot.addWidget(card)
    card.resize(width_px, 400)
    card.say(words, ("I have read this: begin", "G", card.hide), ("Read all", "A", card.hide))
    qtbot.waitUntil(card.isVisible)
    [said] = [label for label in card.findChildren(QLabel) if label.text() == words]
    first, _ = [press for press in card.findChildren(QPushButton) if press.isVisible()]
    at = first.mapTo(card, first.rect().topLeft())
    assert (at.x() > said.geometry().right()) == beside
    assert (at.y() > said.geometry().bottom()) == (not beside)
    assert said.height() >= said.heightForWidth(said.width())


def test_the_keyboard_goes_from_answer_to_answer_and_is_told_of_at_the_end(qtbot):
    card, page = NoticeCard(), QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    for part in (before := QPushButton("Start"), card, QPushButton("Elsewhere")):
        column.addWidget(part)
    card.closed.connect(before.setFocus)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()

    def ask():
        card.say("And now?", ("Yes", "", card.hide), ("No", "", card.hide))

    card.say("Now?", ("No", "", ask), ("Yes", "", ask))
    assert not card.isAncestorOf(QApplication.focusWidget()), "nobody is led there unasked"
    card.focus_last()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert card.words == "And now?"
    assert QApplication.focusWidget().text() == "Yes"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert card.words == ""
    assert QApplication.focusWidget() is before
    card.say("Now?", ("No", "", lambda: card.say("So be it.")))
    card.focus_first()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert card.words == "So be it."
    assert QApplication.focusWidget() is before


@pytest.mark.qt_log_ignore("This plugin does not support")  # of a screen that is none
def test_while_the_window_is_out_of_sight_the_keyboard_stays_at_its_answer(qtbot):
    class Watched(NoticeCard):
        def hideEvent(self, event):
            super().hideEvent(event)
            told.append("hidden")

    card, page, told = Watched(), QWidget(), []
    qtbot.addWidget(page)
    QVBoxLayout(page).addWidget(card)
    card.closed.connect(lambda: told.append("closed"))
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    card.say("Now?", ("Yes", "", card.hide))
    card.focus_first()
    page.showMinimized()
    qtbot.waitUntil(lambda: "hidden" in told)
    assert told == ["hidden"]
    assert page.focusWidget().text() == "Yes"
    card.hide()
    assert told == ["hidden", "closed", "hidden"]


def test_a_key_held_down_answers_one_question(qtbot):
    card = NoticeCard()
    qtbot.addWidget(card)
    card.show()
    card.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is card)
    asked = []

    def ask():
        asked.append(len(asked) + 1)
        card.say(f"Question {len(asked)}?", ("Yes", "Y", ask))

    ask()
    for n in range(10):
        QTest.simulateEvent(card, True, Qt.Key.Key_Y, Qt.KeyboardModifier.NoModifier, "", n > 0)
    assert card.words == "Question 2?"
