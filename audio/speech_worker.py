"""The speech process: turns text into sound files, and may hang or crash without harm to the program.

Reads one JSON request a line and answers one JSON line, in order. It first says {"ready": driver} or {"failed": why}.

    {"do": "say", "text", "voice", "rate", "path"}  ->  {"path"}
    {"do": "voices"}                                ->  {"voices": [{"id", "name", "language"}, …]}
    what goes wrong with one request                ->  {"error": why} or {"unknown_voice": id}

`voice` may be null: the system's own voice if it speaks English, else the first English one. The file is a WAV, or an
AIFF on macOS, whatever its name. Started by path, so it imports nothing of this program.
"""

import contextlib
import ctypes
import ctypes.util
import json
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any, TextIO

LONGEST_ESPEAK_PATH = 150
"""eSpeak NG keeps its data folder in a buffer of 160 characters, and ends the process if it does not fit."""

ESPEAK_PACE = 0.82
"""Asked for 150 words a minute, eSpeak NG says the sentences of a plan at 183 (measured); this sets it right (AU17)."""

TRIES = 3
HEADER_BYTES = 54
"""A file no longer than a header holds no sound."""

EN = "en"

Json = dict[str, Any]

_ENGINE_ERRORS = (AssertionError, AttributeError, LookupError, OSError, RuntimeError, TypeError, ValueError)


def main() -> int:
    """Answer requests from stdin until it closes."""
    answers = os.fdopen(os.dup(1), "w", buffering=1, encoding="utf-8")
    os.dup2(2, 1)  # WORKAROUND: pyttsx3 2.99 prints "Audio saved to …" to stdout
    requests = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 - stdin is not ours to close
    with answers, contextlib.ExitStack() as cleaning:
        try:
            if sys.platform.startswith("linux"):
                _find_espeak(cleaning)
            engine = _Engine()
        except (ImportError, OSError, RuntimeError, ValueError) as error:
            _answer(answers, {"failed": _reason(error)})
            return 1
        _answer(answers, {"ready": engine.driver})
        for line in requests:
            _answer(answers, _obeyed(engine, json.loads(line)))
    return 0


def _answer(answers: TextIO, message: Json) -> None:
    answers.write(json.dumps(message) + "\n")
    answers.flush()


def _obeyed(engine: "_Engine", request: Json) -> Json:
    """Do what is asked. What engines are known to raise costs one request; anything else ends the process."""
    try:
        if request["do"] == "voices":
            return {"voices": engine.voices}
        return engine.say(request["text"], request["voice"], request["rate"], Path(request["path"]))
    except _ENGINE_ERRORS as error:
        return {"error": _reason(error)}


def _reason(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"


# -- eSpeak NG on Linux ----------------------------------------------------------------------------------------------


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
    data = Path(espeakng_loader.get_data_path())
    if len(str(data)) >= LONGEST_ESPEAK_PATH:
        short = Path(cleaning.enter_context(tempfile.TemporaryDirectory(prefix="evenstep-espeak-")))
        short.joinpath(data.name).symlink_to(data)
        data = short / data.name
    os.environ["ESPEAK_DATA_PATH"] = str(data)
    # Loaded under its own name, it is what pyttsx3 gets when it asks for "libespeak-ng.so.1".
    ctypes.CDLL(espeakng_loader.get_library_path(), mode=ctypes.RTLD_GLOBAL)


# -- The engine ------------------------------------------------------------------------------------------------------


class _Engine:
    """pyttsx3, made to wait.

    Attributes:
        driver: its name, such as espeak, sapi5 or nsss.
        voices: every voice the system has, as the answers say it.
    """

    def __init__(self) -> None:
        import pyttsx3

        self._engine = pyttsx3.init()
        self.driver = str(self._engine)
        # WORKAROUND: pyttsx3 2.99's espeak driver works in a thread of its own and waits for nothing: settings get
        # lost, and runAndWait() returns before the file is there. Synchronize() after each step makes it wait.
        self._pace = ESPEAK_PACE if self.driver == "espeak" else 1.0
        self._settle: Callable[[], object] = _espeak_library().Synchronize if self.driver == "espeak" else _nothing
        self._engine.proxy.setBusy(False)  # else the first setting is put off
        self._settle()
        self.voices = [
            {"id": str(voice.id), "name": str(voice.name or voice.id), "language": _language(voice)}
            for voice in self._engine.getProperty("voices")
        ]
        self._default_voice = self._english_voice(self._engine.getProperty("voice"))
        self._set: Json = {}

    def say(self, text: str, voice: str | None, rate: int, path: Path) -> Json:
        """Render `text` into `path`, which appears complete or not at all."""
        if voice is not None and voice not in (known["id"] for known in self.voices):
            return {"unknown_voice": voice}
        self._set_once("voice", voice or self._default_voice)
        self._set_once("rate", round(rate * self._pace))
        part = path.with_name(f"{path.name}.part.wav")
        for _ in range(TRIES):
            part.write_bytes(b"")  # the espeak driver never returns from a path it cannot write; this raises instead
            self._engine.save_to_file(text, str(part))
            self._engine.runAndWait()
            self._settle()
            if part.exists() and part.stat().st_size > HEADER_BYTES:
                part.replace(path)
                return {"path": str(path)}
        part.unlink(missing_ok=True)
        return {"error": "the engine wrote no sound"}

    def _set_once(self, name: str, value: object) -> None:
        if self._set.get(name) != value:
            self._engine.setProperty(name, value)
            self._settle()
            self._set[name] = value

    def _english_voice(self, own: str | None) -> str | None:
        """The phrases are English, so a system whose `own` voice speaks another language needs another voice."""
        english = [v["id"] for v in self.voices if v["language"].lower().replace("_", "-").split("-")[0] == EN]
        return own if own in english or not english else english[0]


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
    return text.strip("\x05\x02 ")


if __name__ == "__main__":
    sys.exit(main())
