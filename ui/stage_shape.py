"""Where everything on the stage lies, for a window's size: pure geometry."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ui.figure_camera import FRONT, SIDE
from ui.sizes import Sizes, font_px

DIGIT_EM = 0.632
"""Width of a figure of the bundled typeface, as a share of the font size."""

LINE = 1.68
"""Height of a line with small letters, as a multiple of its capitals."""

CAPS = 1.1
"""Height of a line of capitals or figures, as a multiple of their height."""

CURVE_UNITS = 36.0
SIDE_UNITS = 12.0
PAD_UNITS = 12.0
"""In minutes of arc: the curve's least height, what a side is wider than its letters, and the inner margin."""

OF_EM = 0.55
"""A character of "of 8" is about this wide, with some air."""

LEAST_REP = 0.6
"""A card takes room from the number of a rest, but leaves it this share of its height."""

LEAST_FIGURE = 0.75
"""A figure this much narrower than high can still be seen whole."""

ADVICE_LINES = 2.6
LEAST_ADVICE = 0.36
"""A sentence beside or below a card needs so many lines of height, or so much of the width."""


def shape(width: float, height: float, sizes: Sizes, reps: int, digits: int = 1, notice_lines: int = 0) -> "Shape":
    """Return the places of everything, for reps counted up to `reps` and a number of so many `digits` now.

    A notice of more than one line takes its room from the number and the figure.
    """
    unit = sizes.unit
    side = sizes.word + SIDE_UNITS * unit
    left = side + PAD_UNITS * unit
    inner = width - 2 * left
    header = max(LINE, 1.85 * notice_lines) * sizes.small
    word, line = CAPS * sizes.word, LINE * sizes.cue
    gaps = 5 * unit, 3 * unit, 8 * unit, 12 * unit, 1 * unit, 4 * unit
    spare = height - (header + CAPS * sizes.rep + word + CURVE_UNITS * unit + line + sum(gaps))
    # What is left over goes to the figure, the curve and the air between, in this order.
    grow = max(0.0, spare)
    air = [gap + 0.03 * grow for gap in gaps]
    curve = CURVE_UNITS * unit + 0.16 * grow
    main = max(0.0, height - sum(air) - header - word - curve - line)

    y = air[0]
    header_room = QRectF(left, y, inner, header)
    y += header + air[1]
    main_room = QRectF(left, y, inner, main)
    y += main + air[2]
    word_room = QRectF(left, y, inner, word)
    y += word + air[3]
    curve_room = QRectF(left, y, inner, curve)
    y += curve + air[4]
    line_room = QRectF(left, y, inner, line)

    rep = min(sizes.rep, main / CAPS)
    digit = DIGIT_EM * font_px(rep)
    number = QRectF(left, main_room.y(), min(2, digits) * digit, main)
    gap = 6 * unit
    of_height = LINE * sizes.cue
    of_width = (3 + len(str(reps))) * OF_EM * font_px(sizes.cue)
    baseline = main_room.center().y() + rep / 2
    of_y = min(baseline - (sizes.cue + of_height) / 2, main_room.bottom() + air[2] - of_height)
    of = QRectF(number.right() + gap, of_y, of_width, of_height)
    most = left + min(2, len(str(reps))) * digit + gap + of_width
    figure_left = max(most, left + 2 * digit) + gap
    lower = QRectF(left, word_room.y(), inner, height - word_room.y() - air[5])
    return Shape(
        sides=(QRectF(0, 0, side, height), QRectF(width - side, 0, side, height)),
        rep_px=rep,
        header=header_room,
        main=main_room,
        number=number,
        of=of,
        figure=QRectF(figure_left, main_room.y(), left + inner - figure_left, main),
        word=word_room,
        curve=curve_room,
        line=line_room,
        lower=lower,
        pause=lower.adjusted(0, -air[2] / 2, 0, 0),
    )


@dataclass(frozen=True)
class Shape:
    """The places of everything.

    Attributes:
        sides: the two edges of the screen.
        rep_px: the height of the number: less than asked for where a notice needs the room.
        main: the row of number and figure.
        number: the giant number in a leg set.
        of: what stands beside the number, on its baseline.
        lower: in a break with words, all below the row of the number.
        pause: the panel of a pause.
    """

    sides: tuple[QRectF, QRectF]
    rep_px: float
    header: QRectF
    main: QRectF
    number: QRectF
    of: QRectF
    figure: QRectF
    word: QRectF
    curve: QRectF
    line: QRectF
    lower: QRectF
    pause: QRectF


def figure_rooms(room: QRectF | None, seen_from: str | None) -> tuple[QRectF | None, QRectF | None]:
    """Return where the figure is seen from the side and from the front: as asked, else both where both fit."""
    if room is None:
        return None, None
    side, front = (camera.width / camera.height * room.height() for camera in (SIDE, FRONT))
    if seen_from is None and side + front <= room.width():
        left = QRectF(room.x(), room.y(), room.width() * side / (side + front), room.height())
        return left, QRectF(left.right(), room.y(), room.right() - left.right(), room.height())
    return (None, room) if seen_from == "front" else (room, None)


@dataclass(frozen=True)
class BreakShape:
    """A break's places.

    Attributes:
        rep_px: the height of the countdown.
        countdown, column: the number, and the three lines beside it, `pitch_px` from one to the next.
        figure: what the column leaves; None where a figure would be too small.
        card, sentence: what can be answered, and the coming cue; None where there is no room beside the other.
    """

    rep_px: float
    pitch_px: float
    countdown: QRectF
    column: QRectF
    figure: QRectF | None
    card: QRectF | None
    sentence: QRectF | None

    def row(self, n: int) -> QRectF:
        """Return the nth line of the column, from 0."""
        top = self.column.center().y() + (n - 1.5) * self.pitch_px
        return QRectF(self.column.x(), top, self.column.width(), self.pitch_px)


def break_shape(
    at: Shape,
    sizes: Sizes,
    column_px: float,
    *,
    counts: bool = True,
    card: tuple[float, float] | None = None,
    advice_first: bool = False,
) -> BreakShape:
    """Return the places of a break told in words.

    Args:
        at: the places the leg sets have.
        sizes: the sizes in use.
        column_px: how wide the lines beside the countdown would like to be.
        counts: whether there is a countdown at all.
        card: how wide and high the card would like to be; None for no card.
        advice_first: whether the sentence goes first where there is no room for both.
    """
    gap = 12 * sizes.unit
    main, lower = QRectF(at.main), QRectF(at.lower)
    if card and card[1] > lower.height():
        # The countdown makes room for the card, as far as it stays the largest thing there.
        missing = min(card[1] - lower.height(), max(0.0, main.height() - LEAST_REP * CAPS * sizes.rep))
        main.setHeight(main.height() - missing)
        lower.setTop(lower.top() - missing)
    rep_px = min(at.rep_px, main.height() / CAPS)
    digits = 2 * DIGIT_EM * font_px(rep_px) if counts else 0.0
    countdown = QRectF(main.x(), main.y(), digits, main.height())
    left = countdown.right() + gap if counts else main.x()
    column = QRectF(left, main.y(), main.right() - left, main.height())
    figure = None
    if column.width() - column_px - gap >= LEAST_FIGURE * main.height():
        column.setWidth(column_px)
        figure = QRectF(column.right() + gap, main.y(), main.right() - column.right() - gap, main.height())
    card_room, sentence = _card_and_sentence(lower, sizes, card, gap, advice_first)
    return BreakShape(rep_px, min(rep_px, main.height()) / 3, countdown, column, figure, card_room, sentence)


def _card_and_sentence(
    lower: QRectF, sizes: Sizes, card: tuple[float, float] | None, gap: float, advice_first: bool
) -> tuple[QRectF | None, QRectF | None]:
    """Divide what lies below the number: one below the other, else beside each other, else one of the two."""
    if card is None:
        return None, lower
    wide, high = min(card[0], lower.width()), min(card[1], lower.height())
    if lower.height() - high - gap / 2 >= ADVICE_LINES * 1.7 * sizes.cue:
        room = QRectF(lower.x(), lower.y(), wide, high)
        return room, QRectF(lower.x(), room.bottom() + gap / 2, lower.width(), lower.bottom() - room.bottom() - gap / 2)
    if lower.width() - wide - gap >= LEAST_ADVICE * lower.width():
        room = QRectF(lower.x(), lower.y() + (lower.height() - high) / 2, wide, high)
        return room, QRectF(room.right() + gap, lower.y(), lower.right() - room.right() - gap, lower.height())
    return (None, lower) if advice_first else (QRectF(lower.x(), lower.y(), lower.width(), high), None)
