"""The system's own voices, by pyttsx3: eSpeak NG on Linux, SAPI 5 on Windows, NSSpeechSynthesizer on macOS."""

import contextlib
import ctypes
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

from audio.engines import NO_SOUND, language_code, short_folder, speaks

ESPEAK_PACE = 0.82
"""Asked for 150 words a minute, eSpeak NG says the sentences of a plan at 183 (measured); this sets it right (AU17)."""

TRIES = 3
HEADER_BYTES = 54
"""A file no longer than a header holds no sound."""


class SystemVoice:
    """pyttsx3, made to wait. An Engine, named after its driver."""

    def __init__(self, cleaning: contextlib.ExitStack, language: str = "en") -> None:
        """`language` is what the phrases are in."""
        if sys.platform.startswith("linux"):
            _find_espeak(cleaning)
        import pyttsx3

        self._engine = pyttsx3.init()
        self.name = str(self._engine)
        # WORKAROUND: pyttsx3 2.99's espeak driver works in a thread of its own and waits for nothing: settings get
        # lost, and runAndWait() returns before the file is there. Synchronize() after each step makes it wait.
        self._pace = ESPEAK_PACE if self.name == "espeak" else 1.0
        self._settle: Callable[[], object] = _espeak_library().Synchronize if self.name == "espeak" else _nothing
        self._engine.proxy.setBusy(False)  # else the first setting is put off
        self._settle()
        self.voices = [
            {"id": str(voice.id), "name": str(voice.name or voice.id), "language": _language(voice)}
            for voice in self._engine.getProperty("voices")
        ]
        self._default_voice = self._voice_for(language, self._engine.getProperty("voice"))
        self._set: dict[str, object] = {}

    def say(self, text: str, voice: str | None, words_per_minute: int, path: Path) -> None:
        """See Engine; `voice` None is the system's own if that speaks the language, else the first one that does."""
        self._set_once("voice", voice or self._default_voice)
        self._set_once("rate", round(words_per_minute * self._pace))
        part = path.with_name(f"{path.name}.part.wav")
        for _ in range(TRIES):
            part.write_bytes(b"")  # the espeak driver never returns from a path it cannot write; this raises instead
            self._engine.save_to_file(text, str(part))
            self._engine.runAndWait()
            self._settle()
            if part.exists() and part.stat().st_size > HEADER_BYTES:
                part.replace(path)
                return
        part.unlink(missing_ok=True)
        raise RuntimeError(NO_SOUND)

    def _set_once(self, name: str, value: object) -> None:
        if self._set.get(name) != value:
            self._engine.setProperty(name, value)
            self._settle()
            self._set[name] = value

    def _voice_for(self, language: str, own: str | None) -> str | None:
        """A system whose `own` voice speaks another language needs another voice."""
        fitting = [voice["id"] for voice in self.voices if speaks(voice, language)]
        return own if own in fitting or not fitting else fitting[0]


def _find_espeak(cleaning: contextlib.ExitStack) -> None:
    """Let pyttsx3 find a library: the system's, else the one of the espeakng-loader wheel with its own data."""
    for name in ("libespeak-ng.so.1", "libespeak.so.1"):
        with contextlib.suppress(OSError):
            ctypes.CDLL(name)
            return
    try:
        import espeakng_loader
    except ImportError:
        return
    os.environ["ESPEAK_DATA_PATH"] = str(short_folder(Path(espeakng_loader.get_data_path()), cleaning))
    # Loaded under its own name, it is what pyttsx3 gets when it asks for "libespeak-ng.so.1".
    ctypes.CDLL(espeakng_loader.get_library_path(), mode=ctypes.RTLD_GLOBAL)


def _nothing() -> None:
    return None


def _espeak_library() -> ModuleType:
    from pyttsx3.drivers import _espeak

    library: ModuleType = _espeak
    return library


def _language(voice: Any) -> str:
    """The first language of a voice, such as en-gb; drivers give lists, text or bytes, and sometimes nothing."""
    languages = voice.languages or [""]
    first = languages if isinstance(languages, str) else languages[0]
    text = first.decode("utf-8", "ignore") if isinstance(first, bytes) else str(first or "")
    return language_code(text.strip("\x05\x02 "))
