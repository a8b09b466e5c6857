"""The pages of the window, each made when it is first shown, and the ways from one to the next."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.language import tr

Made = tuple[QWidget, Callable[[], object]]
"""A page, and what brings it up to date each time it is shown."""


class Entry(NamedTuple):
    """How one page is made and reached.

    Attributes:
        title: what it is called, marked for translation; nothing for the first page.
        make: makes it, importing what it needs; called once.
        key: opens it from every page that leads on; nothing if only another page leads here.
        leads_on: whether the keys of other pages work here.
        begins: whether a way begins here: back leads to it, and from it to the first page, wherever one came from.
    """

    title: str
    make: Callable[[], Made]
    key: str = ""
    leads_on: bool = False
    begins: bool = False


class Pages(QStackedWidget):
    """Shows one page at a time.

    Where a page has a use of its own for the key of another, it is that page's.

    Attributes:
        goes_back: whether the page that is being shown led to the one before, and is where the user was.

    Signals:
        asked: the name of the page whose key was pressed.
        happening: what is going on on the page shown, in a few words; its title at first.
    """

    asked = Signal(str)
    happening = Signal(str)

    def __init__(self, entries: Mapping[str, Entry], first: str) -> None:
        super().__init__()
        self._entries = entries
        self._first = first
        self._made: dict[str, Made] = {}
        self._trail: list[str] = []
        self.current = ""
        self.goes_back = False
        self._keys: list[QShortcut] = []
        for name, entry in entries.items():
            if entry.key:
                shortcut = QShortcut(QKeySequence(entry.key), self)
                shortcut.setAutoRepeat(False)
                shortcut.activated.connect(partial(self.asked.emit, name))
                self._keys.append(shortcut)

    def __getitem__(self, name: str) -> QWidget:
        """Return a page; it is made when first asked for."""
        if name not in self._made:
            self._made[name] = self._entries[name].make()
            self.addWidget(self._made[name][0])
        return self._made[name][0]

    def __contains__(self, name: str) -> bool:
        """Return whether a page has been made."""
        return name in self._made

    def show_page(self, name: str) -> None:
        """Show a page as it is now."""
        entry = self._entries[name]
        page = self[name]
        before = [] if entry.begins else [other for other in self._trail if other != name]
        self._trail = [*before, name]
        taken = {shortcut.key() for shortcut in page.findChildren(QShortcut)}
        for shortcut in self._keys:
            shortcut.setEnabled(entry.leads_on and shortcut.key() not in taken)
        self.current = name
        self.setCurrentWidget(page)
        self.tell(name, tr(entry.title) if entry.title else "")
        self._made[name][1]()

    def go_back(self) -> None:
        """Show the page that led to this one."""
        self._trail = self._trail[:-1]
        self.goes_back = True
        try:
            self.show_page(self._trail[-1] if self._trail else self._first)
        finally:
            self.goes_back = False

    def tell(self, name: str, words: str) -> None:
        """Say what is going on on a page, if it is the one shown."""
        if name == self.current:
            self.happening.emit(words)
