"""What the stage says in a break: what it is, what comes, what can be done about it, and the coming cue."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtWidgets import QWidget

from ui.key_cap import KeyCap, lay_out_row, row_width
from ui.keys import Action, key_in_words
from ui.language import tr
from ui.rest_card import Answers, RestCard
from ui.sizes import Sizes
from ui.stage_shape import BreakShape, Shape, break_shape
from ui.stage_text import Scene, View
from ui.stage_words import ABOVE, BELOW, Words
from ui.theme import STAGE

LINE_SHARE = 0.64
"""Capitals of a line beside the countdown, as a share of the line's height at most."""


class BreakWords(QObject):
    """Three lines beside the countdown, the last of them keys in a rest; below them the answers, the sentence or both.

    Attributes:
        title, leg_line, detail: what it is, whose turn it is, and which set.
        sentence: the coming form cue.
        card: what can be answered about the leg done last.
        less, more, ready: the keys that change how long a rest lasts.

    Signals:
        asked: the user clicked what a key does, an Action.
    """

    asked = Signal(str)

    def __init__(self, stage: QWidget, card: RestCard, learned: Mapping[str, str]) -> None:
        super().__init__(stage)
        self.title = Words(stage)
        self.leg_line = Words(stage)
        self.detail = Words(stage, bold=False)
        self.sentence = Words(stage, wraps=True)
        self.card = card
        self.less, self.more, self.ready = (KeyCap(stage) for _ in range(3))
        for cap, action, words, name in (
            (self.less, Action.LESS_TIME, tr("−15 s"), tr("15 seconds less rest")),
            (self.more, Action.MORE_TIME, tr("+15 s"), tr("15 seconds more rest")),
            (self.ready, Action.READY, tr("Begin"), tr("Begin the next set")),
        ):
            cap.say(key_in_words(action, learned), words, name)
            cap.clicked.connect(lambda _checked=False, action=action: self.asked.emit(action))
        card.asked.connect(self.asked)
        self._answers: Answers | None = None
        self.hide()

    def hide(self) -> None:
        """Leave the stage to the figure and its path."""
        for part in (self.title, self.leg_line, self.detail, self.sentence, self.card, *self._caps):
            part.hide()

    def cover(self) -> None:
        """Hide what the panel of a pause lies over."""
        self.sentence.hide()
        self.card.hide()

    @property
    def _caps(self) -> tuple[KeyCap, KeyCap, KeyCap]:
        return self.less, self.more, self.ready

    def say(self, view: View) -> None:
        """Show what a view says; where, `lay_out` decides."""
        self.title.say(view.word)
        self.leg_line.say(view.leg_line, STAGE.leg(view.word_leg) if view.word_leg else STAGE.text)
        self.detail.say(view.detail, STAGE.quiet)
        self.sentence.say(view.line)

    def show_answers(self, answers: Answers | None) -> bool:
        """Show what is known of the leg done last; returns whether that changes where things lie."""
        if answers == self._answers:
            return False
        appears = (answers is None) is not (self._answers is None)
        self._answers = answers
        if answers is not None:
            self.card.show_answers(answers)
        return appears

    # -- Where it lies -----------------------------------------------------------------------------------------------

    def lay_out(self, at: Shape, sizes: Sizes, view: View) -> BreakShape:
        """Show what the view has, each in its place; returns the places, for the countdown and the figure."""
        resting = view.scene is Scene.RESTING
        has_card = resting and self._answers is not None
        keys = self._keys(view)
        room = break_shape(
            at,
            sizes,
            self._column_width(sizes, keys, LINE_SHARE * at.rep_px / 3),
            counts=bool(view.number),
            card=self.card.wanted(sizes.small) if has_card else None,
            advice_first=view.advice,
        )
        if not self.leg_line.text:
            room = self._lay_out_end(at, sizes)
        else:
            self._lay_out_lines(room, sizes, keys)
        self.card.setVisible(room.card is not None)
        if room.card is not None:
            self.card.lay_out(room.card, sizes.cue, least_px=0.9 * sizes.small)
        self.sentence.setVisible(room.sentence is not None)
        if room.sentence is not None:
            self.sentence.lay_out(room.sentence, sizes.cue)
        return room

    def _lay_out_end(self, at: Shape, sizes: Sizes) -> BreakShape:
        """After the last leg set: what it is and a sentence, and the figure as large as it can be."""
        whole = at.main.united(at.lower)
        wanted = max(self.title.wanted_width(sizes.word), self.sentence.wanted_width(sizes.cue)) + sizes.small
        wide = min(wanted, whole.width() / 2)
        middle = whole.center().y()
        for part in (*self._caps, self.leg_line, self.detail):
            part.hide()
        self.title.show()
        title = QRectF(whole.x(), middle - 1.8 * sizes.word, wide, 1.4 * sizes.word)
        self.title.lay_out(title, sizes.word, reaching=True)
        sentence = QRectF(whole.x(), middle + 0.3 * sizes.word, wide, whole.bottom() - middle - 0.3 * sizes.word)
        sentence.setHeight(min(sentence.height(), 4 * sizes.cue))
        figure = QRectF(
            title.right() + sizes.word, whole.y(), whole.right() - title.right() - sizes.word, whole.height()
        )
        return BreakShape(at.rep_px, at.rep_px / 3, QRectF(), title, figure, None, sentence)

    def _keys(self, view: View) -> tuple[KeyCap, ...]:
        if view.scene is not Scene.RESTING:
            return ()
        return (self.ready,) if view.waiting else (self.less, self.more)

    def _column_width(self, sizes: Sizes, keys: tuple[KeyCap, ...], most_px: float) -> float:
        """How wide the three lines would like to be, with capitals up to `most_px`."""
        lines = ((self.title, sizes.word), (self.leg_line, sizes.word), (self.detail, sizes.cue))
        widest = max(words.wanted_width(min(cap_px, most_px)) for words, cap_px in lines)
        return max(widest, row_width(keys, sizes.small))

    def _lay_out_lines(self, room: BreakShape, sizes: Sizes, keys: tuple[KeyCap, ...]) -> None:
        most = LINE_SHARE * room.pitch_px
        for cap in self._caps:
            cap.setVisible(cap in keys)
        lines = [(self.title, sizes.word), (self.detail, sizes.cue), (self.leg_line, sizes.word)]
        if keys:
            lines = [(self.title, sizes.word), (self.leg_line, sizes.word)]
            lay_out_row(keys, room.row(2), sizes.cue if len(keys) == 1 else sizes.small)
        shown = [(words, cap_px) for words, cap_px in lines if words.text]
        for words in (self.title, self.detail, self.leg_line):
            words.setVisible(any(words is one for one, _ in shown))
        for n, (words, cap_px) in enumerate(shown):
            own_px = min(cap_px, most)
            words.lay_out(room.row(n).adjusted(0, ABOVE * own_px, 0, -BELOW * own_px), own_px, reaching=True)
