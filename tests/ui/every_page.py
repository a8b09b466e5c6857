"""The whole window, with a log worth looking at, for what must hold on every page."""

from contextlib import closing, contextmanager

from PySide6.QtCore import QDeadlineTimer, QEvent, QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.made_folders import trained_for_a_year
from tests.ui.hand_set import PageSound
from trainer.log import Log
from ui.appearance import appearance, dress
from ui.fonts import load_fonts
from ui.lunges import open_folder, use_exercises
from ui.main_window import MainWindow, Parts
from ui.pages import leafing_pages
from ui.plan_shelf import PlanShelf
from ui.settings import Settings
from ui.speaking import speak
from ui.tasks import Background

SMALLEST = QSize(1280, 720)
USUAL = Settings(language="en")
ANSWERED_WITHIN_MS, LOOK_EVERY_MS = 20_000, 5


class WholeWindow:
    """The window and the ways to its pages.

    Attributes:
        names: of the pages one can leaf to, the first page included.
    """

    def __init__(self, folder):
        self._workers = [Background() for _ in range(3)]
        self._log = Log(folder.log)
        self.sound = PageSound(folder)
        plans = PlanShelf(folder.plans)
        self.window = MainWindow(Parts(plans, self._log, self.sound, *self._workers), plans.plans[0])
        self.window.resize(SMALLEST)
        self.window.show()
        self.names = ["home", *leafing_pages(self.window)]

    def show(self, name):
        """Show a page as it is once all that it asks for has been answered."""
        self.window.pages.show_page(name)
        self.settle()
        return self.window.pages.currentWidget()

    def settle(self):
        for _ in range(2):  # an answer may ask again
            for worker in self._workers:
                answers, deadline = [], QDeadlineTimer(ANSWERED_WITHIN_MS)
                worker.run(lambda: None, answers.append, self.window)
                while not answers:
                    assert not deadline.hasExpired(), "nobody answers"
                    QTest.qWait(LOOK_EVERY_MS)
        QApplication.processEvents()

    def close(self):
        self.window.close()
        for worker in self._workers:
            worker.close()
        self._log.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # another one may be dressed before events are


@contextmanager
def whole_window(tmp_path, settings=USUAL, make_up=trained_for_a_year):
    """Give the window as `ui.app` makes it, as the settings say; `make_up` fills the data folder."""
    app = QApplication.instance()
    dressed = app.font(), app.palette(), app.styleSheet()
    load_fonts()
    dress(app)
    appearance().choose(settings)
    speak(settings.language)
    try:
        folder = open_folder(str(tmp_path / "data"))
        make_up(folder)
        with closing(WholeWindow(folder)) as whole:
            yield whole
    finally:
        use_exercises(None)
        appearance().changed.disconnect()
        appearance().choose(Settings())
        speak("en")
        app.setStyleSheet(dressed[2])
        app.setPalette(dressed[1])
        app.setFont(dressed[0])
