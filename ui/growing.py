"""Pages that are much to read: their text grows with the window."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent

from ui.desk import BASE_PT, Page, font_sizes

WIDTH_PX, HEIGHT_PX = 1280, 720
"""The window whose text has its plain size."""

LEAST_WIDTH_PX, LEAST_HEIGHT_PX = 960, 540

MOST = 2.0
"""How many times as large it becomes at most."""


def text_pt(width_px: int, height_px: int) -> int:
    """Return the size of plain text in a window of this size."""
    scale = min(width_px / WIDTH_PX, height_px / HEIGHT_PX)
    return round(BASE_PT * min(max(scale, 1.0), MOST))


class GrowingPage(Page):
    """A desk page whose text is larger in a larger window."""

    larger = 1.0
    """How many times as large as elsewhere the text is."""

    def __init__(self) -> None:
        super().__init__()
        self._text_pt = BASE_PT

    def minimumSizeHint(self) -> QSize:
        """Let a window with large text be made small again: its text shrinks with it."""
        return QSize(LEAST_WIDTH_PX, LEAST_HEIGHT_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the text."""
        super().resizeEvent(event)
        wanted = round(text_pt(self.width(), self.height()) * self.larger)
        if wanted != self._text_pt:
            self._text_pt = wanted
            self.setStyleSheet(font_sizes(wanted))
