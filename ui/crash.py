"""Bugs: into the program's log, and into one dialog that can be copied."""

import logging
import sys
import threading
import traceback
from contextlib import suppress
from pathlib import Path
from types import TracebackType

import trainer
from ui.language import tr

BUG = "a bug:"
"""What the program's log says before each."""

MOST_BYTES = 500_000
"""Of the program's log, which is then kept as the one before."""

_log = logging.getLogger("evenstep")


class ProgramLog(logging.Handler):
    """Writes into a file that never grows for good; where the disk takes nothing, the program goes on without."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        """Write one record down."""
        with suppress(OSError):
            if self._path.exists() and self._path.stat().st_size > MOST_BYTES:
                self._path.replace(self._path.with_name(f"{self._path.name}.1"))
            with self._path.open("a", encoding="utf-8", errors="replace") as file:
                file.write(f"{self.format(record)}\n")


def keep_program_log(path: Path) -> logging.Handler:
    """Write what the program notes about itself to `path`; returns the handler for closing."""
    handler = ProgramLog(path)
    _log.addHandler(handler)
    _log.setLevel(logging.INFO)
    return handler


class CrashDialog:
    """Shows the first bug of a run; later ones only go to the log, so that a fault on each tick floods nobody."""

    def __init__(self) -> None:
        self._shown = False

    def install(self) -> None:
        """Take every exception that nobody caught, on any thread."""
        sys.excepthook = self.handle
        threading.excepthook = lambda hook: self._record(
            "".join(traceback.format_exception(hook.exc_type, hook.exc_value, hook.exc_traceback))
        )

    def uninstall(self) -> None:
        """Leave exceptions to Python again."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def handle(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log one exception of the window's thread and show it if it is the first."""
        details = "".join(traceback.format_exception(kind, error, trace))
        self._record(details)
        if issubclass(kind, KeyboardInterrupt) or self._shown:
            return
        self._shown = True
        self._show(details)

    def _record(self, details: str) -> None:
        _log.error("%s\n%s", BUG, details)
        if sys.stderr is not None:  # there is none where Windows starts us without a console
            sys.stderr.write(details)

    def _show(self, details: str) -> None:
        import platform

        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(
            QMessageBox.Icon.Critical,
            "Evenstep",
            tr("Something went wrong inside Evenstep. What you did so far is in the log, and you can go on."),
        )
        box.setInformativeText(tr("Please send the details below to the developers, so that it can be mended."))
        versions = f"Evenstep {trainer.__version__}, Python {platform.python_version()}, {sys.platform}"
        box.setDetailedText(f"{versions}\n\n{details}")
        box.exec()
