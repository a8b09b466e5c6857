"""A real X server of the tests' own, with hands to press keys and eyes to take pictures."""

import os
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from pathlib import Path

ROOT = Path(__file__).parents[1]

GRAB = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication(sys.argv)
assert app.primaryScreen().grabWindow(0).save(sys.argv[1])
"""


PROGRAM = [sys.executable, "-c", "import sys; from ui.cli import main; sys.exit(main())"]
"""The program of this checkout."""

OPEN_WITHIN_S = 60
LOOK_EVERY_S = 0.05
"""Those who look without a rest take a core from what they look at."""


@contextmanager
def x_server(width_px=1280, height_px=720, frame_buffers=None):
    """Start Xvfb on a free display; gives the environment for programs that are to use it.

    What is on its screen it keeps in a file in the folder `frame_buffers`, if one is given.
    """
    kept = ["-fbdir", str(frame_buffers)] if frame_buffers else []
    read, write = os.pipe()
    # Without -noreset it begins anew when the last one has gone, xdotool say, and turns away whoever comes meanwhile.
    how = ["-screen", "0", f"{width_px}x{height_px}x24", "-nolisten", "tcp", "-noreset", *kept]
    server = subprocess.Popen(["Xvfb", "-displayfd", str(write), *how], pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as pipe:
            display = pipe.readline().strip()
        assert display, "Xvfb did not start"
        clean = {k: v for k, v in os.environ.items() if k not in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY")}
        yield clean | {"DISPLAY": f":{display}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        server.terminate()
        server.wait()


class Driver:
    """The program in a window, driven by key presses only."""

    def __init__(self, environment, arguments, program=PROGRAM):
        self._environment = environment
        command = [*program, *map(str, arguments)]
        self.process = subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True)
        try:
            self._window = self._found(OPEN_WITHIN_S)
            self._xdotool("mousemove", "0", "0")  # where nothing lights up below it
        except (AssertionError, subprocess.SubprocessError):
            self.close()
            raise

    def _found(self, within_s):
        """Wait for its window, and have the keys go there; the first one seen may be gone before they do."""
        deadline = time.monotonic() + within_s
        while True:
            with suppress(subprocess.CalledProcessError):
                for window in self.windows():
                    self._xdotool("windowfocus", "--sync", window)
                    return window
            assert self.process.poll() is None, self.process.stderr.read()
            assert time.monotonic() < deadline, f"no window within {within_s} s"
            time.sleep(LOOK_EVERY_S)

    def windows(self):
        """Return its windows that are on the screen; none if one of all there are closes while they are looked at."""
        with suppress(subprocess.CalledProcessError):
            return self._xdotool("search", "--onlyvisible", "--name", "^Evenstep").split()
        return []

    def _xdotool(self, *words):
        return subprocess.run(
            ["xdotool", *words], env=self._environment, check=True, capture_output=True, text=True, timeout=60
        ).stdout.strip()

    def press(self, *keys):
        self._xdotool("key", "--delay", "60", *keys)

    def write(self, text):
        self._xdotool("type", "--delay", "60", text)

    @property
    def title(self):
        """What stands in its title; None if the window has just closed, and then another is looked for."""
        try:
            name = self._xdotool("getwindowname", self._window)
        except subprocess.CalledProcessError:
            self._window = next(iter(self.windows()), self._window)
            return None
        return name.removeprefix("Evenstep").removeprefix(" – ")

    def wait_for(self, wanted, what=lambda driver: driver.title, within_s=60):
        """Look until `what` gives `wanted`."""
        deadline = time.monotonic() + within_s
        while (seen := what(self)) != wanted:
            assert self.process.poll() is None, self.process.stderr.read()
            assert time.monotonic() < deadline, f"waited for {wanted!r}, saw {seen!r}"
            time.sleep(LOOK_EVERY_S)

    def picture(self, path):
        """Save what the screen shows."""
        subprocess.run([sys.executable, "-c", GRAB, str(path)], env=self._environment, check=True, timeout=60)

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.communicate()
