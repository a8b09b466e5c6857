import sqlite3
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QMainWindow, QPlainTextEdit, QPushButton, QWidget

from tests.trainer.sessions_made import EVENING, evening
from trainer.demo_log import write_demo_log
from trainer.log import LegSet, Log, LogError, LoggedSession, Rep
from trainer.log.edit import delete_session, edit_leg_set, undo
from trainer.log.merge import merge
from ui import wording
from ui.history import History
from ui.leg_set_table import leg_set_words
from ui.session_list import PAIN


def opened_page(qtbot, log):
    made = History(log)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.open()
    return made


@pytest.fixture
def page(qtbot, log):
    merge(log, [evening(n) for n in range(3)])
    return opened_page(qtbot, log)


def press(qtbot, page, *keys):
    for key in keys:
        modifier = Qt.KeyboardModifier.NoModifier
        if isinstance(key, tuple):
            modifier, key = key
        qtbot.keyClick(page.window().focusWidget(), key, modifier)


CTRL_Z = (Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Z)
CTRL_SHIFT_Z = (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_Z)
CTRL_ENTER = (Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Return)


def reps(log, session_id="s2"):
    return [leg_set.counted_reps for leg_set in log.session(session_id).leg_sets]


def test_it_opens_at_the_newest_session_with_both_legs_side_by_side(page):
    assert page.session.id == "s2"
    assert "Left 3 reps" in page.detail.words
    assert "Right 2 reps" in page.detail.words
    assert "Right did 1 fewer" in page.detail.words
    assert "3 of 3 reps" in page.detail.table.item(0, 1).text()
    assert "2 of 3 reps" in page.detail.table.item(0, 2).text()
    assert page.table.hasFocus()


def test_reps_are_edited_undone_and_redone_by_keys_alone(page, qtbot, log):
    press(qtbot, page, Qt.Key.Key_Return)  # into the session
    assert page.detail.table.hasFocus()
    press(qtbot, page, Qt.Key.Key_Right, Qt.Key.Key_Return)  # the right leg
    assert page.editor.reps.hasFocus()
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
    page.edit_leg_set()
    page.editor.load.setValue(7.25)
    page.editor.rir.setValue(2)
    page.editor.leg.show_value("right")
    page.editor.fault.setCurrentText("One hip drops")
    page.editor.notes.setPlainText("wrong leg, comma, “quote”\nيسار 🙂")
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
    page.edit_leg_set()
    assert page.editor.load.text() == "45 lb"
    press(qtbot, page, Qt.Key.Key_Return)
    assert log.session("s2").leg_sets[0].load_kg == 20.412
    page.edit_leg_set()
    page.editor.load.setValue(50)
    press(qtbot, page, Qt.Key.Key_Return)
    assert log.session("s2").leg_sets[0].load_kg == 22.68
    page.edit_leg_set()
    page.editor.load.setValue(page.editor.load.maximum())
    press(qtbot, page, Qt.Key.Key_Return)
    assert log.session("s2").leg_sets[0].load_kg == 999.999
    page.open("kg")
    page.edit_leg_set()
    assert page.editor.load.text() == "999.999 kg"


def test_a_pain_is_seen_and_corrected_as_one_step(page, qtbot, log, monkeypatch):
    left, _ = log.session("s2").leg_sets
    with monkeypatch.context() as long_ago:  # what is told anew in one go is no correction
        long_ago.setattr(log, "now", lambda: datetime(2026, 11, 7, 19, tzinfo=UTC))
        edit_leg_set(log, left.id, answers={"pain": 8, "Q1": 4})
    page.open()
    assert "pain 8 of 10" in page.detail.table.item(0, 1).text().splitlines()
    assert page.table.model().data(page.table.model().index(0, PAIN)) == "8"
    assert page.table.model().data(page.table.model().index(1, PAIN)) == ""
    page.edit_leg_set()
    assert page.editor.pain.value() == 8
    page.editor.pain.setValue(-1)
    page.editor.pain.setFocus()
    press(qtbot, page, Qt.Key.Key_Return)
    assert log.session("s2").leg_sets[0].answers == {"Q1": 4}
    assert page.line.words == "Done – set 1, left leg: pain: 8 → none told."
    assert "pain: 8 → none told" in page.detail.words
    press(qtbot, page, CTRL_Z)
    assert log.session("s2").leg_sets[0].answers == {"pain": 8, "Q1": 4}


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


def test_saving_what_was_not_changed_is_no_change(page, qtbot):
    press(qtbot, page, Qt.Key.Key_E, Qt.Key.Key_Return)
    assert page.line.words == ""
    assert not page.line.undo.isEnabled()


def test_a_session_is_deleted_and_comes_back(page, qtbot, log):
    press(qtbot, page, Qt.Key.Key_Delete)
    assert [s.id for s in log.sessions()] == ["s1", "s0"]
    assert page.session.id == "s1"
    assert page.line.words == "Done – session of 2026-11-07 deleted."
    press(qtbot, page, CTRL_Z)
    assert [s.id for s in log.sessions()] == ["s2", "s1", "s0"]
    assert page.session.id == "s2"  # not a stranger, which the same key would delete next
    assert page.table.currentIndex().row() == 0


def test_a_leg_set_is_deleted_and_comes_back(page, qtbot, log):
    press(qtbot, page, Qt.Key.Key_Return, Qt.Key.Key_Delete)
    assert [s.leg for s in log.session("s2").leg_sets] == ["right"]
    assert "One leg only" in page.detail.words
    press(qtbot, page, CTRL_Z)
    assert len(log.session("s2").leg_sets) == 2


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
    assert page.findChildren(QPlainTextEdit) == [page.notes.notes]
    press(qtbot, page, Qt.Key.Key_Escape, Qt.Key.Key_E)
    assert page.findChildren(QPlainTextEdit) == [page.notes.notes, page.editor.notes]


@pytest.mark.parametrize("key", [Qt.Key.Key_E, Qt.Key.Key_N])
def test_tab_leads_from_the_session_to_the_form_and_then_to_undo_and_redo_as_they_are_seen(page, qtbot, key):
    press(qtbot, page, key)
    form = page.editor if key == Qt.Key.Key_E else page.notes
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


def write_notes(page):
    page.edit_notes()
    page.notes.notes.setPlainText("ow")
    return page.notes


def correct(page):
    page.edit_leg_set()
    page.editor.reps.setValue(1)
    page.editor.notes.setPlainText("ow")
    return page.editor


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
    elif way == "Delete" and form is not page.notes:
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
    if form is page.notes:
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


def test_of_what_could_not_be_deleted_nothing_is_chosen_later(page, qtbot, log, locked):
    press(qtbot, page, Qt.Key.Key_Delete)
    locked()
    page.table.selectRow(1)
    page.edit_leg_set()
    page.editor.reps.setValue(1)
    press(qtbot, page, Qt.Key.Key_Escape)
    assert page.session.id == "s1"


def test_a_form_that_is_left_is_kept_as_one_step(page, qtbot, log):
    page.edit_leg_set()
    page.editor.reps.setValue(1)
    page.editor.notes.setPlainText("twinge")
    press(qtbot, page, Qt.Key.Key_Escape)
    left = log.session("s2").leg_sets[0]
    assert (left.counted_reps, left.notes) == (1, "twinge")
    assert page.detail.isVisible()
    assert page.line.words.startswith("Done – set 1, left leg: ")
    press(qtbot, page, CTRL_Z)
    left = log.session("s2").leg_sets[0]
    assert (left.counted_reps, left.notes) == (3, "")


def test_enter_in_the_note_of_a_leg_set_saves_and_with_shift_begins_a_line(page, qtbot, log):
    page.edit_leg_set()
    page.editor.notes.setFocus()
    qtbot.keyClicks(page.editor.notes, "one")
    qtbot.keyClick(page.editor.notes, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(page.editor.notes, "two")
    assert page.editor.isVisible()
    qtbot.keyClick(page.editor.notes, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert page.detail.isVisible()
    assert log.session("s2").leg_sets[0].notes == "one\ntwo"


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
    page.edit_leg_set()
    assert not page.editor.reps.isEnabled()
    assert page.editor.load.hasFocus()


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
        assert fresh.line.undo.toolTip() == "session of 2026-11-07 deleted"
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
