"""Own voice: which phrases a session can say, who says each, and how one gives them one's own voice."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent

from trainer.errors import KnownError
from trainer.own_phrases import PhraseGroup, phrase_groups
from trainer.plan import Plan
from trainer.wording import wording
from ui.desk import on_key
from ui.errand_card import ErrandCard
from ui.file_asking import ask_to_open, ask_to_open_some, ask_to_save, documents
from ui.language import language, mark, tr
from ui.lunges import lunge, shelf
from ui.own_words_layout import OwnWordsLayout
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

NOBODY = mark("None: the computer's voice")
SOUND_KINDS = mark("Sound files (*.wav *.flac *.ogg *.mp3)")
VOICE_KINDS = mark("Own voices (*.zip)")


class OwnWordsPage(OwnWordsLayout):
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
        self.column.addWidget(self.work)
        self._connect()

    def _connect(self) -> None:
        presses = (
            (self.back, "Esc", self.leave),
            (self.new, "N", self.new_voice),
            (self.erase_voice, "", self.delete_voice),
            (self.to_file, "X", self.export),
            (self.from_file, "I", self.import_),
            (self.record_one, "R", self.record),
            (self.record_all, "Shift+R", partial(self.record, runs_on=True)),
            (self.hear, "L", self.listen),
            (self.erase, "Del", self.delete),
            (self.take_files, "F", self.ask_file),
            (self.rep, "T", self.hear_rep),
        )
        for press, key, act in presses:
            press.clicked.connect(lambda _=False, act=act: act())
            if key:
                on_key(self, key, act)
        on_key(self, "Ctrl+Z", self.undo)
        on_key(self, "P", lambda: self.phrase.setFocus())
        self._changing = (self.voice_row, self.phrase, self.record_one, self.record_all, self.take_files)
        self.voice.activated.connect(lambda _: self._change(lambda: self.voices.choose(self.voice.value)))
        self.list.currentItemChanged.connect(lambda *_: self._show_phrase())
        self.list.itemActivated.connect(lambda *_: self.listen())
        self.list.record_asked.connect(self.record)
        self.phrase.returnPressed.connect(self.add_phrase)

    # -- What it shows -----------------------------------------------------------------------------------------------

    def open(self, plan: Plan) -> None:
        """Show the voices there are, and what a session with `plan` says."""
        self._plan = plan
        self.work.clear()
        self._fill()
        self._be_busy(self.work.is_busy)
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
        self._be_busy(self.work.is_busy)
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
        for press in (self.erase_voice, self.to_file):
            press.setEnabled(self._voice is not None)
        said = self._voice is not None and self._voice.phrase(self.list.text) is not None
        self.erase.setEnabled(said and not self.work.is_busy)
        self._chosen.setText(self.list.text)
        self._told.setText(told_of(self.list.text, self._voice))

    def _show_status(self) -> None:
        self._status.setText(self.player.status)
        self._status.setVisible(bool(self.player.status))

    def _be_busy(self, busy: bool) -> None:
        for part in self._changing:
            part.setEnabled(not busy and self.voices.are_known)
        self._show_phrase()

    # -- Voices ------------------------------------------------------------------------------------------------------

    def _change(self, act: Callable[[], object]) -> bool:
        """Change a voice or which one is used, once those there are are known.

        Not while an errand or a take is under way, which goes by what it found.
        """
        may = self.voices.are_known and not self.work.is_busy and not self._is_keeping()
        return may and self._try(act)

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
        from audio.own_words import plain_words
        from audio.own_words_keep import phrase_text

        text = self.phrase.text()
        if self.work.is_busy or not text.strip() or not self._try(lambda: phrase_text(text)):
            return
        text = phrase_text(text)
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
            words = with_troubles(taken_in(came.texts), came.troubles)
            if came.texts:
                self.voices.take_changed(came.voice)
                self.list.choose(came.texts[0])
                self._say(words)
            else:
                self.work.say(words)
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
