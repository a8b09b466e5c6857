"""The speech bank: every phrase as samples, rendered ahead and kept on disk (docs/sources.md, AU17).

An engine that is missing, hangs or crashes costs phrases, and never raises: training goes on by tones.
"""

import contextlib
import functools
import re
import shutil
import tempfile
import time
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from audio.clip_cache import ClipCache
from audio.clips import PIPELINE_VERSION, ClipError, check_length, conditioned, joined, read_clip
from audio.mixer import Samples
from audio.own_words import OwnWords
from audio.speech_process import SpeechError, SpeechGoneError, SpeechProcess, UnknownVoiceError, speech_command
from audio.voices import engine_version, how_to_get_a_voice
from trainer.errors import KnownError
from trainer.language_files import LANGUAGES
from trainer.telling import told
from trainer.wording import wording

WORDS_PER_MINUTE = 150
LONGEST_PIECE = 300
"""Characters given to the engine at once: very long texts crash one."""

PIECE_GAP_S = 0.2
TRIES = 2
"""How often a phrase is asked of one voice; the second time once all others have been."""

MOST_COMPOSED = 200
FOLDER_PREFIX = "evenstep-speech-"
LEFTOVER_S = 24 * 3600.0


class SpeechBank:
    """Says phrases as samples.

    Attributes:
        trouble: one sentence about what is missing and what to do, for a banner; None if all is well.
        samples: each phrase that can be said: mono float32 at 48 kHz, read-only. A live view, the same for good.
        frames: the length of each phrase that can be said. A live view as well.
    """

    def __init__(
        self,
        cache_dir: Path | None,
        voice: str | None = None,
        words_per_minute: int = WORDS_PER_MINUTE,
        voices_dir: Path | None = None,
        language: str = "en",
        process: Callable[[], SpeechProcess] | None = None,
        own: Path | None = None,
    ) -> None:
        """Nothing is read or started yet.

        Args:
            cache_dir: where clips are kept from run to run; None keeps nothing on disk.
            voice: a voice's id, as `audio.voices.list_voices` gives it; None is the system's own.
            words_per_minute: how fast it speaks.
            voices_dir: where the user's own Piper voices lie.
            language: what the phrases are in.
            process: makes another speech process than ours.
            own: the folder of an own voice, whose clips go before what the engine says.
        """
        self.trouble: str | None = None
        self._cache = ClipCache(cache_dir) if cache_dir else None
        self._voice = voice
        self._words_per_minute = words_per_minute
        self._voices_dir = voices_dir
        self._language = language
        self._process = process or functools.partial(SpeechProcess, speech_command(voices_dir, language))
        self._own_folder = own
        self._own: OwnWords | None = None
        self._samples: dict[str, Samples] = {}
        self._frames: dict[str, int] = {}
        self.samples: Mapping[str, Samples] = MappingProxyType(self._samples)
        self.frames: Mapping[str, int] = MappingProxyType(self._frames)
        self._versions: dict[str | None, str] = {}
        self._unusable: str | None = None
        self._replaced: set[str] = set()
        self._unwritable: KnownError | None = None
        self._running: SpeechProcess | None = None
        self._stopped = False

    def prepare(self, texts: Iterable[str], progress: Callable[[int, int], None] | None = None) -> None:
        """Make `texts` ready to be said; blocks until they are, or cannot be.

        `progress` is told the clips done and the clips in all. Never raises for what an engine or a disk does:
        `trouble` tells it. Only one thread at a time may call this.
        """
        self._open_own()
        put_together = {text: self._sentences(text) for text in texts}
        wanted = {
            text: tuple(part for parts in sentences for part in parts) for text, sentences in put_together.items()
        }
        clips = list(dict.fromkeys(part for parts in wanted.values() for part in parts))

        def tell() -> None:
            if progress:
                progress(sum(text in self._samples for text in clips), len(clips))

        failure: KnownError | None = None
        missing = [text for text in clips if text not in self._samples]
        for voice in dict.fromkeys((None if self._unusable else self._voice, None)):
            missing_before = missing
            missing = [text for text in missing if not self._load(text, voice)]
            tell()
            if missing and not self._stopped:
                failure = self._render_all(missing, voice, tell)
            if voice != self._voice:
                self._replaced.update(text for text in missing_before if text in self._samples)
            missing = [text for text in missing if text not in self._samples]
            if not missing:
                break
        for text, parts in wanted.items():
            if text not in self._samples and all(part in self._samples for part in parts):
                said = [joined([self._samples[part] for part in sentence]) for sentence in put_together[text]]
                self._keep(text, joined(said, PIECE_GAP_S))
        if self._cache:
            self._cache.prune(self._key(text, voice) for text in clips for voice in (self._voice, None))
        _clear_leftovers()
        self.trouble = self._told(wanted, failure)

    def forget(self, texts: Iterable[str]) -> None:
        """Let go of texts that nobody hears any more, so that memory does not fill; the disk keeps them for a while.

        Only the thread that calls `prepare` may call this, and not while they are being played.
        """
        for text in texts:
            self._samples.pop(text, None)
            self._frames.pop(text, None)

    def stop(self) -> None:
        """Give up what is being prepared, so that `prepare` returns soon. Any thread may call this."""
        self._stopped = True
        if self._running is not None:
            self._running.kill()

    def _told(self, wanted: Mapping[str, tuple[str, ...]], failure: KnownError | None) -> str | None:
        """The one sentence that matters most."""
        unsaid = [text for text in wanted if text not in self._samples]
        if wanted and len(unsaid) == len(wanted):
            how = how_to_get_a_voice()
            return told(
                "No voice was found, so Evenstep guides by tones only; to hear words, {how}. {failure}",
                how=how,
                failure=failure,
            )
        if unsaid:
            return told(
                "{missing} of {phrases} phrases could not be spoken, “{phrase}” among them; tones and picture lead "
                "through them, and the next start tries again.",
                missing=len(unsaid),
                phrases=len(wanted),
                phrase=unsaid[0],
            )
        if self._own is not None and self._own.troubles:
            return self._own.troubles[0]
        if self._unusable:
            return self._unusable
        replaced = [text for text, parts in wanted.items() if self._replaced.intersection(parts)]
        if replaced:
            return told(
                "The voice “{voice}” failed at {missing} of {phrases} phrases, “{phrase}” among them, and the "
                "computer's own voice says them.",
                voice=self._voice,
                missing=len(replaced),
                phrases=len(wanted),
                phrase=replaced[0],
            )
        if self._unwritable:
            return told("Spoken phrases cannot be kept, so each start takes longer: {reason}", reason=self._unwritable)
        return None

    # -- Rendering ---------------------------------------------------------------------------------------------------

    def _render_all(self, missing: list[str], voice: str | None, tell: Callable[[], None]) -> KnownError | None:
        """Have one voice say what is missing; return the last reason why it could not."""
        failure: KnownError | None = None
        try:
            folder_made = tempfile.TemporaryDirectory(prefix=FOLDER_PREFIX, ignore_cleanup_errors=True)
        except OSError as error:
            return KnownError(told("No temporary folder can be made: {reason}.", reason=error.strerror))
        with self._process() as process, folder_made as folder:
            self._running = process
            for n, text in enumerate(missing * TRIES):
                if self._stopped:
                    break
                if text in self._samples:
                    continue
                if n >= len(missing):
                    process.close()  # some engines fail at each second phrase: a second try begins afresh
                try:
                    self._render(process, text, voice, Path(folder) / str(n))
                except UnknownVoiceError as error:
                    self._unusable = str(error)
                    return error
                except SpeechGoneError as error:
                    return error
                except (SpeechError, ClipError) as error:
                    failure = error  # this phrase is missing; the next may not be
                tell()
        return failure

    def _render(self, process: SpeechProcess, text: str, voice: str | None, path: Path) -> None:
        clips = []
        for n, piece in enumerate(_pieces(text)):
            part = path.with_name(f"{path.name}-{n}.wav")
            process.say(piece, voice, self._words_per_minute, part)
            try:
                data = part.read_bytes()
                part.unlink()
            except OSError as error:
                raise ClipError(told("The engine's file cannot be read: {reason}.", reason=error.strerror)) from error
            clip = conditioned(*read_clip(data))
            check_length(clip, piece, self._words_per_minute)
            clips.append(clip)
        samples = joined(clips, PIECE_GAP_S)
        self._keep(text, samples)
        self._save(text, voice, samples)

    def _keep(self, text: str, samples: Samples) -> None:
        samples.flags.writeable = False
        self._samples[text] = samples
        self._frames[text] = len(samples)

    # -- Own words ---------------------------------------------------------------------------------------------------

    def _open_own(self) -> None:
        """Read what the own voice can say, the first time; one of another language says nothing here."""
        folder, self._own_folder = self._own_folder, None
        if folder is not None:
            self._own = OwnWords.of(folder, self._language)

    def _sentences(self, text: str) -> tuple[tuple[str, ...], ...]:
        """The parts a text is put together from, sentence by sentence."""
        return self._own.sentences(text, spoken_parts, self._load_own) if self._own else (spoken_parts(text),)

    def _load_own(self, words: str) -> bool:
        assert self._own is not None
        clip = self._samples.get(words)
        if clip is None and (clip := self._own.clip(words)) is not None:
            self._keep(words, clip)
        return clip is not None

    # -- The cache ---------------------------------------------------------------------------------------------------

    def _load(self, text: str, voice: str | None) -> bool:
        samples = self._cache.load(self._key(text, voice)) if self._cache else None
        if samples is None:
            return False
        self._keep(text, samples)
        return True

    def _save(self, text: str, voice: str | None, samples: Samples) -> None:
        if self._cache:
            try:
                self._cache.save(self._key(text, voice), samples)
            except KnownError as error:
                self._unwritable = error

    def _key(self, text: str, voice: str | None) -> Hashable:
        version = self._versions.get(voice)
        if version is None:
            version = self._versions[voice] = engine_version(voice, self._voices_dir)
        return text, self._language, voice, self._words_per_minute, version, PIPELINE_VERSION


# -- Texts -----------------------------------------------------------------------------------------------------------


def spoken_parts(text: str) -> tuple[str, ...]:
    """Return the phrases a text is made of: the parts of a number up to MOST_COMPOSED in words, else the text itself.

    All but the last part of a number get a comma, with which a voice does not fall as at an end.
    """
    return _numbers_in_parts().get(text, (text,))


@functools.cache
def _numbers_in_parts() -> dict[str, tuple[str, ...]]:
    every = [wording(language).numbers for language in LANGUAGES]
    split = {numbers.words(n): numbers.parts(n) for numbers in every for n in range(1, MOST_COMPOSED + 1)}
    return {text: (*(f"{part}," for part in parts[:-1]), parts[-1]) for text, parts in split.items()}


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


def _clear_leftovers() -> None:
    """Remove the folders of runs that were killed a day ago or earlier, as far as they are ours."""
    with contextlib.suppress(OSError):  # there is nowhere to put such folders
        for folder in Path(tempfile.gettempdir()).glob(f"{FOLDER_PREFIX}*"):
            with contextlib.suppress(OSError):  # this one has just gone
                if time.time() - folder.lstat().st_mtime > LEFTOVER_S:
                    shutil.rmtree(folder, ignore_errors=True)
