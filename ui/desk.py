"""What the pages read at the desk have in common: their look, and the few kinds of parts they are made of."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.fonts import FAMILY
from ui.theme import DeskColours

BASE_PT = 12
"""Size of plain text; everything else is a multiple of it."""

GAP_PX = 8
"""The step of all spacing; what belongs together, such as buttons, is so far apart."""

GUTTER_PX = 2 * GAP_PX
"""Between the parts of a page, such as cards, beside and below each other."""

AROUND_PX = (GAP_PX, 14)
"""From the edge of a control to what is in it, above and beside: with it every control is of the same height."""

EDGE_PX, FOCUS_PX = 1, 3
"""How thick the edge of a control is, and with the focus."""

ITEM_PX = 3
"""What Qt leaves beside the words of an item besides its padding."""

BEHIND_TITLE = 2
"""The place in the first line of a page behind what it is called and the gap after it."""

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def desk_font(text_pt: int = BASE_PT) -> QFont:
    """Return the font of plain text, with figures of equal width."""
    font = QFont(FAMILY, text_pt)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def style_sheet(colours: DeskColours, text_pt: int = BASE_PT) -> str:
    """Return the look of every desk page; parts are told apart by their `kind`."""
    c = colours
    return f"""
        {font_sizes(text_pt)}
        * {{ font-family: "{FAMILY}"; }}
        QWidget[kind="page"] {{ background: {c.page}; color: {c.text}; }}
        QLabel {{ color: {c.text}; background: transparent; }}
        QLabel[kind="title"], QLabel[kind="heading"], QLabel[kind="strong"] {{ font-weight: bold; }}
        QLabel[kind="quiet"] {{ color: {c.quiet}; }}
        QLabel[kind="trouble"] {{ color: {c.trouble}; }}
        QLabel[kind="left"] {{ color: {c.left}; font-weight: bold; }}
        QLabel[kind="right"] {{ color: {c.right}; font-weight: bold; }}
        QFrame[kind="card"] {{ background: {c.card}; border-radius: {2 * GAP_PX}px; }}
        {outlined("QPushButton", c)}
        QPushButton:disabled {{ color: {c.quiet}; border-color: {c.card}; }}
        QPushButton::menu-indicator {{ image: none; width: 0px; }}
        {outlined('QPushButton[kind="primary"]', c, (2 * GAP_PX, 4 * GAP_PX))}
        QPushButton[kind="primary"] {{
            background: {c.accent}; color: {c.on_accent}; border-color: {c.accent}; font-weight: bold;
        }}
        QPushButton[kind="primary"]:focus {{ border-color: {c.text}; }}
        QPushButton[kind="primary"]:disabled {{ background: {c.card}; color: {c.quiet}; border-color: {c.line}; }}
        QPushButton[kind="way"] {{ background: transparent; border: 2px solid transparent; padding: 0px; }}
        QPushButton[kind="way"]:hover {{ background: {c.card}; }}
        QPushButton[kind="way"]:focus {{ border: 2px solid {c.accent}; padding: 0px; }}
        QLabel[kind="key"] {{
            color: {c.quiet}; border: 1px solid {c.line}; border-radius: {GAP_PX // 2}px; padding: 1px {GAP_PX // 2}px;
        }}
        {outlined("QListWidget, QTreeWidget, QTableView", c, (GAP_PX // 2, GAP_PX // 2))}
        QListWidget, QTreeWidget, QTableView {{ outline: none; }}
        QListWidget::item, QTreeWidget::item {{ padding: {GAP_PX}px {GAP_PX - ITEM_PX}px; }}
        QTableView::item {{ padding: 0px {GAP_PX - ITEM_PX}px; border: none; }}
        QListWidget::item:selected, QTreeWidget::item:selected, QTableView::item:selected {{
            background: {c.accent}; color: {c.on_accent};
        }}
        QHeaderView::section {{
            background: {c.card}; color: {c.quiet}; border: none; border-bottom: 1px solid {c.line};
            padding: {GAP_PX}px;
        }}
    """


def outlined(
    parts: str, colours: DeskColours, around_px: tuple[int, int] = AROUND_PX, *, left_by_qt_px: int = 0
) -> str:
    """Return the look of parts with an edge, which is thicker with the focus and takes no more room.

    `parts` are selectors; what is in them is `around_px` from their outside, above and beside. Of that Qt itself leaves
    some above and below together.
    """
    c, focused = colours, ", ".join(f"{part}:focus" for part in parts.split(", "))
    hovered = focused.replace(":focus", ":hover")

    def edge(edge_px: int, colour: str) -> str:
        above_px, beside_px = (px - edge_px for px in around_px)
        top_px, bottom_px = above_px - left_by_qt_px // 2, above_px - (left_by_qt_px + 1) // 2
        return f"border: {edge_px}px solid {colour}; padding: {top_px}px {beside_px}px {bottom_px}px {beside_px}px;"

    return f"""
        {parts} {{ background: {c.card}; color: {c.text}; border-radius: {GAP_PX}px; {edge(EDGE_PX, c.line)} }}
        {hovered} {{ border-color: {c.accent}; }}
        {focused} {{ {edge(FOCUS_PX, c.accent)} }}
    """


def font_sizes(base_pt: int) -> str:
    """Return the sizes of all text where plain text has this one."""
    return f"""
        * {{ font-size: {base_pt}pt; }}
        QLabel[kind="title"] {{ font-size: {base_pt * 2.5:g}pt; }}
        QLabel[kind="heading"], QLabel[kind="lead"], QLabel[scale="large"] {{ font-size: {base_pt * 1.5:g}pt; }}
        QLabel[scale="figure"] {{ font-size: {base_pt * 4:g}pt; }}
        QPushButton[kind="primary"] {{ font-size: {base_pt * 1.5:g}pt; }}
    """


def label(text: str = "", kind: str = "plain") -> QLabel:
    """Make a text that wraps; `kind` is one of the style sheet's."""
    made = QLabel(text)
    made.setProperty("kind", kind)
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


class _Button(QPushButton):
    """Enter held down presses it once: what comes next may have a button of its own in its place."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave out what is repeated while Enter is held."""
        if not (event.isAutoRepeat() and event.key() in ENTER):
            super().keyPressEvent(event)


def button(text: str, kind: str = "plain") -> QPushButton:
    """Make a button that Enter presses too."""
    made = _Button(text)
    made.setProperty("kind", kind)
    made.setAutoDefault(True)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return made


def on_key(part: QWidget, key: str | Qt.Key, act: Callable[[], object], *, repeats: bool = False) -> None:
    """Have a key do something wherever in a part the focus is; held down, it does so once unless it `repeats`."""
    shortcut = QShortcut(QKeySequence(key), part)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.setAutoRepeat(repeats)
    shortcut.activated.connect(act)


class Card(QFrame):
    """Parts one below the other on a surface of their own."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.column = QVBoxLayout(self)
        self.column.setSpacing(GAP_PX)
        self.leave_around(GAP_PX)
        for part in parts:
            self.column.addWidget(part)

    def leave_around(self, gap_px: int) -> None:
        """Leave this step of room around the parts."""
        self.column.setContentsMargins(4 * gap_px, 3 * gap_px, 4 * gap_px, 3 * gap_px)


class Page(QWidget):
    """A desk page with the same margins as every other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.column = QVBoxLayout(self)
        self.leave_around(GAP_PX)

    def leave_around(self, gap_px: int) -> None:
        """Leave this step of room around and between the parts."""
        self.column.setContentsMargins(5 * gap_px, 4 * gap_px, 5 * gap_px, 4 * gap_px)
        self.column.setSpacing(2 * gap_px)


def head(title: QLabel | str, *ends: QWidget | QLayout, beside: Sequence[QWidget | QLayout] = ()) -> QHBoxLayout:
    """Return the first line of a page: what it is called, what it is about, and at its end the way back.

    A label in place of a plain title may be long, and go on in a second line.
    """
    row = QHBoxLayout()
    row.setSpacing(GAP_PX)
    called = label(title, "title") if isinstance(title, str) else title
    called.setWordWrap(not isinstance(title, str))
    row.addWidget(called, int(called.wordWrap()))
    row.addSpacing(GAP_PX)
    for part in (*beside, None, *ends):
        if part is None:
            row.addStretch()
        elif isinstance(part, QWidget):
            row.addWidget(part)
        else:
            row.addLayout(part)
    return row


def fold(head: QHBoxLayout, part: QLayout, page: QVBoxLayout, *, folded: bool, share: int = 0) -> None:
    """Have what a page is about stand in its first line, or folded, where all is too long for one, in a line below."""
    in_head = head.indexOf(part) >= 0
    if folded and in_head:
        head.removeItem(part)
        page.insertLayout(page.indexOf(head) + 1, part)
    elif not folded and not in_head:
        page.removeItem(part)
        head.insertLayout(BEHIND_TITLE, part, share)


def breakable(path: Path) -> str:
    """Return a path that may go on in the next line after each sign that is no letter; a path is one word otherwise."""
    return re.sub(r"[^\w]|_", "\\g<0>\u200b", str(path))
