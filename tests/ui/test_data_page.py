import sqlite3
import threading
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from tests.trainer.sessions_made import evening
from trainer.exchange import json_parts
from trainer.log import Log, LogError
from trainer.log.backup import back_up, back_up_before_import, back_up_daily
from trainer.log.edit import delete_session, edit_leg_set
from trainer.log.merge import merge
from ui import data_page, data_work
from ui.data_page import DataPage, size_words
from ui.errand import CalledOffError, Errand
from ui.language import use_language
from ui.tasks import Background


@pytest.fixture
def path(tmp_path):
    folder = tmp_path / "data"
    folder.mkdir()
    return folder / "log.sqlite"


@pytest.fixture
def log(path):
    opened = Log(path)
    merge(opened, [evening(n) for n in range(3)])
    back_up_daily(path, date(2026, 11, 20))
    yield opened
    opened.close()


@pytest.fixture
def asked():
    """What the file dialogs answer."""
    return {}


@pytest.fixture
def page(qtbot, log, asked):
    errands = Background()
    made = DataPage(log, errands, lambda *_: asked.get("save"), lambda *_: asked.get("open"))
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.open()
    yield made
    made.work.call_off()
    errands.close()


def over(page, qtbot):
    qtbot.waitUntil(lambda: not page.work.is_busy, timeout=30_000)


def answer(page, words):
    [press] = [p for p in page.work.notice.findChildren(QPushButton) if p.isVisible() and p.text().startswith(words)]
    press.click()


@pytest.mark.parametrize(
    ("size_bytes", "words"),
    [(0, "1 kB"), (45_100, "45 kB"), (999_400, "999 kB"), (1_000_000, "1.0 MB"), (117_000_000, "117.0 MB")],
)
def test_a_small_backup_is_not_nothing(size_bytes, words):
    assert size_words(size_bytes) == words


def key(page, qtbot, key):
    qtbot.keyClick(page.focusWidget(), key)


def ids(log):
    return [s.id for s in log.sessions()]


def said(page):
    return "\n".join(words.text() for words in page.findChildren(QLabel)).replace("\u200b", "")


def test_it_says_where_the_log_is_what_it_holds_and_which_backups_there_are(page, qtbot, path):
    assert str(path) in said(page)
    qtbot.waitUntil(lambda: "3 sessions, 6 leg sets, 15 reps." in said(page))
    assert page.backups.count() == 1
    assert " kB" in page.backups.item(0).text()
    assert page.backups.hasFocus()


def test_a_backup_made_before_an_import_is_told_from_that_of_the_day(page, path, log):
    assert back_up_before_import(path, datetime(2026, 11, 20, 18, tzinfo=UTC))
    page.refresh()
    assert [page.backups.item(row).text().endswith("   before an import") for row in (0, 1)] == [True, False]


def test_the_window_does_not_wait_until_everything_is_counted(page, qtbot, log, monkeypatch):
    where = []

    def counting(log):
        where.append(threading.current_thread())
        return "a million reps"

    monkeypatch.setattr(data_work, "holds", counting)
    page.refresh()
    qtbot.waitUntil(lambda: "a million reps." in said(page))
    assert threading.main_thread() not in where


def test_a_backup_that_is_pruned_meanwhile_is_not_listed(page, path, monkeypatch):
    gone = path.parent / "backups" / "log-2026-11-19.sqlite"
    both = [*data_page.automatic_backups(path), gone]
    monkeypatch.setattr(data_page, "automatic_backups", lambda _: both)
    page.refresh()
    assert page.backups.count() == 1


def test_a_backup_is_made_where_it_is_wanted_and_checked(page, qtbot, asked, tmp_path):
    asked["save"] = tmp_path / "mine.sqlite"
    key(page, qtbot, Qt.Key.Key_U)
    over(page, qtbot)
    assert page.work.words == f"Wrote {tmp_path / 'mine.sqlite'}: 3 sessions, 6 leg sets, 15 reps. The copy is sound."
    assert any(part.text().endswith("Your own copy: mine.sqlite.") for part in page.findChildren(QLabel))
    copy = Log(tmp_path / "mine.sqlite")
    assert len(copy.sessions()) == 3
    copy.close()


def test_nothing_happens_when_no_file_is_chosen(page, qtbot, log):
    for pressed in (Qt.Key.Key_U, Qt.Key.Key_R, Qt.Key.Key_X, Qt.Key.Key_I):
        key(page, qtbot, pressed)
        assert not page.work.is_busy
    assert page.work.words == ""


def test_a_backup_is_put_back_after_it_was_checked_and_the_user_said_so(page, qtbot, log, path):
    delete_session(log, "s2")
    delete_session(log, "s1")
    key(page, qtbot, Qt.Key.Key_Return)  # on the automatic backup
    over(page, qtbot)
    assert "3 sessions, 6 leg sets" in page.work.words
    assert "your log (1 session, 2 leg sets, 5 reps), which is kept beside it" in page.work.words
    assert page.focusWidget().text() == "Leave my log as it is"
    assert ids(log) == ["s0"]
    with qtbot.waitSignals([page.restoring, page.replaced, page.restoring]):
        answer(page, "Put it back")
    assert ids(log) == ["s2", "s1", "s0"]
    [aside] = path.parent.glob("log-replaced-*.sqlite")
    assert f"The log before is kept as {aside.name}." in page.work.words
    before = Log(aside)
    assert ids(before) == ["s0"]
    before.close()


def test_a_log_that_cannot_be_opened_again_after_a_restore_is_told_and_tried_again(page, qtbot, log, monkeypatch):
    def refuse(_limit_s):
        raise LogError("It is in use by another program.")

    delete_session(log, "s2")
    key(page, qtbot, Qt.Key.Key_Return)  # on the automatic backup
    over(page, qtbot)
    with monkeypatch.context() as held:
        held.setattr(log, "_open", refuse)
        answer(page, "Put it back")
        over(page, qtbot)
        assert page.work.trouble == "It is in use by another program."
        with pytest.raises(LogError, match="in use"):
            log.sessions()
    assert ids(log) == ["s2", "s1", "s0"]


def test_where_there_is_no_backup_of_its_own_the_keyboard_is_never_lost(page, qtbot, log, path, asked):
    asked["open"] = path.parent.parent / "b.sqlite"
    back_up(path, asked["open"])
    for own in (path.parent / "backups").iterdir():
        own.unlink()
    page.restoring.connect(page.setDisabled)  # as the window does
    page.open()
    assert page.focusWidget().text().startswith("Back up now")
    key(page, qtbot, Qt.Key.Key_R)
    over(page, qtbot)
    page.work.notice.focus_first()
    assert page.focusWidget().text() == "Put it back"
    with qtbot.waitSignals([page.restoring, page.replaced, page.restoring]):
        answer(page, "Put it back")
    assert page.focusWidget().isVisible()
    assert page.focusWidget().text().startswith("Back up now")


def test_who_counts_in_pounds_reads_corrected_loads_in_pounds(page, log):
    leg_set = log.session("s2").leg_sets[0]
    edit_leg_set(log, leg_set.id, load_kg=20.412)
    edit_leg_set(log, leg_set.id, load_kg=22.68)
    page.open("lb")
    assert page.changes.item(0).text().endswith("left leg: 45 → 50 lb")


def test_it_says_what_a_backup_does_not_hold(page):
    assert "Plans, exercises of your own, your voice and settings lie beside it" in said(page)


def test_who_thinks_better_of_it_keeps_the_log(page, qtbot, log):
    delete_session(log, "s2")
    page.refresh()
    assert page.changes.item(0).text().endswith("session of 7 Nov 2026 deleted")
    page.ask_restore(page.backups.item(0).data(Qt.ItemDataRole.UserRole))
    over(page, qtbot)
    key(page, qtbot, Qt.Key.Key_Return)  # the answer that changes least has the focus
    assert page.work.words == ""
    assert ids(log) == ["s1", "s0"]


def test_what_is_no_backup_is_refused_before_anything_is_replaced(page, qtbot, log, asked, tmp_path):
    asked["open"] = tmp_path / "photo.sqlite"
    asked["open"].write_bytes(b"no log at all" * 100)
    key(page, qtbot, Qt.Key.Key_R)
    over(page, qtbot)
    assert "photo.sqlite" in page.work.trouble
    assert page.work.words == ""
    assert ids(log) == ["s2", "s1", "s0"]


def test_a_log_that_another_program_uses_is_not_replaced_and_goes_on(page, qtbot, log, path):
    backup = path.parent.parent / "b.sqlite"
    back_up(path, backup)
    page.ask_restore(backup)
    over(page, qtbot)
    other = sqlite3.connect(path)
    other.execute("BEGIN")
    other.execute("SELECT * FROM session").fetchone()
    answer(page, "Put it back")
    over(page, qtbot)
    assert "in use by another program" in page.work.trouble
    assert ids(log) == ["s2", "s1", "s0"]
    other.close()


@pytest.mark.parametrize("ending", [".csv", ".json"])
def test_what_is_exported_comes_back_equal_and_twice_changes_nothing(page, qtbot, log, asked, tmp_path, ending):
    asked["save"] = asked["open"] = tmp_path / f"out{ending}"
    key(page, qtbot, Qt.Key.Key_X)
    over(page, qtbot)
    assert page.work.words == f"Wrote {asked['save']}: 3 sessions."
    before = log.sessions()
    key(page, qtbot, Qt.Key.Key_I)
    over(page, qtbot)
    qtbot.waitUntil(lambda: "Imported" in page.work.words)
    assert (
        page.work.words
        == f"Imported out{ending}: 0 new sessions, 0 new leg sets, 3 sessions already here, 6 leg sets already here."
    )
    assert log.sessions() == before


def test_what_another_computer_has_comes_in(page, qtbot, log, asked, tmp_path):
    asked["open"] = tmp_path / "theirs.json"
    asked["open"].write_text("".join(json_parts(_plain(tmp_path, [evening(7), evening(8)]))), encoding="utf-8")
    key(page, qtbot, Qt.Key.Key_I)
    qtbot.waitUntil(lambda: "Imported" in page.work.words, timeout=30_000)
    assert "2 new sessions, 4 new leg sets" in page.work.words
    assert len(log.sessions()) == 5


def _plain(tmp_path, sessions):
    other = Log(tmp_path / "other.sqlite")
    merge(other, sessions)
    found = list(other.plain_sessions())
    other.close()
    return found


def test_mistakes_in_a_file_are_told_and_nothing_comes_in(page, qtbot, log, asked, tmp_path):
    asked["open"] = tmp_path / "bad.json"
    asked["open"].write_text('{"format": 1, "sessions": [\n{"id": "x"}\n]}')
    key(page, qtbot, Qt.Key.Key_I)
    qtbot.waitUntil(lambda: bool(page.work.trouble), timeout=30_000)
    assert "line 2, started: is missing" in page.work.trouble
    assert len(log.sessions()) == 3


def test_a_foreign_table_is_asked_about(page, qtbot, asked, tmp_path):
    asked["open"] = tmp_path / "strong.csv"
    asked["open"].write_text("Date,Exercise Name,Side,Reps\n2026-11-01 18:00,Lunge,L,8\n")
    with qtbot.waitSignal(page.table_found) as told:
        key(page, qtbot, Qt.Key.Key_I)
    path, table = told.args
    assert path == asked["open"]
    assert list(table.header) == ["Date", "Exercise Name", "Side", "Reps"]


def test_an_import_is_called_off_by_escape_and_leaves_the_log_as_it_was(page, qtbot, log, held, tmp_path):
    reached, go_on = held
    file = tmp_path / "theirs.json"
    file.write_text("".join(json_parts(_plain(tmp_path, [evening(7), evening(8)]))), encoding="utf-8")
    page.take_in(file, None)
    assert reached.wait(60)
    key(page, qtbot, Qt.Key.Key_Escape)
    go_on.set()
    over(page, qtbot)
    assert page.work.trouble == "Called off; nothing was changed."
    assert len(log.sessions()) == 3
    with qtbot.waitSignal(page.back_asked):
        key(page, qtbot, Qt.Key.Key_Escape)


def test_an_errand_that_is_called_off_says_so_at_its_next_step():
    errand = Errand()
    errand.progress(1, 3)
    assert (errand.done, errand.total) == (1, 3)
    errand.call_off()
    with pytest.raises(CalledOffError):
        errand.progress(2, 3)


def test_a_folder_that_cannot_be_written_is_told(page, qtbot, asked, tmp_path):
    asked["save"] = tmp_path / "gone" / "out.csv"
    key(page, qtbot, Qt.Key.Key_X)
    over(page, qtbot)
    assert "out.csv cannot be written" in page.work.trouble


def test_trouble_and_what_is_under_way_are_said_in_the_language_of_the_window(page, qtbot, asked, tmp_path):
    asked["save"] = tmp_path / "gone" / "out.csv"
    said = []
    page.work.happening.connect(said.append)
    use_language("de")
    try:
        page.export()
        over(page, qtbot)
    finally:
        use_language("en")
    assert "out.csv lässt sich nicht schreiben" in page.work.trouble
    assert said == ["Wird exportiert", ""]
