"""Draws every page in every state worth seeing: `python -m tests.contact_sheet FOLDER`, in some minutes.

The real window with real data folders made up for it, offscreen, led through the walks of `contact_walks`. FOLDER gets
each picture, and sheets of six with the name of each, for looking at all of it beside each other.
"""

import argparse
import os
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.contact_walks import WALKS, Hand, Walk
from tests.ui.every_page import SMALLEST, whole_window
from trainer.halts import HaltWatch
from ui import session_page
from ui.appearance import appearance
from ui.data_folder import DataFolder
from ui.fonts import stage_font
from ui.growing import LEAST_HEIGHT_PX, LEAST_WIDTH_PX
from ui.settings import Settings
from ui.theme import STAGE

LOW = QSize(LEAST_WIDTH_PX, LEAST_HEIGHT_PX)
TILE = QSize(760, 428)
LABEL_PX, GAP_PX, COLUMNS, ROWS = 26, 8, 2, 3
LABEL_CAP_PX = 11.0


@dataclass(frozen=True)
class Look:
    """How the window is looked at."""

    language: str
    theme: str
    size: QSize
    text_size: str = "normal"
    high_contrast: bool = False

    @property
    def settings(self) -> Settings:
        return Settings(
            language=self.language, theme=self.theme, text_size=self.text_size, high_contrast=self.high_contrast
        )

    def __str__(self) -> str:
        more = (self.text_size.replace("normal", ""), "contrast" if self.high_contrast else "")
        return " ".join(filter(None, (self.language, self.theme, f"{self.size.width()}x{self.size.height()}", *more)))


LOOKS = (
    Look("en", "dark", SMALLEST),
    Look("en", "light", SMALLEST, high_contrast=True),
    Look("de", "light", SMALLEST, "very large"),
    Look("de", "dark", SMALLEST, "large", high_contrast=True),
    Look("de", "dark", LOW),
)


# -- How it is drawn ---------------------------------------------------------------------------------------------------


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.contact_sheet", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="where to")
    parser.add_argument("--only", nargs="*", default=(), metavar="WALK", help="only these walks, as `balance`")
    told = parser.parse_args(arguments)
    told.folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    app.setApplicationName("Evenstep")
    # Time is in our hand: while a picture is drawn it stands still, and nobody has to be told.
    session_page.HaltWatch = partial(HaltWatch, lambda: 0.0)
    for language in dict.fromkeys(look.language for look in LOOKS):
        looks = [look for look in LOOKS if look.language == language]
        shots: dict[Look, list[Path]] = {look: [] for look in looks}
        for make_up, walks in WALKS:
            if wanted := [walk for walk in walks if not told.only or walk.__name__ in told.only]:
                for look, path in walk_through(make_up, wanted, looks, told.folder):
                    shots[look].append(path)
        for look, paths in shots.items():
            compose(paths, told.folder, str(look).replace(" ", "-"))


def walk_through(
    make_up: Callable[[DataFolder], None], walks: list[Walk], looks: list[Look], into: Path
) -> Iterator[tuple[Look, Path]]:
    """Go through some walks in one data folder, and take each picture in every look."""
    with (
        tempfile.TemporaryDirectory(prefix="evenstep-sheet-") as name,
        whole_window(Path(name), looks[0].settings, make_up) as whole,
    ):
        hand = Hand(whole, DataFolder(Path(name) / "data"))
        whole.window.activateWindow()
        QTest.qWaitForWindowActive(whole.window)
        QTest.qWait(300)
        whole.settle()
        for walk in walks:
            for n, shot in enumerate(walk(hand)):
                words, part = (shot, whole.window) if isinstance(shot, str) else shot
                for look in looks:
                    yield look, take(hand, look, part, into, f"{walk.__name__}-{n:02} {words}")
                put_on(hand, looks[0])


def put_on(hand: Hand, look: Look) -> None:
    appearance().choose(look.settings)
    hand.window.resize(look.size)
    hand.whole.settle()


def take(hand: Hand, look: Look, part: QWidget, into: Path, words: str) -> Path:
    put_on(hand, look)
    path = into / f"{look} {words}.png".replace(" ", "-").replace(",", "")
    assert part.grab().save(str(path))
    return path


def compose(paths: list[Path], into: Path, name: str) -> None:
    """Put pictures beside each other on sheets, each with its name above."""
    cell = QSize(TILE.width() + GAP_PX, TILE.height() + LABEL_PX + GAP_PX)
    for first in range(0, len(paths), COLUMNS * ROWS):
        sheet = QImage(COLUMNS * cell.width() + GAP_PX, ROWS * cell.height() + GAP_PX, QImage.Format.Format_RGB32)
        sheet.fill(STAGE.path)
        with QPainter(sheet) as painter:
            painter.setFont(stage_font(LABEL_CAP_PX))
            painter.setPen(STAGE.text)
            for n, path in enumerate(paths[first : first + COLUMNS * ROWS]):
                x, y = GAP_PX + n % COLUMNS * cell.width(), GAP_PX + n // COLUMNS * cell.height()
                painter.drawText(QRect(x, y, TILE.width(), LABEL_PX), Qt.AlignmentFlag.AlignVCenter, path.stem)
                shown = QImage(str(path)).scaled(
                    TILE, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
                )
                painter.drawImage(x, y + LABEL_PX, shown)
        assert sheet.save(str(into / f"sheet-{name}-{first // (COLUMNS * ROWS) + 1:02}.png"))


if __name__ == "__main__":
    main()
