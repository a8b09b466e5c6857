"""The page about own voices and the stage on which phrases are recorded, and the way from one to the other."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget

from trainer.plan import Plan
from ui.language import tr
from ui.own_words import OwnWordsPage
from ui.own_words_layout import TITLE
from ui.own_words_run import Run
from ui.own_words_stage import RecordingStage
from ui.sound import Sound
from ui.tasks import Background

if TYPE_CHECKING:
    from audio.own_words import OwnVoice


class OwnWordsPages(QStackedWidget):
    """The page, and the stage on which phrases are recorded.

    Signals:
        left: the user wants to go back.
        happening: something else is going on now, in a few words.
    """

    left = Signal()
    happening = Signal(str)

    def __init__(self, sound: Sound, background: Background, lookups: Background, errands: Background) -> None:
        """`background` prepares speech, `lookups` opens output and microphone, and `errands` reads and writes files."""
        super().__init__()
        self._sound = sound
        self.run = Run(sound, lookups, self)
        self.page = OwnWordsPage(sound, background, errands, lambda: self.run.is_keeping)
        self.stage = RecordingStage(self.run)
        self.page.back_asked.connect(self.left)
        self.page.record_asked.connect(self._record)
        self.stage.left.connect(self.run.stop)
        self.run.kept.connect(self.page.take_recorded)
        self.run.lost.connect(self.page.work.tell_trouble)
        self.run.over.connect(self._over)
        for part in (self.page, self.stage):
            self.addWidget(part)

    def open(self, plan: Plan) -> None:
        """Show the page."""
        self.setCurrentWidget(self.page)
        self.page.open(plan)

    def _record(self, voice: "OwnVoice", texts: list[str], place: int, runs_on: bool) -> None:
        self.run.start(voice, texts, place, runs_on=runs_on)
        self.stage.stand_away(self._sound.settings.viewing_distance_m)
        self.setCurrentWidget(self.stage)
        self.stage.setFocus(Qt.FocusReason.OtherFocusReason)
        self.happening.emit(tr("Your own voice, microphone on"))

    def _over(self) -> None:
        """Back on the page, at the phrase that was recorded last."""
        self.setCurrentWidget(self.page)
        self.page.list.choose(self.run.text)
        self.page.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.run.told:
            self.page.work.tell_trouble(self.run.told)
        if self.isVisible():
            self.happening.emit(tr(TITLE))
