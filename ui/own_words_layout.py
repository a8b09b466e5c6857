"""Where everything lies on the page about own voices."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.desk import GAP_PX, GUTTER_PX, Card, button, head, label
from ui.desk_controls import Chooser
from ui.desk_room import scrolling
from ui.form_controls import side_by_side
from ui.growing import GrowingPage
from ui.language import mark, tr
from ui.own_words_list import PhraseList

TITLE = mark("Your own voice")


class OwnWordsLayout(GrowingPage):
    """The page without what it does: `ui.own_words` gives its parts a meaning."""

    def __init__(self) -> None:
        super().__init__()
        self._make_top()
        middle = QHBoxLayout()
        middle.setSpacing(GUTTER_PX)
        middle.addWidget(self._make_list(), 3)
        middle.addWidget(scrolling(self._make_card(), takes_focus=True), 2)
        self.column.addLayout(middle, 1)

    def _make_top(self) -> None:
        self.back = button(tr("Back  (Esc)"))
        self.column.addLayout(head(tr(TITLE), self.back))
        self.voice = Chooser(tr("Which own voice sessions use"))
        self.voice.setMinimumContentsLength(20)
        self.new = button(tr("New voice  (N)"))
        self.erase_voice = button(tr("Delete this voice"))
        self.to_file = button(tr("Export…  (X)"))
        self.from_file = button(tr("Import…  (I)"))
        self.voice_row = side_by_side(self.voice, self.new, self.erase_voice, self.to_file, self.from_file)
        self.column.addWidget(self.voice_row)

    def _make_list(self) -> QWidget:
        self.list = PhraseList()
        self.phrase = QLineEdit()
        self.phrase.setAccessibleName(tr("A phrase of your own, to be recorded"))
        name = label(tr("A phrase of your own  (P)"), "quiet")
        name.setWordWrap(False)
        row = QHBoxLayout()
        row.setSpacing(GAP_PX)
        row.addWidget(name)
        row.addWidget(self.phrase, 1)
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GUTTER_PX)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        return made

    def _make_card(self) -> QWidget:
        self._chosen = label("", "heading")
        self._told = label("", "quiet")
        self._status = label("", "quiet")
        self._status.hide()
        self.record_one = button(tr("Record  (R)"), "primary")
        self.record_all = button(tr("Record all from here  (Shift+R)"))
        self.hear = button(tr("Listen  (L)"))
        self.erase = button(tr("Delete  (Del)"))
        self.take_files = button(tr("Take from files…  (F)"))
        self.rep = button(tr("Hear one rep  (T)"))
        others = side_by_side(self.record_all, self.hear, self.erase, self.take_files, self.rep)
        card = Card(self._chosen, self._told, self.record_one, others)
        card.column.addWidget(self._status)
        card.column.addWidget(
            label(
                tr(
                    "The microphone is on only while the page says so, and what you say stays in your data folder. "
                    "Sound files may be dropped here too: three.wav, or 3.wav, says “three”."
                ),
                "quiet",
            )
        )
        card.column.addStretch()
        return card
