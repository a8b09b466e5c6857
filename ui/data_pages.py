"""The pages about the log as a whole, and the way from one to the other."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from trainer.log import Log
from ui.data_page import DataPage
from ui.language import mark, tr
from ui.tasks import Background

if TYPE_CHECKING:
    from trainer.exchange import ColumnMapping, Preview
    from ui.import_page import ImportPage

TITLE = mark("Your data")


class DataPages(QStackedWidget):
    """Your data, and the import of a table.

    Signals:
        happening: something else is going on now, in a few words.
        left: the user wants to go back.
        restoring: True while no log can be read.
        replaced: another log stands in the place of the one before.
    """

    happening = Signal(str)
    left = Signal()
    restoring = Signal(bool)
    replaced = Signal()

    def __init__(self, log: Log, errands: Background, lookups: Background) -> None:
        super().__init__()
        self.data = DataPage(log, errands)
        self.data.back_asked.connect(self.left)
        self.data.work.happening.connect(self._tell)
        self.data.table_found.connect(self._show_table)
        self.data.restoring.connect(self.restoring)
        self.data.replaced.connect(self.replaced)
        self._lookups = lookups
        self.addWidget(self.data)

    @cached_property
    def table(self) -> "ImportPage":
        """The import of a table; made when there is one."""
        from ui.import_page import ImportPage

        page = ImportPage(self._lookups)
        page.left.connect(self._return)
        page.wanted.connect(self._take_in)
        self.addWidget(page)
        return page

    def open(self, unit: str = "kg") -> None:
        """Show your data, loads in a unit of `load_units`."""
        self._return()
        self.data.open(unit)

    def _return(self) -> None:
        self.setCurrentWidget(self.data)
        self.happening.emit(tr(TITLE))

    def _tell(self, words: str) -> None:
        if self.currentWidget() is self.data:
            self.happening.emit(f"{tr(TITLE)}, {words}" if words else tr(TITLE))

    def _show_table(self, path: Path, table: "Preview") -> None:
        if self.data.isVisible():  # the user may have gone elsewhere meanwhile
            self.setCurrentWidget(self.table)
            self.happening.emit(tr("Import"))
            self.table.open(path, table)

    def _take_in(self, path: Path, mapping: "ColumnMapping") -> None:
        self._return()
        self.data.take_in(path, mapping)
