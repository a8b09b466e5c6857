"""Where everything on the stage lies, for a window's size: pure geometry."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ui.sizes import Sizes, font_px

DIGIT_EM = 0.632
"""Width of a figure of the bundled typeface, as a share of the font size."""

LINE = 1.68
"""Height of a line with small letters, as a multiple of its capitals."""

CAPS = 1.1
"""Height of a line of capitals or figures, as a multiple of their height."""

CURVE_UNITS = 40.0
SIDE_UNITS = 12.0
PAD_UNITS = 12.0
"""In minutes of arc: the curve's least height, what a side is wider than its letters, and the inner margin."""

OF_EM = 0.55
"""A character of "of 8" is about this wide, with some air."""


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
    gaps = 5 * unit, 3 * unit, 9 * unit, 6 * unit, 2 * unit, 4 * unit
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
    countdown = QRectF(left, main_room.y(), 2 * digit, main)
    gap = 6 * unit
    of_height = LINE * sizes.cue
    of_width = (3 + len(str(reps))) * OF_EM * font_px(sizes.cue)
    baseline = main_room.center().y() + rep / 2
    of_y = min(baseline - (sizes.cue + of_height) / 2, main_room.bottom() + air[2] - of_height)
    of = QRectF(number.right() + gap, of_y, of_width, of_height)
    most = left + min(2, len(str(reps))) * digit + gap + of_width
    figure_left = max(most, countdown.right()) + gap
    aside = countdown.right() + 2 * gap
    return Shape(
        sides=(QRectF(0, 0, side, height), QRectF(width - side, 0, side, height)),
        rep_px=rep,
        header=header_room,
        number=number,
        countdown=countdown,
        of=of,
        figure=QRectF(figure_left, main_room.y(), left + inner - figure_left, main),
        word=word_room,
        curve=curve_room,
        line=line_room,
        column=QRectF(aside, main_room.y(), left + inner - aside, main),
        sentence=QRectF(left, word_room.y(), inner, height - word_room.y() - air[5]),
        pause=QRectF(left, word_room.y() - air[2] / 2, inner, height - word_room.y() + air[2] / 2 - air[5]),
    )


@dataclass(frozen=True)
class Shape:
    """The places of everything.

    Attributes:
        sides: the two edges of the screen.
        rep_px: the height of the number: less than asked for where a notice needs the room.
        number, countdown: the giant number in a leg set, and of a break.
        of: what stands beside the number, on its baseline.
        column, sentence: in a break, the words beside the number and the sentence below.
        pause: the panel of a pause.
    """

    sides: tuple[QRectF, QRectF]
    rep_px: float
    header: QRectF
    number: QRectF
    countdown: QRectF
    of: QRectF
    figure: QRectF
    word: QRectF
    curve: QRectF
    line: QRectF
    column: QRectF
    sentence: QRectF
    pause: QRectF
