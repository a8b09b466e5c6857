"""A first page that is left open overnight."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.trainer.sessions_made import evening
from tests.ui.hand_set import PLAN, HandSetSound
from trainer.log.merge import merge
from ui.main_window import MainWindow, Parts
from ui.new_day import watch_days
from ui.plan_shelf import PlanShelf

WATCHES = """
import sys
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication
import ui.app
from ui.cli import main
watched = []
ui.app.watch_days = watched.append
def wait(app):
    while not watched:
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    return 0
QApplication.exec = lambda *_: wait(QApplication.instance())
sys.exit(main(["--data-dir", sys.argv[1]]))
"""

LATE = datetime(2026, 11, 21, 23, 58, tzinfo=UTC)


@pytest.fixture
def window(qtbot, log, tmp_path, workers):
    made = MainWindow(Parts(PlanShelf(tmp_path), log, HandSetSound(is_ready=True), *workers), PLAN)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.settled):
        made.show()
    yield made
    made.close()


@pytest.fixture
def clock(window):
    """The time, to be set, and how often has been looked at it."""
    clock, looks = [LATE], []

    def now():
        looks.append(clock[0])
        return clock[0]

    watch_days(window, now, every_ms=1)
    return clock, looks


def pass_to(clock, qtbot, hour, minute=0):
    times, looks = clock
    times[0] = LATE.replace(day=22, hour=hour, minute=minute)
    qtbot.waitUntil(lambda: looks.count(times[0]) > 1)


def test_the_first_page_looks_again_after_midnight_and_after_the_night(window, clock, qtbot, log):
    merge(log, [evening(0)])
    assert window.home.last_time == ""
    pass_to(clock, qtbot, 0, 1)
    assert window.home.last_time.startswith("Last time: ")
    window.home.show_last("")
    pass_to(clock, qtbot, 5, 59)
    assert window.home.last_time == "", "nothing is of another day since"
    pass_to(clock, qtbot, 6, 1)
    assert window.home.last_time.startswith("Last time: ")


def test_nobody_is_disturbed_on_another_page_and_all_is_new_on_the_way_back(window, clock, qtbot, log):
    merge(log, [evening(0)])
    window.show_page("history")
    pass_to(clock, qtbot, 8)
    assert window.home.last_time == ""
    window.show_home()
    assert window.home.last_time.startswith("Last time: ")


def test_the_program_watches_the_days_once_its_window_is_there(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", WATCHES, str(tmp_path)],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
