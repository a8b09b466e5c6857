"""The speech process: turns text into sound files, and may hang or crash without harm to the program.

Reads one JSON request a line and answers one JSON line, in order. It first says {"ready": true}.

    {"do": "say", "text", "voice", "rate", "path"}  ->  {"path"}
    {"do": "voices"}                                ->  {"voices": [{"id", "name", "language"}, …]}
    what goes wrong with one request                ->  {"error": why} or {"unknown_voice": id, "why": why}
    there is nothing that could speak               ->  {"failed": why}, each why as `to_data` makes it
    before an answer that may take long             ->  {"loading": voice}

`voice` may be null: the system's own voice if it speaks the language, else the first of all that does, Piper's too; the
system's own where there is none. The file is a WAV, or an AIFF on macOS, whatever its name. Started by path, the folder
of the user's own Piper voices as its last argument.
"""

import contextlib
import faulthandler
import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    from audio.engines import Engine

MARKUP = str.maketrans("<>[]", "    ")
"""Some engines obey markup in a text, such as one to play a file; none of these signs is said."""

LIMIT_S = 120.0
"""How long it may be at one request, longer than anybody waits for the answer: an engine that hangs must not outlive
the program."""

LOWER_PRIORITY = 5
"""Rendering is done ahead: the window and whatever else runs come first."""

Json = dict[str, Any]


def _engine_errors() -> tuple[type[Exception], ...]:
    """What engines are known to raise; the errors of Windows' and macOS' own calls are where their bridges are."""
    known: list[type[Exception]] = [AssertionError, AttributeError, LookupError, OSError, RuntimeError]
    known += [TypeError, ValueError]
    if sys.platform == "win32":
        from _ctypes import COMError

        known.append(COMError)
    elif sys.platform == "darwin":
        import objc

        known.append(objc.error)
    return tuple(known)


_ENGINE_ERRORS = _engine_errors()
_OPENING_ERRORS: tuple[type[Exception], ...] = (ImportError, *_ENGINE_ERRORS)


def main() -> int:
    """Answer requests from stdin until it closes."""
    answers = os.fdopen(os.dup(1), "w", buffering=1, encoding="utf-8")
    os.dup2(2, 1)  # WORKAROUND: pyttsx3 2.99 prints "Audio saved to …" to stdout
    requests = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 - stdin is not ours to close
    if not __package__:  # started by path; first, so that nobody else's `audio` can take our place
        sys.path.insert(0, str(Path(__file__).parents[1]))
    if hasattr(os, "nice"):
        os.nice(LOWER_PRIORITY)
    with answers, contextlib.ExitStack() as cleaning:
        engines = _Engines(cleaning)
        _answer(answers, {"ready": True})
        # No other thread may wait for the end of stdin meanwhile: on Windows numpy, which Piper needs, could then not
        # be loaded before something came (https://github.com/numpy/numpy/issues/24290).
        for line in requests:
            faulthandler.dump_traceback_later(LIMIT_S, exit=True, file=2)
            _answer(answers, _obeyed(engines, json.loads(line), lambda message: _answer(answers, message)))
            faulthandler.cancel_dump_traceback_later()
    return 0


def _answer(answers: TextIO, message: Json) -> None:
    answers.write(json.dumps(message) + "\n")
    answers.flush()


def _obeyed(engines: "_Engines", request: Json, tell: Callable[[Json], None]) -> Json:
    """Do what is asked. What engines are known to raise costs one request; anything else ends the process."""
    if request["do"] == "voices":
        tell({"loading": None})
        voices = [voice for engine in engines.all() for voice in engine.voices]
        return {"voices": voices} if voices else {"failed": engines.why_none()}
    voice: str | None = request["voice"]
    if engines.is_first_use(voice):
        tell({"loading": voice})
    engine = engines.speaking(voice)
    if engine is None:
        return {"failed": engines.why_none()} if voice is None else engines.unknown(voice)
    from audio.engines import VoiceError

    try:
        engine.say(request["text"].translate(MARKUP), voice, request["rate"], Path(request["path"]))
    except VoiceError as error:
        if voice is None:  # the engine no longer has that voice: the next that fits may speak
            return _obeyed(engines, request, tell)
        return {"unknown_voice": voice, "why": _reason(error)}
    except _ENGINE_ERRORS as error:
        return {"error": _reason(error)}
    return {"path": request["path"]}


class _Engines:
    """The engines, each opened when first needed: one that is not there must not keep another from speaking."""

    def __init__(self, cleaning: contextlib.ExitStack) -> None:
        from audio.engines import LANGUAGE_SWITCH, piper_voice
        from audio.engines.system_voice import SystemVoice

        switched = [word.removeprefix(LANGUAGE_SWITCH) for word in sys.argv if word.startswith(LANGUAGE_SWITCH)]
        self._language = language = switched[0] if switched else "en"
        voices_dir = Path(sys.argv[-1]) if len(sys.argv) > 1 and Path(sys.argv[-1]).is_dir() else None
        self._is_piper = piper_voice.is_piper
        self._open: dict[str, Callable[[], Engine]] = {
            "system": lambda: SystemVoice(cleaning, language),
            "piper": lambda: piper_voice.PiperVoices(voices_dir, cleaning, language),
        }
        self._opened: dict[str, Engine | None] = {}
        self._failures: dict[str, Any] = {}
        self._used: set[str | None] = set()

    def is_first_use(self, voice: str | None) -> bool:
        """Whether `voice` has not been asked for before."""
        first = voice not in self._used
        self._used.add(voice)
        return first

    def all(self) -> "list[Engine]":
        """Every engine that can be opened."""
        return [engine for name in self._open if (engine := self._get(name))]

    def speaking(self, voice: str | None) -> "Engine | None":
        """The engine that has `voice`; for None the first that speaks the language, else the first with any voice."""
        if voice is None:
            return next(self._able(self._language), None) or next(self._able(), None)
        engine = self._get("piper" if self._is_piper(voice) else "system")
        return engine if engine and voice in (known["id"] for known in engine.voices) else None

    def _able(self, language: str | None = None) -> "Iterator[Engine]":
        """The engines with a voice, or with one that speaks this language; each is opened once it is its turn."""
        from audio.engines import speaks

        for engine in filter(None, map(self._get, self._open)):
            if any(language is None or speaks(known, language) for known in engine.voices):
                yield engine

    def unknown(self, voice: str) -> Json:
        """The answer that a voice is not there."""
        why = self._failures.get("piper", "") if self._is_piper(voice) else ""
        return {"unknown_voice": voice, "why": why}

    def why_none(self) -> Any:
        """Why there is no voice at all."""
        from trainer.telling import to_data, told

        return self._failures.get("system", to_data(told("the system has no voices")))

    def _get(self, name: str) -> "Engine | None":
        if name not in self._opened:
            try:
                self._opened[name] = self._open[name]()
            except _OPENING_ERRORS as error:
                self._opened[name] = None
                self._failures[name] = _reason(error)
        return self._opened[name]


def _reason(error: Exception) -> Any:
    """What an error of ours tells, or what another is."""
    from trainer.telling import Told, to_data

    words = str(error)
    return to_data(words if isinstance(words, Told) else f"{type(error).__name__}: {words}")


if __name__ == "__main__":
    sys.exit(main())
