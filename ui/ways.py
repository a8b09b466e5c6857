"""The ways to the other pages, one below the other: what each is called, and the key that opens it."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.desk import GAP_PX, label
from ui.language import tr

KEY_PX, LEAST_WIDTH_PX = 3 * GAP_PX, 24 * GAP_PX


class Way(NamedTuple):
    """A page that can be gone to: the name it is known by, what it is called, and its key."""

    page: str
    title: str
    key: str


class Ways(QWidget):
    """A column of ways.

    Signals:
        asked: the name of a page.
    """

    asked = Signal(str)

    def __init__(self, ways: Sequence[Way]) -> None:
        super().__init__()
        self.setAccessibleName(tr("Pages"))
        self.setMinimumWidth(LEAST_WIDTH_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX // 4)
        for way in ways:
            press = _Press(way)
            press.clicked.connect(lambda _=False, page=way.page: self.asked.emit(page))
            column.addWidget(press)


class _Press(QPushButton):
    """A page's name with its key behind it."""

    def __init__(self, way: Way) -> None:
        super().__init__()
        self.setProperty("kind", "way")
        self.setAutoDefault(True)
        self.setAccessibleName(way.title)
        self.setAccessibleDescription(tr("Key {key}", key=way.key))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(GAP_PX, GAP_PX // 2, GAP_PX, GAP_PX // 2)
        row.setSpacing(2 * GAP_PX)
        title, key = label(way.title), label(way.key, "key")
        key.setAlignment(Qt.AlignmentFlag.AlignCenter)
        key.setMinimumWidth(KEY_PX)
        for part in (title, key):
            part.setWordWrap(False)
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(title, 1)
        row.addWidget(key)

    def sizeHint(self) -> QSize:
        """As much as its parts need."""
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As much as its parts need."""
        return self.sizeHint()
