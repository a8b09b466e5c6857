"""Which voices there are, what decides how they sound, and how to get one."""

import functools
import importlib.metadata
import platform
import sys
from dataclasses import dataclass
from pathlib import Path

from audio.engines import piper_voice
from audio.speech_process import SpeechError, SpeechGoneError, SpeechProcess, speech_command
from trainer.telling import told

_SYSTEM_ESPEAK_FOLDERS = ("/usr/lib", "/usr/lib64", "/usr/local/lib", f"/usr/lib/{platform.machine()}-linux-gnu")

HOW_TO_GET_A_VOICE = {
    "linux": told("install the package libespeak-ng1, or espeakng-loader into Evenstep's Python"),
    "win32": told("add one in Settings, Time & language, Speech"),
    "darwin": told("add one in System Settings, Accessibility, Spoken Content"),
}


@dataclass(frozen=True)
class Voice:
    """A voice; `language` is a code such as en-gb."""

    id: str
    name: str
    language: str


def list_voices(voices_dir: Path | None = None, process: SpeechProcess | None = None) -> list[Voice]:
    """Return every voice, English ones first, by language and id; raises SpeechError, a KnownError, if there is none.

    `voices_dir` holds the user's own Piper voices; `process` is asked, and closed, instead of one of our own.
    """
    with process or SpeechProcess(speech_command(voices_dir)) as asked:
        try:
            found = [Voice(v["id"], v["name"], v["language"]) for v in asked.voices()]
        except SpeechError as error:
            raise SpeechGoneError(
                told(
                    "No voice was found; {how}. {reason}",
                    how=how_to_get_a_voice(),
                    reason=error,
                )
            ) from error
    return sorted(found, key=lambda voice: (not voice.language.startswith("en"), voice.language, voice.id))


def how_to_get_a_voice() -> str:
    """Return what the user can do about a missing voice, as the second half of a sentence."""
    return HOW_TO_GET_A_VOICE.get(sys.platform, HOW_TO_GET_A_VOICE["linux"])


def engine_version(voice: str | None = None, voices_dir: Path | None = None) -> str:
    """Name what decides how a voice sounds, without starting anything: where it differs, clips are made anew."""
    if voice is None and piper_voice.is_installed():  # one of these speaks where the system's own cannot
        return " ".join((_system_version(), *sorted(piper_voice.models(voices_dir))))
    if not piper_voice.is_piper(voice):
        return _system_version()
    model = piper_voice.models(voices_dir).get(voice or "")
    try:
        status = model.stat() if model else None
    except OSError:
        status = None
    return f"{_installed('piper-tts')} {status and (status.st_size, status.st_mtime_ns)}"


@functools.cache
def _system_version() -> str:
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
