"""Pages that are much to read: their text grows with the window."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent

from ui.desk import BASE_PT, Page, font_sizes

PLAIN_PX = (1280, 720)
"""Width and height of the window whose text has its plain size."""

LEAST_WIDTH_PX, LEAST_HEIGHT_PX = 960, 540

MOST = 2.0
"""How many times as large it becomes at most."""


def text_pt(width_px: int, height_px: int, plain_px: tuple[int, int] = PLAIN_PX) -> int:
    """Return the size of plain text in a window of this size; `plain_px` is the one where it has its plain size."""
    scale = min(width_px / plain_px[0], height_px / plain_px[1])
    return round(BASE_PT * min(max(scale, 1.0), MOST))


class GrowingPage(Page):
    """A desk page whose text is larger in a larger window."""

    larger = 1.0
    """How many times as large as elsewhere the text is."""

    plain_px = PLAIN_PX
    """A page with much to see at once uses the room of a larger window for that first."""

    def __init__(self) -> None:
        super().__init__()
        self._text_pt = BASE_PT

    @property
    def text_scale(self) -> float:
        """How many times as large as plain the text is now."""
        return self._text_pt / BASE_PT

    def minimumSizeHint(self) -> QSize:
        """Let a window with large text be made small again: its text shrinks with it."""
        return QSize(LEAST_WIDTH_PX, LEAST_HEIGHT_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the text."""
        super().resizeEvent(event)
        wanted = round(text_pt(self.width(), self.height(), self.plain_px) * self.larger)
        if wanted != self._text_pt:
            self._text_pt = wanted
            self.setStyleSheet(font_sizes(wanted))
