"""Asking for the name of a file, with the system's own dialog."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from trainer.log.backup import unused

AskPath = Callable[[QWidget, str, Path, str], Path | None]
"""Parent, title, where to begin, kinds of files -> what the user chose, if anything."""

AskPaths = Callable[[QWidget, str, Path, str], list[Path]]
"""The same for any number of files."""


def ask_to_save(parent: QWidget, title: str, suggested: Path, kinds: str) -> Path | None:
    """Ask where to write a file; asks before one is replaced."""
    asked = ask_where_and_how(parent, title, suggested, kinds)
    return asked[0] if asked else None


def ask_where_and_how(parent: QWidget, title: str, suggested: Path, kinds: str) -> tuple[Path, str] | None:
    """Ask the same; returns the path and which of the kinds was chosen.

    A name that ends like no kind gets the ending of the one chosen. Of a file that has that name already nobody was
    asked, so a number is put behind it.
    """
    first, *_ = all_kinds = kinds.split(";;")
    name, kind = QFileDialog.getSaveFileName(parent, title, str(suggested), kinds, first)
    if not name:
        return None
    kind = kind if kind in all_kinds else first
    path = Path(name)
    if path.suffix.lower() not in map(_ending, all_kinds):
        path = unused(path.with_name(path.name + _ending(kind)))
    return path, kind


def _ending(kind: str) -> str:
    """Return .csv of “Table (*.csv)”."""
    return kind.partition("*")[2].rstrip(")")


def ask_to_open(parent: QWidget, title: str, begin: Path, kinds: str) -> Path | None:
    """Ask which file to read."""
    begin = begin if begin.is_dir() else documents()
    name, _ = QFileDialog.getOpenFileName(parent, title, str(begin), kinds)
    return Path(name) if name else None


def ask_to_open_some(parent: QWidget, title: str, begin: Path, kinds: str) -> list[Path]:
    """Ask which files to read."""
    names, _ = QFileDialog.getOpenFileNames(parent, title, str(begin), kinds)
    return [Path(name) for name in names]


def documents() -> Path:
    """Return the folder where the user keeps documents, or the home where there is none.

    A dialog asked for a folder that is not there would open in the one the program was started in.
    """
    found = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return found if found.is_absolute() and found.is_dir() else Path.home()
