"""The pages about the log as a whole, and the way from one to the other."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from trainer.exchange import ColumnMapping, Preview
from trainer.log import Log
from ui.data_page import DataPage
from ui.import_page import ImportPage
from ui.tasks import Background

TITLE = "Your data"


class DataPages(QObject):
    """Your data, and the import of a table.

    Signals:
        shown: a page that is to be shown now, and its title.
        happening: something else is going on now, in a few words.
        left: the user wants to go back.
        restoring: True while no log can be read.
        replaced: another log stands in the place of the one before.
    """

    shown = Signal(QWidget, str)
    happening = Signal(str)
    left = Signal()
    restoring = Signal(bool)
    replaced = Signal()

    def __init__(self, log: Log, errands: Background, lookups: Background, pages: QStackedWidget) -> None:
        super().__init__(pages)
        self._pages = pages
        self.data = DataPage(log, errands)
        self.data.back_asked.connect(self.left)
        self.data.work.happening.connect(self._tell)
        self.data.table_found.connect(self._show_table)
        self.data.restoring.connect(self.restoring)
        self.data.replaced.connect(self.replaced)
        self.table = ImportPage(lookups)
        self.table.left.connect(self._return)
        self.table.wanted.connect(self._take_in)
        for page in (self.data, self.table):
            pages.addWidget(page)

    def open(self) -> None:
        """Show your data."""
        self._return()
        self.data.open()

    def _return(self) -> None:
        self.shown.emit(self.data, TITLE)

    def _tell(self, words: str) -> None:
        if self._pages.currentWidget() is self.data:
            self.happening.emit(f"{TITLE}, {words}" if words else TITLE)

    def _show_table(self, path: Path, table: Preview) -> None:
        if self._pages.currentWidget() is self.data:
            self.shown.emit(self.table, "Import")
            self.table.open(path, table)

    def _take_in(self, path: Path, mapping: ColumnMapping) -> None:
        self._return()
        self.data.take_in(path, mapping)
