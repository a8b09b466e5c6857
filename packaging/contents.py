"""What a frozen program consists of: read off PyInstaller's own lists, by the tools' Python, which has the packages."""

import ast
import importlib.metadata
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple


class Contents(NamedTuple):
    """What is in a frozen program: Python packages, the system's packages with their versions, and the rest."""

    packages: list[importlib.metadata.Distribution]
    system: dict[str, str]
    unknown: list[Path]


# What some packages do not say of themselves in the words of SPDX.
LICENCES = {
    "colorama": "BSD-3-Clause",
    "espeakng-loader": "GPL-3.0-or-later",
    "pyinstaller": "GPL-2.0-or-later WITH Bootloader-exception",
    "pyinstaller-hooks-contrib": "Apache-2.0",
    "soundfile": "BSD-3-Clause AND LGPL-2.1-or-later",
    "wakepy": "MIT",
}


def contents(work: Path, ours: Path) -> Contents:
    """Sort the files of a frozen program by whom they come from, leaving out Python's; `ours` is the checkout."""
    files = sources(work)
    packages = []
    for package in importlib.metadata.distributions():
        own = {place_of(package, name) for name in package.files or ()}
        if own & files:
            packages.append(package)
            files -= own
    owners = system_packages(files)
    base = Path(sys.base_prefix)
    known = (ours, work, base, base.resolve())
    unknown = [path for path in files - owners.keys() if not any(path.is_relative_to(place) for place in known)]
    return Contents(sorted(packages, key=called), versions(set(owners.values())), sorted(unknown))


def place_of(package: importlib.metadata.Distribution, name: importlib.metadata.PackagePath) -> Path:
    """Return where a file of a package lies."""
    return Path(str(package.locate_file(name)))


def sources(work: Path) -> set[Path]:
    """Return where each file came from that PyInstaller put into the program."""
    found = set()
    for name in ("COLLECT-00.toc", "PYZ-00.toc", "PKG-00.toc"):
        listed = [part for part in ast.literal_eval((work / name).read_text("utf-8")) if isinstance(part, list)]
        found |= {Path(entry[1]) for part in listed for entry in part if len(entry) == 3 and entry[2] != "SYMLINK"}
    return {path for path in found if path.is_absolute()}


def system_packages(files: set[Path]) -> dict[Path, str]:
    """Return which package of Debian or Ubuntu each of those files is of that are one's."""
    # A package knows a file by the name it had before /lib became a link to /usr/lib, or by the one it has since.
    names: dict[str, Path] = {}
    for path in files:
        if path.is_relative_to("/lib") or path.is_relative_to("/usr/lib"):
            real = str(path.resolve())
            names |= dict.fromkeys((str(path), f"/usr{path}", real, real.removeprefix("/usr")), path)
    if not names or shutil.which("dpkg-query") is None:
        return {}
    call = ["dpkg-query", "--search", *sorted(names)]
    found = subprocess.run(call, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False, text=True)
    return {names[name]: owner for name, owner in owners_in(found.stdout).items()}


def owners_in(told: str) -> dict[str, str]:
    """Read what `dpkg-query --search` prints: the package of each file, without its architecture."""
    found = re.findall(r"^(?!diversion )([a-z0-9][a-z0-9+.-]+)(?:[:,].*)?: (/.*)$", told, re.MULTILINE)
    return {file: package for package, file in found}


def versions(packages: set[str]) -> dict[str, str]:
    """Return the version of each package of the system, in order of their names."""
    if not packages:
        return {}
    call = ["dpkg-query", "--show", "--showformat", "${Package} ${Version}\n", *sorted(packages)]
    told = subprocess.run(call, stdout=subprocess.PIPE, check=True, text=True).stdout
    return dict(line.split(" ", 1) for line in told.splitlines())


def called(package: importlib.metadata.Distribution) -> str:
    """Return a package's name as indexes write it."""
    return re.sub(r"[-_.]+", "-", package.name).lower()


def licence(package: importlib.metadata.Distribution) -> str:
    """Return what a package is licensed under, if it can be, in the words of SPDX."""
    said = [package.metadata[name] for name in ("License-Expression", "License") if name in package.metadata]
    return LICENCES.get(called(package)) or next(iter(said), "not told")
