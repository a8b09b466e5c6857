"""Everything audible as the window and the guide see it; imported only once it is needed.

The window is there at once because of that.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from threading import Lock
from types import MappingProxyType
from typing import TYPE_CHECKING

from ui.language import language
from ui.load_units import usual_kg
from ui.settings import Settings, read_settings, write_settings

if TYPE_CHECKING:
    from pathlib import Path

    from audio.mixer import Samples
    from audio.player import Player
    from audio.sound_process import SoundProcess
    from audio.speech import SpeechBank
    from audio.speech_process import SpeechProcess
    from audio.voices import Voice
    from ui.data_folder import DataFolder

_NO_PHRASES: Mapping[str, Samples] = MappingProxyType({})

LEAST_LATENCY_S, LATENCY_STEP_S, MOST_LATENCY_S = 0.2, 0.1, 0.5


class Sound:
    """The voice and the sound output of one run of the program, as the settings want them. Close it at the end.

    Attributes:
        settings: what the user has chosen; change them by `change`.
        settings_trouble: one sentence about what is amiss with their file, until it is written anew.
        silent: whether nothing is to sound in this run.
        changed: called after each change of the settings.
    """

    def __init__(self, folder: DataFolder, *, silent: bool, speed: float | None = None) -> None:
        """With a `speed`, sessions run so many times as fast, which is silent."""
        self.settings, self.settings_trouble = read_settings(folder.settings)
        self.silent = silent or speed is not None
        self.changed: Callable[[], object] = lambda: None
        self._speed = speed
        self._kept = self.settings
        self._steps_kg: dict[float, float] = {}
        self._folder = folder
        self._choosing = Lock()
        self._bank: SpeechBank | None = None
        self._speaks = _speaks(self.settings)
        self._listing: SpeechProcess | None = None
        self._progress = (0, 0)
        self._stopped = False
        self._latency_s = LEAST_LATENCY_S
        self._player: Player | None = None
        self._process: SoundProcess | None = None  # made ahead for the next player

    # -- Settings ----------------------------------------------------------------------------------------------------

    def change(self, settings: Settings) -> None:
        """Take other settings from now on; `keep` writes them down.

        Volumes and delay reach what is playing; another output or voice is there with the next player and `prepare`.
        """
        with self._choosing:
            before, self.settings = self.settings, settings
            if self._bank is not None and _speaks(settings) != _speaks(before):
                self._bank.stop()  # nobody waits for this voice any more
                self._bank = None
        if self._player is not None:
            if (settings.tones_db, settings.voice_db) != (before.tones_db, before.voice_db):
                self._player.set_volumes(*self.gains)
            if settings.delay_ms != before.delay_ms:
                self._player.set_delay(settings.delay_ms / 1000)
        self.changed()

    def count_loads_in(self, unit: str) -> None:
        """Count loads in kg or lb from now on, and suggest them in steps that such weights come in."""
        aims = self.settings.aims
        if unit != self.settings.load_unit:
            step_kg = self._steps_kg.get(aims.load_step_kg, usual_kg(aims.load_step_kg, unit))
            self._steps_kg[step_kg] = aims.load_step_kg  # whoever goes back has the same step again
            self.change(self.settings._replace(load_unit=unit, aims=aims._replace(load_step_kg=step_kg)))

    def keep(self) -> None:
        """Write the settings down, if they are others than before; raises KnownError if that cannot be."""
        if self.settings != self._kept:
            write_settings(self.settings, self._folder.settings)
            self._kept, self.settings_trouble = self.settings, None

    def try_delay(self, delay_ms: int) -> None:
        """Let what is playing have another delay, without keeping it."""
        if self._player is not None:
            self._player.set_delay(delay_ms / 1000)

    @property
    def gains(self) -> tuple[float, float]:
        """The volumes of tones and voice, as factors."""
        from audio.levels import gain

        return gain(self.settings.tones_db), gain(self.settings.voice_db)

    # -- The voice ---------------------------------------------------------------------------------------------------

    def prepare(self, texts: Sequence[str]) -> None:
        """Have the voice ready to say `texts`. Takes seconds the first time: call it away from the window."""
        self.make_process_ahead()
        bank = self._chosen_bank()
        if not self.silent and not self._stopped:
            self._progress = (0, len(texts))
            bank.prepare(texts, self._note_progress)

    def _chosen_bank(self) -> SpeechBank:
        """What speaks as the settings want it, made if need be."""
        from audio.speech import SpeechBank

        with self._choosing:  # other settings may come at any time
            speaks = _speaks(self.settings)
            if self._bank is None or speaks != self._speaks:
                voice, words_per_minute, spoken, own_voice = speaks
                made = SpeechBank(
                    self._folder.speech_cache,
                    voice,
                    words_per_minute,
                    voices_dir=self._folder.voices,
                    language=spoken,
                    own=self._folder.own_voices / own_voice if own_voice else None,
                )
                self._bank, self._speaks = made, speaks
            return self._bank

    def forget(self, texts: Sequence[str]) -> None:
        """Let go of what was prepared and is not said again soon; call it where `prepare` is called."""
        if self._bank is not None:
            self._bank.forget(texts)

    @property
    def own_voices(self) -> Path:
        """The folder of the own voices."""
        return self._folder.own_voices

    def own_words_changed(self) -> None:
        """Say everything anew from the next `prepare` on: there are other own words."""
        with self._choosing:
            if self._bank is not None:
                self._bank.stop()
                self._bank = None

    def stop(self) -> None:
        """Give up what is asked of the voice: the program ends, and a hung speech engine must not hold it up."""
        self._stopped = True
        with self._choosing:
            process, self._process = self._process, None
        if process is not None:
            process.close()
        if self._listing is not None:
            self._listing.kill()
        if self._bank is not None:
            self._bank.stop()

    @property
    def progress(self) -> tuple[int, int]:
        """How many phrases of how many are prepared; read it from any thread."""
        return self._progress

    @property
    def phrase_frames(self) -> Mapping[str, int]:
        """The length in frames of each phrase the voice can say."""
        return self._bank.frames if self._bank else {}

    @property
    def voice_trouble(self) -> str | None:
        """One sentence about what is missing of the voice, or None."""
        return self._bank.trouble if self._bank and not self.silent else None

    def voices(self) -> list[Voice]:
        """Return the voices there are; raises KnownError. Takes seconds: call it away from the window."""
        from audio.speech_process import SpeechProcess, speech_command
        from audio.voices import list_voices

        self._listing = SpeechProcess(speech_command(self._folder.voices))
        if self._stopped:
            self._listing.kill()
        return list_voices(process=self._listing)

    def _note_progress(self, done: int, total: int) -> None:
        self._progress = (done, total)

    # -- The output --------------------------------------------------------------------------------------------------

    def outputs(self) -> list[str]:
        """Return the names of the outputs there are; raises KnownError. Call it away from the window."""
        from audio.devices import output_devices

        return output_devices()

    def make_process_ahead(self) -> None:
        """Have a sound process start, so that the next player does not wait for it half a second."""
        from audio.sound_process import SoundProcess

        with self._choosing:
            if not self.silent and not self._stopped:
                self._process = self._taken_process() or SoundProcess()

    def _taken_process(self) -> SoundProcess | None:
        """Let go of the process made ahead and return it, if there is one; one that failed meanwhile is of no use."""
        process, self._process = self._process, None
        if process is not None and process.board.tried:  # though nothing has been opened yet
            process.close()
            return None
        return process

    def open_player(self, latency_s: float | None = None, voice: Mapping[str, Samples] | None = None) -> Player:
        """Open the output, or a silent stand-in where there is none.

        `latency_s` is asked of the stream in place of what a whole session needs, `voice` is said in place of phrases.
        """
        from audio.player import open_player

        if self._player is not None and self._player.underruns:
            # The machine was too busy to keep up last time: let it work further ahead this time.
            self._latency_s = min(self._latency_s + LATENCY_STEP_S, MOST_LATENCY_S)
        tones_gain, voice_gain = self.gains
        with self._choosing:
            process = self._taken_process()
        self._player = open_player(
            voice if voice is not None else _NO_PHRASES if self.silent else self._chosen_bank().samples,
            self.settings.output,
            silent=self.silent,
            speed=self._speed,
            sound=process,
            latency_s=latency_s or self._latency_s,
            delay_s=self.settings.delay_ms / 1000,
            tones_gain=tones_gain,
            voice_gain=voice_gain,
        )
        return self._player

    @property
    def samples(self) -> Mapping[str, Samples]:
        """The phrases the voice can say, as samples; another view with another voice."""
        return self._bank.samples if self._bank else _NO_PHRASES


def _speaks(settings: Settings) -> tuple[str | None, int, str, str | None]:
    """What decides how a phrase sounds: voice, words a minute, language and own voice."""
    return settings.voice, settings.words_per_minute, language(), settings.own_voice
