"""What packaging/build.py makes for Debian: the package, its changes, the manual page."""

import gzip
import os
import re
import shutil
import subprocess
import sys

import pytest

import trainer
from tests.build_scripts import MOMENT, ROOT


def test_the_files_of_the_package_lie_where_debian_looks_filled_in(scripts, tmp_path):
    fields = {"VERSION": "1.2.3", "DATE": "2026-11-21", "ARCHITECTURE": "amd64", "INSTALLED_KIB": "9", "GLIBC": "2.36"}
    scripts.deb.fill(scripts.deb.DEBIAN, tmp_path, fields)
    written = {
        path.relative_to(tmp_path).as_posix(): path.read_text(encoding="utf-8") for path in tmp_path.rglob("*.*")
    }
    written["control"] = (tmp_path / "DEBIAN" / "control").read_text()
    assert "Version: 1.2.3\n" in written["control"]
    assert 'version="1.2.3" date="2026-11-21"' in written[f"usr/share/metainfo/{scripts.deb.APP_ID}.metainfo.xml"]
    assert f"usr/share/applications/{scripts.deb.APP_ID}.desktop" in written
    assert not any(re.search(r"@[A-Z_]+@", text) for text in written.values())
    with pytest.raises(KeyError):
        scripts.deb.fill(scripts.deb.DEBIAN, tmp_path, {"VERSION": "1"})


def test_the_package_has_command_manual_icons_and_changes_with_plain_rights(scripts, monkeypatch, tmp_path):
    icons = tmp_path / "icons"
    icons.mkdir()
    shutil.copy(ROOT / "ui" / "assets" / "icon.png", icons / "256x256.png")
    monkeypatch.setattr(scripts.deb, "BUILD", tmp_path)
    tree = tmp_path / "tree"
    program = tree / "usr" / "lib" / "evenstep" / "evenstep"
    program.parent.mkdir(parents=True)
    program.touch(0o700)
    scripts.deb.lay_out(tree, ".TH EVENSTEP 1\n")
    scripts.deb.make_plain(tree, program)
    assert (tree / "usr" / "bin" / "evenstep").resolve() == program
    share = tree / "usr" / "share"
    assert gzip.decompress((share / "man" / "man1" / "evenstep.1.gz").read_bytes()) == b".TH EVENSTEP 1\n"
    changes = gzip.decompress((share / "doc" / "evenstep" / "changelog.gz").read_bytes())
    assert changes.startswith(b"evenstep (")
    assert (share / "lintian" / "overrides" / "evenstep").exists()
    for place in ("256x256/apps/{}.png", "scalable/apps/{}.svg"):
        assert (share / "icons" / "hicolor" / place.format(scripts.deb.APP_ID)).stat().st_size > 0
    rights = {path: path.stat().st_mode & 0o777 for path in tree.rglob("*") if not path.is_symlink()}
    assert {rights[path] for path in rights if path.is_dir()} == {0o755}
    assert {path.name for path in rights if path.is_file() and rights[path] != 0o644} == {"evenstep"}


def test_debian_is_told_the_changes_of_every_version_that_is_released(scripts):
    markdown = """\
# Changes

## [Unreleased]

- Not out yet.

## [0.2.0] - 2026-12-05

### Added

- A thing
  in two lines.

## [0.1.0] - 2026-11-21

The first.
"""
    told = scripts.changelog.debian_changelog(markdown, "evenstep", "Us <us@example.org>")
    assert (
        told
        == """\
evenstep (0.2.0) unstable; urgency=medium


  [ Added ]
  * A thing in two lines.

 -- Us <us@example.org>  Sat, 05 Dec 2026 12:00:00 +0000

evenstep (0.1.0) unstable; urgency=medium

  * The first.

 -- Us <us@example.org>  Sat, 21 Nov 2026 12:00:00 +0000
"""
    )


# -- The manual page -------------------------------------------------------------------------------------------------


def test_the_manual_page_has_every_command_and_nothing_roff_would_take_for_its_own(scripts, monkeypatch):
    text = scripts.manual.page("1.2.3", MOMENT)
    assert text.startswith('.TH EVENSTEP 1 "2026-11-21" "Evenstep 1.2.3"')
    words = list(scripts.manual.commands())
    assert {(), ("guide",), ("plans", "show"), ("log", "restore"), ("doctor",)} <= set(words)
    for command in words:
        assert f".SH {' '.join(['EVENSTEP', *command]).upper()}\n" in text
    requests = {line.split()[0] for line in text.splitlines() if line.startswith((".", "'"))}
    assert requests == {".TH", ".SH", ".B", ".TP", ".nf", ".fi"}
    assert re.search(r"(?<!\\)-", text.partition("\n")[2]) is None
    assert "__main__" not in text


def test_the_manual_page_is_written_by_its_script(tmp_path):
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "0", "PYTHONDONTWRITEBYTECODE": "1", "HOME": str(tmp_path)}
    call = [sys.executable, ROOT / "packaging" / "manual.py"]
    done = subprocess.run(call, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert f'"1970-01-01" "Evenstep {trainer.__version__}"' in done.stdout
