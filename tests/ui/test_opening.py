import sqlite3
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from tests.trainer.sessions_made import evening
from tests.ui.hand_set import PLAN, HandSetSound, go_to
from trainer.log import Log, LogError
from trainer.log.backup import automatic_backups, back_up_daily
from trainer.log.merge import merge
from ui.app import _look_after_log
from ui.home import NoticeKind
from ui.language import tr, use_language
from ui.main_window import MainWindow, Parts
from ui.opening import backed_up_today, look_when_open, open_log, tell_of_damage
from ui.plan_shelf import PlanShelf
from ui.tasks import Background

NOW = datetime(2026, 11, 21, 7, tzinfo=UTC)


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "log.sqlite"
    log = Log(made)
    merge(log, [evening(n) for n in range(40)])
    log.close()
    return made


def flip(path):
    """Damage a page in the middle of the file."""
    whole = bytearray(path.read_bytes())
    middle = len(whole) // 2 // 4096 * 4096
    whole[middle : middle + 2048] = bytes(255 - byte for byte in whole[middle : middle + 2048])
    path.write_bytes(whole)


def test_a_sound_log_is_opened_and_nothing_said(path):
    opened = open_log(path, NOW)
    assert (opened.notice, opened.offered) == ("", None)
    assert len(opened.log.sessions()) == 40
    opened.log.close()


def cut(path):
    path.write_bytes(path.read_bytes()[:5000])


def empty(path):
    path.write_bytes(b"")


@pytest.mark.parametrize("harm", [flip, cut, empty])
def test_a_damaged_log_is_moved_aside_and_its_newest_good_backup_offered(path, harm):
    back_up_daily(path, date(2026, 11, 20))
    harm(path)
    damaged = path.read_bytes()
    opened = open_log(path, NOW)
    assert opened.log.sessions() == []
    assert opened.offered.holds.startswith("40 sessions")
    [aside] = path.parent.glob("log-replaced-*.sqlite")
    assert opened.notice == f"The log was damaged. It is kept as {aside.name}, and a new one has begun."
    assert aside.read_bytes()[100 : len(damaged)] == damaged[100:]  # its header is written when it is closed
    opened.log.close()


def test_a_damaged_log_is_told_of_in_the_language_that_is_chosen_later(path):
    flip(path)
    opened = open_log(path, NOW)
    use_language("de")
    try:
        assert tr(opened.notice).startswith("Das Tagebuch war beschädigt. Es bleibt als log-replaced-")
    finally:
        use_language("en")
    opened.log.close()


def test_without_a_backup_it_starts_all_the_same(path):
    flip(path)
    opened = open_log(path, NOW)
    assert opened.offered is None
    assert "damaged" in opened.notice
    opened.log.close()


def test_an_empty_file_without_backups_is_a_log_that_begins(path):
    empty(path)
    opened = open_log(path, NOW)
    assert (opened.notice, opened.log.sessions()) == ("", [])
    opened.log.close()


def test_a_newer_log_is_left_alone_and_told(path):
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    opened = open_log(path, NOW)
    assert "newer Evenstep" in opened.notice
    assert not list(path.parent.glob("log-replaced-*"))
    opened.log.close()


def test_todays_backup_is_made_once_and_trouble_told(path):
    assert backed_up_today(path) == ""
    [backup] = (path.parent / "backups").iterdir()
    made = backup.stat().st_mtime_ns
    assert backed_up_today(path) == ""
    assert backup.stat().st_mtime_ns == made
    backup.unlink()
    flip(path)
    assert backed_up_today(path).startswith("Today's backup could not be made: The log")


def test_the_backup_offered_is_put_back_in_the_window(qtbot, path):
    back_up_daily(path, date(2026, 11, 20))
    flip(path)
    opened = open_log(path, NOW)
    workers = [Background() for _ in range(3)]
    sound = HandSetSound()
    sound.may_be_ready.set()
    window = MainWindow(Parts(PlanShelf(path.parent), opened.log, sound, *workers), PLAN)
    qtbot.addWidget(window)
    window.show()
    tell_of_damage(window, opened.notice, opened.offered)
    assert "The newest good backup holds 40 sessions" in window.damage.words

    def press(card, words):
        [found] = [p for p in card.findChildren(QPushButton) if p.isVisible() and p.text().startswith(words)]
        found.click()

    press(window.damage, "Put it back")
    assert window.windowTitle().startswith("Evenstep – Your data")
    work = window.pages["data"].data.work
    qtbot.waitUntil(lambda: "would take the place" in work.words, timeout=30_000)
    press(work.notice, "Put it back")
    qtbot.waitUntil(lambda: work.words.startswith("Put back"), timeout=30_000)
    assert window.isEnabled()
    assert len(opened.log.sessions()) == 40
    window.show_page("history")
    assert window.pages["history"].table.model().rowCount() == 40
    window.show_page("data")
    window.pages["data"].data.leave()
    assert window.pages.currentWidget() is window.pages["history"]
    window.close()
    for worker in workers:
        worker.close()
    opened.log.close()


def test_a_log_that_opens_late_is_looked_after_once_it_does(qapp, path):
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    [late, *_] = open_log(path, NOW)
    looked, owner = [], QObject()
    look_when_open(late, lambda: looked.append(backed_up_today(path)), owner, every_ms=0)
    with pytest.raises(LogError):
        late.sessions()
    for _ in range(3):
        qapp.processEvents()
    assert looked == []
    with sqlite3.connect(path) as db:  # the newer Evenstep is gone, say
        db.execute("PRAGMA user_version = 3")
    db.close()
    assert late.count_sessions() == 40
    for _ in range(3):
        qapp.processEvents()
    assert looked == [""]
    assert len(automatic_backups(path)) == 1
    late.close()


def test_with_a_log_that_cannot_be_opened_one_can_train_and_is_told(qtbot, path):
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    opened = open_log(path, NOW)
    workers = [Background() for _ in range(3)]
    sound = HandSetSound()
    sound.may_be_ready.set()
    window = MainWindow(Parts(PlanShelf(path.parent), opened.log, sound, *workers), PLAN)
    qtbot.addWidget(window)
    _look_after_log(window, opened, workers[2])
    window.show()
    assert "newer Evenstep" in window.home.notices[NoticeKind.TROUBLE]
    window.show_page("history")
    assert "newer Evenstep" in window.pages["history"].words
    window.show_home()
    qtbot.waitUntil(lambda: window.home.progress_text == "")
    window.start()
    go_to(window, sound, qtbot, 7.5)
    assert "newer Evenstep" in window.session.notice
    go_to(window, sound, qtbot, 60)
    assert "keeps trying" in window.summary.words
    with sqlite3.connect(path) as db:  # the newer Evenstep is gone, say
        db.execute("PRAGMA user_version = 3")
    db.close()
    qtbot.waitUntil(lambda: "left: 2 of 2 reps" in window.summary.words, timeout=30_000)
    assert opened.log.count_sessions() == 41
    qtbot.waitUntil(lambda: window.home.notices[NoticeKind.TROUBLE] == "")
    window.close()
    for worker in workers:
        worker.close()
    opened.log.close()
