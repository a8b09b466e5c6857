"""The speech process seen from the program: asked, waited for, and done without when it hangs or dies."""

import json
import queue
import subprocess
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO, Any

from audio.child import KILLED_S, NO_CONSOLE, end, worker_command
from audio.engines import LANGUAGE_SWITCH
from trainer.errors import KnownError
from trainer.telling import from_data, told

LOAD_LIMIT_S = 60.0
"""A cold start reads a few hundred files of voices, or a neural network of 60 MB: 3 s, and 28 s where three others keep
two cores busy. What takes longer is not tried again."""

PHRASE_LIMIT_S = 10.0
CLOSE_LIMIT_S = 2.0
RESTARTS = 2
"""So often in a row it is started again without having said anything in between."""

LONGEST_ANSWER = 1 << 20
MOST_UNREAD = 8
"""One request has one answer, and perhaps a word before it: who says more is not listened to."""

ENDED = told("it ended by itself")
NO_SENSE = told("its answer makes no sense")

Json = dict[str, Any]

# On Windows: behind the window's own work.
_QUIETLY = NO_CONSOLE | getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)


class SpeechError(KnownError):
    """The speech process gave no usable answer."""


class SpeechGoneError(SpeechError):
    """There is no speech process, and no use in starting another."""


class UnknownVoiceError(SpeechError):
    """The voice asked for is not on this computer."""


def speech_command(voices_dir: Path | None = None, language: str = "en") -> list[str]:
    """Return how the speech process is started.

    `voices_dir` holds the user's own Piper voices, if any; `language` is what the phrases are in.
    """
    own = [] if language == "en" else [f"{LANGUAGE_SWITCH}{language}"]
    own += [] if voices_dir is None else [str(voices_dir)]
    return worker_command("speech", *own)


class SpeechProcess:
    """A child process that speaks into files. It starts with the first request; use it as a context manager.

    One that hangs or dies is killed, costs the request it was at, and is started again, RESTARTS times in a row at
    most: as long as something is said now and then, it goes on.
    """

    def __init__(
        self,
        command: Sequence[str] = (),
        load_limit_s: float = LOAD_LIMIT_S,
        phrase_limit_s: float = PHRASE_LIMIT_S,
    ) -> None:
        self._command = list(command) or speech_command()
        self._load_limit_s = load_limit_s
        self._phrase_limit_s = phrase_limit_s
        self._starts_left = 1 + RESTARTS
        self._killed = False
        self._failure: str = told("it could not be started")
        self._child: subprocess.Popen[str] | None = None
        self._reader: threading.Thread | None = None
        self._answers: queue.SimpleQueue[str] = queue.SimpleQueue()

    def __enter__(self) -> "SpeechProcess":
        return self

    def __exit__(self, *_exc: object) -> None:
        self.close()

    def voices(self) -> list[Json]:
        """Return what voices there are: id, name and language of each. Raises SpeechError."""
        voices: list[Json] = self._ask({"do": "voices"}).get("voices", [])
        return voices

    def say(self, text: str, voice: str | None, words_per_minute: int, path: Path) -> None:
        """Render a phrase into `path`, a new one for each phrase; `voice` None is the system's own.

        Raises UnknownVoiceError or another SpeechError.
        """
        answer = self._ask({"do": "say", "text": text, "voice": voice, "rate": words_per_minute, "path": str(path)})
        if "unknown_voice" in answer:
            why = from_data(answer.get("why") or told("evenstep voices lists those there are"))
            raise UnknownVoiceError(
                told("The voice “{voice}” is not to be had, so the computer's own speaks: {why}.", voice=voice, why=why)
            )
        if answer.get("path") != str(path):
            raise self._gave_up(NO_SENSE)
        self._starts_left = RESTARTS

    def close(self) -> None:
        """End the process: kindly, so that it can clear up, but not for long. Closing twice is harmless."""
        self._end(CLOSE_LIMIT_S)

    def kill(self) -> None:
        """End the process at once, from another thread; what it is asked fails, and it is not started again."""
        self._killed = True
        if child := self._child:
            child.kill()

    def _end(self, limit_s: float) -> None:
        child, reader = self._child, self._reader
        self._child = self._reader = None
        if child is None or reader is None:
            return
        end(child, limit_s)
        # The reader sees the end of the pipe now that the child is gone, if it is.
        reader.join(KILLED_S)
        assert child.stdout is not None
        if not reader.is_alive():
            child.stdout.close()

    def _ask(self, request: Json) -> Json:
        child = self._child or self._start()
        assert child.stdin is not None
        try:
            child.stdin.write(json.dumps(request) + "\n")
            child.stdin.flush()
        except OSError as error:
            raise self._gave_up(ENDED) from error
        answer = self._next_answer(self._phrase_limit_s)
        if "loading" in answer:
            answer = self._next_answer(self._load_limit_s, self._no_use)
        if "failed" in answer:
            raise self._no_use(from_data(answer["failed"]))
        if "error" in answer:
            raise SpeechError(told("The voice could not say it: {answer}.", answer=from_data(answer["error"])))
        return answer

    def _start(self) -> subprocess.Popen[str]:
        if self._killed or not self._starts_left:
            raise SpeechGoneError(told("The speech process gives no voice: {failure}.", failure=self._failure))
        self._starts_left -= 1
        try:
            child = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                encoding="utf-8",
                errors="replace",
                creationflags=_QUIETLY,
            )
        except OSError as error:
            raise self._no_use(told("it could not be started ({reason})", reason=error.strerror)) from error
        assert child.stdout is not None
        self._child = child
        self._answers = queue.SimpleQueue()
        self._reader = threading.Thread(target=_read, args=(child.stdout, self._answers), name="speech", daemon=True)
        self._reader.start()
        if self._killed:  # while it was being started
            child.kill()
        if "ready" not in self._next_answer(self._load_limit_s, self._no_use):
            raise self._no_use(told("it did not say that it is ready"))
        return child

    def _next_answer(self, limit_s: float, too_late: Callable[[str], SpeechError] | None = None) -> Json:
        """The next line as an object; anything else is the end of this process."""
        try:
            line = self._answers.get(timeout=limit_s)
        except queue.Empty:
            late = told("no answer within {seconds} s", seconds=f"{limit_s:g}")
            raise (too_late or self._gave_up)(late) from None
        if not line:
            raise self._gave_up(ENDED)
        try:
            answer = json.loads(line)
        except ValueError:
            answer = None
        if not isinstance(answer, dict):
            raise self._gave_up(NO_SENSE)
        return answer

    def _gave_up(self, why: str) -> SpeechError:
        """End this process: it may be started again."""
        self._failure = why
        self._end(0.0)
        return SpeechError(told("The speech process gives no voice: {why}.", why=why))

    def _no_use(self, why: str) -> SpeechGoneError:
        """End this process for good: asking again would not change what it said."""
        self._starts_left = 0
        return SpeechGoneError(str(self._gave_up(why)))


def _read(lines: IO[str], answers: "queue.SimpleQueue[str]") -> None:
    """Pass on each line, and an empty text at the end, which may be the end of our patience."""
    while answers.qsize() < MOST_UNREAD and (line := lines.readline(LONGEST_ANSWER)):
        answers.put(line)
    answers.put("")
