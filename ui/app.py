"""The composition root of the window: builds the parts, hands them on, and closes them in reverse order."""

import logging
import sys
from contextlib import ExitStack

from PySide6.QtWidgets import QApplication

import trainer
from trainer.log import Log
from trainer.plan import Plan
from trainer.plan_library import built_in_plans, own_plans
from ui.crash import CrashDialog, keep_program_log
from ui.data_folder import DataFolder
from ui.desk import desk_font, style_sheet
from ui.fonts import load_fonts
from ui.main_window import MainWindow, Parts
from ui.sound import Sound
from ui.tasks import Background
from ui.theme import desk_palette, system_colours

APP_ID = "org.evenstep.Evenstep"

_log = logging.getLogger("evenstep")


def run(folder: DataFolder, plan: Plan, *, start: bool, silent: bool, fullscreen: bool) -> int:
    """Open the window and return the exit code once it is closed."""
    with ExitStack() as closing:
        closing.callback(keep_program_log(folder.program_log).close)
        log = Log(folder.log)
        closing.callback(log.close)
        app = QApplication(sys.argv[:1])
        app.setApplicationName("Evenstep")
        app.setApplicationVersion(trainer.__version__)
        app.setDesktopFileName(APP_ID)
        load_fonts()
        _dress(app)
        app.styleHints().colorSchemeChanged.connect(lambda: _dress(app))
        crash = CrashDialog()
        crash.install()
        closing.callback(crash.uninstall)
        background = Background()
        closing.callback(background.close)
        own, errors = own_plans(folder.plans)
        for error in errors:
            _log.warning("%s", error)
        plans = [entry.plan for entry in own + built_in_plans()]
        sound = Sound(folder.speech_cache, silent=silent)
        window = MainWindow(Parts(plans, log, sound, background), plan, start=start)
        closing.callback(window.close)
        if fullscreen:
            window.showFullScreen()
        else:
            window.show()
        return app.exec()


def _dress(app: QApplication) -> None:
    """Give the desk pages the colours the system asks for now."""
    colours = system_colours(app.styleHints())
    app.setFont(desk_font())
    app.setPalette(desk_palette(colours))
    app.setStyleSheet(style_sheet(colours))
