"""Own voice: which phrases a session can say, who says each, and how one gives them one's own voice."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from trainer.errors import KnownError
from trainer.own_phrases import PhraseGroup, phrase_groups
from trainer.plan import Plan
from trainer.wording import wording
from ui.desk import GAP_PX, GUTTER_PX, Card, button, head, label, on_key
from ui.desk_controls import Chooser
from ui.desk_room import scrolling
from ui.errand_card import ErrandCard
from ui.file_asking import ask_to_open, ask_to_open_some, ask_to_save, documents
from ui.form_controls import side_by_side
from ui.growing import GrowingPage
from ui.language import language, mark, tr
from ui.lunges import lunge, shelf
from ui.own_words_list import PhraseList
from ui.own_words_text import called, is_here, taken_in, told_of, with_troubles
from ui.own_words_voices import OwnVoices
from ui.read_aloud import Passage
from ui.sample import Sample
from ui.sample_player import SamplePlayer
from ui.sound import Sound
from ui.tasks import Background

if TYPE_CHECKING:
    from audio.own_words import OwnVoice
    from audio.own_words_keep import BroughtIn
    from audio.own_words_zip import Unpacked

TITLE = mark("Your own voice")
NOBODY = mark("None: the computer's voice")
SOUND_KINDS = mark("Sound files (*.wav *.flac *.ogg *.mp3)")
VOICE_KINDS = mark("Own voices (*.zip)")


class OwnWordsPage(GrowingPage):
    """Everything about own voices but the recording itself.

    Signals:
        back_asked: the user wants to go back.
        record_asked: a phrase is to be recorded: the voice, all phrases, which of them, and whether to run on.
    """

    back_asked = Signal()
    record_asked = Signal(object, list, int, bool)

    def __init__(
        self, sound: Sound, background: Background, errands: Background, is_keeping: Callable[[], bool]
    ) -> None:
        """`is_keeping` tells whether a take is on its way to the disk."""
        super().__init__()
        self._is_keeping = is_keeping
        self.setAcceptDrops(True)
        self._sound = sound
        self._errands = errands
        self._plan: Plan | None = None
        self.voices = OwnVoices(sound, self)
        self.voices.changed.connect(self._fill)
        self.player = SamplePlayer(sound, background, self)
        self.player.changed.connect(self._show_status)
        self.work = ErrandCard(errands)
        self.work.busy.connect(self._be_busy)
        self._make_top()
        middle = QHBoxLayout()
        middle.setSpacing(GUTTER_PX)
        middle.addWidget(self._make_list(), 3)
        middle.addWidget(scrolling(self._make_card(), takes_focus=True), 2)
        self.column.addLayout(middle, 1)
        self.column.addWidget(self.work)
        for key, act in (
            ("Esc", self.leave), ("R", self.record), ("Shift+R", partial(self.record, runs_on=True)),
            ("L", self.listen), ("F", self.ask_file), ("Del", self.delete), ("T", self.hear_rep), ("Ctrl+Z", self.undo),
            ("N", self.new_voice), ("X", self.export), ("I", self.import_), ("P", lambda: self.phrase.setFocus()),
        ):  # fmt: skip
            on_key(self, key, act)

    # -- Its parts ---------------------------------------------------------------------------------------------------

    def _make_top(self) -> None:
        back = button(tr("Back  (Esc)"))
        back.clicked.connect(self.leave)
        self.column.addLayout(head(tr(TITLE), back))
        self.voice = Chooser(tr("Which own voice sessions use"))
        self.voice.activated.connect(lambda _: self._change(lambda: self.voices.choose(self.voice.value)))
        self.voice.setMinimumContentsLength(20)
        of_voice = (tr("Delete this voice"), self.delete_voice), (tr("Export…  (X)"), self.export)
        self._of_voice = [_press(words, act) for words, act in of_voice]
        new, import_ = _press(tr("New voice  (N)"), self.new_voice), _press(tr("Import…  (I)"), self.import_)
        self._changing = [side_by_side(self.voice, new, *self._of_voice, import_)]
        self.column.addWidget(self._changing[0])

    def _make_list(self) -> QWidget:
        self.list = PhraseList()
        self.list.currentItemChanged.connect(lambda *_: self._show_phrase())
        self.list.itemActivated.connect(lambda *_: self.listen())
        self.list.record_asked.connect(self.record)
        self.phrase = QLineEdit()
        self.phrase.setAccessibleName(tr("A phrase of your own, to be recorded"))
        self.phrase.returnPressed.connect(self.add_phrase)
        name = label(tr("A phrase of your own  (P)"), "quiet")
        name.setWordWrap(False)
        row = QHBoxLayout()
        row.setSpacing(GAP_PX)
        row.addWidget(name)
        row.addWidget(self.phrase, 1)
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GUTTER_PX)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        return made

    def _make_card(self) -> QWidget:
        self._chosen = label("", "heading")
        self._told = label("", "quiet")
        self._status = label("", "quiet")
        self._status.hide()
        self._delete = _press(tr("Delete  (Del)"), self.delete)
        record = _press(tr("Record  (R)"), self.record, "primary")
        record_all = _press(tr("Record all from here  (Shift+R)"), partial(self.record, runs_on=True))
        files = _press(tr("Take from files…  (F)"), self.ask_file)
        listen, rep = _press(tr("Listen  (L)"), self.listen), _press(tr("Hear one rep  (T)"), self.hear_rep)
        others = side_by_side(record_all, listen, self._delete, files, rep)
        self._changing += [self.phrase, record, record_all, files]
        card = Card(self._chosen, self._told, record, others)
        card.column.addWidget(self._status)
        card.column.addWidget(
            label(
                tr(
                    "The microphone is on only while the page says so, and what you say stays in your data folder. "
                    "Sound files may be dropped here too: three.wav, or 3.wav, says “three”."
                ),
                "quiet",
            )
        )
        card.column.addStretch()
        return card

    # -- What it shows -----------------------------------------------------------------------------------------------

    def open(self, plan: Plan) -> None:
        """Show the voices there are, and what a session with `plan` says."""
        self._plan = plan
        self.work.clear()
        self._fill()
        self._look()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look(self) -> None:
        from audio.own_words import list_voices

        taken = partial(self._take_voices, self.voices.changes)
        self._errands.run(lambda: list_voices(self._sound.own_voices), taken, self)

    def _take_voices(self, changes: int, found: "tuple[list[OwnVoice], list[str]]") -> None:
        if changes != self.voices.changes:  # the user was quicker
            self._look()
            return
        voices, troubles = found
        self.voices.take_found(voices)
        told = [*troubles, *(self._voice.troubles if self._voice else ())]
        if told:
            self.work.tell_trouble(tr(told[0]))

    @property
    def _language(self) -> str:
        return self._voice.language if self._voice else language()

    @property
    def _groups(self) -> tuple[PhraseGroup, ...]:
        assert self._plan is not None
        return phrase_groups(wording(self._language), shelf().or_its_name(self._plan.exercise, self._language))

    def _fill(self) -> None:
        listed = [(called(voice), voice.id) for voice in self.voices.all]
        self.voice.fill([(tr(NOBODY), None), *listed], self._voice.id if self._voice else None)
        self.list.fill(self._groups, self._voice)
        self._show_phrase()

    def _show_phrase(self) -> None:
        for press in self._of_voice:
            press.setEnabled(self._voice is not None)
        said = self._voice is not None and self._voice.phrase(self.list.text) is not None
        self._delete.setEnabled(said and not self.work.is_busy)
        self._chosen.setText(self.list.text)
        self._told.setText(told_of(self.list.text, self._voice))

    def _show_status(self) -> None:
        self._status.setText(self.player.status)
        self._status.setVisible(bool(self.player.status))

    def _be_busy(self, busy: bool) -> None:
        for part in self._changing:
            part.setEnabled(not busy)
        self._show_phrase()

    # -- Voices ------------------------------------------------------------------------------------------------------

    def _change(self, act: Callable[[], object]) -> bool:
        """Change a voice or which one is used, unless an errand or a take is under way, which goes by what it found."""
        return not self.work.is_busy and not self._is_keeping() and self._try(act)

    def _try(self, act: Callable[[], object]) -> bool:
        """Do something that the disk may refuse; tell it then."""
        self.work.clear()
        try:
            act()
        except KnownError as error:
            self.work.tell_trouble(tr(str(error)))
            return False
        return True

    @property
    def _voice(self) -> "OwnVoice | None":
        return self.voices.voice

    def _have_voice(self) -> "OwnVoice | None":
        """The voice in use; where there is none, one is made."""
        if self._voice is None:
            self.new_voice()
        return self._voice

    def new_voice(self) -> None:
        """Make another own voice, and use it."""
        self._change(lambda: self.voices.make(tr("My voice"), language()))

    def delete_voice(self) -> None:
        """Put the voice in use aside."""
        voice = self._voice
        if voice is not None and self._change(self.voices.delete):
            self._say(tr("“{voice}” is deleted.", voice=voice.name))

    def export(self) -> None:
        """Write the voice chosen to a file."""
        from audio.own_words_zip import export_voice

        voice = self._voice
        if voice is None or self.work.is_busy:
            return
        if path := ask_to_save(self, tr("Export the voice"), documents() / f"{voice.id}.zip", tr(VOICE_KINDS)):
            written, work = tr("Written: {path}", path=path), partial(export_voice, voice, path)
            self.work.run(tr("Exporting"), lambda errand: work(errand.progress), lambda _: self.work.say(written))

    def import_(self) -> None:
        """Take in a voice from a file."""
        if not self.work.is_busy and (path := ask_to_open(self, tr("Import a voice"), documents(), tr(VOICE_KINDS))):
            self._import_voice(path)

    def _import_voice(self, path: Path) -> None:
        from audio.own_words_zip import import_voice

        def take(came: "Unpacked") -> None:
            self.voices.use(came.voice)
            self.work.say(with_troubles(is_here(came.voice), came.troubles))

        voices = self._sound.own_voices
        self.work.run(tr("Importing"), lambda errand: import_voice(path, voices, errand.progress), take)

    # -- Phrases -----------------------------------------------------------------------------------------------------

    def record(self, *, runs_on: bool = False) -> None:
        """Record the phrase chosen, or all from it on; without an own voice one is made."""
        text = self.list.text
        if not text or self.work.is_busy:
            return
        voice = self._have_voice()
        if voice is None:
            return
        self.player.stop()
        self.list.choose(text)
        texts = self.list.texts
        self.record_asked.emit(voice, texts, texts.index(self.list.text), runs_on)

    def take_recorded(self, voice: "OwnVoice") -> None:
        """Take in what has been recorded; it is kept already, whatever else is under way."""
        self._try(lambda: self.voices.take_changed(voice))

    def add_phrase(self) -> None:
        """Record the phrase that was written."""
        from audio.own_words import LONGEST_TEXT, is_line, plain_words

        text = " ".join(self.phrase.text().split())
        if self.work.is_busy or not is_line(text, LONGEST_TEXT) or not plain_words(text):
            return
        voice = self._have_voice()
        if voice is None:
            return
        self.phrase.clear()
        listed = {plain_words(known): known for known in self.list.texts}
        if plain_words(text) in listed:
            self.list.choose(listed[plain_words(text)])
            self.record()
        else:
            self.record_asked.emit(voice, [text], 0, False)

    def listen(self) -> None:
        """Play the phrase chosen, whoever says it; again, and it stops."""
        if self.player.is_on:
            self.player.stop()
        elif self.list.text:
            self.player.play(Passage([self.list.text]))

    def hear_rep(self) -> None:
        """Play one rep as a session plays it; again, and it stops."""
        if self.player.is_on:
            self.player.stop()
        elif self._plan is not None:
            self.player.play(Sample(self._plan, lunge(self._plan.exercise), self._sound.settings.guidance))

    def ask_file(self) -> None:
        """Ask for sound files, and take them in."""
        paths = [] if self.work.is_busy else ask_to_open_some(self, tr("Take from files"), documents(), tr(SOUND_KINDS))
        if paths:
            self.bring_in(paths)

    def bring_in(self, paths: Sequence[Path]) -> None:
        """Take in sound files, each as what it is called; one alone that is called otherwise as the phrase chosen."""
        from audio.own_words_keep import bring_in

        text = self.list.text if len(paths) == 1 else None
        voice, known = self._have_voice(), self.list.texts
        if voice is None:
            return

        def take(came: "BroughtIn") -> None:
            if came.texts:
                self.voices.take_changed(came.voice)
                self.list.choose(came.texts[0])
            self._say(with_troubles(taken_in(came.texts), came.troubles))
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

        work = partial(bring_in, voice, paths, known, text)
        self.work.run(tr("Taking files in"), lambda errand: work(errand.progress), take)

    def delete(self) -> None:
        """Delete the recording of the phrase chosen."""
        from audio.own_words_keep import delete_phrase

        voice, text = self._voice, self.list.text
        if voice is None or voice.phrase(text) is None:
            return
        if self._change(lambda: self.voices.take_changed(delete_phrase(voice, text))):
            self._say(tr("“{phrase}” is deleted.", phrase=text))

    def undo(self) -> None:
        """Take back the last change, unless an errand is under way."""
        self._change(self.voices.undo)

    def _say(self, words: str) -> None:
        answer = (tr("Undo  (Ctrl+Z)"), "", self.undo)
        self.work.say(words, *([answer] if self.voices.can_undo else []))

    # -- Coming and going --------------------------------------------------------------------------------------------

    def leave(self) -> None:
        """Call off what is under way, stop what is playing, or go back."""
        if self.work.is_busy:
            self.work.call_off()
        elif self.player.is_on:
            self.player.stop()
        else:
            self.back_asked.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped."""
        if event.mimeData().hasUrls() and not self.work.is_busy:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what was dropped: a voice, or sound files."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        voices = [path for path in paths if path.suffix.lower() == ".zip"]
        event.acceptProposedAction()
        if voices:
            self._import_voice(voices[0])
        elif paths:
            self.bring_in(paths)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave silence behind."""
        super().hideEvent(event)
        self.player.stop()


def _press(words: str, act: Callable[[], None], kind: str = "plain") -> QWidget:
    press = button(words, kind)
    press.clicked.connect(lambda _=False: act())
    return press
