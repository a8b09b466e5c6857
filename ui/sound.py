"""Everything audible as the window sees it: imported only once it is needed, so that the window is there at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from audio.player import Player
    from audio.speech import SpeechBank

LEAST_LATENCY_S, LATENCY_STEP_S, MOST_LATENCY_S = 0.2, 0.1, 0.5


class Sound:
    """The voice and the sound output of one run of the program. Close it at the end."""

    def __init__(self, speech_cache: Path, *, silent: bool) -> None:
        self._speech_cache = speech_cache
        self._silent = silent
        self._bank: SpeechBank | None = None
        self._progress = (0, 0)
        self._stopped = False
        self._latency_s = LEAST_LATENCY_S
        self._player: Player | None = None

    def prepare(self, texts: Sequence[str]) -> None:
        """Have the voice ready to say `texts`. Takes seconds the first time: call it away from the window."""
        import audio.player  # noqa: F401  # so that the first start does not wait for it
        from audio.speech import SpeechBank

        if self._bank is None:
            self._bank = SpeechBank(self._speech_cache)
        if not self._silent and not self._stopped:
            self._bank.prepare(texts, self._note_progress)

    def stop(self) -> None:
        """Give up what is being prepared: the program ends, and a hung speech engine must not hold it up."""
        self._stopped = True
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

    def open_player(self) -> Player:
        """Open the output, or a silent stand-in where there is none."""
        from audio.player import open_player

        if self._player is not None and self._player.underruns:
            # The machine was too busy to keep up last time: let it work further ahead this time.
            self._latency_s = min(self._latency_s + LATENCY_STEP_S, MOST_LATENCY_S)
        samples = self._bank.samples if self._bank else {}
        self._player = open_player(samples, silent=self._silent, latency_s=self._latency_s)
        return self._player

    @property
    def voice_trouble(self) -> str | None:
        """One sentence about what is missing of the voice, or None."""
        return self._bank.trouble if self._bank and not self._silent else None

    def _note_progress(self, done: int, total: int) -> None:
        self._progress = (done, total)
