import os
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.x_server import Driver, x_server
from trainer.log import Log

PLAN = "2x3/side @ 1-0-1-1 rest 30 switch 20 ready 20"
KEPT = os.environ.get("EVENSTEP_PICTURES")


@pytest.fixture
def driver(need_window, tmp_path):
    with x_server() as environment:
        made = Driver(environment, ["--data-dir", tmp_path / "data", "--silent", "--plan", PLAN])
        yield made
        made.close()


@pytest.fixture
def picture(driver, tmp_path):
    """Take a picture; where EVENSTEP_PICTURES names a folder they are kept there, for the documents."""

    def take(name):
        path = Path(KEPT or tmp_path) / f"{name}.png"
        driver.picture(path)
        return QImage(str(path))

    return take


def reps(path):
    log = Log(path)
    try:
        leg_sets = [leg_set for session in log.sessions(newest=1) for leg_set in session.leg_sets]
        return [(s.leg, s.set_n, s.paced_reps, s.counted_reps, s.ended) for s in leg_sets]
    finally:
        log.close()


@pytest.mark.window
def test_a_whole_session_is_driven_by_keys_alone(driver, picture, tmp_path):
    log_path = tmp_path / "data" / "log.sqlite"
    home = picture("home")
    driver.press("Return", "Return")  # the notice of safety is read first
    driver.wait_for("Get ready")
    driver.press("Right")  # skips the rest of the get-ready time, but is counted in
    driver.wait_for("Set 1, left leg")
    driver.wait_for([("left", 1, 1, 1, None)], lambda _: reps(log_path))
    left = picture("stage-left")
    driver.press("space")
    driver.wait_for("Paused")
    picture("paused")
    driver.press("space")
    driver.wait_for("Get ready")
    driver.wait_for("Set 1, left leg")
    driver.wait_for([("left", 1, 2, 2, None)], lambda _: reps(log_path))
    driver.press("z")
    driver.wait_for([("left", 1, 2, 1, None)], lambda _: reps(log_path))
    driver.press("s")
    driver.wait_for("Switch")
    picture("switch")
    driver.press("Right")
    driver.wait_for("Set 1, right leg")
    driver.wait_for(1, lambda _: reps(log_path)[-1][2])
    right = picture("stage-right")
    driver.press("Left")
    driver.wait_for("Get ready")
    driver.wait_for("Set 1, right leg")
    driver.wait_for("Rest")
    picture("rest")
    assert reps(log_path) == [
        ("left", 1, 2, 1, "stopped"),
        ("right", 1, 1, 0, "repeated"),
        ("right", 1, 3, 3, "finished"),
    ]
    driver.press("m", "Right")
    driver.wait_for("Set 2, left leg")
    driver.press("Escape")
    driver.wait_for("Done")
    summary = picture("summary")
    assert reps(log_path)[-1] == ("left", 2, 0, 0, "stopped")
    driver.press("h")
    driver.wait_for("History")
    history = picture("history")
    driver.press("Escape")
    driver.wait_for("Done")
    driver.press("Escape")
    driver.wait_for("")

    # The working leg's side is lit in its colour, and pages differ: these are pictures of the real thing.
    assert left.pixelColor(5, 360).name() == "#56b4e9"
    assert left.pixelColor(1275, 360).name() != "#e69f00"
    assert right.pixelColor(1275, 360).name() == "#e69f00"
    assert len({bytes(image.constBits()) for image in (home, left, right, summary, history)}) == 5


@pytest.mark.window
def test_a_kill_in_the_middle_of_a_set_loses_no_finished_rep(driver, tmp_path):
    driver.press("Return", "Return")
    driver.wait_for("Get ready")
    driver.press("Right")
    driver.wait_for("Set 1, left leg")
    log_path = tmp_path / "data" / "log.sqlite"
    driver.wait_for(2, lambda _: next((paced for _, _, paced, _, _ in reps(log_path)), 0))
    driver.process.kill()
    driver.process.wait()
    assert reps(log_path) == [("left", 1, 2, 2, None)]


@pytest.mark.window
def test_it_can_start_at_once(need_window, tmp_path):
    with x_server() as environment:
        driver = Driver(environment, ["--data-dir", tmp_path, "--silent", "--plan", PLAN, "--start"])
        driver.wait_for("Get ready")
        driver.close()
