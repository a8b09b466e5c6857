"""How the program looks just now: the colours of the desk pages, as the user or else the system wants them."""

from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from ui.desk import desk_font, style_sheet
from ui.desk_controls import control_style
from ui.form_controls import form_style
from ui.theme import DeskColours, desk_colours, desk_palette

SCHEMES = {"dark": Qt.ColorScheme.Dark, "light": Qt.ColorScheme.Light}


class Appearance(QObject):
    """The colours in use.

    Signals:
        changed: the user or the system wants others now.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._theme: str | None = None
        self._hints = QGuiApplication.styleHints()
        self._hints.colorSchemeChanged.connect(self._look)
        self._shown = self.colours

    @property
    def colours(self) -> DeskColours:
        """The colours of the desk pages."""
        return desk_colours(SCHEMES[self._theme] if self._theme else self._hints.colorScheme())

    def choose(self, theme: str | None) -> None:
        """Follow a theme, `dark` or `light`, or again the system; where it can, the window's frame does too."""
        self._theme = theme
        self._hints.setColorScheme(SCHEMES[theme] if theme else Qt.ColorScheme.Unknown)
        self._look()

    def _look(self) -> None:
        if self.colours is not self._shown:
            self._shown = self.colours
            self.changed.emit()


@cache
def appearance() -> Appearance:
    """Return the one appearance of the program; needs an application."""
    return Appearance()


def dress(app: QApplication) -> None:
    """Give every desk page the colours in use, now and whenever they change."""
    _put_on(app)
    appearance().changed.connect(lambda: _put_on(app))


def _put_on(app: QApplication) -> None:
    colours = appearance().colours
    app.setFont(desk_font())
    app.setPalette(desk_palette(colours))
    app.setStyleSheet(style_sheet(colours) + control_style(colours) + form_style(colours))
