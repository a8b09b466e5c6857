"""Colours as data: the dark stage read from 2 m, and the light and dark desk pages read at arm's length.

Left is blue and right is orange (D9–D11), and never by colour alone: a word, a letter and the side of the screen go
with it. Which pairs meet, and how much contrast each must have, is data too, so that a test can hold it.
"""

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

from trainer.plan import Leg

STAGE_TEXT = 7.0
"""Least contrast of words on the stage (D8)."""

DESK_TEXT = 4.5
"""Least contrast of words on the desk pages (D8)."""

MARK = 3.0
"""Least contrast of lines and shapes that say something (D8)."""

HIGH_TEXT, HIGH_MARK = 7.0, 4.5
"""The same on desk pages in high contrast."""


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours written #rrggbb, from 1 to 21, as WCAG defines it."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def desk_colours(scheme: Qt.ColorScheme, *, high_contrast: bool) -> "DeskColours":
    """Return the desk's colours for the system's scheme; light where the system does not say."""
    dark = scheme is Qt.ColorScheme.Dark
    return next(desk for desk in DESKS if (desk.dark, desk.high_contrast) == (dark, high_contrast))


def desk_palette(colours: "DeskColours") -> QPalette:
    """Return the palette that gives plain widgets the desk's colours."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    palette = QPalette()
    for where, colour in (
        (role.Window, colours.page),
        (role.WindowText, colours.text),
        (role.Base, colours.card),
        (role.AlternateBase, colours.page),
        (role.Text, colours.text),
        (role.PlaceholderText, colours.quiet),
        (role.Button, colours.card),
        (role.ButtonText, colours.text),
        (role.ToolTipBase, colours.card),
        (role.ToolTipText, colours.text),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
        (role.Accent, colours.accent),
        (role.Mid, colours.line),
    ):
        palette.setColor(where, QColor(colour))
    for where in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(group.Disabled, where, QColor(colours.quiet))
    return palette


def _luminance(colour: str) -> float:
    """Relative luminance of a colour written #rrggbb."""
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


class Pair(NamedTuple):
    """Two colours that meet on the screen, and the least contrast they must have."""

    name: str
    front: str
    back: str
    least: float


class StageColours(NamedTuple):
    """The colours of the stage.

    Attributes:
        ground: behind everything.
        panel: a quieter surface: the resting side, the pause, the banner of trouble.
        text, quiet: words, and words of second rank.
        left, right: the working leg's side, its word, its leg and its path.
        on_leg: words on a side that is lit.
        path: the way still to go.
        notice: the edge of the banner of trouble.
    """

    ground: str = "#121212"
    panel: str = "#1f2227"
    text: str = "#f4f4f2"
    quiet: str = "#b6bbc4"
    left: str = "#56b4e9"
    right: str = "#e69f00"
    on_leg: str = "#121212"
    path: str = "#6c737e"
    notice: str = "#f0e442"

    def leg(self, leg: Leg) -> str:
        """Return the colour of a leg."""
        return self.left if leg is Leg.LEFT else self.right

    def pairs(self) -> tuple[Pair, ...]:
        """Return every pair that meets on the stage."""
        text = (("text", self.text), ("quiet", self.quiet), ("left", self.left), ("right", self.right))
        marks = (
            ("left", self.left),
            ("right", self.right),
            ("path", self.path),
            ("notice", self.notice),
        )
        return (
            *(Pair(f"{name} on ground", colour, self.ground, STAGE_TEXT) for name, colour in text),
            Pair("text on panel", self.text, self.panel, STAGE_TEXT),
            Pair("quiet on panel", self.quiet, self.panel, STAGE_TEXT),
            Pair("left on panel", self.left, self.panel, MARK),
            Pair("right on panel", self.right, self.panel, MARK),
            Pair("on_leg on left", self.on_leg, self.left, STAGE_TEXT),
            Pair("on_leg on right", self.on_leg, self.right, STAGE_TEXT),
            *(Pair(f"{name} mark on ground", colour, self.ground, MARK) for name, colour in marks),
            Pair("notice on panel", self.notice, self.panel, MARK),
        )


class DeskColours(NamedTuple):
    """The colours of a page read at the desk.

    Attributes:
        dark, high_contrast: what they are for.
        page, card: the window, and what lies on it.
        text, quiet, line: words, words of second rank, and edges that say something.
        left, right: words and marks of a leg.
        accent, on_accent: the one thing to do next, and its words; neither blue nor orange, which mean legs.
        trouble: a sentence about something that went wrong.
    """

    dark: bool
    high_contrast: bool
    page: str
    card: str
    text: str
    quiet: str
    line: str
    left: str
    right: str
    accent: str
    on_accent: str
    trouble: str

    def leg(self, leg: Leg) -> str:
        """Return the colour of a leg."""
        return self.left if leg is Leg.LEFT else self.right

    def pairs(self) -> tuple[Pair, ...]:
        """Return every pair that meets on a desk page."""
        words = ("text", "quiet", "left", "right", "accent", "trouble")
        backs = (("page", self.page), ("card", self.card))
        text, mark = (HIGH_TEXT, HIGH_MARK) if self.high_contrast else (DESK_TEXT, MARK)
        return (
            *(Pair(f"{name} on {b}", getattr(self, name), back, text) for name in words for b, back in backs),
            *(Pair(f"line on {b}", self.line, back, mark) for b, back in backs),
            Pair("on_accent on accent", self.on_accent, self.accent, text),
        )


STAGE = StageColours()

DESK_LIGHT = DeskColours(
    dark=False,
    high_contrast=False,
    page="#f5f6f8",
    card="#ffffff",
    text="#15171b",
    quiet="#565c66",
    line="#858b95",
    left="#00699f",
    right="#8f5a00",
    accent="#00705a",
    on_accent="#ffffff",
    trouble="#b3261e",
)

DESK_DARK = DeskColours(
    dark=True,
    high_contrast=False,
    page="#16181b",
    card="#202329",
    text="#f1f2f4",
    quiet="#a9aeb8",
    line="#767d88",
    left="#56b4e9",
    right="#e69f00",
    accent="#5cc8a8",
    on_accent="#0d1512",
    trouble="#ffb4a9",
)

DESK_LIGHT_HIGH = DeskColours(
    dark=False,
    high_contrast=True,
    page="#e9ebef",
    card="#ffffff",
    text="#000000",
    quiet="#2b2f36",
    line="#4a4f58",
    left="#004a75",
    right="#603b00",
    accent="#004f3e",
    on_accent="#ffffff",
    trouble="#8c0d0d",
)

DESK_DARK_HIGH = DeskColours(
    dark=True,
    high_contrast=True,
    page="#000000",
    card="#15171a",
    text="#ffffff",
    quiet="#dde0e6",
    line="#b4bac5",
    left="#7fcbf7",
    right="#ffb52e",
    accent="#7be8c6",
    on_accent="#000000",
    trouble="#ffc9c1",
)

DESKS = (DESK_LIGHT, DESK_DARK, DESK_LIGHT_HIGH, DESK_DARK_HIGH)


class FigureColours(NamedTuple):
    """The colours of the drawn figure.

    Attributes:
        ground: behind it, and the edge that parts the near limbs from what lies behind them.
        mat, disc: what it stands on, and the slider.
        skin, hair, shirt: the body.
        far_leg, far_shoe: the leg that steps back.
        left, right, left_shoe, right_shoe: the working leg.
        muscle: a muscle that works.
        good, wrong, on_mark: the tick and the cross on their discs.
        guide: thin lines that show what is level or upright.
    """

    ground: str
    mat: str
    disc: str
    skin: str
    hair: str
    shirt: str
    far_leg: str
    far_shoe: str
    left: str
    right: str
    left_shoe: str
    right_shoe: str
    muscle: str
    good: str
    wrong: str
    on_mark: str
    guide: str

    def leg(self, leg: Leg) -> str:
        """Return the colour of a working leg."""
        return self.left if leg is Leg.LEFT else self.right

    def shoe(self, leg: Leg) -> str:
        """Return the colour of a working leg's shoe."""
        return self.left_shoe if leg is Leg.LEFT else self.right_shoe

    def pairs(self) -> tuple[Pair, ...]:
        """Return every pair that must be told apart: the outline of the body, and what marks a place on it."""
        body = ("skin", "hair", "shirt", "far_leg", "left", "right", "muscle", "good", "wrong", "guide")
        return (
            *(Pair(f"{name} on ground", getattr(self, name), self.ground, MARK) for name in body),
            Pair("on_mark on good", self.on_mark, self.good, MARK),
            Pair("on_mark on wrong", self.on_mark, self.wrong, MARK),
        )


_FIGURE_DARK = FigureColours(
    ground="#121212",
    mat="#24282e",
    disc="#c3c8d1",
    skin="#e9e4df",
    hair="#8a7f78",
    shirt="#a3aab7",
    far_leg="#727a87",
    far_shoe="#8d95a2",
    left="#56b4e9",
    right="#e69f00",
    left_shoe="#d3ecfa",
    right_shoe="#fbe3b0",
    muscle="#f27aa8",
    good="#5cc8a8",
    wrong="#ff8a75",
    on_mark="#121212",
    guide="#f4f4f2",
)

FIGURE_STAGE = _FIGURE_DARK
"""On the stage."""

_FIGURE_LIGHT = FigureColours(
    ground=DESK_LIGHT.card,
    mat="#e6e9ee",
    disc="#3f454f",
    skin="#a8775a",
    hair="#43362f",
    shirt="#5d6675",
    far_leg="#7f8794",
    far_shoe="#666e7b",
    left="#0072b2",
    right="#cc8200",
    left_shoe="#004c78",
    right_shoe="#7a4d00",
    muscle="#c2185b",
    good="#00705a",
    wrong="#b3261e",
    on_mark="#ffffff",
    guide="#15171b",
)


def figure_colours(desk: DeskColours) -> FigureColours:
    """Return the figure's colours on a card of the desk."""
    return (_FIGURE_DARK._replace(mat="#31363f") if desk.dark else _FIGURE_LIGHT)._replace(ground=desk.card)
