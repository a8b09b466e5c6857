"""The own voices there are, the one in use, and the way back from each change."""

from collections.abc import Callable, Sequence
from itertools import chain, count
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.sound import Sound

if TYPE_CHECKING:
    from audio.own_words import OwnVoice


class OwnVoices(QObject):
    """What is in the folder of own voices; the one in use is a setting.

    Attributes:
        all: every voice, by name.
        voice: the one in use, if there is one.
        changes: how many changes have been made here.
        are_known: whether the folder has been looked at.

    Signals:
        changed: one of both is different.
    """

    changed = Signal()

    def __init__(self, sound: Sound, parent: QObject) -> None:
        super().__init__(parent)
        self.all: list[OwnVoice] = []
        self.voice: OwnVoice | None = None
        self.changes = 0
        self.are_known = False
        self._sound = sound
        self._undo: list[Callable[[], OwnVoice]] = []

    @property
    def can_undo(self) -> bool:
        """Whether there is a change that can be taken back."""
        return bool(self._undo)

    def take_found(self, voices: "Sequence[OwnVoice]") -> None:
        """Take note of what is in the folder."""
        self.are_known = True
        self.all = list(voices)
        self.voice = next((voice for voice in voices if voice.id == self._sound.settings.own_voice), None)
        self.changed.emit()

    def choose(self, voice_id: str | None) -> None:
        """Use another voice, or none."""
        self._undo = []
        self._put(next((voice for voice in self.all if voice.id == voice_id), None))

    def use(self, voice: "OwnVoice") -> None:
        """Use a voice that is new."""
        self._undo = []
        self._put(voice)

    def make(self, name: str, language: str) -> None:
        """Make a voice called so, with a number if there is one already, and use it; raises KnownError."""
        from audio.own_words_keep import make_voice

        taken = {voice.name for voice in self.all}
        free = next(one for one in chain([name], (f"{name} {n}" for n in count(2))) if one not in taken)
        self.use(make_voice(free, language, self._sound.own_voices))

    def delete(self) -> None:
        """Put the voice in use aside, and use none; raises KnownError."""
        from audio.own_words_keep import delete_voice, undelete_voice

        if self.voice is not None:
            kept = delete_voice(self.voice)
            self.all.remove(self.voice)
            self._undo = [lambda: undelete_voice(kept)]
            self._put(None)

    def take_changed(self, voice: "OwnVoice") -> None:
        """Go on with the voice in use as it is now."""
        from audio.own_words_keep import put_back

        before = self.voice
        if before is not None and before.id == voice.id:
            self._undo.append(lambda: put_back(before))
        self._put(voice)

    def undo(self) -> None:
        """Take back the last change, if there is one; raises KnownError, and it can be tried again."""
        if self._undo:
            voice = self._undo[-1]()
            self._undo.pop()
            self._put(voice)

    def _put(self, voice: "OwnVoice | None") -> None:
        if voice is not None:
            others = [other for other in self.all if other.id != voice.id]
            self.all = sorted([*others, voice], key=lambda one: one.name.casefold())
        self.voice = voice
        self.changes += 1
        self._sound.change(self._sound.settings._replace(own_voice=voice.id if voice else None))
        self._sound.own_words_changed()
        self.changed.emit()
