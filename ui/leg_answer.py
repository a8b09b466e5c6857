"""The possible answers about one leg: one of them is chosen, by its number key, the arrows or the pointer."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from trainer.plan import Leg
from ui.desk import GAP_PX, label
from ui.language import mark, tr

LEG_NAMES = {Leg.LEFT: mark("Left leg"), Leg.RIGHT: mark("Right leg")}

MOST_ANSWERS = 11

PILL_PX, MOST_PILL_PX = 6 * GAP_PX, 14 * GAP_PX

TEN_KEY = "X"
"""The key of an answer whose number has two digits."""


class LegAnswer(QWidget):
    """One leg's answers below its name.

    Signals:
        chosen: the user has chosen; `choice` tells what.
    """

    chosen = Signal()

    def __init__(self, leg: Leg) -> None:
        super().__init__()
        self.leg = leg
        self._first = 1
        name = label(tr(LEG_NAMES[leg]), leg.value)
        name.setProperty("scale", "large")
        self._grid = QGridLayout()
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(lambda _: self.chosen.emit())
        # Made once: the keyboard's way from part to part stays the same from question to question.
        self._pills = [self._make_pill(n) for n in range(MOST_ANSWERS)]
        self._low, self._high = label("", "quiet"), label("", "quiet")
        self._high.setAlignment(Qt.AlignmentFlag.AlignRight)
        ends = QHBoxLayout()
        ends.addWidget(self._low, 1)
        ends.addWidget(self._high, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        column.addWidget(name)
        column.addLayout(self._grid, 6)
        column.addLayout(ends)
        column.addStretch(1)

    def _make_pill(self, n: int) -> QRadioButton:
        pill = QRadioButton(self)
        pill.setProperty("kind", "pill")
        pill.setMinimumHeight(PILL_PX)
        pill.setMaximumHeight(MOST_PILL_PX)
        pill.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._group.addButton(pill, n)
        return pill

    def ask(self, question: str, words: Sequence[str], first: int = 1, ends: tuple[str, str] | None = None) -> None:
        """Offer answers, numbered from `first`; a scale lies in one row and has words at its `ends` alone."""
        self._first = first
        self._grid.setSpacing(GAP_PX // 2 if ends else GAP_PX)
        for n, pill in enumerate(self._pills):
            self._grid.removeWidget(pill)
            pill.setVisible(n < len(words))
        for n, (pill, said) in enumerate(zip(self._pills, words, strict=False)):
            pill.setText(said if ends else f"{n + first}   {said[:1].upper()}{said[1:]}")
            pill.setAccessibleName(tr("{leg}: {answer}", leg=tr(LEG_NAMES[self.leg]), answer=said.replace("\n", " ")))
            pill.setAccessibleDescription(question)
            self._grid.addWidget(pill, 0 if ends else n, n if ends else 0)
        for end, said in zip((self._low, self._high), ends or ("", ""), strict=True):
            end.setText(said)
        self.show_choice(None)

    @property
    def choice(self) -> int | None:
        """Which answer is chosen, counted from 0."""
        n = self._group.checkedId()
        return n if n >= 0 else None

    def show_choice(self, choice: int | None) -> None:
        """Mark an answer as chosen, or none."""
        self._group.setExclusive(False)
        for n, pill in enumerate(self._pills):
            pill.setChecked(n == choice)
        self._group.setExclusive(True)
        entry = self._pills[choice or 0]
        for pill in self._pills:
            pill.setFocusPolicy(Qt.FocusPolicy.StrongFocus if pill is entry else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(entry)

    def choose(self, number: int) -> bool:
        """Choose the answer with this number; returns whether there is one."""
        if not 0 <= number - self._first < MOST_ANSWERS or self._pills[number - self._first].isHidden():
            return False
        self.show_choice(number - self._first)
        self.chosen.emit()
        return True

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard is at one of the answers."""
        return any(pill.hasFocus() for pill in self._pills)
