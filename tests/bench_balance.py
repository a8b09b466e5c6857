"""How long the balance page takes to its first picture with 100,000 leg sets, until all is there, and how memory grows.

Each figure comes from a process that has loaded its libraries, and the exercises that the first page needs, before.
"""

import os
import statistics
import subprocess
import sys
from pathlib import Path

from tests.bench_table import heading, row
from tests.large_log import LEG_SETS, SESSIONS, made_log

ROOT = Path(__file__).parents[1]
ROUNDS = 3
BAR = "≤ 150 ms, ≤ 50 MB"

MEASURE = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pyqtgraph import GraphicsView
from trainer.exercise import load_exercises
from trainer.log import Log
from ui.appearance import dress
from ui.balance_data import Span
from ui.balance_page import BalancePage
from ui.balance_picture import Picture
from ui.fonts import load_fonts
from ui.settings import Settings
from ui.tasks import Background


class Sound:
    settings = Settings()


class Watch(QObject):
    # Notes when the trend has been painted first and when all charts show everything, and the longest time in which the
    # window could not do anything else. Their own painting is asked: a filter of all events costs as much as a chart.
    painted = everything = longest = 0.0
    whole = frozenset()

    def __init__(self):
        super().__init__()
        self.last = time.perf_counter()
        self.startTimer(1)
        self.paint, GraphicsView.paintEvent = GraphicsView.paintEvent, lambda *of: self.noted(*of)

    def timerEvent(self, event):
        now = time.perf_counter()
        self.longest, self.last = max(self.longest, now - self.last), now
        if self.everything:
            app.quit()

    def noted(self, view, event):
        self.paint(view, event)
        charts = page.picture.charts if page.picture is not None else ()
        for chart in charts:
            if view is not chart.plot or not chart.drawn or self.everything:
                continue
            now = time.perf_counter()
            if not self.painted and chart is page.picture.trend:
                self.painted = now
            if page._all_there:
                self.whole |= {chart}
            if self.whole == set(charts):
                self.everything = now


def resident():
    return 4096 * int(Path("/proc/self/statm").read_text().split()[1]) if Path("/proc/self/statm").exists() else 0


app = QApplication([])
dress(app)
load_fonts()
load_exercises()
Picture(__import__("ui.theme").theme.DESK_LIGHT)  # what is imported late is there
log, background = Log(Path(sys.argv[1])), Background()
before = resident()
begin = time.perf_counter()
page = BalancePage(log, Sound(), background)
page.span.show_value(Span[sys.argv[2]])
page.resize(1280, 720)
watch = Watch()
page.show()
page.open()
app.exec()
seconds = watch.painted - begin, watch.everything - begin, watch.longest
print(*seconds, resident() - before, page.found.balance.sessions)
background.close()
log.close()
"""

FLOOR = """
import time
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pyqtgraph import GraphicsView, PlotWidget

app = QApplication([])
warm = PlotWidget()  # what is imported late is there
warm.show()
app.processEvents()
warm.close()
painted, paint = set(), GraphicsView.paintEvent


def noted(view, event):
    paint(view, event)
    painted.add(view)


begin = time.perf_counter()
GraphicsView.paintEvent = noted
window = QWidget()
window.resize(1280, 720)
column = QVBoxLayout(window)
for _ in range(3):
    column.addWidget(PlotWidget())
window.show()
while len(painted) < 3:
    app.processEvents()
print(time.perf_counter() - begin)
"""


def empty_s():
    """Return how long three plots of the same library take that show nothing: the median."""
    return statistics.median(float(_told(FLOOR)[0]) for _ in range(ROUNDS))


def measured(path, span):
    """Return of the median run: seconds to the first picture, to all, the longest standstill;
    bytes more; sessions.
    """
    told = [_told(MEASURE, str(path), span) for _ in range(ROUNDS)]
    return sorted([float(value) for value in one] for one in told)[ROUNDS // 2]


def _told(program, *arguments):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", program, *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True).stdout.split()


def rows(folder):
    """Yield the table's rows: what, figure, beside it, bar."""
    path = made_log(folder)
    empty_ms = 1000 * empty_s()
    for span in ("SESSIONS", "QUARTER", "YEAR", "ALL"):
        seconds, all_s, longest, more, sessions = measured(path, span)
        yield (
            f"balance, {sessions:.0f} sessions of {SESSIONS * LEG_SETS:,} leg sets",
            f"{1000 * seconds:.0f} ms, all there {1000 * all_s:.0f} ms, {more / 1e6:+.0f} MB",
            f"three empty plots: {empty_ms:.0f} ms; window still {1000 * longest:.0f} ms at most",
            BAR,
        )


def balance(folder):
    """Print the table."""
    heading()
    for each in rows(folder):
        row(*each)
