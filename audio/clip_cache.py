"""Clips kept on disk from one run to the next: checked when read, and bounded.

A file is named by a hash of what its clip depends on, so nothing in it ever has to be told apart or brought up to date.
What is damaged, cut off, foreign or unreadable counts as missing.
"""

import contextlib
import hashlib
import os
import stat
import time
import zlib
from collections.abc import Hashable, Iterable
from pathlib import Path

import numpy as np

from audio.clips import from_int16, to_int16
from audio.mixer import Samples
from trainer.errors import KnownError
from trainer.files import written_whole
from trainer.telling import told

MOST_BYTES = 64 * 1024 * 1024
"""About ten plans in one voice."""

MOST_CLIP_BYTES = 16 * 1024 * 1024
"""Almost three minutes; a larger file holds no phrase."""

LEFTOVER_S = 3600.0
"""An unfinished file this old was left by a run that was killed."""

_MARK = b"EVC1"
_HEAD = len(_MARK) + 4
_SUFFIX, _FORMER_SUFFIX, _PART_SUFFIX = ".clip", ".wav", ".part"


class ClipCache:
    """Mono clips at 48 kHz in 16 bits, in a folder of their own that is made when needed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load(self, key: Hashable) -> Samples | None:
        """Return the clip kept under `key`, or None; it then counts as used just now."""
        path = self._path(key)
        try:
            status = path.stat()
            if not stat.S_ISREG(status.st_mode) or status.st_size > MOST_CLIP_BYTES:
                return None
            data = path.read_bytes()
        except OSError:
            return None
        pcm = memoryview(data)[_HEAD:]
        if data[:_HEAD] != _MARK + _checksum(pcm) or not pcm or len(pcm) % 2:
            return None
        with contextlib.suppress(OSError):
            os.utime(path)  # set by hand: many systems do not keep when a file was last read
        return from_int16(np.frombuffer(pcm, "<i2"))

    def save(self, key: Hashable, clip: Samples) -> None:
        """Keep a clip under `key`; raises KnownError if it cannot be written."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise KnownError(
                told("{folder} cannot be made: {reason}.", folder=self._folder, reason=error.strerror)
            ) from error
        pcm = to_int16(clip).tobytes()
        with written_whole(self._path(key)) as file:
            file.write(_MARK + _checksum(pcm) + pcm)

    def prune(self, needed: Iterable[Hashable] = ()) -> None:
        """Clear away what killed runs left, and the clips used longest ago above MOST_BYTES, but none that is `needed`.

        What cannot be removed stays: another run may be at it.
        """
        kept = {self._path(key).name for key in needed}
        now = time.time()
        clips: list[tuple[float, int, Path]] = []
        total = 0
        for path, status in self._files():
            # A time in the future, from a clock that was wrong, is worth no more than one as long ago.
            unused_s = abs(now - status.st_mtime)
            if path.suffix == _PART_SUFFIX:
                if unused_s > LEFTOVER_S:
                    _remove(path)
            elif path.suffix in (_SUFFIX, _FORMER_SUFFIX):
                total += status.st_size
                if path.name not in kept:
                    clips.append((unused_s, status.st_size, path))
        for _, size, path in sorted(clips, reverse=True):
            if total <= MOST_BYTES:
                break
            _remove(path)
            total -= size

    def _files(self) -> list[tuple[Path, os.stat_result]]:
        found = []
        with contextlib.suppress(OSError), os.scandir(self._folder) as entries:
            for entry in entries:
                with contextlib.suppress(OSError):  # gone meanwhile
                    if entry.is_file(follow_symlinks=False):
                        found.append((Path(entry.path), entry.stat(follow_symlinks=False)))
        return found

    def _path(self, key: Hashable) -> Path:
        return self._folder / f"{hashlib.sha256(repr(key).encode()).hexdigest()}{_SUFFIX}"


def _checksum(pcm: bytes | memoryview) -> bytes:
    return zlib.crc32(pcm).to_bytes(4, "little")


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()
