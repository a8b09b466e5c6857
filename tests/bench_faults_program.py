"""The program itself, with an eye on its window: bench_faults_program.py FOLDER [leaf] ARGUMENTS for the program.

FOLDER gets `seen.txt`, a line of JSON each time the window says something else, `reps.txt`, one for each rep that was
told as finished, and `errors.txt`, what the program wrote of itself. With `--speed` it keeps its log like any other.
"""

import contextlib
import json
import os
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication, QDialog, QLabel  # noqa: E402

from tests.watched_program import attach  # noqa: E402
from trainer.keeping import Keeping  # noqa: E402
from trainer.session import RepFinished  # noqa: E402
from ui import simulation  # noqa: E402
from ui.cli import main  # noqa: E402
from ui.main_window import MainWindow  # noqa: E402
from ui.stage import Stage  # noqa: E402

PAGE_MS = 300
PAGES = (
    *("learn", "history", "balance", "data", "sound", "own words"),
    *("exercises", "plan editor", "settings", "keys", "home"),
)


class Eye:
    """Writes down what is to be seen, whenever it changes."""

    def __init__(self, folder):
        self.folder = folder
        self.last = None
        self.note = Keeping.note

    def attach(self):
        def noted(keeping, events):
            self.note(keeping, events)
            for event in events:
                if isinstance(event, RepFinished):
                    self.tell("reps.txt", [keeping._leg_set_ids[event.attempt], event.rep, time.monotonic()])

        attach(self.look)
        Keeping.note = noted
        simulation.throwaway_folder = contextlib.nullcontext
        simulation.title = lambda _: "Evenstep"

    def leaf(self):
        """Have it show each page and end."""
        settle = MainWindow._settle

        def leaf_through(window, left):
            self.look()
            if left:
                window.show_page(left[0])
                QTimer.singleShot(PAGE_MS, window, lambda: leaf_through(window, left[1:]))
            else:
                window.close()

        def settled(window):
            before = window._settled
            settle(window)
            if window._settled and not before:
                QTimer.singleShot(PAGE_MS, window, lambda: leaf_through(window, PAGES))

        MainWindow._settle = settled

    def look(self):
        widgets = [widget for widget in QApplication.allWidgets() if widget.isVisible()]
        texts = [widget.text() for widget in widgets if isinstance(widget, QLabel)]
        texts += [widget.notice.text for widget in widgets if isinstance(widget, Stage)]
        dialogs = [type(widget).__name__ for widget in widgets if isinstance(widget, QDialog)]
        seen = {"texts": sorted(filter(None, texts)), "dialogs": dialogs}
        if seen != self.last:
            self.last = seen
            self.tell("seen.txt", seen | {"at_s": time.monotonic()})

    def tell(self, name, line):
        with (self.folder / name).open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    place, arguments = Path(sys.argv[1]), sys.argv[2:]
    os.dup2(os.open(place / "errors.txt", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644), 2)
    eye = Eye(place)
    eye.attach()
    if arguments[:1] == ["leaf"]:
        eye.leaf()
        arguments = arguments[1:]
    sys.exit(main(arguments))
