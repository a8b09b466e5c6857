"""What the window's start must not load: each of these rooms costs time that the user waits for."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

LOADED_LATER = """
audio numpy sounddevice soundfile soxr pyttsx3 pyqtgraph wakepy
socket logging.handlers multiprocessing asyncio
trainer.session trainer.workout trainer.coaching trainer.resuming trainer.balance trainer.measures trainer.exchange
trainer.timeline trainer.cues trainer.wording trainer.log.edit trainer.log.overview trainer.demo_log
ui.log_commands ui.plan_commands ui.compiled ui.guide ui.doctor ui.self_test ui.self_checks ui.demo
ui.recovery ui.drafting ui.session_page ui.stage ui.summary ui.history ui.session_list ui.balance_page ui.data_page
ui.import_page ui.sound_page ui.calibration ui.room_check ui.settings_page ui.learn ui.first_start ui.practice
""".split()

SHOW = """
import sys
from PySide6.QtWidgets import QApplication
QApplication.exec = lambda *_: print(*sys.modules) or 0
from ui.cli import main
sys.exit(main(["--data-dir", sys.argv[1]]))
"""


def test_the_window_is_shown_before_what_can_wait_is_loaded(tmp_path):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    (tmp_path / "log.sqlite").touch()  # somebody has been here: the first steps do not come first
    done = subprocess.run(
        [sys.executable, "-c", SHOW, str(tmp_path)], cwd=ROOT, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    loaded = done.stdout.split()
    assert "ui.home" in loaded
    assert [name for name in LOADED_LATER if name in loaded] == []
