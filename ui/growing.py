"""Pages that are much to read: their text grows with the window."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent

from ui.desk import BASE_PT, GAP_PX, Page, font_sizes

PLAIN_PX = (1280, 720)
"""Width and height of the window whose text has its plain size."""

LEAST_WIDTH_PX, LEAST_HEIGHT_PX = 960, 540

LOW_PX = 600
"""Below this height, as on a small screen at 200 %, a page keeps its room for what it says."""

LOW_GAP_PX = 5 * GAP_PX // 8
"""The step of spacing around the parts of a low page."""

MOST = 2.0
"""How many times as large it becomes at most."""


def text_pt(width_px: int, height_px: int, plain_px: tuple[int, int] = PLAIN_PX, larger: float = 1.0) -> int:
    """Return the size of plain text in a window of this size; `plain_px` is the one where it has its plain size.

    Text that is `larger` there is so in larger windows too; in smaller ones it shrinks to the plain size.
    """
    scale = min(width_px / plain_px[0], height_px / plain_px[1])
    return round(BASE_PT * max(min(scale, MOST) * larger, 1.0))


class GrowingPage(Page):
    """A desk page whose text is larger in a larger window."""

    larger = 1.0
    """How many times as large as elsewhere the text is, where the window has the room."""

    plain_px = PLAIN_PX
    """A page with much to see at once uses the room of a larger window for that first."""

    def __init__(self) -> None:
        super().__init__()
        self._text_pt = BASE_PT

    @property
    def text_scale(self) -> float:
        """How many times as large as plain the text is now."""
        return self._text_pt / BASE_PT

    @property
    def gap_px(self) -> int:
        """The step of spacing around parts now."""
        return LOW_GAP_PX if self.height() < LOW_PX else GAP_PX

    def minimumSizeHint(self) -> QSize:
        """Let a window with large text be made small again: its text shrinks with it."""
        return QSize(LEAST_WIDTH_PX, LEAST_HEIGHT_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the text, and what is left around it."""
        super().resizeEvent(event)
        self.leave_around(self.gap_px)
        wanted = text_pt(self.width(), self.height(), self.plain_px, self.larger)
        if wanted != self._text_pt:
            self._text_pt = wanted
            self.setStyleSheet(font_sizes(wanted))
