"""Home: choose a plan, see what it asks for, start; and the place where plans are kept."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from trainer.plan import Plan
from trainer.plan_library import ListedPlan
from ui.announce import announce
from ui.appearance import appearance
from ui.desk import GAP_PX, GUTTER_PX, button, label, on_key
from ui.desk_room import IfRoom
from ui.growing import GrowingPage
from ui.keys import Action, Learned, codes_for, is_key, keys_line
from ui.language import mark, tr
from ui.notice_card import NoticeCard
from ui.plan_card import PlanCard
from ui.plan_list import PlanList
from ui.plan_shelf import PlanShelf
from ui.ways import Way, Ways

if TYPE_CHECKING:
    from ui.plan_fates import PlanFates
    from ui.plan_keeping import PlanKeeping

NOTHING_BEGUN = mark("The session ended before its first rep, so nothing is in the log.")

HIGH_PX = 900
"""All that is said of a plan fits into a window of this height, with room to spare."""


OF_BUTTONS = ("Return", "Enter", "Space", "Tab")
"""Keys that press what has the focus, or lead it on."""


class NoticeKind(StrEnum):
    """How a notice on the first page is meant."""

    TROUBLE = "trouble"
    INFORMATION = "information"
    NEWS = "news"
    """What has just happened."""


Said = dict[NoticeKind, dict[str, str | Callable[[], str]]]
"""What is said of each kind: of what, and in which words, or how to say it in the language of the window."""


class Home(GrowingPage):
    """The first page.

    Attributes:
        said: what the notices say.

    Signals:
        start_asked: the user wants to begin the plan shown.
        plan_chosen: another plan is shown now.
        page_asked: the name of a page the user wants to go to.
        new_asked: the user wants to make a plan.
        edit_asked: the user wants to change the plan shown, a `ListedPlan`.
    """

    start_asked = Signal()
    plan_chosen = Signal()
    page_asked = Signal(str)
    new_asked = Signal()
    edit_asked = Signal(object)

    def __init__(self, shelf: PlanShelf, chosen: Plan, ways: Sequence[Way] = (), parent: QWidget | None = None) -> None:
        """`ways` lead to the other pages."""
        super().__init__(parent)
        self.shelf = shelf
        self._guests: list[ListedPlan] = []  # asked for by a command, or made for the occasion: not kept
        self._unit = "kg"
        self._ready_keys: list[QShortcut] = []  # those taught
        self._shown: Plan | None = None
        self.setAcceptDrops(True)
        middle = QHBoxLayout()
        middle.setSpacing(GUTTER_PX)
        middle.addLayout(self._make_rail(ways))
        middle.addLayout(self._make_list(), 2)
        self.card = PlanCard()
        self.card.start_asked.connect(self.begin)
        self.card.edit_asked.connect(lambda: self.edit_asked.emit(self.listed))
        self._side = QStackedWidget()
        self._side.addWidget(self.card)
        middle.addWidget(self._side, 5)
        self.column.addLayout(middle, 1)
        self.kept, self._welcome = NoticeCard(slim=True), NoticeCard(slim=True)  # what was done can still be undone
        for card in (self.kept, self._welcome):
            self.take_in(card, self.column.count())

        looks = {NoticeKind.TROUBLE: "trouble", NoticeKind.INFORMATION: "plain", NoticeKind.NEWS: "plain"}
        self._notices = {kind: label("", look) for kind, look in looks.items()}
        self.said: Said = {kind: {} for kind in NoticeKind}
        for notice in self._notices.values():
            notice.hide()
            self.column.addWidget(notice)
        self._keys_line = label("", "quiet")
        self.column.addWidget(self._keys_line)
        self.show_choices({}, self._unit)
        self._listen()
        self.offer(chosen)

    def take_in(self, card: NoticeCard, place: int = 1) -> None:
        """Put a card in its place; once it goes, a keyboard that was at its answers is at the start again."""
        self.column.insertWidget(place, card)
        card.closed.connect(lambda: self.start.setFocus(Qt.FocusReason.OtherFocusReason))

    @property
    def start(self) -> QWidget:
        """The button that begins the plan shown."""
        return self.card.start

    @property
    def listed(self) -> ListedPlan:
        """The plan shown, as it is listed; without an id if it is not kept."""
        return self.list.chosen

    @property
    def plan(self) -> Plan:
        """The plan shown."""
        return self.listed.plan

    def choose(self, row: int) -> None:
        """Show the plan in a row of the list."""
        self.list.choose((*self._guests, *self.shelf.listed)[row])

    def offer(self, plan: Plan) -> None:
        """Show a plan; one that is not in the list comes first in it."""
        known = next((entry for entry in (*self._guests, *self.shelf.listed) if entry.plan == plan), None)
        if known is None:
            known = ListedPlan("", plan, built_in=False)
            self._guests.insert(0, known)
        self.show_shelf(known)

    def offer_again(self, plan: Plan) -> None:
        """Show the plan of a session that can be taken up; it may have been changed since."""
        if self.plan.name != plan.name:
            self.offer(plan)

    def forget(self, guest: ListedPlan) -> None:
        """Leave out a plan that is not kept."""
        self._guests.remove(guest)

    def show_shelf(self, chosen: ListedPlan | None = None) -> None:
        """Show the plans as they are now, one of them chosen: by default the one that is, or what stands there now."""
        entries = [*self._guests, *self.shelf.listed]
        wanted = chosen or self.listed
        same = [entry for entry in entries if entry is wanted or (entry.id and entry.id == wanted.id)]
        shown = same[0] if same else entries[min(self.list.row, len(entries) - 1)]
        self.list.show_plans(entries, shown, asked_for=chosen is not None)
        self._show_plan()

    @property
    def progress_text(self) -> str:
        """What is said about the voice."""
        return self.card.progress_text

    def set_progress(self, text: str | None) -> None:
        """Show how far the voice is prepared, or nothing."""
        self.card.set_progress(text or "")

    @property
    def notices(self) -> dict[NoticeKind, str]:
        """What is said of each kind; nothing where nothing is."""
        return {kind: notice.text() for kind, notice in self._notices.items()}

    def set_notice(
        self, text: str | Callable[[], str], kind: NoticeKind = NoticeKind.TROUBLE, of_what: str = ""
    ) -> None:
        """Say what went wrong, or what is good to know, in place of what was said of the same; nothing with no text.

        What is given as how to say it is said anew where the pages are made anew in another language.
        """
        said = self.said[kind]
        said[of_what] = text
        each_in_words = (each if isinstance(each, str) else each() for each in said.values())
        words = "\n".join(dict.fromkeys(filter(None, each_in_words)))
        self._notices[kind].setText(words)
        self._notices[kind].setVisible(bool(words))

    def tell_news(self, words: str) -> None:
        """Say what has just happened, also to who hears the window."""
        self.set_notice(words, NoticeKind.NEWS)
        announce(self, words)

    def take_over(self, said: Said) -> None:
        """Say what another first page said."""
        for kind, notices in said.items():
            for of_what, text in notices.items():
                self.set_notice(text, kind, of_what)

    def leave(self) -> None:
        """Another page comes: what has just happened has been seen; what can be undone stays."""
        self.set_notice("", NoticeKind.NEWS)
        self.kept.setVisible(bool(self.kept.words and self.kept.buttons))

    def clear_up(self) -> None:
        """A session begins: what was said of plans, and what was searched for, is past."""
        self.set_notice("", NoticeKind.NEWS)
        self.kept.hide()
        self.list.search.clear()

    @property
    def last_time(self) -> str:
        """What is said about the last session."""
        return self._last.text()

    def show_last(self, words: str) -> None:
        """Say what was done last; nothing if nothing was."""
        self._last.setText(words)

    def show_choices(self, learned: Learned, unit: str) -> None:
        """Follow what the user has chosen: the keys taught, and kg or lb."""
        self._listen_for(codes_for(Action.READY, learned))
        self._keys_line.setText(tr("In the session: {keys}", keys=keys_line(learned)))
        if unit != self._unit:
            self._unit = unit
            self.card.show_plan(self.plan, unit)

    @cached_property
    def fates(self) -> "PlanFates":
        """What became of plans that were to be taken in; made when there is something to tell."""
        from ui.plan_fates import PlanFates

        made = PlanFates()
        made.closed.connect(self.close_fates)
        self._side.addWidget(made)
        return made

    def show_fates(self) -> None:
        """Show what became of plans in the place of the plan."""
        self._side.setCurrentWidget(self.fates)
        self.fates.take_focus()

    def close_fates(self) -> None:
        """Show the plan again; a keyboard that was at what became of others goes to it."""
        if self._side.currentWidget() is self.card:
            return
        was_there = self.fates.isAncestorOf(self.focusWidget())
        self._side.setCurrentWidget(self.card)
        if was_there:
            self.start.setFocus(Qt.FocusReason.OtherFocusReason)

    @cached_property
    def keeping(self) -> "PlanKeeping":
        """What can be done with the plans; made when something is done."""
        from ui.plan_keeping import PlanKeeping

        return PlanKeeping(self)

    def _make_rail(self, ways: Sequence[Way]) -> QVBoxLayout:
        """Make what stands left of all: our name, the ways to the other pages, and what was done last."""
        leads = Ways(ways)
        leads.asked.connect(self.page_asked)
        self._last = label("", "quiet")
        rail = QVBoxLayout()
        rail.setSpacing(2 * GAP_PX)
        rail.addWidget(label(tr("Evenstep"), "title"))
        rail.addWidget(leads)
        rail.addWidget(IfRoom(self._last), 1)
        return rail

    def _make_list(self) -> QVBoxLayout:
        self.list = PlanList()
        self.list.changed.connect(self._show_plan)
        self.list.entered.connect(self.begin)
        self.list.left.connect(lambda: self.start.setFocus(Qt.FocusReason.OtherFocusReason))
        self.list.menu_asked.connect(lambda: self.keeping.show_menu())
        self.list.plan_pasted.connect(lambda: self.keeping.paste())
        self._new = button(tr("New plan  (N)"))
        self._new.clicked.connect(self.new_asked)
        self._more = button(tr("More…  (M)"))
        self._more.clicked.connect(lambda: self.keeping.show_menu())
        row = QHBoxLayout()
        row.setSpacing(GAP_PX)
        row.addWidget(self._new)
        row.addWidget(self._more)
        row.addStretch()
        column = QVBoxLayout()
        column.setSpacing(GAP_PX)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        return column

    def _listen(self) -> None:
        """Let every key do what `ui.plan_keeping` says it does."""
        for key, act in (
            ("F1", lambda: self.page_asked.emit("keys")),
            ("Ctrl+Q", lambda: self.window().close()),
            ("N", self.new_asked.emit),
            ("M", lambda: self.keeping.show_menu()),
            ("/", self.list.begin_search),
            ("Ctrl+F", self.list.begin_search),
            ("F2", lambda: self.edit_asked.emit(self.listed)),
            ("Ctrl+D", lambda: self.keeping.duplicate()),
            ("Del", lambda: self.keeping.delete()),
            ("Ctrl+Up", lambda: self.keeping.move(-1)),
            ("Ctrl+Down", lambda: self.keeping.move(1)),
            ("Ctrl+O", lambda: self.keeping.import_()),
            ("Ctrl+E", lambda: self.keeping.export()),
            ("Ctrl+C", lambda: self.keeping.copy()),
            ("Ctrl+V", lambda: self.keeping.paste()),
        ):
            on_key(self, key, act, repeats=key in ("Ctrl+Up", "Ctrl+Down"))
        for press in (self.card.start, self.card.edit):  # a plan is chosen from where it is begun
            for key, by in (("Up", -1), ("Down", 1)):
                on_key(press, key, partial(self.list.step, by), repeats=True)

    def _listen_for(self, ready: Sequence[str]) -> None:
        """Let a key that was taught to mean “I am ready” begin the plan, unless it means something on pages."""
        for shortcut in self._ready_keys:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._ready_keys = []
        known = {shortcut.key() for shortcut in self.findChildren(QShortcut) if shortcut.isEnabled()}
        for code in ready:
            key = QKeySequence(code)
            is_letter = len(code) == 1  # the keys of pages and of notices
            if is_key(code) and not is_letter and code not in OF_BUTTONS and key not in known:
                shortcut = QShortcut(key, self)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.setAutoRepeat(False)
                shortcut.activated.connect(self.begin)
                self._ready_keys.append(shortcut)

    def begin(self) -> None:
        """Begin the plan shown; one whose line has a mistake is to be put right before."""
        if self.plan.unfinished:
            self.edit_asked.emit(self.listed)
        else:
            self.start_asked.emit()

    def _show_plan(self) -> None:
        if self.plan is not self._shown:
            self._shown = self.plan
            self.card.show_plan(self.plan, self._unit)
            self.close_fates()
            self.set_notice("", NoticeKind.NEWS)
            self.plan_chosen.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave what a high window has to spare below; in a low one the keys, which the session shows, make way."""
        super().resizeEvent(event)
        self._keys_line.setVisible(not self.is_low)
        self.card.leave_room_below(self.height() > HIGH_PX * appearance().text_scale)
        self.card.leave_around(self.gap_px)

    # -- What is dropped ---------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say that plans are welcome; other things are not."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()
            self._welcome.say(tr("Let go, and the plan is taken in."))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Somebody thought better of it."""
        self._welcome.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in the files, or the text."""
        event.acceptProposedAction()
        self._welcome.hide()
        self.keeping.drop(event.mimeData())
