"""One session set by set, below the trend."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from trainer.log import LegSetTotals
from trainer.measures import Point
from trainer.plan import Leg
from ui.balance_data import how_words, leg_set_words
from ui.balance_days import day_words
from ui.balance_reasons import LEFT_OUT_WORDS
from ui.desk import GAP_PX, Card, label
from ui.language import tr
from ui.wording import side_name


class SessionCard(Card):
    """What each leg did in the session chosen, the left leg at the left."""

    def __init__(self) -> None:
        self.when = label("")
        self.legs = {leg: label("", "quiet") for leg in Leg}
        super().__init__(self.when)
        self.setAccessibleName(tr("The session chosen, set by set"))
        self.column.setContentsMargins(2 * GAP_PX, GAP_PX, 2 * GAP_PX, GAP_PX)
        self.column.setSpacing(GAP_PX // 2)
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GAP_PX)
        for column, leg in enumerate(Leg):
            grid.setColumnStretch(column, 1)
            grid.addWidget(label(side_name(leg), leg), 0, column)
            grid.addWidget(self.legs[leg], 1, column, Qt.AlignmentFlag.AlignTop)
        grid.setRowStretch(1, 1)
        self.column.addLayout(grid, 1)

    @property
    def words(self) -> str:
        """All that is said."""
        return "\n".join((self.when.text(), *(told.text() for told in self.legs.values())))

    def show_session(self, point: Point, leg_sets: Sequence[LegSetTotals], unit: str) -> None:
        """Show its leg sets, loads in kg or lb; one that was thrown away and repeated is not told of."""
        done = [leg_set for leg_set in leg_sets if leg_set.ended != "repeated"]
        words = [day_words(point.started), f"{point.started:%H:%M}", *how_words(done, unit)]
        if point.reason:
            words.append(tr("not compared: {why}", why=tr(LEFT_OUT_WORDS[point.reason])))
        self.when.setText(" · ".join(words))
        for leg, told in self.legs.items():
            told.setText("\n".join(leg_set_words(each) for each in done if each.leg == leg) or tr("Nothing"))

    def show_trouble(self, sentence: str) -> None:
        """Say why nothing can be shown."""
        self.when.setText(sentence)
        for told in self.legs.values():
            told.setText("")
