"""What the pages read at the desk have in common: their look, and the few kinds of parts they are made of."""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.fonts import FAMILY
from ui.theme import DeskColours

BASE_PT = 12
"""Size of plain text; everything else is a multiple of it."""

GAP_PX = 8
"""The step of all spacing."""

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def desk_font() -> QFont:
    """Return the font of plain text, with figures of equal width."""
    font = QFont(FAMILY, BASE_PT)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def style_sheet(colours: DeskColours) -> str:
    """Return the look of every desk page; parts are told apart by their `kind`."""
    c = colours
    return f"""
        {font_sizes(BASE_PT)}
        * {{ font-family: "{FAMILY}"; }}
        QWidget[kind="page"] {{ background: {c.page}; color: {c.text}; }}
        QLabel {{ color: {c.text}; background: transparent; }}
        QLabel[kind="title"], QLabel[kind="heading"], QLabel[kind="strong"] {{ font-weight: bold; }}
        QLabel[kind="quiet"] {{ color: {c.quiet}; }}
        QLabel[kind="trouble"] {{ color: {c.trouble}; }}
        QLabel[kind="left"] {{ color: {c.left}; font-weight: bold; }}
        QLabel[kind="right"] {{ color: {c.right}; font-weight: bold; }}
        QFrame[kind="card"] {{ background: {c.card}; border-radius: {2 * GAP_PX}px; }}
        QPushButton {{
            background: {c.card}; color: {c.text}; border: 1px solid {c.line}; border-radius: {GAP_PX}px;
            padding: {GAP_PX + 2}px {2 * GAP_PX + 2}px;
        }}
        QPushButton:hover {{ border-color: {c.accent}; }}
        QPushButton:focus {{ border: 3px solid {c.accent}; padding: {GAP_PX}px {2 * GAP_PX}px; }}
        QPushButton[kind="primary"] {{
            background: {c.accent}; color: {c.on_accent}; border: 3px solid {c.accent}; font-weight: bold;
            padding: {2 * GAP_PX}px {4 * GAP_PX}px;
        }}
        QPushButton[kind="primary"]:focus {{
            border: 3px solid {c.text}; padding: {2 * GAP_PX}px {4 * GAP_PX}px;
        }}
        QPushButton[kind="primary"]:disabled {{ background: {c.card}; color: {c.quiet}; border-color: {c.line}; }}
        QPushButton[kind="way"] {{ background: transparent; border: 2px solid transparent; padding: 0px; }}
        QPushButton[kind="way"]:hover {{ background: {c.card}; }}
        QPushButton[kind="way"]:focus {{ border: 2px solid {c.accent}; padding: 0px; }}
        QLabel[kind="key"] {{
            color: {c.quiet}; border: 1px solid {c.line}; border-radius: {GAP_PX // 2}px; padding: 1px {GAP_PX // 2}px;
        }}
        QListWidget, QTreeWidget, QTableView {{
            background: {c.card}; color: {c.text}; border: 1px solid {c.line}; border-radius: {GAP_PX}px; outline: none;
        }}
        QListWidget:focus, QTreeWidget:focus, QTableView:focus {{ border: 3px solid {c.accent}; }}
        QListWidget, QTreeWidget {{ padding: {GAP_PX // 2}px; }}
        QListWidget:focus, QTreeWidget:focus {{ padding: {GAP_PX // 2 - 2}px; }}
        QListWidget::item, QTreeWidget::item {{ padding: {GAP_PX}px; }}
        QTableView::item {{ padding: 0px {GAP_PX}px; }}
        QListWidget::item:selected, QTreeWidget::item:selected, QTableView::item:selected {{
            background: {c.accent}; color: {c.on_accent};
        }}
        QHeaderView::section {{
            background: {c.card}; color: {c.quiet}; border: none; border-bottom: 1px solid {c.line};
            padding: {GAP_PX}px;
        }}
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

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.column = QVBoxLayout(self)
        self.leave_around(GAP_PX)

    def leave_around(self, gap_px: int) -> None:
        """Leave this step of room around and between the parts."""
        self.column.setContentsMargins(5 * gap_px, 4 * gap_px, 5 * gap_px, 4 * gap_px)
        self.column.setSpacing(2 * gap_px)


def breakable(path: Path) -> str:
    """Return a path that may go on in the next line after each sign that is no letter; a path is one word otherwise."""
    return re.sub(r"[^\w]|_", "\\g<0>\u200b", str(path))
