"""The composition root of the window: builds the parts, hands them on, and closes them in reverse order."""

import gc
import os
import signal
import sys
from contextlib import ExitStack
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

import trainer
from trainer.errors import KnownError
from trainer.log.late import LateLog
from trainer.plan import Plan
from trainer.plan_library import DRAFT_FILE
from ui.appearance import appearance, dress
from ui.awake import Awake
from ui.crash import CrashDialog, keep_program_log
from ui.data_folder import DataFolder
from ui.fonts import load_fonts
from ui.getting_ready import is_in_between
from ui.home import NoticeKind
from ui.language import tr
from ui.lunges import shelf, use_exercises
from ui.main_window import MainWindow, Parts
from ui.mistake_text import error_words
from ui.new_day import watch_days
from ui.opening import OpenedLog, backed_up_today, is_empty, look_when_open, open_log, tell_of_damage
from ui.plan_shelf import PlanShelf
from ui.rubbish import look_for_rubbish
from ui.sound import Sound
from ui.speaking import speak
from ui.tasks import Background

if TYPE_CHECKING:
    from ui.one_window import Wish

INTERRUPTS_EVERY_MS = 500

LOOKUP_S = 1.0
"""How long the end of the program waits for a sound server or a desktop that hangs."""

APP_ID = "org.evenstep.Evenstep"
"""What desktops know the program by; its desktop file and icon are called so."""

ICON = Path(__file__).with_name("assets") / "icon.png"


def run(
    folder: DataFolder, plan: Plan | None, *, start: bool, silent: bool, fullscreen: bool, title: str = "Evenstep",
    notice: str = "", welcome: bool = False, is_first: bool = True, speed: float | None = None,
) -> int:  # fmt: skip
    """Open the window on a plan, or on the one that was led last, and return the exit code once it is closed.

    `notice` is good to know and stands on the first page; it is marked for translation.
    With `welcome` the first steps come before it, unless somebody has trained, gone through them or left them out. If
    it `is_first`, later starts are led to it. With a `speed` sessions run so many times as fast.
    """
    with ExitStack() as closing:
        closing.callback(keep_program_log(folder.program_log).close)
        opened = open_log(folder.log, datetime.now().astimezone())
        closing.callback(opened.log.close)
        app = QApplication(sys.argv[:1])
        app.setApplicationName("Evenstep")
        app.setApplicationVersion(trainer.__version__)
        app.setDesktopFileName(APP_ID)
        app.setWindowIcon(QIcon(str(ICON)))
        if getattr(sys, "frozen", False):
            os.environ.pop("QT_PLUGIN_PATH", None)  # ours is known by now; a file manager we open must not take from it
        load_fonts()
        dress(app)
        crash = CrashDialog()
        crash.install()
        closing.callback(crash.uninstall)
        background = Background()
        closing.callback(background.close)
        use_exercises(folder.exercises)
        plans = PlanShelf(folder.plans)
        lookups = Background()
        closing.callback(lookups.close, LOOKUP_S)
        sound = Sound(folder, silent=silent, speed=speed)
        closing.callback(sound.stop)
        appearance().choose(sound.settings)
        speak(sound.settings.language)
        errands = Background()
        closing.callback(errands.close)
        screen = Background()
        closing.callback(screen.close, LOOKUP_S)
        parts = Parts(plans, opened.log, sound, background, lookups, errands, Awake(screen))
        shown = plan or plans.recalled(sound.settings.last_plan)
        start = start and not shown.unfinished
        window = MainWindow(parts, shown, asked_for=plan is not None, start=start, title=title)
        window.settled.connect(_clear_up)
        window.settled.connect(partial(watch_days, window))
        closing.callback(gc.unfreeze)
        window.home.set_notice(partial(tr, notice), NoticeKind.INFORMATION)
        _look_after_log(window, opened, errands)
        troubles = (
            *(partial(error_words, error) for error in (*shelf().errors, *plans.errors)),
            partial(tr, sound.settings_trouble or ""),
        )
        for n, trouble in enumerate(troubles):
            window.tell_of(f"the start, {n}", trouble)
        if is_first:
            _take_up_plan(window)
            _lead_here(folder, window)
        if welcome and not sound.settings.welcomed and is_empty(opened.log):
            window.show_page("first start")
        closing.callback(window.close)
        _obey_interrupts(app, window)
        if fullscreen:
            window.showFullScreen()
        else:
            window.show()
        return app.exec()


def _clear_up() -> None:
    """Look for rubbish at last: it would have held up the first picture. What is there now stays with the window."""
    look_for_rubbish()
    gc.enable()


def _take_up_plan(window: MainWindow) -> None:
    """Put a plan among the user's own that was being edited when the program came to a sudden end."""
    folder = window.parts.plans.folder
    if not (folder / DRAFT_FILE).exists():
        return
    from trainer.plan_editing import take_up_draft

    try:
        found = take_up_draft(folder)
    except KnownError as error:
        window.home.set_notice(tr(str(error)), NoticeKind.NEWS)
        return
    if found is not None:
        window.home.shelf.look()
        window.home.show_shelf()
        words = tr(
            "A plan was being edited when Evenstep came to a sudden end. It is kept as “{name}”.", name=found.plan.name
        )
        window.home.set_notice(words, NoticeKind.NEWS)


def _lead_here(folder: DataFolder, window: MainWindow) -> None:
    """Lead later starts to this window, as soon as it is there."""
    from ui.one_window import Answer, Door

    def answer(wish: "Wish") -> Answer:
        window.come_to_front()
        if not (wish.plan or wish.start or wish.fullscreen):
            return Answer(tr("Evenstep is already open; its window has come to the front."))
        if window.in_session or not window.isEnabled() or is_in_between():
            return Answer(tr("Evenstep is already open and in the middle of something; end that first."), granted=False)
        window.grant(wish.plan, start=wish.start, fullscreen=wish.fullscreen)
        return Answer(tr("Evenstep is already open; its window does what you asked for."))

    window.settled.connect(lambda: Door(folder, answer, window))


def _look_after_log(window: MainWindow, opened: OpenedLog, errands: Background) -> None:
    """Say what is wrong with the log until it can be opened, or offer what is left of a damaged one.

    A sound one is backed up, once a day and away from the window.
    """
    if opened.offered:
        tell_of_damage(window, opened.notice, opened.offered)
    else:
        window.tell_of("log", partial(tr, opened.notice))

    def look() -> None:
        errands.run(
            lambda: backed_up_today(opened.log.path),
            lambda trouble: window.tell_of("backup", partial(tr, trouble)),
            window,
        )

    def look_at_last() -> None:
        window.tell_of("log", "")
        look()

    if isinstance(opened.log, LateLog):
        look_when_open(opened.log, look_at_last, window)
    elif not opened.notice:
        window.settled.connect(look)  # the window is there sooner without it


def _obey_interrupts(app: QApplication, window: MainWindow) -> None:
    """Let Ctrl+C in the terminal close the window like its own button: what was done is kept.

    So does the system where it asks to end, as it may when the user logs out; nobody is there then to be asked once
    more about what cannot be kept. It may come in the middle of anything, which then goes on as if there were no window
    any more: it is put in line.
    """

    def end() -> None:
        if not window.close():
            window.close()

    signal.signal(signal.SIGINT, lambda *_: QTimer.singleShot(0, window, window.close))
    signal.signal(signal.SIGTERM, lambda *_: QTimer.singleShot(0, window, end))
    awake = QTimer(app)  # Python takes note of a signal only when some of its code runs
    awake.timeout.connect(lambda: None)
    awake.start(INTERRUPTS_EVERY_MS)
