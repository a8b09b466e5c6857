"""What is shipped: how large it is, and how soon its window is there, beside an empty program shipped the same way."""

import contextlib
import lzma
import mmap
import os
import statistics
import subprocess
import sys
import tarfile
import time
import zipfile
from pathlib import Path

from tests.bench_table import heading, row
from tests.x_server import x_server

ROOT = Path(__file__).parents[1]
BUILD, DIST = ROOT / "build", ROOT / "dist"
STARTS = 5
PATIENCE_S = 60
LOOK_S = 0.001
LOOKS_AT = 64
"""So many spots of the screen are watched; the window covers all of it."""

MB = 1_000_000

EMPTY = """
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QWidget())
window.resize(1280, 720)
window.show()
app.exec()
"""


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
    data = folder / "data"
    data.mkdir()
    (data / "log.sqlite").touch()  # somebody has been here: the first steps do not come first
    for name, (program, beside) in shipped.items():
        took = {True: [], False: []}
        for _ in range(STARTS + 1):
            for is_ours, command in ((True, [*program, "--data-dir", str(data)]), (False, beside)):
                took[is_ours].append(start_s(folder, command, site))
        ours, theirs = (statistics.median(took[is_ours][1:]) for is_ours in (True, False))  # the first reads the disk
        first = f"{took[True][0]:.2f} s, first of all"
        told = f"empty: {theirs:.2f} s ({ours / theirs:.1f} ×); {took[False][0]:.2f} s, first of all"
        row(f"window there, {name}", f"{ours:.2f} s ({first})", told, "≤ 2 ×")


def start_s(folder, command, site):
    """How long it takes from the call until something is painted on the screen."""
    screens = folder / "screen"
    screens.mkdir(exist_ok=True)
    with x_server(frame_buffers=screens) as environment, watched(screens / "Xvfb_screen0") as painted:
        began = time.monotonic()
        program = subprocess.Popen(
            command, env=environment | {"PYTHONPATH": str(site)}, cwd=folder, stderr=subprocess.DEVNULL
        )
        try:
            while not painted():
                assert program.poll() is None, f"{command[0]} ended by itself"
                assert time.monotonic() < began + PATIENCE_S, f"{command[0]} shows nothing"
                time.sleep(LOOK_S)
            return time.monotonic() - began
        finally:
            program.kill()
            program.wait()


@contextlib.contextmanager
def watched(screen):
    """Give a function that tells whether anything has been painted since."""
    with screen.open("rb") as file, contextlib.closing(mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)) as picture:
        step = len(picture) // (LOOKS_AT + 1) // 4 * 4
        spots = [n * step for n in range(1, LOOKS_AT + 1)]

        def look():
            return [picture[at : at + 4] for at in spots]

        blank = look()
        yield lambda: sum(now != before for now, before in zip(look(), blank, strict=True)) > LOOKS_AT // 2


def only(pattern):
    """The newest file in dist/ that is called so."""
    return max(DIST.glob(pattern), key=os.path.getmtime)


def size(folder):
    """What the files of a folder weigh; a link weighs nothing."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def in_mb(size_bytes):
    return f"{size_bytes / MB:.1f} MB"
