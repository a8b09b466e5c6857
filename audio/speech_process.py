"""The speech process seen from the program: asked, waited for, and done without when it hangs or dies."""

import contextlib
import json
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any

from trainer.errors import KnownError

START_LIMIT_S = 20.0
"""A cold start reads a few hundred files of voices."""

PHRASE_LIMIT_S = 10.0
CLOSE_LIMIT_S = 2.0
RESTARTS = 2

Json = dict[str, Any]


class SpeechError(KnownError):
    """The speech process gave no usable answer."""


class SpeechGoneError(SpeechError):
    """There is no speech process, and no use in starting another."""


def worker_command() -> list[str]:
    """Return how the speech process is started: by path, or from a frozen program by its own switch."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--speech-worker"]
    return [sys.executable, "-P", str(Path(__file__).with_name("speech_worker.py"))]


class SpeechProcess:
    """A child process that speaks into files. It starts with the first request; use it as a context manager.

    One that hangs or dies is killed, costs the request it was at, and is started again, RESTARTS times at most.
    """

    def __init__(
        self,
        command: Sequence[str] = (),
        start_limit_s: float = START_LIMIT_S,
        phrase_limit_s: float = PHRASE_LIMIT_S,
    ) -> None:
        self._command = list(command) or worker_command()
        self._start_limit_s = start_limit_s
        self._phrase_limit_s = phrase_limit_s
        self._starts_left = 1 + RESTARTS
        self._failure = "it could not be started"
        self._child: subprocess.Popen[str] | None = None
        self._reader: threading.Thread | None = None
        self._answers: queue.SimpleQueue[str] = queue.SimpleQueue()

    def __enter__(self) -> "SpeechProcess":
        return self

    def __exit__(self, *_exc: object) -> None:
        self.close()

    def voices(self) -> list[Json]:
        """Return what voices there are: id, name and language of each. Raises SpeechError."""
        answer = self._ask({"do": "voices"})
        voices: list[Json] = answer.get("voices", [])
        return voices

    def say(self, text: str, voice: str | None, words_per_minute: int, path: Path) -> Json:
        """Render a phrase into `path`; returns the answer, which may hold `unknown_voice`. Raises SpeechError."""
        request = {"do": "say", "text": text, "voice": voice, "rate": words_per_minute, "path": str(path)}
        return self._ask(request)

    def close(self) -> None:
        """End the process: kindly, so that it can clear up, but not for long. Closing twice is harmless."""
        self._end(CLOSE_LIMIT_S)

    def kill(self) -> None:
        """End the process at once, from another thread; what it is asked fails, and it is not started again."""
        self._starts_left = 0
        if child := self._child:
            child.kill()

    def _end(self, limit_s: float) -> None:
        child, reader = self._child, self._reader
        self._child = self._reader = None
        if child is None or reader is None:
            return
        assert child.stdin is not None
        assert child.stdout is not None
        with contextlib.suppress(OSError):  # what could not be written to a dead child is lost anyway
            child.stdin.close()
        try:
            child.wait(limit_s)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
        # The reader sees the end of the pipe now that the child is gone.
        reader.join()
        child.stdout.close()

    def _ask(self, request: Json) -> Json:
        child = self._child or self._start()
        assert child.stdin is not None
        try:
            child.stdin.write(json.dumps(request) + "\n")
            child.stdin.flush()
        except OSError as error:
            raise self._gave_up("it ended by itself") from error
        answer = self._next_answer(self._phrase_limit_s)
        if "error" in answer:
            raise SpeechError(f"The voice could not say it: {answer['error']}.")
        return answer

    def _start(self) -> subprocess.Popen[str]:
        if not self._starts_left:
            raise SpeechGoneError(f"The speech process gives no voice: {self._failure}.")
        self._starts_left -= 1
        try:
            child = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                encoding="utf-8",
                errors="replace",
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            self._starts_left = 0
            self._failure = f"it could not be started ({error.strerror})"
            raise SpeechGoneError(f"The speech process gives no voice: {self._failure}.") from error
        assert child.stdout is not None
        self._child = child
        self._answers = queue.SimpleQueue()
        self._reader = threading.Thread(target=_read, args=(child.stdout, self._answers), name="speech", daemon=True)
        self._reader.start()
        hello = self._next_answer(self._start_limit_s)
        if "ready" not in hello:
            # It has said itself why it has no engine; asking again would not change that.
            self._starts_left = 0
            raise self._gave_up(str(hello.get("failed", "it did not say that it is ready")), SpeechGoneError)
        return child

    def _next_answer(self, limit_s: float) -> Json:
        """The next line as an object; anything else is the end of this process."""
        deadline = time.monotonic() + limit_s
        try:
            line = self._answers.get(timeout=max(0.0, deadline - time.monotonic()))
        except queue.Empty:
            raise self._gave_up(f"no answer within {limit_s:g} s") from None
        if not line:
            raise self._gave_up("it ended by itself")
        try:
            answer = json.loads(line)
        except ValueError:
            answer = None
        if not isinstance(answer, dict):
            raise self._gave_up("its answer makes no sense")
        return answer

    def _gave_up(self, why: str, error: type[SpeechError] = SpeechError) -> SpeechError:
        self._failure = why
        self._end(0.0)
        return error(f"The speech process gives no voice: {why}.")


def _read(lines: IO[str], answers: "queue.SimpleQueue[str]") -> None:
    """Pass on each line, and an empty text at the end."""
    for line in lines:
        answers.put(line)
    answers.put("")
