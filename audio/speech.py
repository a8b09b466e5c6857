"""The speech bank: every phrase as samples, rendered ahead and kept on disk (docs/sources.md, AU17).

An engine that is missing, hangs or crashes costs phrases, and never raises: training goes on by tones.
"""

import contextlib
import functools
import hashlib
import importlib.metadata
import platform
import re
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import numpy as np

from audio.clips import PIPELINE_VERSION, ClipError, check_conditioned, conditioned, read_clip, wav_bytes
from audio.mixer import Samples
from audio.speech_process import SpeechError, SpeechGoneError, SpeechProcess
from trainer.cues import FRAME_RATE
from trainer.errors import KnownError
from trainer.files import written_whole

WORDS_PER_MINUTE = 150
LONGEST_PIECE = 300
"""Characters given to the engine at once: very long texts crash one."""

PIECE_GAP_S = 0.2

_SYSTEM_ESPEAK_FOLDERS = ("/usr/lib", "/usr/lib64", "/usr/local/lib", f"/usr/lib/{platform.machine()}-linux-gnu")

HOW_TO_GET_A_VOICE = {
    "linux": "install the package libespeak-ng1, or espeakng-loader into Evenstep's Python",
    "win32": "add one in Settings, Time & language, Speech",
    "darwin": "add one in System Settings, Accessibility, Spoken Content",
}


@dataclass(frozen=True)
class Voice:
    """A voice of the system; `language` is a code such as en-gb."""

    id: str
    name: str
    language: str


def list_voices(command: Sequence[str] = ()) -> list[Voice]:
    """Return the voices there are, English ones first, by id; raises SpeechError, a KnownError, if there is no engine.

    `command` starts another speech process than ours.
    """
    with SpeechProcess(command) as process:
        try:
            found = [Voice(v["id"], v["name"], v["language"]) for v in process.voices()]
        except SpeechError as error:
            raise SpeechGoneError(f"No voice was found; {how_to_get_a_voice()}. {error}") from error
    return sorted(found, key=lambda voice: (not voice.language.startswith("en"), voice.id))


def how_to_get_a_voice() -> str:
    """Return what the user can do about a missing voice, as the second half of a sentence."""
    return HOW_TO_GET_A_VOICE.get(sys.platform, HOW_TO_GET_A_VOICE["linux"])


@functools.cache
def engine_version() -> str:
    """Name what decides how phrases sound, without starting it: a new one makes new clips."""
    if not sys.platform.startswith("linux"):
        return f"{_installed('pyttsx3')} {platform.system()} {platform.version()}"
    for folder in map(Path, _SYSTEM_ESPEAK_FOLDERS):
        for name in ("libespeak-ng.so.1", "libespeak.so.1"):
            if (library := folder / name).exists():
                return f"{_installed('pyttsx3')} {library.resolve().name}"
    return f"{_installed('pyttsx3')} {_installed('espeakng-loader')}"


def _installed(distribution: str) -> str:
    try:
        return f"{distribution} {importlib.metadata.version(distribution)}"
    except importlib.metadata.PackageNotFoundError:
        return f"{distribution} ?"  # a frozen program may carry the code without its description


class SpeechBank:
    """Says phrases as samples.

    Attributes:
        trouble: one sentence about what is missing and what to do, for a banner; None if all is well.
    """

    def __init__(
        self,
        cache_dir: Path | None,
        voice: str | None = None,
        words_per_minute: int = WORDS_PER_MINUTE,
        process: Callable[[], SpeechProcess] = SpeechProcess,
    ) -> None:
        """Nothing is read or started yet. `voice` None is the system's own; `cache_dir` None keeps nothing on disk."""
        self.trouble: str | None = None
        self._cache_dir = cache_dir
        self._voice = voice
        self._words_per_minute = words_per_minute
        self._process = process
        self._samples: dict[str, Samples] = {}
        self._frames: dict[str, int] = {}
        self._unknown_voice: str | None = None
        self._unwritable: KnownError | None = None
        self._running: SpeechProcess | None = None
        self._stopped = False

    @property
    def samples(self) -> Mapping[str, Samples]:
        """Each phrase that can be said: mono float32 at 48 kHz, read-only. A live view."""
        return MappingProxyType(self._samples)

    @property
    def frames(self) -> Mapping[str, int]:
        """The length of each phrase that can be said. A live view."""
        return MappingProxyType(self._frames)

    def prepare(self, texts: Iterable[str], progress: Callable[[int, int], None] | None = None) -> None:
        """Make `texts` ready to be said; blocks until they are, or cannot be.

        `progress` is told the phrases done and the phrases in all. Never raises for what an engine or a disk does:
        `trouble` tells it. Only one thread at a time may call this.
        """
        wanted = list(dict.fromkeys(texts))
        missing = []
        for text in wanted:
            if text not in self._samples and not self._load(text):
                missing.append(text)
        done = len(wanted) - len(missing)
        if progress:
            progress(done, len(wanted))
        failure: KnownError | None = None
        if missing:
            with self._process() as process, tempfile.TemporaryDirectory(prefix="evenstep-speech-") as folder:
                self._running = process
                for n, text in enumerate(missing, 1):
                    if self._stopped:
                        break
                    try:
                        self._render(process, text, Path(folder))
                    except SpeechGoneError as error:
                        failure = error
                        break
                    except (SpeechError, ClipError) as error:
                        failure = error  # this phrase is missing; the next may not be
                    if progress:
                        progress(done + n, len(wanted))
        self.trouble = self._told(wanted, failure)

    def stop(self) -> None:
        """Give up what is being prepared, so that `prepare` returns soon. Any thread may call this."""
        self._stopped = True
        if self._running is not None:
            self._running.kill()

    def _told(self, wanted: list[str], failure: KnownError | None) -> str | None:
        """The one sentence that matters most."""
        unsaid = [text for text in wanted if text not in self._samples]
        if wanted and len(unsaid) == len(wanted):
            how = how_to_get_a_voice()
            return f"No voice was found, so Evenstep guides by tones only; to hear words, {how}. {failure}"
        if unsaid:
            return (
                f"{len(unsaid)} of {len(wanted)} phrases could not be spoken, “{unsaid[0]}” among them; "
                "tones and picture lead through them, and the next start tries again."
            )
        if self._unknown_voice:
            return (
                f"There is no voice “{self._unknown_voice}” on this computer, so its own voice speaks; "
                "evenstep voices lists those there are."
            )
        if self._unwritable:
            return f"Spoken phrases cannot be kept, so each start takes longer: {self._unwritable}"
        return None

    # -- One phrase --------------------------------------------------------------------------------------------------

    def _render(self, process: SpeechProcess, text: str, folder: Path) -> None:
        if self._unknown_voice and self._load(text):
            return  # another voice than the one asked for has said it before
        clips = [self._render_piece(process, piece, folder) for piece in _pieces(text)]
        gap = np.zeros(round(PIECE_GAP_S * FRAME_RATE), np.float32)
        spaced = [part for clip in clips for part in (gap, clip)][1:]
        samples = np.concatenate(spaced) if len(spaced) > 1 else clips[0]
        self._keep(text, samples)
        self._save(text, samples)

    def _render_piece(self, process: SpeechProcess, piece: str, folder: Path) -> Samples:
        path = folder / "phrase.wav"
        answer = process.say(piece, self._voice, self._words_per_minute, path)
        if "unknown_voice" in answer:
            self._unknown_voice, self._voice = self._voice, None
            process.say(piece, None, self._words_per_minute, path)
        try:
            data = path.read_bytes()
            path.unlink()
        except OSError as error:
            raise ClipError(f"The engine's file cannot be read: {error.strerror}.") from error
        return conditioned(*read_clip(data))

    def _keep(self, text: str, samples: Samples) -> None:
        samples.flags.writeable = False
        self._samples[text] = samples
        self._frames[text] = len(samples)

    # -- The cache ---------------------------------------------------------------------------------------------------

    def _load(self, text: str) -> bool:
        """Take a phrase from the cache, if a sound one is there; a damaged one is made anew."""
        if self._cache_dir is None:
            return False
        try:
            samples, rate = read_clip(self._cached(text, self._cache_dir).read_bytes())
            check_conditioned(samples, rate)
        except (OSError, ClipError):
            return False
        self._keep(text, samples)
        return True

    def _save(self, text: str, samples: Samples) -> None:
        if self._cache_dir is None:
            return
        try:
            with contextlib.suppress(FileExistsError):
                self._cache_dir.mkdir(parents=True)
            with written_whole(self._cached(text, self._cache_dir)) as file:
                file.write(wav_bytes(samples))
        except KnownError as error:
            self._unwritable = error
        except OSError as error:
            self._unwritable = KnownError(f"{self._cache_dir} cannot be made: {error.strerror}.")

    def _cached(self, text: str, cache_dir: Path) -> Path:
        made_by = (text, self._voice, self._words_per_minute, engine_version(), PIPELINE_VERSION)
        return cache_dir / f"{hashlib.sha256(repr(made_by).encode()).hexdigest()}.wav"


def _pieces(text: str) -> Iterator[str]:
    """Cut a long text between its sentences, or where need be between words."""
    piece = ""
    for part in re.findall(r".*?[.!?;](?:\s+|$)|.+", text, re.DOTALL):
        for words in [part] if len(part) <= LONGEST_PIECE else part.split(" "):
            if piece and len(piece) + 1 + len(words) > LONGEST_PIECE:
                yield piece
                piece = ""
            piece = f"{piece} {words.strip()}".strip()
    if piece:
        yield piece
