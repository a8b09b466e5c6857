"""Files that are written whole or not at all, and what they may be called."""

import errno
import os
import re
import stat
import tempfile
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import BinaryIO

from trainer.errors import KnownError
from trainer.telling import told

LONGEST_SLUG = 40
LONGEST_STEM = 36
"""Leaves room for a number behind it."""

_RESERVED = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9]")
"""What Windows lets no file be called."""


def slug(text: str) -> str:
    """Return a text as an id: at most LONGEST_SLUG of a to z, 0 to 9 and hyphens; empty if nothing of it can be kept.

    Accents are left out: `Übung für Ältere` gives `ubung-fur-altere`.
    """
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(sign))
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:LONGEST_SLUG].strip("-")


def free_stem(name: str, otherwise: str, is_taken: Callable[[str], bool]) -> str:
    """Return what a file or folder can be called, without its ending, after a name: its words, and a number if taken.

    `otherwise` stands for a name without letters, and before one that Windows lets no file have.
    """
    stem = "-".join(re.findall(r"[^\W_]+", name.casefold()))[:LONGEST_STEM].strip("-") or otherwise
    if _RESERVED.fullmatch(stem):
        stem = f"{otherwise}-{stem}"
    stems = (stem if n == 1 else f"{stem}-{n}" for n in count(1))
    return next(found for found in stems if not is_taken(found))


def free_title(name: str, is_taken: Callable[[str], bool], longest: int) -> str:
    """Return the name, cut to `longest` signs, or it with a number behind, that is not taken."""
    name = name[:longest].rstrip()
    stem = re.sub(r" [0-9]{1,4}$", "", name)
    titles = (name if n == 1 else f"{stem[: longest - len(f' {n}')].rstrip()} {n}" for n in count(1))
    return next(found for found in titles if not is_taken(found))


def read_beginning(path: Path, most_bytes: int) -> bytes:
    """Return what a file holds; of a longer one `most_bytes` and one more, which tells.

    Raises OSError, also for what is no file: a pipe would be waited for.
    """
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(errno.EINVAL, "it is no file")
    with path.open("rb") as file:
        return file.read(most_bytes + 1)


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


def set_aside(path: Path) -> Path:
    """Give a file that cannot be used another name, a free one beside it, and return that; raises KnownError."""
    aside = next(free for free in _other_names(path) if not free.exists())
    try:
        path.rename(aside)
    except OSError as error:
        raise KnownError(
            told(
                "{path} cannot be used and cannot be moved aside ({reason}); move it away yourself.",
                path=path,
                reason=error.strerror,
            )
        ) from error
    return aside


def _other_names(path: Path) -> Iterator[Path]:
    return (path.with_name(f"{path.stem}-{n}{path.suffix}") for n in count(1))


def _cannot(path: Path, error: OSError) -> KnownError:
    return KnownError(
        told(
            "{path} cannot be written: {value}; choose another place or make room.",
            path=path,
            value=error.strerror or error,
        )
    )
