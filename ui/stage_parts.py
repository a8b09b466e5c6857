"""Parts of the stage beside its words: the two sides, the header and the panel of a pause."""

import math
from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from trainer.plan import Leg
from ui.fonts import stage_font
from ui.keys import Action
from ui.language import tr
from ui.sizes import Sizes
from ui.stage_shape import LINE
from ui.stage_text import Side, View
from ui.stage_words import BELOW, PITCH, Fitted, Words, fitted
from ui.theme import STAGE
from ui.wording import leg_letter, leg_name, side_name

DOT = 0.82
"""Diameter of a set's dot, as a share of the height of the header's capitals."""

MOST_DOTS = 6
BETWEEN = " · "


class SideBanner(QWidget):
    """One edge of the screen: its leg's letter and name, lit while that leg works."""

    def __init__(self, parent: QWidget, leg: Leg) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.leg = leg
        self._side = Side.QUIET
        self._cap_px = 10.0

    @property
    def side(self) -> Side:
        """How the side looks."""
        return self._side

    @property
    def text(self) -> str:
        """The words on it."""
        return side_name(self.leg) if self._side is Side.QUIET else leg_name(self.leg)

    def show_side(self, side: Side) -> None:
        """Light it, prepare it or put it to rest."""
        if side is not self._side:
            self._side = side
            self.update()

    def lay_out(self, room: QRectF, cap_px: float) -> None:
        """Take a place and a size."""
        self._cap_px = cap_px
        self.setGeometry(room.toRect())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill or outline the side, with its letter upright on top and its name along it."""
        own = STAGE.leg(self.leg)
        back, front = {
            Side.QUIET: (STAGE.panel, STAGE.quiet),
            Side.COMING: (STAGE.ground, own),
            Side.LIT: (own, STAGE.on_leg),
        }[self._side]
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(back))
            if self._side is Side.COMING:
                edge = max(3, round(self._cap_px * 0.1))
                painter.setPen(QPen(QColor(own), edge, j=Qt.PenJoinStyle.MiterJoin))
                painter.drawRect(QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2))
            painter.setPen(QColor(front))
            letter = self._letter_rect()
            painter.setFont(self._letter_fit().font)
            painter.drawText(letter.bottomLeft(), leg_letter(self.leg))
            # The name runs up the left edge and down the right one, in what height the letter leaves.
            fit = self._name_fit()
            painter.setFont(fit.font)
            painter.translate(self._name_room().center())
            painter.rotate(-90 if self.leg is Leg.LEFT else 90)
            painter.drawText(QPointF(-fit.width / 2, (1 - BELOW / 2) * fit.cap_px / 2), self.text)

    def text_rects(self) -> list[QRectF]:
        """Return where the ink of the letter and of the name lies."""
        fit, middle = self._name_fit(), self._name_room().center()
        size = QSizeF((1 + BELOW) * fit.cap_px, fit.width)
        return [self._letter_rect(), QRectF(middle - QPointF(size.width() / 2, size.height() / 2), size)]

    def _letter_rect(self) -> QRectF:
        fit = self._letter_fit()
        top = 0.45 * self._cap_px + (self._cap_px - fit.cap_px) / 2
        return QRectF((self.width() - fit.width) / 2, top, fit.width, fit.cap_px)

    def _letter_fit(self) -> Fitted:
        return fitted(leg_letter(self.leg), 0.8 * self.width(), self._cap_px, self._cap_px)

    def _name_fit(self) -> Fitted:
        share = 0.6 if self._side is Side.QUIET else 0.7
        return fitted(self.text, self._name_room().height(), self.width(), share * self._cap_px)

    def _name_room(self) -> QRectF:
        """The part of the side that its name may fill."""
        top = 2.0 * self._cap_px
        return QRectF(0, top, self.width(), self.height() - top - 0.45 * self._cap_px)


class Header(QWidget):
    """Plan or exercise, the sets as dots, and how far along the session is: as much as fits, nothing made smaller."""

    def __init__(
        self,
        parent: QWidget,
        name: str,
        sets: int,
        *,
        name_first: bool = False,
        hints: Mapping[Action, str] = MappingProxyType({}),
    ) -> None:
        """With `name_first` the name takes room from all but the time left: there are several exercises.

        `hints` say what keys do: those a view asks for go before all but that name, or as many of them as fit.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._name = name
        self._name_first = name_first
        self._sets = sets
        self._set_n = 0
        self._parts: tuple[str, ...] = ()
        self._hints = hints
        self._keys: tuple[Action, ...] = ()
        self._cap_px = 10.0

    @property
    def text(self) -> str:
        """The words that fit."""
        return BETWEEN.join(part for part in (self._shown_name(), *self._shown_parts()) if part)

    def show_parts(self, view: View) -> None:
        """Show which set it is, the tempo, what follows and the time left; or the keys, where these are asked for."""
        shown = view.set_n, (view.set_text, view.tempo, view.then, view.left_text), view.keys
        if shown != (self._set_n, self._parts, self._keys):
            self._set_n, self._parts, self._keys = shown
            self.update()

    def lay_out(self, room: QRectF, cap_px: float) -> None:
        """Take a place and a size."""
        self._cap_px = cap_px
        self.setGeometry(room.toRect())
        self.update()

    def _dots_width(self) -> float:
        return self._cap_px * DOT * 1.5 * self._sets + 0.4 * self._cap_px if 1 < self._sets <= MOST_DOTS else 0.0

    def _width(self, text: str, bold: bool = False) -> float:
        return QFontMetricsF(stage_font(self._cap_px, bold)).horizontalAdvance(text)

    def _shown_parts(self) -> tuple[str, ...]:
        """The parts on the right: where there is little room, the tempo goes first, then what follows, then the set."""
        if not any(self._parts):
            return ()
        set_text, tempo, then, left_text = self._parts
        room = self.width() - self._dots_width()
        if self._name_first and self._name_width() + self._width(left_text) <= room:
            room -= self._name_width()
        keys = [self._keys[:n] for n in range(len(self._keys), 0, -1)]
        lines = [BETWEEN.join(hint for action, hint in self._hints.items() if action in some) for some in keys]
        for parts in (
            *((told, *rest) for told in lines for rest in ((set_text, left_text), (left_text,), ())),
            (set_text, tempo, then, left_text),
            (set_text, then, left_text),
            (set_text, left_text),
            (left_text,),
        ):
            shown = tuple(part for part in parts if part)
            if self._width(BETWEEN.join(shown)) <= room:
                return shown
        return ()

    def _shown_name(self) -> str:
        """The name, where the rest leaves room for all of it."""
        rest = self._width(BETWEEN.join(self._shown_parts())) + self._dots_width()
        return self._name if self._name_width() + rest <= self.width() else ""

    def _name_width(self) -> float:
        """The room the name needs, with what keeps it apart from the rest."""
        return self._width(self._name, bold=True) + 2 * self._cap_px

    def text_rects(self) -> list[QRectF]:
        """Return where the ink of the name and of the parts may lie."""
        base, told = (self.height() + self._cap_px) / 2, BETWEEN.join(self._shown_parts())
        name = self._ink(self._shown_name(), bold=True).translated(0, base)
        rects = (name, self._ink(told).translated(self.width() - self._width(told), base))
        return [rect for rect in rects if not rect.isEmpty()]

    def _ink(self, text: str, bold: bool = False) -> QRectF:
        return QFontMetricsF(stage_font(self._cap_px, bold)).tightBoundingRect(text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the name, the dots and the parts on one line."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), QColor(STAGE.ground))
            base = (self.height() + self._cap_px) / 2
            x = 0.0
            if name := self._shown_name():
                painter.setFont(stage_font(self._cap_px))
                painter.setPen(QColor(STAGE.text))
                painter.drawText(QPointF(0, base), name)
                x = self._width(name, bold=True) + 1.2 * self._cap_px
            if self._dots_width():
                self._paint_dots(painter, x)
            if parts := self._shown_parts():
                told = BETWEEN.join(parts)
                painter.setFont(stage_font(self._cap_px, bold=False))
                painter.setPen(QColor(STAGE.quiet))
                painter.drawText(QPointF(self.width() - self._width(told), base), told)

    def _paint_dots(self, painter: QPainter, x: float) -> None:
        """One dot a set: full when done, a strong ring for this one, a thin ring for those to come."""
        size = self._cap_px * DOT
        for n in range(1, self._sets + 1):
            line = size * (0.22 if n == self._set_n else 0.12)
            done = n < self._set_n
            colour = QColor(STAGE.text if n <= self._set_n else STAGE.quiet)
            painter.setPen(QPen(colour, line))
            painter.setBrush(colour if done else Qt.BrushStyle.NoBrush)
            middle = QPointF(x + size * (1.5 * n - 1), self.height() / 2)
            painter.drawEllipse(middle, (size - line) / 2, (size - line) / 2)


class PausePanel(QWidget):
    """What lies over the lower half of the stage while the session waits."""

    def __init__(self, parent: QWidget, key_hints: str, key: str) -> None:
        """`key` goes on; nothing where no key does."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        middle = Qt.AlignmentFlag.AlignHCenter
        self.title = Words(self, middle, back=STAGE.panel)
        self.how = Words(self, middle, back=STAGE.panel)
        self.hints = Words(self, middle, bold=False, wraps=True, back=STAGE.panel)
        self.warning = Words(self, middle, wraps=True, back=STAGE.panel, edge=STAGE.notice)
        self.warning.hide()
        self.title.say(tr("Paused"))
        self.how.say(tr("{key} to go on", key=key) if key else "")
        self.hints.say(key_hints, STAGE.quiet)

    @property
    def text(self) -> str:
        """The words on it."""
        return f"{self.warning.text or self.title.text} — {self.how.text}"

    def warn(self, words: str) -> bool:
        """Say what is to be acted upon in place of what else can be done; returns whether that is news."""
        if words == self.warning.text:
            return False
        self.warning.say(words)
        self.warning.setVisible(bool(words))
        for part in (self.title, self.hints):
            part.setVisible(not words)
        return True

    def lay_out(self, room: QRectF, sizes: Sizes) -> None:
        """Take a place and a size: what it is and how to go on share a line where the keys need the room."""
        self.setGeometry(room.toRect())
        edge = sizes.small / 2
        width, height = room.width() - 2 * edge, room.height() - 2 * edge
        if self.warning.text:
            how = LINE * min(sizes.cue, 0.16 * height / LINE)
            self.warning.lay_out(QRectF(edge, edge, width, height - how - edge), sizes.cue)
            self.how.lay_out(QRectF(edge, edge + height - how, width, how), how / LINE)
            return
        hints = min(self._hints_height(width, sizes.small), 0.6 * height)
        rest = height - hints
        if rest >= 1.3 * (sizes.word + sizes.cue):
            self.title.lay_out(QRectF(edge, edge, width, 0.55 * rest), sizes.word)
            self.how.lay_out(QRectF(edge, edge + 0.55 * rest, width, 0.45 * rest), min(sizes.cue, 0.45 * rest / LINE))
        else:
            self.title.lay_out(QRectF(edge, edge, 0.4 * width, rest), sizes.word)
            self.how.lay_out(QRectF(edge + 0.42 * width, edge, 0.58 * width, rest), min(sizes.cue, rest / LINE))
        self.hints.lay_out(QRectF(edge, edge + rest, width, hints), sizes.small)

    def _hints_height(self, width: float, cap_px: float) -> float:
        """How high the line of keys is with capitals `cap_px` high, in as many lines as it takes."""
        if not self.hints.text:
            return 0.0
        lines = len(fitted(self.hints.text, width, math.inf, cap_px, bold=False, wraps=True).lines)
        return cap_px * (1.75 + PITCH * (lines - 1)) + 1

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill what the words leave free."""
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), QColor(STAGE.panel))
