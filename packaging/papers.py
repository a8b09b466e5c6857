#!/usr/bin/env python3
"""Put licences and bill of materials beside a frozen program: `papers.py FOLDER WORK`, by the tools' Python."""

import re
import shutil
import sys
import sysconfig
from importlib.metadata import Distribution
from pathlib import Path

from contents import Contents, called, contents, licence, place_of
from workshop import PACKAGING, ROOT

TEXTS = PACKAGING / "licences"
COMMON = Path("/usr/share/common-licenses")
A_LICENCE = re.compile(r"(licen[cs]e|copying|notice|copyright)[^/]*$", re.IGNORECASE)
# Libraries under the GPL without an exception for whoever links to them.
ASK_THE_WHOLE = ("espeakng-loader", "libespeak", "libreadline", "libgdbm")
# Packages that bring no text of their own licence; theirs is kept here.
WITHOUT_TEXT = {
    "espeakng-loader": ["GPL-3.txt"],
    "pyside6-essentials": ["LGPL-3.txt", "GPL-3.txt"],
    "shiboken6": ["LGPL-3.txt", "GPL-3.txt"],
}


def main(folder: Path, work: Path) -> None:
    """Write FOLDER/licences and FOLDER/evenstep.cdx.json, by what PyInstaller's lists in `work` say."""
    found = contents(work, ROOT)
    papers = folder / "licences"
    papers.mkdir()
    notice = (PACKAGING / "bundle" / "LICENCES.txt").read_text("utf-8")
    (papers / "READ-ME-FIRST.txt").write_text(notice.replace("@WHOLE@", as_a_whole(found)), "utf-8", newline="\n")
    shutil.copy(ROOT / "LICENSE", papers / "Evenstep.txt")
    shutil.copy(python_text(), papers / "Python.txt")
    lines = []
    for package in found.packages:
        texts = copy_texts(package, papers / called(package))
        lines.append(f"{called(package)} {package.version}: {licence(package)} ({texts})\n")
    for name, number in found.system.items():
        copy_copyright(name, papers)
        lines.append(f"{name} {number}: a library of the system (system/{name}.txt)\n")
    lines += [f"{path.name}: of a package nobody knows\n" for path in found.unknown]
    (papers / "everything.txt").write_text("".join(lines), "utf-8", newline="\n")
    from bill import write_bill  # which only the tools' Python can load

    write_bill(found, folder / "evenstep.cdx.json")
    if found.unknown:
        print("build: nobody knows whose these are:", *found.unknown, flush=True)


def as_a_whole(found: Contents) -> str:
    """Return the licence of the whole: that of a part which asks it of all it is shipped with, or each part's own."""
    names = {called(package) for package in found.packages} | found.system.keys()
    asking = sorted(name for name in names if name.startswith(ASK_THE_WHOLE))
    if asking:
        return f"GPL-3.0-or-later, because of {', '.join(asking)}"
    return "each part's own licence; none asks anything of the whole"


def copy_texts(package: Distribution, into: Path) -> str:
    """Copy the texts of a package's licence; return where they lie. Ends the build if there are none."""
    into.mkdir()
    texts = [name for name in package.files or () if A_LICENCE.search(name.name) and name.suffix not in (".py", ".pyc")]
    for name in texts:
        place = into / "-".join(part for part in name.parts if not part.endswith(".dist-info") and part != "licenses")
        shutil.copyfile(place_of(package, name), place)
    for kept in WITHOUT_TEXT.get(called(package), ()):
        shutil.copyfile(TEXTS / kept, into / kept)
    if not any(into.iterdir()):
        sys.exit(f"build: {called(package)} brings no licence; name its text in packaging/papers.py.")
    return f"{into.name}/"


def copy_copyright(name: str, papers: Path) -> None:
    """Copy what Debian tells of a package, and the common texts it names instead of repeating them."""
    told = Path("/usr/share/doc") / name / "copyright"
    place = papers / "system" / f"{name}.txt"
    place.parent.mkdir(exist_ok=True)
    shutil.copyfile(told, place)
    for common in sorted(set(re.findall(rf"{COMMON}/([A-Z][A-Za-z0-9.-]*[A-Za-z0-9])", told.read_text("utf-8")))):
        text = COMMON / common
        if text.exists():
            shutil.copyfile(text, place.with_name(f"common-{common}.txt"))


def python_text() -> Path:
    """Return the text of Python's own licence, wherever this system keeps it."""
    number = f"python{sys.version_info.major}.{sys.version_info.minor}"
    places = [
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
        Path("/usr/share/doc") / number / "copyright",
        Path("/usr/share/doc") / f"{number}-minimal" / "copyright",
        Path("/usr/share/doc") / f"lib{number}-minimal" / "copyright",
    ]
    for place in places:
        if place.exists():
            return place
    sys.exit("build: this Python brings no licence.")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
