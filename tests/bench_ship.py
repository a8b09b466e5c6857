"""What is shipped: how large it is, and how soon its window is there, beside an empty program shipped the same way."""

import lzma
import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

from tests.bench_start import EMPTY, start_rows
from tests.bench_table import heading, row

ROOT = Path(__file__).parents[1]
BUILD, DIST = ROOT / "build", ROOT / "dist"
MB = 1_000_000


def ship(folder):
    """Build everything that is shipped here, and print what it weighs and how long it takes to start."""
    build = [sys.executable, str(ROOT / "packaging" / "build.py"), "all"]
    subprocess.run(build, cwd=ROOT, check=True)
    empty = freeze_empty(folder)
    heading()
    sizes(folder, empty)
    starts(folder, empty)


def freeze_empty(folder):
    """Freeze a program that shows a window with nothing in it, as PyInstaller does when nothing is asked of it."""
    script = folder / "empty.py"
    script.write_text(EMPTY, encoding="utf-8")
    command = [sys.executable, "-c", "import workshop; print(workshop.tools())"]
    told = subprocess.run(command, cwd=ROOT / "packaging", check=True, stdout=subprocess.PIPE, text=True)
    python = told.stdout.split()[-1]
    places = ["--distpath", folder / "frozen", "--workpath", folder / "work", "--specpath", folder]
    subprocess.run(
        [python, "-m", "PyInstaller", "--log-level", "ERROR", "--noconfirm", "--windowed", *places, script], check=True
    )
    return folder / "frozen" / "empty"


def sizes(folder, empty):
    packed = folder / "empty.tar.xz"
    with lzma.open(packed, "wb", preset=6) as stream, tarfile.open(fileobj=stream, mode="w") as archive:
        archive.add(empty, "empty")
    row("bundle, unpacked", in_mb(size(BUILD / "frozen-all")), f"empty: {in_mb(size(empty))}", "≤ 230 MB")
    row("bundle, packed", in_mb(only("*.tar.xz").stat().st_size), f"empty: {in_mb(packed.stat().st_size)}", "≤ 75 MB")
    row("package for Debian", in_mb(only("*.deb").stat().st_size), "", "")
    row("package for Debian, installed", in_mb(size(BUILD / "deb" / "usr")), f"empty: {in_mb(size(empty))}", "")
    row("wheel", in_mb(only("*.whl").stat().st_size), "", "")


def starts(folder, empty):
    site = folder / "site"
    with zipfile.ZipFile(only("*.whl")) as wheel:
        wheel.extractall(site)
    frozen, plain = [str(empty / "empty")], [sys.executable, str(folder / "empty.py")]
    installed = [sys.executable, "-c", "import sys; from evenstep.__main__ import main; sys.exit(main())"]
    shipped = {
        "bundle": ([str(BUILD / "frozen-all" / "evenstep" / "evenstep")], frozen),
        "package for Debian": ([str(BUILD / "deb" / "usr" / "lib" / "evenstep" / "evenstep")], frozen),
        "wheel": (installed, plain),
    }
    for name, (program, beside) in shipped.items():
        start_rows(name, folder, program, beside, {"PYTHONPATH": str(site)})


def only(pattern):
    """The newest file in dist/ that is called so."""
    return max(DIST.glob(pattern), key=os.path.getmtime)


def size(folder):
    """What the files of a folder weigh; a link weighs nothing."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def in_mb(size_bytes):
    return f"{size_bytes / MB:.1f} MB"
