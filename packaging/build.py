#!/usr/bin/env python3
"""Build what is shipped, into dist/: `python packaging/build.py [wheel|bundle|deb|all]`.

wheel   the wheel and the source archive, for pipx and `uv tool install`
bundle  the folder that runs without Python, packed for this system
deb     the package for Debian and Ubuntu; on Linux alone
all     whatever this system can build

It needs git and Python, for the bundle on Linux also binutils. The tools come, checked by their hashes, from
requirements.lock and requirements-packaging.lock into an environment of their own below build/. The same commit gives
the same bytes where the tools allow it: packaging/README.md says where.
"""

import argparse
import hashlib
import lzma
import platform
import sys
import tarfile
import zipfile
from pathlib import Path

from deb import build_deb
from frozen import freeze
from workshop import DIST, XZ_LEVEL, built, made_at, run, version, warn_of_changes


def main(arguments: list[str]) -> None:
    """Build what was asked for, and write the checksums of all that lies in dist/."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="?", default="all", choices=(*PARTS, "all"), metavar="wheel|bundle|deb|all")
    parts = wanted(parser.parse_args(arguments).what, sys.platform)
    warn_of_changes()
    DIST.mkdir(exist_ok=True)
    for name in parts:
        print(f"build: {name}", flush=True)
        PARTS[name]()
    write_checksums(DIST)


def wanted(asked: str, system: str) -> list[str]:
    """Return what to build, in order; a package for Debian is built by Debian's tools, on Linux."""
    if asked == "deb" and system != "linux":
        sys.exit("build: a package for Debian is built on Linux.")
    return [name for name in PARTS if asked == name or (asked == "all" and (name != "deb" or system == "linux"))]


def build_wheel() -> None:
    """Build the wheel and the source archive; hatchling gives both the commit's time."""
    built("-m", "hatchling", "build", "-d", DIST)


def build_bundle() -> None:
    """Freeze the program with all it can carry, and pack it."""
    pack(freeze("all"), DIST, sys.platform)


def pack(folder: Path, into: Path, system: str) -> Path:
    """Pack a frozen program as users of this system expect it; the same files give the same bytes."""
    name = bundle_name(system)
    if system == "linux":
        return pack_tar(folder, into / f"{name}.tar.xz", name)
    if system == "win32":
        return pack_zip(folder, into / f"{name}.zip", name)
    # Apple's own tool keeps the links and the rights that the signature covers.
    run("ditto", "-c", "-k", "--keepParent", folder, into / f"{name}.zip")
    return into / f"{name}.zip"


def bundle_name(system: str) -> str:
    """Return what the bundle of this system is called, without an ending."""
    called = {"win32": "windows", "darwin": "macos"}
    return f"evenstep-{version()}-{called.get(system, system)}-{platform.machine().lower()}"


def pack_tar(folder: Path, archive: Path, top: str) -> Path:
    """Pack a folder by xz, below the name `top`: in order, of nobody's, at the commit's time."""

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = int(made_at().timestamp())
        entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
        return entry

    with (
        lzma.open(archive, "wb", preset=XZ_LEVEL) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.GNU_FORMAT) as tar,
    ):
        for path in [folder, *sorted(folder.rglob("*"))]:
            tar.add(path, (Path(top) / path.relative_to(folder)).as_posix(), recursive=False, filter=plain)
    return archive


def pack_zip(folder: Path, archive: Path, top: str) -> Path:
    """Pack a folder for Windows, below the name `top`: in order, at the commit's time."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo((Path(top) / path.relative_to(folder)).as_posix(), made_at().timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, path.read_bytes())
    return archive


def write_checksums(folder: Path) -> None:
    """Write SHA256SUMS, as `sha256sum --check` reads it, and say what lies there."""
    files = sorted(path for path in folder.iterdir() if path.is_file() and path.name != "SHA256SUMS")
    lines = []
    for path in files:
        with path.open("rb") as content:
            lines.append(f"{hashlib.file_digest(content, 'sha256').hexdigest()}  {path.name}\n")
        print(f"build: {path.name}, {path.stat().st_size / 1e6:.1f} MB")
    (folder / "SHA256SUMS").write_text("".join(lines), "utf-8", newline="\n")


PARTS = {"wheel": build_wheel, "bundle": build_bundle, "deb": build_deb}

if __name__ == "__main__":
    main(sys.argv[1:])
