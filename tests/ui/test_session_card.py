import sqlite3
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QPlainTextEdit, QPushButton, QWidget

from tests.trainer.sessions_made import evening
from tests.ui.history_page import CTRL_ENTER, CTRL_SHIFT_Z, CTRL_Z, opened_page, press, reps
from trainer.log.edit import delete_session, edit_leg_set, redoable, undo
from trainer.log.merge import merge
from ui.history import History
from ui.leg_set_table import leg_set_words
from ui.session_list import LEFT, PAIN, RIGHT


@pytest.fixture
def page(qtbot, log):
    merge(log, [evening(n) for n in range(3)])
    return opened_page(qtbot, log)


def test_reps_are_edited_undone_and_redone_by_keys_alone(page, qtbot, log):
    press(qtbot, page, Qt.Key.Key_Return)  # into the session
    assert page.detail.table.hasFocus()
    press(qtbot, page, Qt.Key.Key_Right, Qt.Key.Key_Return)  # the right leg
    assert page.card.editor.reps.hasFocus()
    press(qtbot, page, Qt.Key.Key_3, Qt.Key.Key_Return)
    assert reps(log) == [3, 3]
    assert page.line.words == "Done – set 1, right leg: 2 → 3 reps."
    assert page.detail.table.currentColumn() == 2
    assert page.detail.table.hasFocus()
    press(qtbot, page, CTRL_Z)
    assert reps(log) == [3, 2]
    assert page.line.words == "Taken back – set 1, right leg: 2 → 3 reps."
    press(qtbot, page, CTRL_SHIFT_Z)
    assert reps(log) == [3, 3]
    assert "again: set 1, right leg: 2 → 3 reps" in page.detail.words
    assert "Both legs did the same" in page.detail.words


def test_all_that_can_be_corrected_is_one_step(page, qtbot, log):
    page.card.edit_leg_set()
    page.card.editor.load.setValue(7.25)
    page.card.editor.rir.setValue(2)
    page.card.editor.leg.show_value("right")
    page.card.editor.fault.setCurrentText("One hip drops")
    page.card.editor.notes.setPlainText("wrong leg, comma, “quote”\nيسار 🙂")
    press(qtbot, page, CTRL_ENTER)
    changed = log.session("s2").leg_sets[0]
    assert (changed.load_kg, changed.rir, changed.leg, changed.fault) == (7.25, 2, "right", "F3")
    assert "One hip drops" in leg_set_words(changed)[-1]
    assert changed.notes.endswith("🙂")
    qtbot.mouseClick(page.line.undo, Qt.MouseButton.LeftButton)
    back = log.session("s2").leg_sets[0]
    assert (back.load_kg, back.rir, back.leg, back.fault, back.notes) == (5, None, "left", None, "")
    qtbot.mouseClick(page.line.redo, Qt.MouseButton.LeftButton)
    assert log.session("s2").leg_sets[0].leg == "right"


def test_who_counts_in_pounds_sees_and_corrects_loads_in_pounds(page, qtbot, log):
    edit_leg_set(log, log.session("s2").leg_sets[0].id, load_kg=20.412)
    page.open("lb")
    assert page.detail.table.item(0, 1).text().splitlines()[1] == "45 lb"
    page.card.edit_leg_set()
    assert page.card.editor.load.text() == "45 lb"
    press(qtbot, page, Qt.Key.Key_Return)
    assert log.session("s2").leg_sets[0].load_kg == 20.412
    page.card.edit_leg_set()
    page.card.editor.load.setValue(50)
    press(qtbot, page, Qt.Key.Key_Return)
    assert page.line.words == "Done – set 1, left leg: 45 → 50 lb."
    assert "left leg: 45 → 50 lb" in page.detail.words
    assert log.session("s2").leg_sets[0].load_kg == 22.68
    page.card.edit_leg_set()
    page.card.editor.load.setValue(page.card.editor.load.maximum())
    press(qtbot, page, Qt.Key.Key_Return)
    assert log.session("s2").leg_sets[0].load_kg == 999.999
    page.open("kg")
    page.card.edit_leg_set()
    assert page.card.editor.load.text() == "999.999 kg"


def test_a_pain_is_seen_and_corrected_as_one_step(page, qtbot, log, monkeypatch):
    left, _ = log.session("s2").leg_sets
    with monkeypatch.context() as long_ago:  # what is told anew in one go is no correction
        long_ago.setattr(log, "now", lambda: datetime(2026, 11, 7, 19, tzinfo=UTC))
        edit_leg_set(log, left.id, answers={"pain": 8, "Q1": 4})
    page.open()
    assert "pain 8 of 10" in page.detail.table.item(0, 1).text().splitlines()
    assert page.table.model().data(page.table.model().index(0, PAIN)) == "8"
    assert page.table.model().data(page.table.model().index(1, PAIN)) == ""
    page.card.edit_leg_set()
    assert page.card.editor.pain.value() == 8
    page.card.editor.pain.setValue(-1)
    page.card.editor.pain.setFocus()
    press(qtbot, page, Qt.Key.Key_Return)
    assert log.session("s2").leg_sets[0].answers == {"Q1": 4}
    assert page.line.words == "Done – set 1, left leg: pain: 8 → none told."
    assert "pain: 8 → none told" in page.detail.words
    press(qtbot, page, CTRL_Z)
    assert log.session("s2").leg_sets[0].answers == {"pain": 8, "Q1": 4}


def test_saving_what_was_not_changed_is_no_change(page, qtbot):
    press(qtbot, page, Qt.Key.Key_E, Qt.Key.Key_Return)
    assert page.line.words == ""
    assert not page.line.undo.isEnabled()


def test_notes_take_letters_and_are_kept(page, qtbot, log):
    press(qtbot, page, Qt.Key.Key_N)
    for letter in "hej dn":
        qtbot.keyClicks(page.window().focusWidget(), letter)
    press(qtbot, page, CTRL_ENTER)
    assert log.session("s2").notes == "hej dn"
    assert "hej dn" in page.detail.words


def test_forms_are_made_when_they_are_asked_for_for_the_page_is_there_sooner_without(page, qtbot):
    assert page.findChildren(QPlainTextEdit) == []
    press(qtbot, page, Qt.Key.Key_N)
    assert page.findChildren(QPlainTextEdit) == [page.card.notes.notes]
    press(qtbot, page, Qt.Key.Key_Escape, Qt.Key.Key_E)
    assert page.findChildren(QPlainTextEdit) == [page.card.notes.notes, page.card.editor.notes]


@pytest.mark.parametrize("key", [Qt.Key.Key_E, Qt.Key.Key_N])
def test_tab_leads_from_the_session_to_the_form_and_then_to_undo_and_redo_as_they_are_seen(page, qtbot, key):
    press(qtbot, page, key)
    form = page.card.editor if key == Qt.Key.Key_E else page.card.notes
    chain, part = [], page.nextInFocusChain()
    while part is not page:
        chain.append(part)
        part = part.nextInFocusChain()
    fields = [part for part in form.findChildren(QWidget) if part.focusPolicy() & Qt.FocusPolicy.TabFocus]
    places = [chain.index(part) for part in fields if part in chain]  # a list that opens is a window of its own
    assert chain.index(page.detail.delete) < min(places)
    assert max(places) < chain.index(page.line.undo) < chain.index(page.line.redo)


@pytest.mark.parametrize("way", ["Escape", "another session", "the page is left"])
def test_what_is_written_is_kept_however_one_leaves_and_can_be_taken_back(page, qtbot, log, way):
    press(qtbot, page, Qt.Key.Key_N, Qt.Key.Key_O, Qt.Key.Key_W)
    if way == "Escape":
        press(qtbot, page, Qt.Key.Key_Escape)
        assert page.line.words == "Done – session: notes."
        assert page.detail.isVisible()
    elif way == "another session":
        page.table.selectRow(1)
        assert page.session.id == "s1"
        assert page.session.notes == ""
        assert page.detail.isVisible()
    else:
        page.hide()
    assert log.session("s2").notes == "ow"
    page.line.take_back()
    assert log.session("s2").notes == ""


@pytest.fixture
def locked(path):
    """Another program holds the log until this is called."""
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield other.close
    other.close()


@pytest.mark.qt_log_ignore("This plugin does not support")  # of a screen that is none
def test_where_only_the_window_is_out_of_sight_the_form_stays_open_as_it_is(qtbot, log):
    class Watched(History):
        def hideEvent(self, event):
            super().hideEvent(event)
            hidden.append(True)

    merge(log, [evening(n) for n in range(3)])
    page, window, hidden = Watched(log), QMainWindow(), []
    qtbot.addWidget(window)
    window.setCentralWidget(page)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    page.open()
    form = correct(page)
    window.showMinimized()
    qtbot.waitUntil(lambda: bool(hidden))
    assert page.card.is_form_open
    assert (form.reps.value(), form.notes.toPlainText()) == (1, "ow")
    assert reps(log) == [3, 2]
    page.leave()
    assert reps(log) == [1, 2]


def test_the_list_shows_what_was_kept_of_a_form_that_was_left_for_another_session(page, log):
    correct(page).pain.setValue(4)
    page.table.selectRow(1)
    assert page.session.id == "s1"
    listed = page.table.model()
    assert [listed.data(listed.index(0, column)) for column in (LEFT, RIGHT, PAIN)] == ["1", "2", "4"]


def test_what_is_gone_meanwhile_is_listed_no_more_once_its_form_is_left_for_another_session(page, qtbot, log):
    correct(page)
    delete_session(log, "s2")
    page.table.selectRow(1)
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 2)
    assert (page.session.id, page.table.currentIndex().row()) == ("s1", 0)
    assert page.line.trouble == "This is not in the log any more; look at the log anew."


def write_notes(page):
    page.card.edit_notes()
    page.card.notes.notes.setPlainText("ow")
    return page.card.notes


def correct(page):
    page.card.edit_leg_set()
    page.card.editor.reps.setValue(1)
    page.card.editor.notes.setPlainText("ow")
    return page.card.editor


@pytest.mark.parametrize("write", [write_notes, correct])
@pytest.mark.parametrize("way", ["Escape", "another session", "the page is left", "Delete"])
def test_what_cannot_be_kept_now_stays_in_its_form_and_is_kept_once_it_can_be(page, qtbot, log, locked, write, way):
    form = write(page)
    told = []
    page.unsaved.connect(told.append)
    if way == "Escape":
        press(qtbot, page, Qt.Key.Key_Escape)
    elif way == "another session":
        page.table.selectRow(1)
        qtbot.waitUntil(lambda: page.table.currentIndex().row() == 0)
    elif way == "Delete" and form is not page.card.notes:
        form.delete_asked.emit()
    elif way == "the page is left":
        page.hide()
        assert "in use by another program" in told[-1]
        page.show()
        page.open()
    else:
        press(qtbot, page, CTRL_ENTER)
    assert "in use by another program" in page.line.trouble
    assert form.isVisible()
    assert form.notes.toPlainText() == "ow"
    assert page.session.id == "s2"
    locked()
    if way == "the page is left":
        page.hide()
        assert told[-1] == ""
    else:
        press(qtbot, page, Qt.Key.Key_Escape)
        assert page.detail.isVisible()
        assert page.line.words.startswith("Done – s")
    kept = log.session("s2")
    if form is page.card.notes:
        assert (kept.notes, kept.leg_sets[0].counted_reps) == ("ow", 3)
    else:
        assert (kept.leg_sets[0].notes, kept.leg_sets[0].counted_reps) == ("ow", 1)


def test_a_form_that_could_not_be_kept_is_what_the_page_opens_with(page, qtbot, log, locked):
    form = write_notes(page)
    page.hide()
    page.show()
    page.open()
    assert page.focusWidget() is form.notes
    page.hide()
    locked()
    page.show()
    page.open()
    assert log.session("s2").notes == "ow"
    assert page.line.words == "Done – session: notes."
    assert page.detail.isVisible()
    assert page.focusWidget() is page.table


@pytest.mark.parametrize("write", [write_notes, correct])
def test_a_form_of_what_is_gone_meanwhile_does_not_hold_the_user(page, qtbot, log, write):
    write(page)
    delete_session(log, "s2")
    press(qtbot, page, Qt.Key.Key_Escape)
    assert page.line.trouble == "This is not in the log any more; look at the log anew."
    assert page.detail.isVisible()
    assert page.session.id == "s1"
    undo(log)
    assert (log.session("s2").notes, reps(log)) == ("", [3, 2])


@pytest.mark.parametrize("write", [write_notes, correct])
def test_with_a_form_open_the_key_deletes_no_session(page, qtbot, log, write):
    write(page).findChildren(QPushButton)[-1].setFocus()
    press(qtbot, page, (Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_Delete))
    assert [s.id for s in log.sessions()] == ["s2", "s1", "s0"]
    assert not page.detail.isVisible()


def test_undo_with_a_form_open_leaves_it_as_it_is_and_can_be_redone(page, qtbot, log):
    edit_leg_set(log, log.session("s0").leg_sets[0].id, counted_reps=1)
    page.open()
    press(qtbot, page, Qt.Key.Key_E)
    page.card.editor.reps.setValue(1)
    qtbot.mouseClick(page.line.undo, Qt.MouseButton.LeftButton)
    assert log.session("s0").leg_sets[0].counted_reps == 3
    assert (page.session.id, page.card.editor.isVisible(), page.card.editor.reps.value()) == ("s2", True, 1)
    assert reps(log) == [3, 2]
    assert redoable(log) is not None
    press(qtbot, page, Qt.Key.Key_Escape)
    assert reps(log) == [1, 2]
    assert page.session.id == "s2"


def test_a_form_that_is_left_is_kept_as_one_step(page, qtbot, log):
    page.card.edit_leg_set()
    page.card.editor.reps.setValue(1)
    page.card.editor.notes.setPlainText("twinge")
    press(qtbot, page, Qt.Key.Key_Escape)
    left = log.session("s2").leg_sets[0]
    assert (left.counted_reps, left.notes) == (1, "twinge")
    assert page.detail.isVisible()
    assert page.line.words.startswith("Done – set 1, left leg: ")
    press(qtbot, page, CTRL_Z)
    left = log.session("s2").leg_sets[0]
    assert (left.counted_reps, left.notes) == (3, "")


def test_enter_in_the_note_of_a_leg_set_saves_and_with_shift_begins_a_line(page, qtbot, log):
    page.card.edit_leg_set()
    page.card.editor.notes.setFocus()
    qtbot.keyClicks(page.card.editor.notes, "one")
    qtbot.keyClick(page.card.editor.notes, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(page.card.editor.notes, "two")
    assert page.card.editor.isVisible()
    qtbot.keyClick(page.card.editor.notes, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert page.detail.isVisible()
    assert log.session("s2").leg_sets[0].notes == "one\ntwo"
