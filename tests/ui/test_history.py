import sqlite3
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QMainWindow, QPlainTextEdit, QPushButton

from tests.trainer.sessions_made import EVENING, evening
from tests.ui.history_page import CTRL_SHIFT_Z, CTRL_Z, opened_page, press, reps
from trainer.demo_log import write_demo_log
from trainer.log import LegSet, Log, LogError, LoggedSession, Rep
from trainer.log.edit import delete_session, edit_leg_set
from trainer.log.merge import merge
from ui import wording
from ui.history import History


@pytest.fixture
def page(qtbot, log):
    merge(log, [evening(n) for n in range(3)])
    return opened_page(qtbot, log)


def test_it_opens_at_the_newest_session_with_both_legs_side_by_side(page):
    assert page.session.id == "s2"
    assert "Left 3 reps" in page.detail.words
    assert "Right 2 reps" in page.detail.words
    assert "Right did 1 fewer" in page.detail.words
    assert "3 of 3 reps" in page.detail.table.item(0, 1).text()
    assert "2 of 3 reps" in page.detail.table.item(0, 2).text()
    assert page.table.hasFocus()


def test_what_was_told_after_a_session_is_shown_in_words(page, log):
    left, right = log.session("s2").leg_sets
    assert page.detail.answers.isHidden()
    told = {"pain": 1, "Q1": 4, "Q4": 1, "stretch": "calf or ankle", "soreness": 5, "worse next morning": 1}
    edit_leg_set(log, left.id, answers=told)
    edit_leg_set(log, right.id, answers={"Q1": 3, "soreness": 0, "worse next morning": 0})
    page.open()
    words = page.detail.words
    assert "Left leg, the days after: sore 5 of 10, a joint hurt more the next morning" in words
    assert "Right leg, the days after: sore 0 of 10, no joint worse the next morning" in words
    assert "Changes" not in words, "what was told first is no change"
    assert page.detail.answers.text() == "Show 2 answers"
    page.detail.answers.click()
    assert "Left 4, Right 3" in page.detail.words
    assert "Left yes, in the calf or ankle" in page.detail.words


def test_escape_leads_from_the_form_to_the_session_and_from_the_list_home(page, qtbot, log):
    press(qtbot, page, Qt.Key.Key_E)
    press(qtbot, page, Qt.Key.Key_Escape)
    assert reps(log) == [3, 2]
    assert page.detail.isVisible()
    with qtbot.waitSignal(page.home_asked):
        press(qtbot, page, Qt.Key.Key_Escape)


def test_a_session_is_deleted_and_comes_back(page, qtbot, log):
    press(qtbot, page, Qt.Key.Key_Delete)
    assert [s.id for s in log.sessions()] == ["s1", "s0"]
    assert page.session.id == "s1"
    assert page.line.words == "Done – session of 7 Nov 2026 deleted."
    press(qtbot, page, CTRL_Z)
    assert [s.id for s in log.sessions()] == ["s2", "s1", "s0"]
    assert page.session.id == "s2"  # not a stranger, which the same key would delete next
    assert page.table.currentIndex().row() == 0


def test_what_is_taken_back_is_shown_though_it_was_done_days_ago(page, qtbot, log):
    edit_leg_set(log, log.session("s0").leg_sets[0].id, counted_reps=1)
    assert page.session.id == "s2"
    press(qtbot, page, CTRL_Z)
    assert page.line.words == "Taken back – set 1, left leg: 3 → 1 rep."
    assert page.session.id == "s0"
    page.table.selectRow(1)
    press(qtbot, page, CTRL_Z)
    assert page.line.words == "There is nothing to take back."
    assert page.session.id == "s1"
    press(qtbot, page, CTRL_SHIFT_Z)
    assert page.session.id == "s0"


def test_where_the_last_session_is_deleted_the_keyboard_is_where_it_is_seen(qtbot, log):
    merge(log, [evening(0)])
    page = opened_page(qtbot, log)
    press(qtbot, page, Qt.Key.Key_Delete)
    assert page.words.startswith("Nothing here yet")
    assert page.focusWidget().isVisible()
    press(qtbot, page, CTRL_Z)
    assert page.session.id == "s0"


def test_a_leg_set_is_deleted_and_comes_back(page, qtbot, log):
    press(qtbot, page, Qt.Key.Key_Return, Qt.Key.Key_Delete)
    assert [s.leg for s in log.session("s2").leg_sets] == ["right"]
    assert "One leg only" in page.detail.words
    press(qtbot, page, CTRL_Z)
    assert len(log.session("s2").leg_sets) == 2


def test_notes_that_look_like_markup_are_shown_and_never_obeyed(qtbot, log):
    """They may have been imported; a picture in them would be loaded, from a network drive too."""
    notes = '<img src="file:///tmp/theirs.png"> <b>sore</b>\n& tired'
    leg_set = LegSet("l", 1, "left", 1, "3-0-1-1", 0.0, 1, EVENING, "finished", notes=notes)
    merge(log, [LoggedSession("s", EVENING, EVENING, "backward-lunge", "1x1", (leg_set,))])
    shown = QTextDocument()
    for tip in (opened_page(qtbot, log).detail.table.item(0, 1).toolTip(), wording.tip("5 reps\n3 < 4")):
        shown.setHtml(tip) if "<" in tip else shown.setPlainText(tip)  # as a tip would be taken
        assert shown.toPlainText().endswith(notes) or shown.toPlainText() == "5 reps\n3 < 4"


def test_two_halves_are_joined_and_parted(page, qtbot, log):
    longer, began = "2x3/side @ 3-0-1-1 rest 5 switch 5", evening(2).started
    merge(log, [evening(9, began - timedelta(minutes=20), plan=longer), evening(8, began, plan=longer)])
    delete_session(log, "s2")
    page.open()
    assert page.session.id == "s8"
    press(qtbot, page, Qt.Key.Key_J)
    assert [s.id for s in log.sessions()] == ["s9", "s1", "s0"]
    assert [(s.set_n, s.leg) for s in log.session("s9").leg_sets] == [
        (1, "left"), (1, "right"), (2, "left"), (2, "right"),
    ]  # fmt: skip
    press(qtbot, page, CTRL_Z)
    assert len(log.sessions()) == 4


def test_a_whole_session_is_no_half(page, qtbot, log):
    merge(log, [evening(9, began=evening(2).started - timedelta(minutes=20))])
    page.open()
    assert page.detail.join.isHidden()
    press(qtbot, page, Qt.Key.Key_J)
    assert len(log.sessions()) == 4


def test_leg_sets_without_reps_are_out_of_the_way_until_asked_for(qtbot, log):
    at = EVENING
    rep = Rep(1, at, 4.0, counted=True)
    legs = (
        LegSet("a", 1, "left", 1, "3-0-1-1", 0, 8, at, "repeated", reps=(rep,)),
        LegSet("b", 1, "left", 1, "3-0-1-1", 0, 8, at + timedelta(seconds=9), "finished", reps=(rep,)),
        LegSet("c", 1, "right", 2, "3-0-1-1", 0, 8, at + timedelta(seconds=30), "skipped"),
    )
    merge(log, [LoggedSession("s", at, at, "backward-lunge", "", legs)])
    page = opened_page(qtbot, log)
    assert page.detail.table.rowCount() == 1
    assert page.detail.table.item(0, 2).text() == "–"
    assert page.detail.all.text() == "Show 2 leg sets without a rep that counts"
    page.detail.all.click()
    assert page.detail.table.rowCount() == 2
    page.detail.table.setCurrentCell(0, 1)
    page.card.edit_leg_set()
    assert not page.card.editor.reps.isEnabled()
    assert page.card.editor.load.hasFocus()


def test_the_list_is_narrowed_by_exercise_and_time(qtbot, log):
    write_demo_log(log, date(2026, 11, 20))
    page = opened_page(qtbot, log)
    qtbot.waitUntil(lambda: page.span.findText("2025") >= 0)
    everything = page.table.model().rowCount()

    def choose(chooser, words):
        chooser.setCurrentIndex(chooser.findText(words))
        chooser.activated.emit(chooser.currentIndex())
        return page.table.model().rowCount()

    in_2025 = choose(page.span, "2025")
    assert 0 < in_2025 < everything
    assert page.session.started.year == 2025
    glutes = choose(page.exercise, "Reverse lunge for glutes")
    assert glutes == 0
    assert page.words == "No session of this exercise in this time."
    assert choose(page.span, "All time") > 0
    assert page.session.exercise == "reverse-lunge-for-glutes"


def test_an_empty_log_says_what_will_be_here(qtbot, log):
    page = opened_page(qtbot, log)
    assert page.words.startswith("Nothing here yet")
    press(qtbot, page, Qt.Key.Key_E, Qt.Key.Key_N, Qt.Key.Key_J, Qt.Key.Key_Delete, CTRL_Z)
    assert page.line.words == "There is nothing to take back."


def test_a_log_in_use_by_another_program_is_told_where_it_happens(page, qtbot, path, log):
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    press(qtbot, page, Qt.Key.Key_Delete)
    assert "in use by another program" in page.line.trouble
    other.execute("COMMIT")
    other.close()
    assert page.session.id == "s2"
    press(qtbot, page, Qt.Key.Key_Delete)
    assert page.line.trouble == ""
    assert page.session.id == "s1"


def test_a_log_that_cannot_be_read_is_told(page, log, monkeypatch):
    def fail():
        raise LogError("The log is gone.")

    monkeypatch.setattr(log, "reading", fail)
    page.open()
    assert page.words == "The log is gone."


def test_what_was_changed_in_another_run_can_be_taken_back(page, qtbot, log, path):
    press(qtbot, page, Qt.Key.Key_Delete)
    again = Log(path)
    try:
        fresh = opened_page(qtbot, again)
        qtbot.waitUntil(lambda: fresh.span.findText("2026") >= 0)
        assert fresh.line.undo.isEnabled()
        assert fresh.line.undo.toolTip() == "session of 7 Nov 2026 deleted"
        fresh.line.take_back()
        assert [s.id for s in again.sessions()] == ["s2", "s1", "s0"]
    finally:
        again.close()


def test_text_grows_with_the_window_and_shrinks_again(page, qtbot):
    plain = page.table.fontMetrics().height()
    page.resize(2560, 1440)
    qtbot.waitUntil(lambda: page.table.fontMetrics().height() >= 1.8 * plain)
    assert page.table.rowHeight(0) > 1.8 * plain
    assert page.minimumSizeHint().width() < 1280


def test_everything_has_a_name_for_screen_readers(page):
    for kind in (QAbstractSpinBox, QComboBox, QPlainTextEdit):
        for control in page.findChildren(kind):
            assert control.accessibleName(), control
    for control in page.findChildren(QPushButton):
        assert control.isHidden() or control.text() or control.accessibleName(), control
    model = page.table.model()
    assert model.data(model.index(0, 2), Qt.ItemDataRole.AccessibleTextRole) == "Left 3 reps"


def test_a_window_that_was_large_can_be_small_again(qtbot, log):
    merge(log, [evening(0)])
    window = QMainWindow()
    page = History(log)
    window.setCentralWidget(page)
    qtbot.addWidget(window)
    window.resize(2560, 1440)
    window.show()
    page.open()
    qtbot.waitUntil(lambda: page.table.fontMetrics().height() > 30)
    window.resize(1280, 720)
    qtbot.waitUntil(lambda: page.width() == 1280)
    qtbot.waitUntil(lambda: page.table.fontMetrics().height() < 30)
