"""Walks through every page in every state worth seeing, each yielding what to look at; `contact_sheet` draws it.

Only sound, its time and the microphone are in our hand.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from audio import microphone
from audio.outlet import NO_OUTPUT
from tests.made_folders import LONG_NAME, PLANS, a_year, broken_off, knows_safety, nothing_yet, two_sessions
from tests.ui.every_page import WholeWindow
from trainer.cues import FRAME_RATE
from trainer.exchange import ColumnMapping, preview_table
from trainer.plan import ANY_EXERCISE, parse_one_line
from ui.crash import CrashDialog
from ui.data_folder import DataFolder
from ui.home import NoticeKind
from ui.language import tr

SESSION = "2x3/side @ 3-0-1-1 ready 10 rest 60 switch 20 exercise backward-lunge"
READY_S, REP_S, SWITCH_S = 10, 5, 20
LEFT_S = READY_S
RIGHT_S = LEFT_S + 3 * REP_S + SWITCH_S
REST_S = RIGHT_S + 3 * REP_S
FOREIGN_TABLE = """Date;Workout Name;Exercise Name;Weight (lb);Reps;Side;Notes
3/11/2025 18:30;Legs;Reverse Lunge;20;8;L;"slow"
3/11/2025 18:30;Legs;Reverse Lunge;20;7;R;
3/11/2025 18:30;Legs;Bench Press;100;5;;
"""

Shot = str | tuple[str, QWidget]
"""What a picture shows; of a widget in place of the window, if one is told."""


class Hand:
    """What the walks below do with the window."""

    def __init__(self, whole: WholeWindow, folder: DataFolder) -> None:
        self.whole, self.window, self.folder = whole, whole.window, folder

    def show(self, name: str) -> QWidget:
        return self.whole.show(name)

    def press(self, *keys: str) -> None:
        for key in keys:
            QTest.keySequence(QApplication.focusWidget() or self.window, QKeySequence(key))
            self.whole.settle()

    def train(self, line: str) -> None:
        """Begin a session on the stage."""
        self.window.home.offer(parse_one_line(line, ANY_EXERCISE))
        self.window.show_home()
        self.window.start()
        self.whole.settle()

    def at(self, second: float) -> None:
        """Let the session go on to a second after its start."""
        shown, player = self.window.pages.currentWidget(), self.whole.sound.player
        page = getattr(shown, "session", shown)  # practice is a session in a frame
        for frame in range(player.frame, round(second * FRAME_RATE) + 1, FRAME_RATE // 10):
            player.frame = frame
            page.look()


Walk = Callable[[Hand], Iterator[Shot]]


# -- Walks -------------------------------------------------------------------------------------------------------------


def first_start(hand: Hand) -> Iterator[Shot]:
    page = hand.show("first start")
    for n in range(6):
        page.show_step(n)
        yield f"first start, step {n + 1}"


def empty_pages(hand: Hand) -> Iterator[Shot]:
    hand.show("home")
    yield "home, no log"
    hand.window.start()
    yield "home, notice of safety"
    hand.window.safety.hide()
    hand.window.home.set_notice(tr(NO_OUTPUT))
    yield "home, trouble"
    hand.window.home.set_notice("")
    for name in ("history", "balance", "data", "exercises", "own words", "suggestion", "assessment"):
        hand.show(name)
        yield f"{name}, empty"
    balance = hand.show("balance")
    for n, view in enumerate(("told", "tables", "choices"), 1):
        balance.view.show_value(n)
        balance.view.chosen.emit()
        yield f"balance, empty, {view}"


def stage(hand: Hand) -> Iterator[Shot]:
    hand.train(SESSION)
    hand.at(3)
    yield "stage, get ready"
    hand.at(LEFT_S + 1.5)
    yield "stage, descent"
    hand.at(LEFT_S + REP_S + 3)
    yield "stage, bottom"
    hand.at(LEFT_S + REP_S + 3.6)
    yield "stage, rise"
    hand.press("Space")
    yield "stage, paused"
    hand.press("Space")
    hand.at(60)
    hand.press("S")
    hand.at(64)
    yield "stage, switch"


def breaks(hand: Hand) -> Iterator[Shot]:
    hand.train(SESSION)
    hand.at(3)
    hand.whole.sound.player.trouble = NO_OUTPUT
    hand.at(4)
    yield "stage, no sound"
    hand.whole.sound.player.trouble = None
    hand.at(LEFT_S + 1)
    hand.press("S")
    hand.at(LEFT_S + 3)
    yield "stage, skipped to the switch"
    hand.at(LEFT_S + 1 + SWITCH_S + 3)
    yield "stage, right leg"
    hand.at(LEFT_S + 1 + SWITCH_S + 3 * REP_S + 4)
    yield "stage, rest"
    hand.press("+", "2", "F")
    yield "stage, faults"
    hand.press("2", "P", "P")
    yield "stage, rest answered, pain"
    hand.press("P", "P")
    hand.press("Esc")
    hand.whole.settle()
    yield "summary, unrated"
    hand.show("assessment")
    for n in range(1, 10):
        hand.press("2", "1")
        yield f"question {n}"
        hand.press("Return")
    yield "summary, after answers"
    hand.press("Esc")
    yield "home, after a session"


def stage_forms(hand: Hand) -> Iterator[Shot]:
    hand.train(f"{SESSION} order together waits sets")
    hand.at(LEFT_S + 1)
    yield "stage, together"
    hand.at(LEFT_S + 3 * REP_S + 65)
    yield "stage, waiting"
    hand.press("Esc")
    hand.train(f"{SESSION} order alternating then 1x5/side @ 4-0-1-1 exercise slider-reverse-lunge")
    hand.at(LEFT_S + 1)
    yield "stage, alternating"
    hand.press("Esc")
    hand.train(SESSION)
    hand.at(LEFT_S + 1)
    hand.press("Backspace")
    hand.press("Esc")
    yield "summary, no reps"
    hand.show("practice")
    hand.at(20)
    yield "practice"
    hand.press("Esc")


def home(hand: Hand) -> Iterator[Shot]:
    hand.show("home")
    yield "home"
    keeping = hand.window.home.keeping
    menu = keeping.make_menu()
    menu.show()
    yield "home, menu", menu
    menu.close()
    hand.press("Ctrl+D")
    yield "home, duplicated"
    hand.press("Ctrl+Z")
    hand.window.home.list.begin_search()
    QTest.keyClicks(QApplication.focusWidget(), "xyz")
    yield "home, search finds nothing"
    hand.press("Esc")
    QGuiApplication.clipboard().setText("3x/side @ 9-0-1 rest lots\nset 4")
    hand.press("Ctrl+V")
    yield "home, a plan with mistakes"
    hand.window.home.close_fates()
    hand.window.legs_since.hide()
    hand.window.home.offer(next(entry.plan for entry in hand.window.home.shelf.listed if LONG_NAME in entry.plan.name))
    yield "home, long plan"
    hand.window.home.set_progress("Preparing the voice… 12 of 78")
    hand.window.home.set_notice("The voice “Alba” is not there any more; another speaks.", NoticeKind.INFORMATION)
    yield "home, preparing, with news"
    hand.window.home.set_progress(None)
    hand.window.home.set_notice("", NoticeKind.INFORMATION)


def plan_editor(hand: Hand) -> Iterator[Shot]:
    home = hand.window.home
    for words, name in (("sound", PLANS[0].name), ("long", LONG_NAME)):
        hand.show("home")
        home.offer(next(entry.plan for entry in home.shelf.listed if entry.plan.name == name))
        hand.press("F2")
        yield f"plan editor, {words}"
    editor = hand.window.pages.currentWidget()
    editor.line.edit.setText("3x12/side @ 3-1-1 rest lots switch 15 lod 4")
    editor.line.edited.emit(editor.line.edit.text())
    yield "plan editor, mistakes"
    hand.press("Esc")
    home.offer(next(entry.plan for entry in home.shelf.listed if entry.plan.name == PLANS[1].name))
    hand.press("F2")
    yield "plan editor, two exercises"
    hand.press("Esc")


def suggestion(hand: Hand) -> Iterator[Shot]:
    home = hand.window.home
    hand.show("home")
    home.offer(next(entry.plan for entry in home.shelf.listed if entry.plan.name == "Evenings"))
    hand.whole.settle()
    yield "home, with a suggestion"
    hand.show("suggestion")
    yield "suggestion"
    hand.press("Return")
    yield "suggestion, accepted"
    hand.press("U")
    hand.press("N")
    yield "suggestion, not now"
    hand.press("U")
    hand.show("history")
    yield "history, few"
    hand.show("balance")
    yield "balance, little"


def history(hand: Hand) -> Iterator[Shot]:
    page = hand.show("history")
    yield "history, many"
    hand.press("Return")
    yield "history, in a session"
    hand.press("Return")
    yield "history, a leg set"
    hand.press("3", "Return")
    yield "history, edited"
    hand.press("Ctrl+Z")
    yield "history, undone"
    hand.press("Ctrl+Shift+Z")
    page.card.edit_notes()
    QTest.keyClicks(QApplication.focusWidget(), "Slept badly; the left knee was stiff at first.")
    yield "history, notes"
    hand.press("Esc")
    page.span.setCurrentIndex(page.span.count() - 1)
    page.exercise.setCurrentIndex(page.exercise.count() - 1)
    page.exercise.activated.emit(page.exercise.currentIndex())
    yield "history, narrowed"


def balance(hand: Hand) -> Iterator[Shot]:
    page = hand.show("balance")
    yield "balance, reps"
    for n in range(1, len(page.measure._values)):
        page.measure.show_value(page.measure._values[n])
        page.measure.chosen.emit()
        yield f"balance, measure {n + 1}"
    page.measure.show_value(page.measure._values[0])
    page.measure.chosen.emit()
    for n, view in enumerate(("told by you", "tables", "choices"), 1):
        page.view.show_value(n)
        page.view.chosen.emit()
        yield f"balance, {view}"
    page.view.show_value(0)
    page.view.chosen.emit()
    page.span.show_value(page.span._values[-1])
    page.span.chosen.emit()
    hand.whole.settle()
    yield "balance, all time"


def data(hand: Hand) -> Iterator[Shot]:
    pages = hand.show("data")
    yield "data"
    page = pages.data
    page.work._doing.setText(f"{tr('Copying and checking the copy')}…")
    page.work._bar.setRange(0, 1000)
    page.work._bar.setValue(420)
    page.work._under_way.show()
    page._be_busy(True)
    yield "data, errand running"
    page._be_busy(False)
    page.work._under_way.hide()
    backup = page.backups.item(0).data(Qt.ItemDataRole.UserRole)
    page.ask_restore(backup)
    hand.whole.settle()
    yield "data, asked before restoring"
    hand.press("Return")
    page.ask_restore(hand.folder.settings)
    hand.whole.settle()
    yield "data, error"
    foreign = hand.folder.root / "strong.csv"
    for words, table in (("", FOREIGN_TABLE), (", faults", FOREIGN_TABLE.replace("Reps;Side", "Times;Where"))):
        foreign.write_text(table, encoding="utf-8")
        pages.open()
        pages._show_table(foreign, preview_table(foreign, ColumnMapping({})))
        hand.whole.settle()
        yield f"import{words}"
    pages.open()


def settings(hand: Hand) -> Iterator[Shot]:
    for name in ("settings", "sound", "calibration", "room check"):
        hand.show(name)
        yield name
    hand.show("settings")
    hand.press("Tab", "Tab", "Tab")
    yield "settings, focus elsewhere"
    hand.show("keys")
    yield "keys"
    hand.press("Return")
    yield "keys, teaching"
    hand.press("B")
    yield "keys, taught"


def own(hand: Hand) -> Iterator[Shot]:
    hand.show("own words")
    yield "own words"
    with hearing_microphone():
        hand.press("R")
        hand.whole.settle()
        yield "own words, recording"
        hand.press("Esc")
    page = hand.show("exercises")
    yield "exercises"
    page.make_new()
    yield "exercises, new"
    page.cues.add_one()
    QTest.keyClicks(page.cues.rows[-1].short, "many more words than there is time for")
    yield "exercises, words that do not fit"


def learn(hand: Hand) -> Iterator[Shot]:
    page = hand.show("learn")
    page.show_section(0)
    for n in count(1):
        yield f"learn, {n}"
        if not page.next.isEnabled():
            return
        page.next.click()


def recovery(hand: Hand) -> Iterator[Shot]:
    hand.show("home")
    yield "home, broken off"
    box = crash_dialog()
    box.show()
    yield "crash dialog", box
    box.close()


def crash_dialog() -> QMessageBox:
    shown: list[QMessageBox] = []
    run = QMessageBox.exec
    QMessageBox.exec = lambda box: shown.append(box)
    try:
        CrashDialog()._show("Traceback (most recent call last):\nZeroDivisionError: division by zero\n")
    finally:
        QMessageBox.exec = run
    return shown[0]


class Microphone:
    """One that hears nothing."""

    gaps = 0
    samples = np.zeros(FRAME_RATE // 10, np.float32)

    def close(self) -> None:
        """Nothing is open."""


@contextmanager
def hearing_microphone() -> Iterator[None]:
    real = microphone.Microphone
    microphone.Microphone = lambda _most_s: Microphone()
    try:
        yield
    finally:
        microphone.Microphone = real


WALKS: tuple[tuple[Callable[[DataFolder], None], tuple[Walk, ...]], ...] = (
    (nothing_yet, (first_start, empty_pages)),
    (knows_safety, (stage, breaks)),
    (knows_safety, (stage_forms,)),
    (broken_off, (recovery,)),
    (two_sessions, (suggestion,)),
    (a_year, (home, plan_editor, history, balance, data, settings, own, learn)),
)
