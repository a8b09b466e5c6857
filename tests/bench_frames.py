"""How evenly pictures come during a set, beside an empty window that is repainted as often."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np

from tests.bench_table import row

ROOT = Path(__file__).parents[1]
WATCHED_S = 20
PLAN = "1x30/side @ 3-0-1-1 ready 5"

LATE_S = 2 / 60
"""Whoever waits longer for a picture than two frames of a screen sees that it stands still."""

# A picture is there once the window has been told to paint itself and has handed that on to the X server.
WATCH = """
import json, os, sys, time
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QPainter, QColor
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget


class Pictures(QObject):
    def __init__(self, window):
        super().__init__(window)
        self.times, self.inside = [], False
        window.installEventFilter(self)
        QTimer.singleShot(1000 * int(sys.argv[2]), self.tell)

    def eventFilter(self, window, event):
        if event.type() != QEvent.Type.UpdateRequest or self.inside:
            return False
        self.inside = True
        QCoreApplication.sendEvent(window, event)
        self.inside = False
        self.times.append(time.perf_counter())
        return True

    def tell(self):
        print(json.dumps(self.times), flush=True)
        os._exit(0)


def once_in_a_set():
    found = [each for each in QApplication.topLevelWidgets() if "Set 1" in each.windowTitle()]
    if found:
        look.stop()
        kept.append(Pictures(found[0]))


def evenstep():
    from ui.cli import main
    run = QApplication.exec
    def watched(*_):
        global look
        look = QTimer(interval=200, timeout=once_in_a_set)
        look.start()
        return run()
    QApplication.exec = watched
    main(sys.argv[3:])


class Whole(QWidget):
    def paintEvent(self, event):
        QPainter(self).fillRect(event.rect(), QColor("#121212"))


def empty():
    app = QApplication([])
    window = Whole()
    window.resize(1280, 720)
    timer = QTimer(interval=16, timerType=Qt.TimerType.PreciseTimer, timeout=window.update)
    timer.start()
    window.show()
    kept.append(Pictures(window))
    app.exec()


kept = []
{"evenstep": evenstep, "empty": empty}[sys.argv[1]]()
"""


def frame_times(folder, environment):
    """Print how far apart pictures are during a set, 1280 × 720, at 60 a second."""
    session = ["--data-dir", str(folder / "data"), "--silent", "--plan", PLAN, "--start"]
    ours, floor = (intervals_s(environment, which, *more) for which, more in (("evenstep", session), ("empty", [])))
    row("from picture to picture during a set, median", in_ms(np.median(ours)), in_ms(np.median(floor)), "")
    row("the same, 99th percentile", in_ms(np.percentile(ours, 99)), in_ms(np.percentile(floor, 99)), "≤ 33 ms")
    row("the same, longest", in_ms(ours.max()), in_ms(floor.max()), "")
    row("later than two frames", *(f"{100 * np.mean(each > LATE_S):.2f} %" for each in (ours, floor)), "")


def intervals_s(environment, which, *more):
    """Run a window for a while; returns the seconds between its pictures."""
    command = [sys.executable, "-c", WATCH, which, str(WATCHED_S), *more]
    done = subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE, text=True)
    intervals = np.diff(json.loads(done.stdout))
    assert len(intervals) > 30 * WATCHED_S, f"{which} drew {len(intervals)} pictures only"
    return intervals


def in_ms(seconds):
    return f"{1000 * seconds:.1f} ms"
