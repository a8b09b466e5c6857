import logging
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from ui.crash import CrashDialog, keep_program_log


@pytest.fixture
def program_log(tmp_path):
    """The file in which the program notes what happens to it."""
    path = tmp_path / "evenstep.log"
    handler = keep_program_log(path)
    yield path
    logging.getLogger("evenstep").removeHandler(handler)
    handler.close()


@pytest.fixture
def crash(program_log, monkeypatch):
    """The dialog in place; `seen` holds the details of each that was shown and closed again."""
    seen = []

    def read_and_close(box):
        seen.append((box.text(), box.detailedText()))
        return QMessageBox.StandardButton.Ok

    monkeypatch.setattr(QMessageBox, "exec", read_and_close)
    dialog = CrashDialog()
    dialog.install()
    yield seen
    dialog.uninstall()


def raising(words):
    raise RuntimeError(words)


@pytest.mark.qt_no_exception_capture
def test_the_first_bug_is_shown_and_every_one_is_in_the_log(crash, program_log, qtbot, capsys):
    for words in ("the first", "the second"):
        QTimer.singleShot(0, lambda words=words: raising(words))
    qtbot.waitUntil(lambda: program_log.exists() and "the second" in program_log.read_text(encoding="utf-8"))
    [(text, details)] = crash
    assert "What you did so far is in the log" in text
    assert details.startswith("Evenstep ")
    assert "RuntimeError: the first" in details
    assert program_log.read_text(encoding="utf-8").count("Traceback") == 2
    assert capsys.readouterr().err.count("Traceback") == 2


@pytest.mark.qt_no_exception_capture
def test_a_bug_while_painting_leaves_a_window_that_goes_on(crash, qtbot, capsys):
    class Broken(QWidget):
        painted = 0

        def paintEvent(self, _event):
            with QPainter(self) as painter:
                painter.fillRect(self.rect(), "white")
                self.painted += 1
                if self.painted == 1:
                    raise RuntimeError("half painted")

    widget = Broken()
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitUntil(lambda: len(crash) == 1)
    widget.update()
    qtbot.waitUntil(lambda: widget.painted > 1)
    assert widget.grab().toImage().pixelColor(5, 5).name() == "#ffffff"
    assert "RuntimeError: half painted" in crash[0][1]


def test_a_bug_on_another_thread_is_in_the_log(crash, program_log, capsys):
    thread = threading.Thread(target=raising, args=["elsewhere"])
    thread.start()
    thread.join()
    assert "RuntimeError: elsewhere" in program_log.read_text(encoding="utf-8")
    assert crash == []


@pytest.mark.qt_no_exception_capture
def test_control_c_is_no_bug_to_be_shown(crash, program_log, qtbot, capsys):
    def stopped():
        raise KeyboardInterrupt

    QTimer.singleShot(0, stopped)
    qtbot.waitUntil(program_log.exists)
    QApplication.processEvents()
    assert crash == []


def test_a_log_that_is_never_written_makes_no_file(program_log):
    assert not program_log.exists()


def test_what_cannot_be_noted_holds_nothing_up(tmp_path, capsys):
    folder = tmp_path / "later"
    handler = keep_program_log(folder / "evenstep.log")
    log = logging.getLogger("evenstep")
    try:
        log.warning("nobody can write this down")
        folder.mkdir()
        log.warning("this one is kept")
    finally:
        log.removeHandler(handler)
        handler.close()
    noted = (folder / "evenstep.log").read_text(encoding="utf-8")
    assert "this one is kept" in noted
    assert "nobody" not in noted
    assert capsys.readouterr().err == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no file that is always full")
def test_a_full_disk_is_no_bug_of_the_programs_log(capsys):
    handler = keep_program_log(Path("/dev/full"))
    log = logging.getLogger("evenstep")
    try:
        log.warning("there is no room for this")
    finally:
        log.removeHandler(handler)
        handler.close()
    assert capsys.readouterr().err == ""


def test_the_programs_log_never_grows_for_good(tmp_path, program_log, monkeypatch):
    monkeypatch.setattr("ui.crash.MOST_BYTES", 1000)
    for n in range(100):
        logging.getLogger("evenstep").warning("note %d", n)
    kept = sorted(tmp_path.glob("evenstep.log*"))
    assert [path.name for path in kept] == ["evenstep.log", "evenstep.log.1"]
    assert all(path.stat().st_size < 1100 for path in kept)
    assert "note 99" in program_log.read_text(encoding="utf-8")
