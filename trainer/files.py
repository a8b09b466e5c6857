"""Files that are written whole or not at all."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from trainer.errors import KnownError
from trainer.telling import told


@contextmanager
def part_beside(path: Path) -> Iterator[Path]:
    """Make an empty file that takes the place of `path` only once everything in it is on the disk.

    For those who write by name; everybody else calls `written_whole`. Raises KnownError, and leaves what was there
    before, if it cannot be written.
    """
    try:
        handle, part_name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    except OSError as error:
        raise _cannot(path, error) from error
    part = Path(part_name)
    try:
        os.close(handle)
        yield part
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        if os.name == "posix":
            umask = os.umask(0)
            os.umask(umask)
            part.chmod(0o666 & ~umask)  # mkstemp makes files only their owner can read
        part.replace(path)
    except OSError as error:
        raise _cannot(path, error) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


@contextmanager
def written_whole(path: Path) -> Iterator[BinaryIO]:
    """Open a new file that takes the place of `path` only once everything in it is on the disk.

    Raises KnownError, and leaves what was there before, if it cannot be written.
    """
    with part_beside(path) as part, part.open("wb") as file:
        yield file


def write_text_whole(path: Path, text: str) -> None:
    """Write `text` in UTF-8, whole or not at all; raises KnownError."""
    with written_whole(path) as file:
        file.write(text.encode("utf-8"))


def _cannot(path: Path, error: OSError) -> KnownError:
    return KnownError(
        told(
            "{path} cannot be written: {value}; choose another place or make room.",
            path=path,
            value=error.strerror or error,
        )
    )
