"""The bundled typeface: Atkinson Hyperlegible Next, made for legibility, with figures of equal width."""

import functools
from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase

from ui.sizes import font_px

FAMILY = "Atkinson Hyperlegible Next"
PLAIN_FIGURES = (QFont.Tag("tnum"), 0)
"""The figures a PDF can be searched for: of those of equal width Qt does not write which characters they are. It has to
be said, as a font has from the font of the program what it does not say otherwise."""

_FILES = ("AtkinsonHyperlegibleNext_400Regular.ttf", "AtkinsonHyperlegibleNext_700Bold.ttf")


@functools.cache
def load_fonts() -> bool:
    """Make the typeface known to Qt, once; needs an application. Returns whether Qt took every file of it."""
    folder = Path(__file__).with_name("assets") / "fonts"
    taken = [QFontDatabase.addApplicationFontFromData(QByteArray((folder / name).read_bytes())) for name in _FILES]
    return -1 not in taken


def stage_font(cap_px: float, bold: bool = True) -> QFont:
    """Return the typeface with capitals `cap_px` high and figures of equal width, so that numbers do not jump."""
    font = QFont(FAMILY)
    font.setPixelSize(max(1, round(font_px(cap_px))))
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
