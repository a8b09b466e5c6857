"""The balance page in the real window of a demo, by keys alone."""

import os
import signal
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.x_server import Driver, x_server
from trainer.log import Log
from ui.cli import main
from ui.demo import TITLE
from ui.theme import DESK_DARK, DESK_LIGHT

KEPT = os.environ.get("EVENSTEP_PICTURES")


def everything_below(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.window
def test_a_demo_leads_to_the_balance_and_leaves_the_own_folder_alone(need_window, tmp_path):
    own, temporary = tmp_path / "own", tmp_path / "temporary"
    for folder in (own, temporary):
        folder.mkdir()
    with closing(Log(own / "log.sqlite")):
        pass
    before = everything_below(own)
    says = TITLE.removeprefix("Evenstep")
    with x_server() as environment:
        surroundings = environment | {"TMPDIR": str(temporary), "EVENSTEP_DATA_DIR": str(own)}
        driver = Driver(surroundings, ["--demo", "--silent", "--data-dir", own])
        try:
            driver.wait_for(says)
            driver.press("b")
            driver.wait_for(f"{says} – Balance")
            picture = Path(KEPT or tmp_path) / "balance.png"
            driver.wait_for(True, lambda _: shows_both_legs(driver, picture))
            driver.press("Escape")
            driver.wait_for(says)
            driver.press("h")
            driver.wait_for(f"{says} – History")
            driver.press("b")
            driver.wait_for(f"{says} – Balance")
            driver.press("Escape")
            driver.wait_for(f"{says} – History")
            assert len(list(temporary.glob("evenstep-demo-*"))) == 1
            driver.process.send_signal(signal.SIGINT)  # Ctrl+C closes like the window's own button
            driver.process.wait(30)
        finally:
            driver.close()
    assert list(temporary.glob("evenstep-demo-*")) == []
    assert everything_below(own) == before


def shows_both_legs(driver, path):
    """Tell whether the bars of both legs are on the screen: left of the middle one colour, right of it another."""
    driver.picture(path)
    image = QImage(str(path))
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    return any({desk.left, desk.right} <= colours for desk in (DESK_LIGHT, DESK_DARK))


def test_a_demo_goes_with_no_command(capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["--demo", "doctor"])
    assert stopped.value.code == 2
    assert "--demo opens the window" in capsys.readouterr().err
