"""Your data: where it lies, backups, and files for others."""

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from trainer.errors import KnownError
from trainer.log import Log
from trainer.log.backup import Backup, automatic_backups, back_up, is_before_import, made_on
from trainer.log.edit import history
from trainer.log.file import backups_folder
from ui.change_line import change_words, corrections
from ui.data_work import Restored, examined, exported, foreign_table, held, restored, taken_in
from ui.desk import GAP_PX, Card, breakable, button, head, label, on_key
from ui.desk_room import SideBySide, scrolling
from ui.errand_card import ErrandCard
from ui.file_asking import AskPath, ask_to_open, ask_to_save, documents
from ui.form_controls import side_by_side
from ui.growing import GrowingPage
from ui.language import decimal, mark, tr
from ui.tasks import Background
from ui.wording import tip

if TYPE_CHECKING:
    from trainer.exchange import ColumnMapping, Imported, Preview

SQLITE_KIND = mark("Evenstep backups (*.sqlite)")
EXPORT_KINDS = mark("Table for spreadsheets (*.csv);;All there is (*.json)")
IMPORT_KINDS = mark("Tables and logs (*.csv *.json *.txt);;All files (*)")
NO_BACKUP_YET = mark("None made by itself yet: the first comes with the first day after a session.")
KILOBYTE, MEGABYTE = 1_000, 1_000_000
LEAST_LIST_PX = 14 * GAP_PX


class DataPage(GrowingPage):
    """All that can be done with the log as a whole.

    Signals:
        back_asked: the user wants to go back.
        table_found: with path and `Preview` of another program's table, to say what its columns mean.
        replaced: another log stands in the place of the one before.
        restoring: True while no log can be read.
    """

    back_asked = Signal()
    table_found = Signal(object, object)
    replaced = Signal()
    restoring = Signal(bool)

    def __init__(
        self, log: Log, errands: Background, ask_save: AskPath = ask_to_save, ask_open: AskPath = ask_to_open
    ) -> None:
        super().__init__()
        self._log = log
        self._errands = errands
        self._ask_save, self._ask_open = ask_save, ask_open
        self.work = ErrandCard(errands)
        self.work.busy.connect(self._be_busy)
        self._presses: list[QWidget] = []
        self._own_backup = ""  # what the user made last, by name
        self._unit = "kg"
        back = button(tr("Back  (Esc)"))
        back.clicked.connect(self.back_asked)
        self.column.addLayout(head(tr("Your data"), back))
        cards = SideBySide((self._make_place(), 1), (self._make_backups(), 1), (self._make_files(), 1))
        self.column.addWidget(scrolling(cards), 1)
        self.column.addWidget(self.work)
        for key, act in (
            ("Esc", self.leave), ("U", self.back_up), ("R", self.restore), ("X", self.export), ("I", self.import_),
        ):  # fmt: skip
            on_key(self, key, act)

    # -- Its parts ---------------------------------------------------------------------------------------------------

    def _press(self, words: str, act: Callable[[], None]) -> QWidget:
        press = button(words)
        press.clicked.connect(act)
        self._presses.append(press)
        return press

    def _make_place(self) -> Card:
        self._place = label(breakable(self._log.path))
        self._place.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._place.setAccessibleName(tr("Where the log is"))
        self._holds = label("", "quiet")
        card = Card(
            label(tr("On this computer"), "heading"),
            label(
                tr(
                    "Your sessions are in one file, and backups are of that file. Plans, exercises of your own, your "
                    "voice and settings lie beside it: copy the folder to keep them too. Nothing is sent anywhere."
                )
            ),
            self._place,
            self._holds,
        )
        card.column.addWidget(self._press(tr("Show the folder"), self._show_folder))
        self._no_changes = label(tr("Nothing in it was ever corrected."), "quiet")
        self.changes = QListWidget()
        self.changes.setMinimumHeight(LEAST_LIST_PX)
        self.changes.setAccessibleName(tr("Corrections, the newest first"))
        self.changes.setWordWrap(True)
        self.changes.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.changes.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        card.column.addSpacing(GAP_PX)
        for part in (label(tr("Corrections"), "heading"), self._no_changes, self.changes):
            card.column.addWidget(part)
        card.column.addStretch()
        card.column.setStretch(card.column.indexOf(self.changes), 10)
        return card

    def _make_backups(self) -> Card:
        self._last_backup = label()
        self._how_to_restore = label(tr("Enter puts one back; you are asked first."), "quiet")
        self.backups = QListWidget()
        self.backups.setMinimumHeight(LEAST_LIST_PX)
        self.backups.setAccessibleName(tr("Automatic backups"))
        self.backups.itemActivated.connect(lambda item: self.ask_restore(item.data(Qt.ItemDataRole.UserRole)))
        self._back_up = self._press(tr("Back up now…  (U)"), self.back_up)
        presses = side_by_side(self._back_up, self._press(tr("Restore…  (R)"), self.restore))
        heading = label(tr("Backups"), "heading")
        card = Card(heading, self._last_backup, presses, self.backups, self._how_to_restore)
        card.column.setStretch(card.column.indexOf(self.backups), 10)
        card.column.addStretch()
        return card

    def _make_files(self) -> Card:
        card = Card(
            label(tr("Files"), "heading"),
            label(tr("Export for a spreadsheet, your trainer or physiotherapist (CSV), or with all there is (JSON).")),
            self._press(tr("Export…  (X)"), self.export),
            label(
                tr(
                    "Import what another computer with Evenstep has exported, or the table of another program. What is "
                    "here already stays, and nothing comes in twice."
                )
            ),
            self._press(tr("Import…  (I)"), self.import_),
        )
        card.column.addStretch()
        return card

    # -- What it shows -----------------------------------------------------------------------------------------------

    def open(self, unit: str = "kg") -> None:
        """Show what there is now, loads in a unit of `load_units`."""
        self._unit = unit
        if not self.work.is_busy:
            self.work.clear()
        self.refresh()
        self._take_focus()

    def _take_focus(self) -> None:
        """Lead the keyboard to the backups; where there are none yet, to making one."""
        part = self.backups if self.backups.isVisibleTo(self) else self._back_up
        part.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Look again at the log and its backups."""
        changes: list[str] = []
        with suppress(KnownError):  # told with what the log holds
            changes = [change_words(change, self._unit) for change in corrections(history(self._log))]
        # Away from the window: a million reps are not counted in a moment.
        self._errands.run(partial(held, self._log.path), self._holds.setText, self)
        self.changes.clear()
        self.changes.addItems(changes)
        self.changes.setVisible(bool(changes))
        self._no_changes.setVisible(not changes)
        found = [(path, at) for path in automatic_backups(self._log.path) if (at := _stat(path))]
        self.backups.clear()
        for path, at in found:
            why = [tr("before an import")] if is_before_import(path) else []
            item = QListWidgetItem("   ".join((_day(made_on(path)), size_words(at.st_size), *why)))
            item.setData(Qt.ItemDataRole.UserRole, path)
            item.setToolTip(tip(path.name))
            self.backups.addItem(item)
        self.backups.setCurrentRow(0)
        for part in (self.backups, self._how_to_restore):
            part.setVisible(bool(found))
        last = _day(made_on(found[0][0])) if found else ""
        made = tr("Made by themselves, one a day. The last: {day}.", day=last)
        own = tr("Your own copy: {name}.", name=self._own_backup) if self._own_backup else ""
        self._last_backup.setText(" ".join(filter(None, (made if found else tr(NO_BACKUP_YET), own))))

    def _be_busy(self, busy: bool) -> None:
        for press in (*self._presses, self.backups):
            press.setEnabled(not busy)

    def leave(self) -> None:
        """Call off what is under way; if nothing is, go back."""
        if self.work.is_busy:
            self.work.call_off()
        else:
            self.back_asked.emit()

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._log.path.parent)))

    def _file_of_today(self, title: str, ending: str, kinds: str) -> Path | None:
        """Ask where to write a file that is called by the day; None if there is none, or something is under way."""
        if self.work.is_busy:
            return None
        suggested = documents() / f"evenstep-{datetime.now().astimezone():%Y-%m-%d}{ending}"
        return self._ask_save(self, title, suggested, kinds)

    def _file_there_is(self, title: str, folder: Path, kinds: str) -> Path | None:
        """Ask for a file to read; None if there is none, or something is under way."""
        return None if self.work.is_busy else self._ask_open(self, title, folder, kinds)

    # -- Backups -----------------------------------------------------------------------------------------------------

    def back_up(self) -> None:
        """Copy the log to where the user wants it."""
        if path := self._file_of_today(tr("Back up the log"), ".sqlite", tr(SQLITE_KIND)):
            self.work.run(
                tr("Copying and checking the copy"),
                lambda _: back_up(self._log.path, path),
                partial(self._backed_up, path),
            )

    def _backed_up(self, path: Path, held: str) -> None:
        self._own_backup = path.name
        self.refresh()
        self.work.say(tr("Wrote {path}: {held}. The copy is sound.", path=path, held=held))

    def restore(self) -> None:
        """Ask for a backup, and whether it is to be put back."""
        if path := self._file_there_is(tr("Restore a backup"), backups_folder(self._log.path), tr(SQLITE_KIND)):
            self.ask_restore(path)

    def ask_restore(self, path: Path) -> None:
        """Check a backup, say what would be replaced by what, and ask."""
        log_path = self._log.path
        self.work.run(tr("Checking the backup"), lambda _: examined(log_path, path), lambda found: self._offer(*found))

    def _offer(self, found: Backup, own: str) -> None:
        self.work.say(
            tr(
                "{name} is sound: {holds}. It would take the place of your log ({own}), which is kept beside it.",
                name=found.path.name,
                holds=found.holds,
                own=own,
            ),
            (tr("Put it back"), "", partial(self._put_back, found.path)),
            (tr("Leave my log as it is"), "", self._think_better),
        )

    def _think_better(self) -> None:
        self.work.clear()
        self.work.happening.emit("")
        self._take_focus()

    def _put_back(self, path: Path) -> None:
        if self.work.is_busy:
            return
        self.restoring.emit(True)
        self._log.close()
        self.work.run(tr("Putting the backup back"), lambda _: restored(self._log.path, path), self._put_back_done)

    def _put_back_done(self, done: Restored) -> None:
        """Open the log again, be it the new one or, after trouble, the old one."""
        words, trouble = done
        try:
            self._log.reopen()
        except KnownError as error:
            trouble = tr(str(error))
        self.restoring.emit(False)
        self.refresh()
        if trouble:
            self.work.tell_trouble(trouble)
        else:
            self.work.say(words)
            self.replaced.emit()
        self._take_focus()

    # -- Files -------------------------------------------------------------------------------------------------------

    def export(self) -> None:
        """Write the log as CSV or JSON to where the user wants it."""
        if path := self._file_of_today(tr("Export the log"), ".csv", tr(EXPORT_KINDS)):
            self.work.run(tr("Exporting"), partial(exported, self._log.path, path), self.work.say)

    def import_(self) -> None:
        """Ask for a file; one of ours is taken in at once, of another program's table the columns are asked for."""
        if path := self._file_there_is(tr("Import into the log"), documents(), tr(IMPORT_KINDS)):
            self.work.run(tr("Looking at the file"), lambda _: foreign_table(path), partial(self._take_in_or_ask, path))

    def _take_in_or_ask(self, path: Path, table: "Preview | None") -> None:
        if table is None:
            self.take_in(path, None)
        else:
            self.table_found.emit(path, table)

    def take_in(self, path: Path, mapping: "ColumnMapping | None") -> None:
        """Take a file into the log."""
        self.work.run(tr("Importing"), partial(taken_in, self._log.path, path, mapping), partial(self._took_in, path))

    def _took_in(self, path: Path, done: "Imported") -> None:
        self.refresh()
        self.work.say(
            tr("Imported {name}: {merged}.", name=path.name, merged=", ".join(tr(part) for part in done.merged.parts))
        )


def _stat(path: Path) -> os.stat_result | None:
    """Return the size of a file and more, or None if it has been pruned meanwhile."""
    with suppress(OSError):
        return path.stat()
    return None


def _day(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), tr("d MMMM yyyy"))


def size_words(size_bytes: int) -> str:
    """Say how large a file is."""
    if size_bytes < MEGABYTE:
        return f"{max(1, round(size_bytes / KILOBYTE))} kB"
    return f"{decimal(size_bytes / MEGABYTE, 1)} MB"
