"""The sound page, its checks and a session after them: the real window, real sound, keys alone."""

import json
import os
from pathlib import Path

import numpy as np
import pytest

from tests.sound_server import RATE, Recorder
from tests.x_server import Driver, x_server

PLAN = "1x2/side @ 2-0-1-1 rest 10 switch 5 ready 7"
KEPT = os.environ.get("EVENSTEP_PICTURES")


@pytest.fixture
def driver(need_window, server, tmp_path):
    with x_server() as environment:
        own = {key: server.environment[key] for key in ("HOME", "XDG_RUNTIME_DIR", "PULSE_SERVER")}
        made = Driver(environment | own, ["--data-dir", tmp_path / "data", "--plan", PLAN])
        yield made
        made.close()


def audible_s(recorder):
    """Stop recording, and return how many seconds of it were no silence."""
    samples, _, _ = recorder.stop()
    blocks = samples[: len(samples) // 480 * 480].reshape(-1, 480)
    return np.count_nonzero(np.abs(blocks).max(axis=1) > 0.01) * 480 / RATE


@pytest.mark.sound
@pytest.mark.window
def test_sound_is_set_up_by_keys_alone_and_holds_in_the_session(driver, server, tmp_path):
    path = tmp_path / "data" / "settings.json"

    def setting(name):
        return lambda _: json.loads(path.read_text())[name] if path.exists() else None

    def picture(name):
        driver.picture(Path(KEPT or tmp_path) / f"{name}.png")

    driver.press("o")
    driver.wait_for("Sound")
    picture("sound")
    driver.press("shift+Tab", "shift+Tab", "Right")  # from the test back to how reps are counted
    driver.wait_for("down", setting("counting"))

    recorder = Recorder(server.environment)
    assert recorder.first.wait(20)
    driver.press("t")
    driver.wait_for("Sound, test", within_s=60)
    driver.wait_for("Sound", within_s=60)
    assert audible_s(recorder) > 4

    driver.press("c")
    driver.wait_for("Sound and picture")
    driver.press("shift+Right", "Right", "Left")
    picture("calibration")
    driver.press("Return")
    driver.wait_for("Sound")
    driver.wait_for(50, setting("delay_ms"))

    driver.press("r")
    driver.wait_for("Room check")
    driver.press("Up", "Left")
    picture("room-check")
    driver.press("m")
    driver.wait_for("Room check, microphone on", within_s=60)
    driver.wait_for("Room check", within_s=60)
    picture("room-check-measured")
    driver.press("u")  # the delay set above was made up, and is measured away
    driver.press("space")
    driver.wait_for("Sound")
    driver.wait_for([2, -2], lambda _: [setting(name)(_) for name in ("voice_db", "tones_db")])
    driver.wait_for(True, lambda _: setting("delay_ms")(_) <= 10)  # measured on a machine that may be busy

    driver.press("Escape")
    driver.wait_for("")
    recorder = Recorder(server.environment)
    assert recorder.first.wait(20)
    driver.press("Return", "Return")  # the notice of safety is read first
    driver.wait_for("Get ready", within_s=60)
    driver.wait_for("Set 1, left leg", within_s=60)
    picture("stage-counted-down")
    driver.wait_for("Switch", within_s=60)
    assert audible_s(recorder) > 10
    driver.press("Escape")
    driver.wait_for("Done")
