"""Asking for the name of a file, with the system's own dialog."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

AskPath = Callable[[QWidget, str, Path, str], Path | None]
"""Parent, title, where to begin, kinds of files -> what the user chose, if anything."""


def ask_to_save(parent: QWidget, title: str, suggested: Path, kinds: str) -> Path | None:
    """Ask where to write a file; asks before one is replaced. A name without ending gets that of the kind chosen."""
    name, kind = QFileDialog.getSaveFileName(parent, title, str(suggested), kinds)
    if not name:
        return None
    path = Path(name)
    ending = kind.partition("*")[2].rstrip(")")
    return path if path.suffix else path.with_suffix(ending)


def ask_to_open(parent: QWidget, title: str, begin: Path, kinds: str) -> Path | None:
    """Ask which file to read."""
    name, _ = QFileDialog.getOpenFileName(parent, title, str(begin), kinds)
    return Path(name) if name else None


def documents() -> Path:
    """Return the folder where the user keeps documents."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
