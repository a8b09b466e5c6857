"""Build the package for Debian and Ubuntu: the frozen program, without what it depends on the system for."""

import gzip
import platform
import re
import shutil
from pathlib import Path

from changelog import debian_changelog
from frozen import freeze
from workshop import APP_ID, BUILD, DIST, PACKAGING, ROOT, XZ_LEVEL, built, made_at, run, version

DEBIAN = PACKAGING / "debian"


def build_deb() -> None:
    """Build the package of this machine's architecture."""
    tree = BUILD / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    home = tree / "usr" / "lib" / "evenstep"
    shutil.copytree(freeze("less"), home, symlinks=True)
    lay_out(tree, built(PACKAGING / "manual.py", reads=True))
    number, architecture = version(), run("dpkg", "--print-architecture", reads=True).strip()
    fields = {
        "VERSION": number,
        "DATE": made_at().strftime("%Y-%m-%d"),
        "ARCHITECTURE": architecture,
        "INSTALLED_KIB": str(sum(path.lstat().st_size for path in tree.rglob("*")) // 1024),
        "GLIBC": platform.libc_ver()[1],
    }
    fill(DEBIAN, tree, fields)
    make_plain(tree, home / "evenstep")
    epoch = str(int(made_at().timestamp()))
    name = f"evenstep_{number}_{architecture}.deb"
    run(
        "dpkg-deb", "--root-owner-group", "-Zxz", f"-z{XZ_LEVEL}", "--build", tree, DIST / name, SOURCE_DATE_EPOCH=epoch
    )


def lay_out(tree: Path, manual: str) -> None:
    """Put where a Debian system looks for them: the command, its manual page, icons, licence and changes."""
    share = tree / "usr" / "share"
    command = tree / "usr" / "bin" / "evenstep"
    command.parent.mkdir(parents=True)
    command.symlink_to("../lib/evenstep/evenstep")
    for picture in sorted((BUILD / "icons").glob("*x*.png")):
        place_file(picture, share / "icons" / "hicolor" / picture.stem / "apps" / f"{APP_ID}.png")
    drawing = ROOT / "ui" / "assets" / "icon.svg"
    place_file(drawing, share / "icons" / "hicolor" / "scalable" / "apps" / f"{APP_ID}.svg")
    write_packed(share / "man" / "man1" / "evenstep.1.gz", manual.encode())
    place_file(DEBIAN / "lintian-overrides", share / "lintian" / "overrides" / "evenstep")
    [maintainer] = re.findall(r"^Maintainer: (.+)$", (DEBIAN / "control").read_text("utf-8"), re.MULTILINE)
    changes = debian_changelog((ROOT / "CHANGELOG.md").read_text("utf-8"), "evenstep", maintainer)
    write_packed(share / "doc" / "evenstep" / "changelog.gz", changes.encode())


def fill(templates: Path, tree: Path, fields: dict[str, str]) -> None:
    """Write the files of packaging/debian/ where they belong, each @NAME@ in them replaced by its field."""
    share = tree / "usr" / "share"
    places = {
        "control": tree / "DEBIAN",
        "copyright": share / "doc" / "evenstep",
        f"{APP_ID}.desktop": share / "applications",
        f"{APP_ID}.metainfo.xml": share / "metainfo",
    }
    for name, place in places.items():
        place.mkdir(parents=True, exist_ok=True)
        text = re.sub(r"@([A-Z_]+)@", lambda match: fields[match[1]], (templates / name).read_text("utf-8"))
        (place / name).write_text(text, "utf-8")


def make_plain(tree: Path, program: Path) -> None:
    """Give every file the rights it has on every machine, whatever those of whoever builds."""
    for path in [tree, *tree.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == program else 0o644)


def place_file(source: Path, place: Path) -> None:
    """Copy a file into a folder that need not be there yet."""
    place.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, place)


def write_packed(path: Path, content: bytes) -> None:
    """Write a file packed by gzip, without the time of day."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(content, 9, mtime=0))
