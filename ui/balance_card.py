"""One measure of left and right in words, above the pictures and the tables."""

from PySide6.QtWidgets import QHBoxLayout

from trainer.measures import Measure
from trainer.plan import Leg
from ui.balance_data import Found
from ui.balance_days import day_written
from ui.balance_text import amount_words, details, formula_words, headline, one_rep_words, span_words
from ui.desk import GAP_PX, Card, label
from ui.language import tr
from ui.wording import in_sets, leg_letter, side_name


class MeasureCard(Card):
    """Says how left and right differ in one measure, with the numbers of both legs."""

    def __init__(self) -> None:
        self.headline = label("", "heading")
        super().__init__(self.headline)
        self.details = label("")
        self.left, self.right, self.resolution = label("", "left"), label("", "right"), label("", "quiet")
        self.formula = label("", "quiet")
        both = QHBoxLayout()
        both.setSpacing(3 * GAP_PX)
        for part in (self.left, self.right, self.resolution):
            part.setWordWrap(False)
            both.addWidget(part)
        both.addStretch(1)
        self.column.setContentsMargins(3 * GAP_PX, 2 * GAP_PX, 3 * GAP_PX, 2 * GAP_PX)
        self.column.setSpacing(GAP_PX // 2)
        self.column.addWidget(self.details)
        self.column.addLayout(both)
        self.column.addWidget(self.formula)

    def show_measure(self, shown: Found, measure: Measure, *, all_there: bool) -> None:
        """Show one measure; `all_there` is False while older sessions are still to be read."""
        of = shown.balance
        found = of.measures[measure]
        self.headline.setText(headline(found, of))
        for side, leg, value in ((self.left, Leg.LEFT, found.left), (self.right, Leg.RIGHT, found.right)):
            told = f"{leg_letter(leg)}  {side_name(leg)} {amount_words(measure, value)}"
            side.setText(f"{told} {in_sets(found.sets)}" if found.sets else told)
        one_rep = found.resolution_pct if measure is Measure.REPS else None
        self.resolution.setText("" if one_rep is None else one_rep_words(one_rep))
        self.details.setText(" ".join(details(found, of)[bool(found.left or found.right) :]))
        self.details.setVisible(bool(self.details.text()))
        far = "" if all_there else tr("Reading on; so far the newest {sessions} sessions.", sessions=of.sessions)
        self.formula.setText(f"{far} {shown.name}, {span_words(of, day_written)}. {formula_words()}".lstrip())
