"""What the window's start must not load: each of these rooms costs time that the user waits for."""

import json
import os
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from tests.been_here import been_here
from tests.made_folders import knows_safety
from tests.trainer.sessions_made import evening
from tests.ui.every_page import whole_window
from tests.ui.test_one_window import KNOCK, LINE, Started
from trainer.language_files import LANGUAGES
from trainer.log import Log
from trainer.log.merge import merge
from trainer.plan import parse_one_line
from ui.app import _lead_here, _obey_interrupts
from ui.data_folder import open_data_folder
from ui.settings import Settings, write_settings

ROOT = Path(__file__).parents[2]
PATIENCE_S = 60

LOADED_LATER = """
audio numpy sounddevice soundfile soxr pyttsx3 pyqtgraph wakepy
socket logging.handlers multiprocessing asyncio platform ctypes importlib.resources statistics decimal
trainer.session trainer.workout trainer.coaching trainer.resuming trainer.balance trainer.measures trainer.exchange
trainer.timeline trainer.cues trainer.wording trainer.log.edit trainer.log.overview trainer.demo_log
trainer.exercise trainer.exercise_parts trainer.exercise_files trainer.guide_text
trainer.plan_editing concurrent.futures ui.desk_controls ui.form_controls
ui.log_commands ui.plan_commands ui.compiled ui.guide ui.doctor ui.self_test ui.self_checks ui.demo
ui.recovery ui.drafting ui.session_page ui.stage ui.summary ui.history ui.session_list ui.balance_page ui.data_page
ui.import_page ui.sound_page ui.calibration ui.room_check ui.settings_page ui.learn ui.first_start ui.practice
""".split()

SHOW = """
import gc, sys
from dataclasses import is_dataclass
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication
from trainer.language_files import exercise_texts
def tell(app):
    ours = [module for name, module in sys.modules.items() if name.split(".")[0] in ("trainer", "audio", "ui")]
    parts = [part for module in ours for part in vars(module).values() if isinstance(part, type)]
    print(*sys.modules)
    print(*sorted({part.__name__ for part in parts if is_dataclass(part)}))
    print(gc.isenabled(), exercise_texts.cache_info().currsize)
    while not gc.isenabled():  # as soon as the window is there
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    print(gc.get_freeze_count() > len(gc.get_objects()))
    return 0
QApplication.exec = lambda *_: tell(QApplication.instance())
from ui.cli import main
code = main(["--data-dir", sys.argv[1]])
print(gc.get_freeze_count())
sys.exit(code)
"""

MADE = ["Guidance", "LegSet", "LoggedSession", "Plan"]
"""The data classes of a start; to make another costs as much as reading a file. What can be is a named tuple."""


LOOKS = """
import json, os, sys
from PySide6.QtWidgets import QApplication
def tell(app):
    icon = app.windowIcon().pixmap(64).toImage()
    print(json.dumps([app.desktopFileName(), icon.pixelColor(32, 44).name(), os.environ.get("QT_PLUGIN_PATH")]))
    return 0
QApplication.exec = lambda *_: tell(QApplication.instance())
sys.frozen = len(sys.argv) > 2
from ui.cli import main
sys.exit(main(["--data-dir", sys.argv[1]]))
"""


@pytest.mark.parametrize("bundled", [[], ["bundled"]])
def test_desktops_know_the_window_and_what_it_opens_gets_no_plug_ins_of_ours(tmp_path, bundled):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_PLUGIN_PATH": "/somewhere"}
    been_here(tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", LOOKS, str(tmp_path), *bundled],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    name, ball, plug_ins = json.loads(done.stdout)
    assert name == "org.evenstep.Evenstep"
    assert ball == "#f5f5f5"
    assert plug_ins == (None if bundled else "/somewhere")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_window_is_shown_before_what_can_wait_is_loaded_and_garbage_looked_for(tmp_path, language):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    write_settings(Settings(language=language, welcomed=True), tmp_path / "settings.json")
    done = subprocess.run(
        [sys.executable, "-c", SHOW, str(tmp_path)],
        cwd=ROOT, env=environment, capture_output=True, text=True, timeout=PATIENCE_S,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    loaded, made, rest, stays, in_the_end = map(str.split, done.stdout.splitlines())
    assert "ui.home" in loaded
    assert [name for name in LOADED_LATER if name in loaded] == []
    assert made == MADE
    assert rest == ["False", "0"], "garbage is looked for, or the sentences of the exercises are read"
    assert (stays, in_the_end) == (["True"], ["0"]), "what was made until then is looked through again and again"


class Closing(QWidget):
    """A window that says whether it was asked to close."""

    asked = 0
    refuses = 0

    def closeEvent(self, event):
        self.asked += 1
        event.setAccepted(self.asked > self.refuses)


@pytest.fixture
def interrupts(qapp):
    """Has signals closed windows only while a test runs."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)
    for timer in qapp.findChildren(QTimer):
        timer.stop()
        timer.deleteLater()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no signals to one process")
def test_the_system_that_asks_to_end_is_refused_nothing(qapp, qtbot, interrupts):
    window = Closing()
    window.refuses = 1  # something cannot be kept
    qtbot.addWidget(window)
    window.show()
    _obey_interrupts(qapp, window)
    signal.raise_signal(signal.SIGTERM)
    assert not window.asked, "what was going on is not over yet"
    qtbot.waitUntil(lambda: not window.isVisible())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no SIGINT to one process")
def test_ctrl_c_closes_the_window_but_not_in_the_middle_of_anything(qapp, qtbot, interrupts):
    window = Closing()
    qtbot.addWidget(window)
    window.show()
    _obey_interrupts(qapp, window)
    signal.raise_signal(signal.SIGINT)
    assert not window.asked, "what was going on is not over yet"
    qtbot.waitUntil(lambda: window.asked == 1)


@pytest.fixture
def start(tmp_path):
    started = []

    def begin(*arguments):
        started.append(Started(tmp_path, *arguments))
        return started[-1]

    yield begin
    for one in started:
        one.kill()


def test_the_plan_led_last_is_the_one_shown_at_the_next_start_even_after_a_kill(tmp_path, start):
    been_here(tmp_path)
    first = start("--plan", "slow-lowering", "--start")
    first.wait_for("Evenstep – Get ready | Slow lowering")
    first.kill()
    start().wait_for("Evenstep | Slow lowering")


def test_first_steps_come_until_somebody_has_left_them_or_trained_whatever_looked_at_the_folder_before(
    tmp_path, start, run, data
):
    assert run("doctor", into=tmp_path)[0] == 0
    for _ in range(2):  # an end in the middle of them is no leaving
        window = start()
        window.wait_for("Evenstep – First steps, Which lunge would you like to do? | Reverse lunge for glutes")
        window.kill()
    with closing(Log(tmp_path / "log.sqlite")) as log:
        merge(log, [evening(1)])
    start().wait_for("Evenstep | Reverse lunge for glutes")


@pytest.mark.qt_log_ignore("This plugin does not support")  # of a screen that is none
def test_a_later_start_begins_nothing_behind_a_dialog(tmp_path, qtbot):
    with whole_window(tmp_path, make_up=knows_safety) as whole:
        folder = open_data_folder(str(tmp_path / "data"))
        with qtbot.waitSignal(whole.window.settled):
            _lead_here(folder, whole.window)
        dialog = QFileDialog(whole.window)
        dialog.open()
        command = [sys.executable, "-c", KNOCK, str(folder.root), LINE]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as visitor:
            qtbot.waitUntil(lambda: visitor.poll() is not None, timeout=PATIENCE_S * 1000)
            said = visitor.stdout.read().splitlines()
        dialog.close()
        assert ["in the middle of something" in line for line in said] == [False, True, True]
        assert whole.window.home.plan != parse_one_line(LINE)
        assert not whole.window.in_session
