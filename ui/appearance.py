"""How the program looks just now: colours and size of text on the desk pages, as the user or else the system wants."""

from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from ui.control_style import control_style
from ui.desk import BASE_PT, desk_font, style_sheet
from ui.settings import TEXT_SIZES, Settings
from ui.theme import DeskColours, desk_colours, desk_palette

SCHEMES = {"dark": Qt.ColorScheme.Dark, "light": Qt.ColorScheme.Light}


class Appearance(QObject):
    """The colours and the size of text in use.

    Signals:
        changed: the user or the system wants others now.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._wanted = Settings()
        self._hints = QGuiApplication.styleHints()
        self._hints.colorSchemeChanged.connect(self._look)
        if hasattr(self._hints, "accessibility"):  # from Qt 6.10 on
            self._hints.accessibility().contrastPreferenceChanged.connect(self._look)
        self._shown = self.colours, self.text_scale

    @property
    def colours(self) -> DeskColours:
        """The colours of the desk pages."""
        theme, high = self._wanted.theme, self._wanted.high_contrast
        scheme = SCHEMES[theme] if theme else self._hints.colorScheme()
        return desk_colours(scheme, high_contrast=self._system_wants_contrast() if high is None else high)

    @property
    def text_scale(self) -> float:
        """How many times as large as usual the user wants text."""
        return TEXT_SIZES[self._wanted.text_size]

    def choose(self, settings: Settings) -> None:
        """Follow what the user has chosen, else the system; where it can, the window's frame does too."""
        self._wanted = settings
        self._hints.setColorScheme(SCHEMES[settings.theme] if settings.theme else Qt.ColorScheme.Unknown)
        self._look()

    def _system_wants_contrast(self) -> bool:
        if not hasattr(self._hints, "accessibility"):
            return False
        return self._hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast

    def _look(self) -> None:
        wanted = self.colours, self.text_scale
        if wanted != self._shown:
            self._shown = wanted
            self.changed.emit()


@cache
def appearance() -> Appearance:
    """Return the one appearance of the program; needs an application."""
    return Appearance()


def dress(app: QApplication) -> None:
    """Give every desk page the colours and the size of text in use, now and whenever they change."""
    _put_on(app)
    appearance().changed.connect(lambda: _put_on(app))


def _put_on(app: QApplication) -> None:
    colours, text_pt = appearance().colours, round(BASE_PT * appearance().text_scale)
    app.setFont(desk_font(text_pt))
    app.setPalette(desk_palette(colours))
    app.setStyleSheet(style_sheet(colours, text_pt) + control_style(colours))
