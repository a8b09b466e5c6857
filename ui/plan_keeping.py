"""What can be done with the plans on the first page; whatever changes them can be undone."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QMimeData, QObject, QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from trainer.errors import KnownError
from trainer.plan import PlanError, one_line
from trainer.plan_library import ListedPlan, PlanGoneError, export_plan
from ui.file_asking import AskPath, AskPaths, ask_to_open_some, ask_to_save, documents
from ui.home import Home, NoticeKind
from ui.language import mark, tr
from ui.mistake_text import error_words
from ui.plan_fates import fate_words
from ui.plan_list import clipboard_text
from ui.plan_shelf import Fate
from ui.plan_words import beginning
from ui.wording import title

EXPORT_KINDS = mark("Plan (*.toml);;Plan in one line (*.txt)")
IMPORT_KINDS = mark("Plans (*.toml *.txt);;All files (*)")

MOST_UNDONE = 50


class _Undone(NamedTuple):
    """What is said once something is undone, and the plan that is shown then, if it is another."""

    words: str
    shown: ListedPlan | None = None


class PlanKeeping(QObject):
    """Obeys the first page."""

    def __init__(self, home: Home, ask_save: AskPath = ask_to_save, ask_open: AskPaths = ask_to_open_some) -> None:
        super().__init__(home)
        self._home = home
        self._shelf = home.shelf
        self._ask_save, self._ask_open = ask_save, ask_open
        self._done: list[Callable[[], _Undone]] = []

    # -- One plan ----------------------------------------------------------------------------------------------------

    def duplicate(self) -> None:
        """Keep a copy of the plan shown; one that is not kept yet, itself."""
        shown = self._home.listed
        made: list[ListedPlan] = []
        if not self._try(lambda: made.append(self._shelf.duplicate(shown))):
            return
        copy = made[0]
        if not shown.id:
            self._home.forget(shown)
        self._home.show_shelf(copy)
        name = title(copy.plan)
        words = tr("“{name}” is a copy.", name=name) if shown.id else tr("“{name}” is kept.", name=name)

        def undo() -> _Undone:
            undone = self._take_away([copy])
            if not shown.id and self._shelf.entry(copy.id) is None:
                self._home.offer(shown.plan)  # for now, as before
            return undone

        self._did(words, undo)

    def delete(self) -> None:
        """Take the plan shown away; no question, for it can be undone."""
        shown, name = self._home.listed, title(self._home.plan)
        if not shown.id:
            self._home.forget(shown)
            self._home.show_shelf()
            self._say(tr("“{name}” is not in the list any more.", name=name))
        elif self._try(lambda: self._shelf.delete(shown)):
            self._home.show_shelf()
            self._did(tr("“{name}” is deleted.", name=name), lambda: self._bring_back(shown))

    def move(self, by: int) -> None:
        """Put the plan shown one place up or down among those in sight."""
        shown = self._home.listed
        seen = [entry for entry in self._home.list.in_sight if entry.id]
        if shown not in seen or not 0 <= seen.index(shown) + by < len(seen):
            return
        if self._try(lambda: self._shelf.move(shown, seen[seen.index(shown) + by])):
            self._home.show_shelf(shown)

    def copy(self) -> None:
        """Put the plan shown, in one line, where it can be pasted anywhere."""
        line = one_line(self._home.plan)
        QGuiApplication.clipboard().setText(line)
        self._say(tr("Copied: {line}", line=beginning(line)))

    def export(self) -> None:
        """Write the plan shown to a file."""
        shown = self._home.listed
        suggested = documents() / f"{shown.id or 'plan'}.toml"
        path = self._ask_save(self._home, tr("Export the plan"), suggested, tr(EXPORT_KINDS))
        if path is not None and self._try(lambda: export_plan(shown.plan, path)):
            self._say(tr("Wrote {path}.", path=path))

    # -- Plans from elsewhere ----------------------------------------------------------------------------------------

    def import_(self) -> None:
        """Ask for files, and take in their plans."""
        if paths := self._ask_open(self._home, tr("Import plans"), documents(), tr(IMPORT_KINDS)):
            self._tell(self._shelf.take_in_files(paths))

    def paste(self) -> None:
        """Take in the plan that was copied, or the files."""
        data = QGuiApplication.clipboard().mimeData()
        if data.hasUrls():
            self.drop(data)
        elif text := clipboard_text().strip():
            self._tell(self._shelf.take_in_text(text))
        else:
            self._say(tr("There is nothing to paste: copy a plan first, in one line or as a file."))

    def drop(self, data: QMimeData) -> None:
        """Take in files, or a text."""
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        self._tell(self._shelf.take_in_files(files) if files else self._shelf.take_in_text(data.text()))

    def _tell(self, fates: Sequence[Fate]) -> None:
        """Say what became of plans: of one that is taken in in a sentence, of all else on a card."""
        taken = [fate.listed for fate in fates if fate.listed]
        if taken:
            self._home.show_shelf(taken[-1])
        if new := [fate.listed for fate in fates if fate.listed and fate.new]:
            n = len(new)
            words = fate_words(fates[0]) if len(fates) == 1 else tr("{n} plan is new.", "{n} plans are new.", n=n)
            self._did(words, lambda: self._take_away(new))
        elif len(fates) == 1 and taken:
            self._say(fate_words(fates[0]))
        elif not self._done:
            self._home.kept.hide()
        self._home.set_notice("", NoticeKind.NEWS)
        if len(fates) > 1 or not taken:
            self._home.fates.tell(fates)
            self._home.show_fates()
        else:
            self._home.close_fates()

    def _take_away(self, entries: Sequence[ListedPlan]) -> _Undone:
        """Take plans away again, as they came; one that was changed since stays, for nothing would bring that back."""
        self._shelf.look()
        said: list[str] = []
        taken: list[ListedPlan] = []
        for entry in entries:
            name, found = title(entry.plan), self._shelf.entry(entry.id)
            if found is None:
                said.append(tr("“{name}” is not in the list any more.", name=name))
            elif found.plan != entry.plan:
                said.append(tr("“{name}” has been changed since, and stays.", name=name))
            else:
                self._shelf.delete(found)
                taken.append(entry)
        if len(taken) == 1:
            said.insert(0, tr("“{name}” is gone again.", name=title(taken[0].plan)))
        elif taken:
            said.insert(0, tr("{n} plan is gone again.", "{n} plans are gone again.", n=len(taken)))
        return _Undone(" ".join(said))

    def _bring_back(self, deleted: ListedPlan) -> _Undone:
        """Bring a plan back; what is left of one that is gone for good bars nobody from undoing what was before it."""
        try:
            return _Undone(tr("“{name}” is back.", name=title(deleted.plan)), self._shelf.undelete(deleted))
        except (PlanGoneError, PlanError) as error:
            return _Undone(error_words(error))

    # -- What was done -----------------------------------------------------------------------------------------------

    def _did(self, words: str, undo: Callable[[], _Undone]) -> None:
        self._done = [*self._done[1 - MOST_UNDONE :], undo]
        self._say(words)

    def _say(self, words: str) -> None:
        """Say what has just happened; what was done before can still be undone."""
        if self._done:
            self._home.kept.say(words, (tr("Undo  (Ctrl+Z)"), "Ctrl+Z", self.undo))
        else:
            self._home.kept.say(words)

    def undo(self) -> None:
        """Take back what was done last; where that cannot be, it can be tried again."""
        undone: list[_Undone] = []
        if self._try(lambda: undone.append(self._done[-1]())):
            self._done.pop()
            self._home.show_shelf(undone[0].shown)
            self._say(undone[0].words)
        else:
            self._home.show_shelf()  # of several, some may be gone

    def _try(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except KnownError as error:
            self._say(tr(str(error)))
            return False
        return True

    # -- The menu ----------------------------------------------------------------------------------------------------

    def show_menu(self) -> None:
        """Show all that can be done."""
        menu = self.make_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._home.list.mapToGlobal(QPoint(0, 0)))
        menu.setActiveAction(menu.actions()[0])

    def make_menu(self) -> QMenu:
        """Return all that can be done with the plan shown, each with its key."""
        menu = QMenu(self._home)
        home, shown = self._home, self._home.listed
        seen = [entry for entry in home.list.in_sight if entry.id]
        place = seen.index(shown) if shown in seen else None
        for words, key, act, is_possible in (
            (tr("New plan"), "N", home.new_asked.emit, True),
            (tr("Edit") if not shown.built_in else tr("Edit a copy"), "F2", lambda: home.edit_asked.emit(shown), True),
            (tr("Duplicate") if shown.id else tr("Keep this plan"), "Ctrl+D", self.duplicate, True),
            (tr("Delete") if shown.id else tr("Take it off the list"), "Del", self.delete, not shown.built_in),
            ("", "", None, True),
            (tr("Up"), "Ctrl+↑", lambda: self.move(-1), bool(place)),
            (tr("Down"), "Ctrl+↓", lambda: self.move(1), place is not None and place < len(seen) - 1),
            ("", "", None, True),
            (tr("Copy as one line"), "Ctrl+C", self.copy, True),
            (tr("Paste a plan"), "Ctrl+V", self.paste, True),
            (tr("Export…"), "Ctrl+E", self.export, True),
            (tr("Import…"), "Ctrl+O", self.import_, True),
        ):
            if act is None:
                menu.addSeparator()
                continue
            entry = menu.addAction(f"{words}\t{_key_in_words(key)}")
            entry.triggered.connect(act)
            entry.setEnabled(is_possible)
        return menu


def _key_in_words(key: str) -> str:
    """Call a key as it is labelled on the user's keyboard."""
    return key.replace("Ctrl", tr("Ctrl")).replace("Del", tr("Del"))
