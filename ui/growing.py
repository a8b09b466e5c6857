"""Pages that are much to read: their text grows with the window, and as the user likes."""

import math

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.appearance import appearance
from ui.desk import BASE_PT, GAP_PX, Page, font_sizes

PLAIN_PX = (1280, 720)
"""Width and height of the window whose text has its plain size."""

LEAST_WIDTH_PX, LEAST_HEIGHT_PX = 960, 540

LOW_PX = 600
"""Below this height, as on a small screen at 200 %, a page keeps its room for what it says."""

LOW_GAP_PX = 5 * GAP_PX // 8
"""The step of spacing around the parts of a low page."""

MOST_SCALE = 2.0
"""How many times as large it becomes at most."""


def text_pt(
    width_px: int, height_px: int, plain_px: tuple[int, int] = PLAIN_PX, larger: float = 1.0, *, chosen: float = 1.0
) -> int:
    """Return the size of plain text in a window of this size; `plain_px` is the one where it has its plain size.

    Text that is `larger` there is so in larger windows too; in smaller ones it shrinks to the plain size. All of it is
    `chosen` times as large, but never larger than lets the page hold as much as in the smallest window.
    """
    scale = min(width_px / plain_px[0], height_px / plain_px[1])
    wanted_pt = round(BASE_PT * max(min(scale, MOST_SCALE) * larger, 1.0) * chosen)
    most_pt = math.floor(BASE_PT * min(width_px / LEAST_WIDTH_PX, height_px / LEAST_HEIGHT_PX))
    return max(BASE_PT, min(wanted_pt, most_pt))


class GrowingPage(Page):
    """A desk page whose text is larger in a larger window."""

    larger = 1.0
    """How many times as large as elsewhere the text is, where the window has the room."""

    plain_px = PLAIN_PX
    """A page with much to see at once uses the room of a larger window for that first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text_pt = round(BASE_PT * appearance().text_scale)
        appearance().changed.connect(self._fit_again)

    @property
    def room(self) -> QSize:
        """The size of a page with text as large as is usual on it that holds as much, in pixels."""
        return self.size() * min(1.0, BASE_PT * self.larger / self._text_pt)

    @property
    def is_low(self) -> bool:
        """Whether it has to keep its height for what it says."""
        return self.room.height() < LOW_PX

    @property
    def gap_px(self) -> int:
        """The step of spacing around parts now."""
        return LOW_GAP_PX if self.is_low else GAP_PX

    def minimumSizeHint(self) -> QSize:
        """Let a window with large text be made small again: its text shrinks with it."""
        return QSize(LEAST_WIDTH_PX, LEAST_HEIGHT_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the text, and what is left around it."""
        super().resizeEvent(event)
        wanted = text_pt(self.width(), self.height(), self.plain_px, self.larger, chosen=appearance().text_scale)
        if wanted != self._text_pt:
            self._text_pt = wanted
            self.setStyleSheet(font_sizes(wanted))
        self.leave_around(self.gap_px)

    def _fit_again(self) -> None:
        """Another size of text was chosen: as in a window of another size, all is to be laid out anew."""
        QApplication.sendEvent(self, QResizeEvent(self.size(), self.size()))
