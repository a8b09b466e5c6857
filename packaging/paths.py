"""Keep paths of the machine that builds out of what is shipped; on Linux, where files of programs hold some.

A Python that was built in somebody's home names that home as the place of its libraries, in itself and in every
extension module. It is the frozen program's own folder that counts there, and PyInstaller tells it to Python.
Layout of the files: System V gABI, chapters 4 and 5; 64 bits, low byte first, as on x86-64 and ARM.
"""

import struct
import sys
from collections.abc import Iterator
from pathlib import Path

from workshop import ROOT

ELF = b"\x7fELF\x02\x01"
LOADED, DYNAMIC = 1, 2
END, STRINGS, RPATH, RUNPATH = 0, 5, 15, 29
OWN = b"$ORIGIN"
OF_SYSTEMS = Path("/usr")


def leave_no_paths(folder: Path) -> None:
    """Take the builder's paths out of a frozen program's files; end the build if one is left, and say where."""
    builders = named()
    for path in sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()):
        content = path.read_bytes()
        plain = without(content, builders) if content.startswith(ELF) else content
        if plain != content:
            path.write_bytes(plain)
        for left in (*(name for name in builders if name in plain), *foreign(plain)):
            sys.exit(f"build: {path.relative_to(folder)} names {left.decode()}, a path of the machine that builds.")


def named() -> list[bytes]:
    """Return the paths to look for: of the checkout, and of the Python unless it is where systems have theirs."""
    return [path.as_posix().encode() for path in (ROOT, Path(sys.base_prefix)) if not path.is_relative_to(OF_SYSTEMS)]


def without(content: bytes, builders: list[bytes]) -> bytes:
    """Return an ELF file that searches only beside itself for libraries, and names none of the builder's paths.

    Where a path stood are as many slashes and its last part: linkers let a string be the end of another.
    """
    changed = bytearray(content)
    for at, end, entries in dynamic(content):
        kept = [entry for entry in entries if not is_foreign(content, entry, entries)]
        table = b"".join(struct.pack("<QQ", *entry) for entry in kept)
        changed[at:end] = table.ljust(end - at, b"\0")
    for name in builders:
        last = name.rpartition(b"/")[2]
        changed = changed.replace(name, last.rjust(len(name), b"/"))
    return bytes(changed)


def foreign(content: bytes) -> list[bytes]:
    """Return the search paths for libraries in a file that lead anywhere but beside it."""
    found = []
    for _, _, entries in dynamic(content):
        found += [searched(content, entry, entries) for entry in entries if is_foreign(content, entry, entries)]
    return found


def is_foreign(content: bytes, entry: tuple[int, int], entries: list[tuple[int, int]]) -> bool:
    """Whether an entry of a dynamic table is a search path of which a part does not begin beside the file."""
    if entry[0] not in (RPATH, RUNPATH):
        return False
    return not all(part.startswith(OWN) for part in searched(content, entry, entries).split(b":"))


def searched(content: bytes, entry: tuple[int, int], entries: list[tuple[int, int]]) -> bytes:
    """Return the string of an entry: it lies in the table of strings, which is named by its place in memory."""
    place = next(value for tag, value in entries if tag == STRINGS)
    for kind, at, address, size in segments(content):
        if kind == LOADED and address <= place < address + size:
            begin = place - address + at + entry[1]
            return content[begin : content.index(b"\0", begin)]
    raise ValueError("the table of strings is in no part of the file")


def dynamic(content: bytes) -> Iterator[tuple[int, int, list[tuple[int, int]]]]:
    """Yield the begin and end of the dynamic table in an ELF file, if it has one, and its entries, tag and value."""
    for kind, at, _, size in segments(content):
        if kind == DYNAMIC:
            entries = list(struct.iter_unpack("<QQ", content[at : at + size]))
            yield at, at + size, entries


def segments(content: bytes) -> Iterator[tuple[int, int, int, int]]:
    """Yield kind, place in the file, address in memory and size of every segment; none of what is no ELF file."""
    if not content.startswith(ELF):
        return
    [begin] = struct.unpack_from("<Q", content, 32)
    size, count = struct.unpack_from("<HH", content, 54)
    for number in range(count):
        kind, _, at, address, _, length = struct.unpack_from("<IIQQQQ", content, begin + number * size)
        yield kind, at, address, length
