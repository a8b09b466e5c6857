"""How long each page takes to its first picture, the first time and again, and how much memory it takes.

Each first time is that of a window of its own, with a log of a year, in which nothing but the first page has been seen.
"""

import json
import statistics
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

from tests.been_here import been_here
from tests.bench_start import keeping_compiled
from tests.bench_table import heading, row
from tests.x_server import x_server
from trainer.demo_log import write_demo_log
from trainer.log import Log

ROOT = Path(__file__).parents[1]
ROUNDS = 3
BAR_MS = 150

SHOW = """
import json, os, sys, time
from pathlib import Path
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

ROUNDS, REST_S = 3, 0.3
HEAVY = ("numpy", "pyqtgraph", "sounddevice", "soundfile", "soxr", "pyttsx3")
OPENED = {
    "plan editor": lambda pages, window: pages.edit_plan(window, window.home.listed),
    "exercises": lambda pages, window: pages.show_exercise(window, window.home.plan.exercise),
}


class Watch(QObject):
    painted = False

    def eventFilter(self, watched, event):
        self.painted |= event.type() == QEvent.Type.UpdateRequest  # all that is shown is painted then
        return False


def first_picture_s(window, show):
    # From the moment a key is known to mean a page until all of the page has been painted once; and how much of that
    # the window's thread was at work, which other work on the machine hardly changes.
    began, worked, watch = time.perf_counter(), time.thread_time(), Watch()
    show()
    for painted in (window, window.windowHandle()):
        painted.installEventFilter(watch)
    while not watch.painted:
        app.processEvents()
    took_s = time.perf_counter() - began, time.thread_time() - worked
    for painted in (window, window.windowHandle()):
        painted.removeEventFilter(watch)
    return took_s


def resident():
    return os.sysconf("SC_PAGE_SIZE") * int(Path("/proc/self/statm").read_text().split()[1])


def rest(window):
    # Let come to an end what has been begun away from the window's thread, and what follows from that.
    workers = window.parts.background, window.parts.lookups, window.parts.errands
    for _ in range(ROUNDS):
        until, done = time.monotonic() + REST_S, []
        for worker in workers:
            worker.run(lambda: None, done.append, window)
        while len(done) < len(workers) or time.monotonic() < until:
            app.processEvents()
            time.sleep(0.005)


def measure(*_):
    global app
    from ui import pages
    from ui.main_window import MainWindow
    from ui.navigation import Entry

    app = QApplication.instance()
    window = next(each for each in app.topLevelWidgets() if isinstance(each, MainWindow))
    settled = []
    window.settled.connect(lambda: settled.append(True))
    while not settled:
        app.processEvents()
    rest(window)
    window.pages._entries["empty"] = Entry("", lambda: (QWidget(), lambda: None))
    name = sys.argv[1]

    def show():
        OPENED.get(name, lambda pages, window: window.show_page(name))(pages, window)

    before, known = resident(), set(sys.modules)
    first = first_picture_s(window, show)
    grown = resident() - before
    heavy = [each for each in HEAVY if each in sys.modules and each not in known]
    rest(window)
    window.show_home()
    rest(window)
    again = first_picture_s(window, show)
    print(json.dumps([*first, *again, grown, heavy]), flush=True)
    os._exit(0)


QApplication.exec = measure
from ui.cli import main
main(["--silent", "--data-dir", sys.argv[2]])
"""

NAMES = """
from ui.pages import leafing_pages
print(*leafing_pages(None), sep="\\n")
"""

IMPORT = """
import sys, time
import PySide6.QtWidgets, ui.home, ui.main_window
began = time.perf_counter(), time.thread_time()
for name in sys.argv[1:]:
    __import__(name)
print(time.perf_counter() - began[0], time.thread_time() - began[1])
"""


def pages(folder):
    """Print the table."""
    heading()
    with x_server() as found:
        environment = keeping_compiled(found) | {"PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
        for each in rows(folder, environment):
            row(*each)


def rows(folder, environment):
    """Yield a row for each page: what, figure, beside it, bar."""
    been_here(folder / "data")
    with closing(Log(folder / "data" / "log.sqlite")) as log:
        write_demo_log(log, date.today())
    empty, _ = shown("empty", folder, environment)
    for name in told(NAMES, environment).splitlines():
        page, heavy = shown(name, folder, environment)
        loading = f", beside importing {', '.join(heavy)}: {importing(heavy, environment)}" if heavy else ""
        yield f"{name}: first; again; memory", in_words(page), f"empty: {in_words(empty)}", f"≤ {BAR_MS} ms{loading}"


def shown(name, folder, environment):
    """Return of a page the medians of what `SHOW` tells, and which heavy libraries it imports."""
    found = [json.loads(told(SHOW, environment, name, folder / "data")) for _ in range(ROUNDS + 1)]
    *figures, heavy = zip(*found[1:], strict=True)  # the first compiles what has been imported
    return [statistics.median(each) for each in figures], heavy[0]


def in_words(figures):
    first_s, first_worked_s, again_s, again_worked_s, grown = figures
    return f"{times(first_s, first_worked_s)}; {times(again_s, again_worked_s)}; {grown / 1e6:+.1f} MB"


def importing(names, environment):
    found = [map(float, told(IMPORT, environment, *names).split()) for _ in range(ROUNDS)]
    return times(*map(statistics.median, zip(*found, strict=True)))


def times(took_s, worked_s):
    return f"{1000 * took_s:.0f} ms ({1000 * worked_s:.0f} of a core)"


def told(program, environment, *words):
    command = [sys.executable, "-c", program, *map(str, words)]
    done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    return done.stdout.strip()
