"""The list of phrases a session can say, and who says each."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from trainer.own_phrases import PhraseGroup
from ui.language import mark, tr

if TYPE_CHECKING:
    from audio.own_words import OwnVoice

GROUPS = {
    "counts": mark("Counting"),
    "rep": mark("In a rep"),
    "legs": mark("Legs"),
    "breaks": mark("Begin, break and end"),
    "cues": mark("Form cues"),
    "tens": mark("Larger numbers"),
    "own": mark("Phrases of your own"),
}
YOURS, TOGETHER, COMPUTERS = mark("✓ your voice"), mark("✓ from your words"), mark("computer's voice")


class PhraseList(QTreeWidget):
    """Phrases in groups; each tells who says it.

    Signals:
        record_asked: Space was pressed on a phrase.
    """

    record_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("What a session can say"))
        self.setHeaderLabels([tr("Phrase"), tr("Who says it")])
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setStretchLastSection(False)
        self.header().setSectionsMovable(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def text(self) -> str:
        """The phrase chosen; nothing where none is."""
        item = self.currentItem()
        return item.text(0) if item is not None and item.parent() is not None else ""

    @property
    def texts(self) -> list[str]:
        """Every phrase, in order."""
        return [item.text(0) for item in self._items()]

    def fill(self, groups: Sequence[PhraseGroup], voice: "OwnVoice | None") -> None:
        """List phrases, and behind them what only the own voice says; the phrase chosen stays chosen."""
        from audio.own_words import missing

        chosen = self.text
        all_groups = self._with_own(groups, voice)
        texts = [text for group in all_groups for text in group.texts]
        unsaid = set(missing(texts, voice)) if voice else set(texts)

        def says(text: str) -> str:
            recorded = voice is not None and voice.phrase(text) is not None
            return tr(YOURS if recorded else COMPUTERS if text in unsaid else TOGETHER)

        if texts == self.texts:
            for item in self._items():
                if item.text(1) != says(item.text(0)):
                    item.setText(1, says(item.text(0)))
            return
        self.clear()
        for group in all_groups:
            head = QTreeWidgetItem([tr(GROUPS[group.kind]), ""])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = QFont()  # all else follows the list, whose text may become larger
            font.setBold(True)
            head.setFont(0, font)
            head.addChildren([QTreeWidgetItem([text, says(text)]) for text in group.texts])
            self.addTopLevelItem(head)
            head.setFirstColumnSpanned(True)
        self.expandAll()
        self.choose(chosen)

    def choose(self, text: str) -> None:
        """Choose a phrase, or the first where it is not there."""
        items = list(self._items())
        found = next((item for item in items if item.text(0).casefold() == text.casefold()), items[0])
        self.setCurrentItem(found)
        self.scrollToItem(found)

    def _items(self) -> Iterator[QTreeWidgetItem]:
        for n in range(self.topLevelItemCount()):
            head = self.topLevelItem(n)
            if head is not None:
                yield from (item for place in range(head.childCount()) if (item := head.child(place)) is not None)

    @staticmethod
    def _with_own(groups: Sequence[PhraseGroup], voice: "OwnVoice | None") -> list[PhraseGroup]:
        from audio.own_words import plain_words

        listed = {plain_words(text) for group in groups for text in group.texts}
        phrases = voice.phrases if voice else ()
        own = tuple(phrase.text for phrase in phrases if plain_words(phrase.text) not in listed)
        return [*groups, *([PhraseGroup("own", own)] if own else [])]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space records; all else is as in every list."""
        if event.key() == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self.record_asked.emit()
            return
        super().keyPressEvent(event)
