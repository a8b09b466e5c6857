"""Asks where a picture or a sheet is to go, and writes it there. Nothing is sent anywhere."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from trainer.files import written_whole
from trainer.log import Log
from trainer.measures import Measure
from ui.balance_data import Found
from ui.theme import DeskColours

Asked = tuple[Path, str]
"""Where to, and which of the ways."""


def save_picture(parent: QWidget, found: Found, measure: Measure, colours: DeskColours) -> Path | None:
    """Save the charts of a measure as PNG or SVG; None if the user does not want to. Raises KnownError."""
    from ui.balance_picture import png, svg

    ways = {"Picture (*.png)": (".png", png), "Drawing (*.svg)": (".svg", svg)}
    asked = _ask(parent, "Save picture", "balance.png", ways)
    if asked is None:
        return None
    path, way = asked
    ending, draw = next((found_way for found_way in ways.values() if found_way[0] == path.suffix.lower()), ways[way])
    return _written(path, ending, draw(found.balance, measure, found.name, colours))


def save_sheet(parent: QWidget, found: Found, log: Log) -> Path | None:
    """Save the sheet for a physiotherapist as PDF; None if the user does not want to. Raises KnownError."""
    from ui.physio_sheet import PAPERS, physio_sheet, usual_paper

    papers = {f"{name} (*.pdf)": PAPERS[name] for name in sorted(PAPERS, key=lambda name: name != usual_paper())}
    asked = _ask(parent, "Save a sheet for your physiotherapist", "balance.pdf", papers)
    if asked is None:
        return None
    path, way = asked
    return _written(path, ".pdf", physio_sheet(found, log, papers[way], date.today()))


def _ask(parent: QWidget, title: str, name: str, ways: Iterable[str]) -> Asked | None:
    first, *_ = ways = list(ways)
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    path, way = QFileDialog.getSaveFileName(parent, title, str(folder / name), ";;".join(ways), first)
    return (Path(path), way if way in ways else first) if path else None


def _written(path: Path, ending: str, content: bytes) -> Path:
    """Write a file whole, with the ending that tells what it is."""
    if path.suffix.lower() != ending:
        path = path.with_name(path.name + ending)
    with written_whole(path) as file:
        file.write(content)
    return path
