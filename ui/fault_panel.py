"""The faults of an exercise with the keys that report them, laid over the stage when asked for."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from trainer.exercise import Fault
from trainer.plan import Leg
from ui.key_cap import CAP, KeyCap, largest
from ui.keys import OF_THE_LIST, ROWS, Action
from ui.language import mark, tr
from ui.sizes import Sizes
from ui.stage_words import Words
from ui.theme import STAGE

TITLE = {
    Leg.LEFT: mark("Left leg: what went wrong?"),
    Leg.RIGHT: mark("Right leg: what went wrong?"),
    None: mark("Both legs: what went wrong?"),
}


class FaultPanel(QWidget):
    """Each fault with its key, one below the other; 0 takes a report back.

    Attributes:
        choices: what can be chosen now, from the first on.
        number: the giant number of the stage, which lies under the panel, small beside the last choice.

    Signals:
        asked: the user clicked what a key does, an Action.
    """

    asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._faults: Sequence[Fault] = ()
        self.title = Words(self, back=STAGE.panel)
        self._caps = [self._cap(action) for action in OF_THE_LIST]
        self.choices = [self._cap(Action.NO_FAULT, tr("Nothing, after all"))]
        self.number = Words(self, back=STAGE.panel)

    def fault(self, n: int) -> str | None:
        """Return the id of the fault at a place of the list, from 0, if there is one."""
        return self._faults[n].id if n < len(self._faults) else None

    def _cap(self, action: Action, name: str = "") -> KeyCap:
        cap = KeyCap(self, back=STAGE.panel)
        cap.say(ROWS[action].keys[0], name)
        cap.clicked.connect(lambda: self.asked.emit(action))
        return cap

    def step(self, by: int) -> None:
        """Lead the focus so many choices further down, or up where that is negative; Enter then takes the choice."""
        places = [n for n, choice in enumerate(self.choices) if choice.hasFocus()]
        if by:
            at = places[0] + by if places else min(0, by)
            self.choices[at % len(self.choices)].setFocus()

    def ask(self, leg: Leg | None, faults: Sequence[Fault]) -> None:
        """Ask about a leg, or about both, which of these faults there was; lay it out anew then."""
        self._faults = faults
        for cap, fault in zip(self._caps, faults, strict=False):
            cap.say(cap.key, fault.name)
        for n, cap in enumerate(self._caps):
            cap.setVisible(n < len(faults))
        self.choices = [*self._caps[: len(faults)], self.choices[-1]]
        self.title.say(tr(TITLE[leg]), STAGE.leg(leg) if leg else STAGE.text)
        self.setAccessibleName(f"{self.title.text} {', '.join(choice.words for choice in self.choices)}")

    def lay_out(self, room: QRectF, sizes: Sizes) -> None:
        """Take a place and a size: all choices of one size."""
        self.setGeometry(room.toRect())
        edge = sizes.small / 2
        row = (room.height() - 2 * edge) / (len(self.choices) + 1)
        wide = room.width() - 2 * edge
        widest = max(self.choices, key=lambda choice: choice.wanted_width(sizes.small))
        cap_px = largest(min(sizes.small, row / CAP), 0.0, widest.wanted_width, wide)
        self.title.lay_out(QRectF(edge, edge, wide, row), min(sizes.cue, 0.55 * row))
        for n, choice in enumerate(self.choices):
            width = min(wide, choice.wanted_width(cap_px) + 2)
            choice.lay_out(QRectF(edge, edge + (n + 1) * row, width, row), cap_px)
        left = self.choices[-1].geometry().right() + sizes.small
        self.number.lay_out(QRectF(left, room.height() - edge - row, room.width() - edge - left, row), sizes.cue)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill what the words leave free."""
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), QColor(STAGE.panel))
