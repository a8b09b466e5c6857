"""Asks where a picture or a sheet is to go, and writes it there. Nothing is sent anywhere."""

import re
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QWidget

from trainer.files import written_whole
from trainer.log import Log
from trainer.measures import Measure
from ui.balance_data import Found
from ui.file_asking import ask_to_save, ask_where_and_how, documents
from ui.language import mark, tr
from ui.theme import DeskColours

PICTURE_KINDS = mark("Picture (*.png);;Drawing (*.svg)")


def save_picture(parent: QWidget, found: Found, measure: Measure, colours: DeskColours) -> Path | None:
    """Save the charts of a measure as PNG or SVG; None if the user does not want to. Raises KnownError."""
    from ui.balance_picture import png, svg

    path = ask_to_save(
        parent, tr("Save picture"), documents() / suggested(found, date.today(), ".png"), tr(PICTURE_KINDS)
    )
    if path is None:
        return None
    draw = svg if path.suffix.lower() == ".svg" else png
    return _written(path, draw(found.balance, measure, found.name, colours))


def save_sheet(parent: QWidget, found: Found, log: Log) -> Path | None:
    """Save the sheet for a physiotherapist as PDF; None if the user does not want to. Raises KnownError."""
    from ui.physio_sheet import PAPERS, physio_sheet, usual_paper

    today = date.today()
    papers = {
        f"PDF, {tr(name)} (*.pdf)": PAPERS[name] for name in sorted(PAPERS, key=lambda name: name != usual_paper())
    }
    title = tr("Save a sheet for your physiotherapist")
    asked = ask_where_and_how(parent, title, documents() / suggested(found, today, ".pdf"), ";;".join(papers))
    if asked is None:
        return None
    path, paper = asked
    return _written(path, physio_sheet(found, log, papers[paper], today))


def suggested(found: Found, today: date, ending: str) -> str:
    """Return what a file is to be called: the exercise and the day, without what no file may be called."""
    name = re.sub(r'[<>:"/\\|?*\x00-\x20]+', " ", found.name).strip(" .") or found.exercise
    return f"{name} {today.isoformat()}{ending}"


def _written(path: Path, content: bytes) -> Path:
    with written_whole(path) as file:
        file.write(content)
    return path
