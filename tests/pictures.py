"""Takes the pictures of the documents anew: `python -m tests.pictures FOLDER`, in about two minutes.

The real program runs on an X server of its own, in a home made up for it, driven by keys alone: from its very first
start to the end of a session, and then with a made-up log, plans, an exercise and a voice. It needs Xvfb, xdotool and
PulseAudio; nothing is heard of it.
"""

import argparse
import tempfile
import time
from contextlib import closing, contextmanager, suppress
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from tests.made_folders import PLANS, a_year_until_lately
from tests.sound_server import sound_server
from tests.x_server import Driver, x_server
from trainer.log import Log
from ui.data_folder import open_data_folder
from ui.theme import DESK_DARK, DESK_LIGHT, STAGE

SHORT = "1x6/side @ 2-0-1-0 switch 5 ready 5 exercise backward-lunge"
REPS_BEFORE_PICTURE = 2
QUESTIONS = "How did it feel?"
SECTIONS_TO_FAULT = (
    *("Before you begin", "How to stand", "The steps", "Tempo", "What the voice reminds you of", "Common mistakes"),
    *("Pelvis turns or tips", "Knee drifts in or out"),
)
COLOURS = 128
OURS = {colour for desk in (DESK_LIGHT, DESK_DARK, STAGE) for colour in desk}
SMALLEST = 0
"""A PNG picture loses nothing by it."""
STILL_WITHIN_S = 30
UPRIGHT = np.s_[95:170, 670:1120]
"""Where the heads of those who stand upright are on a stage of 1280 x 720."""
VOICE = np.s_[160:260, 100:420]
"""Where the room check names the voice."""


def main(arguments=None):
    parser = argparse.ArgumentParser(prog="python -m tests.pictures", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="where to; for the documents docs/pictures")
    into = parser.parse_args(arguments).folder
    into.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="evenstep-pictures-") as name, x_server() as environment:
        home = Path(name)
        surroundings = environment | {"HOME": name, "EVENSTEP_LANGUAGE": "en"}
        with program(surroundings, home / "new", "--silent") as window:
            first_steps(window, partial(take, window, into))
            session(window, partial(take, window, into), home / "new" / "log.sqlite")
            after(window, partial(take, window, into))
        a_year_until_lately(open_data_folder(str(home / "old")))
        with (
            sound_server(home) as sounding,
            program(sounding | surroundings, home / "old", "--plan", PLANS[0].name) as window,
        ):
            leaf_through(window, partial(take, window, into))
            whole_session(window, partial(take, window, into))


@contextmanager
def program(environment, folder, *arguments):
    """Run the program with a data folder."""
    window = Driver(environment, ["--data-dir", folder, *arguments])
    try:
        yield window
    finally:
        window.close()


# -- What is done, and when pictures are taken -----------------------------------------------------------------------


def first_steps(window, picture):
    """Go through the first steps and a round of practice, as far as the plans."""
    window.wait_for("First steps, Which lunge would you like to do?")
    picture("first-start", once=is_still)
    for step, presses in (
        ("This is how Evenstep leads you", 1),
        ("Can you hear and read it from your mat?", 1),
        ("Before you begin", 1),
        ("Try it once", 2),  # there is more to read than the window has room for
    ):
        window.press(*["Return"] * presses)
        window.wait_for(f"First steps, {step}")
    window.press("Return")
    window.wait_for("Practice: Get ready")
    for leg in ("left", "right"):
        window.press("Right")
        window.wait_for(f"Practice: Set 1, {leg} leg")
    window.press("Escape")
    window.wait_for("First steps, You are ready")
    window.press("s")  # not gently, but to the plans
    window.wait_for("")
    window.press("Up")  # and there to the one with two sets


def session(window, picture, log_path):
    """Do the first set of the plan shown with both legs, break off the second and end there."""
    window.press("Return")
    window.wait_for("Get ready")
    window.press("Right")
    window.wait_for("Set 1, left leg")
    window.wait_for(REPS_BEFORE_PICTURE, lambda _: paced_reps(log_path))
    picture("stage-left", once=is_low)
    window.press("space")
    window.wait_for("Paused")
    picture("paused", once=is_still)
    window.press("space")
    window.wait_for("Get ready")
    window.wait_for("Set 1, left leg")
    window.press("s")
    window.wait_for("Switch")
    picture("switch")
    window.press("Right")
    window.wait_for("Set 1, right leg")
    window.wait_for(REPS_BEFORE_PICTURE, lambda _: paced_reps(log_path))
    picture("stage-right", once=is_low)
    window.press("s")
    window.wait_for("Rest")
    window.press("plus", "2", "f")
    picture("faults")
    window.press("2")
    picture("rest")
    window.press("Escape")
    window.wait_for("Done")


def after(window, picture):
    """Answer the first questions, and go home."""
    ask_for_questions(window)
    window.press("0", "0", "Return")
    window.press("4", "3")
    picture("questions", once=is_still)
    window.press("s")
    window.wait_for("Done")
    window.press("Escape")
    window.wait_for("")


def leaf_through(window, picture):
    """Show every page that one can leaf to."""
    window.wait_for("")
    for key, title, name in (
        ("h", "History", "history"),
        ("Escape", "", None),
        ("b", "Balance", "balance"),
        ("Escape", "", None),
        ("d", "Your data", "your-data"),
        ("Escape", "", None),
        ("e", "Settings", "settings"),
        ("Escape", "", None),
        ("t", "Keys", "keys"),
        ("Escape", "", "home"),
        ("o", "Sound", "sound"),
        ("v", "Your own voice", "own-voice"),
        ("Escape", "Sound", None),
        ("r", "Room check", None),
        ("Up", "Room check", None),
        ("Left", "Room check", "room-check"),
        ("Escape", "Sound", None),
        ("Escape", "", None),
        ("w", "Next time", "suggestion"),
        ("Escape", "", None),
        ("Down", "", None),
        ("F2", f"Plan “{PLANS[1].name}”", "plan-editor"),
        ("Escape", "", None),
        ("l", "Learn: At a glance", None),
        ("y", "Your exercise: Reverse lunge from a step", "own-exercise"),
        ("Escape", "Learn: At a glance", None),
    ):
        window.press(key)
        window.wait_for(title)
        if name:
            picture(name, once=READY_WHEN.get(name, is_still))
    for section in SECTIONS_TO_FAULT:
        window.press("Right")
        window.wait_for(f"Learn: {section}")
    picture("learn", once=is_still)
    window.press("Escape")
    window.wait_for("")


def whole_session(window, picture):
    """Do a short session to its end, and see what came of it."""
    window.press("n")
    window.wait_for("Plan “My plan”")
    window.write(SHORT)
    window.press("Return")
    window.wait_for("Set 1, left leg", within_s=60)
    window.wait_for("Switch")
    window.press("2")
    window.wait_for("Set 1, right leg")
    window.wait_for("Done", within_s=60)
    ask_for_questions(window)
    window.press("s")
    window.wait_for("Done")
    picture("summary", once=is_still)


def ask_for_questions(window):
    """Press Enter, and again if the stage was not left yet."""
    window.press("Return")
    with suppress(AssertionError):
        window.wait_for(QUESTIONS, within_s=5)
        return
    window.press("Return")
    window.wait_for(QUESTIONS)


def paced_reps(path):
    """Return how many reps of the leg set begun last are in the log."""
    with closing(Log(path)) as log:
        begun = [leg_set for session in log.sessions(newest=1) for leg_set in session.leg_sets]
        return begun[-1].paced_reps if begun else 0


# -- How they are taken ----------------------------------------------------------------------------------------------


def take(window, into, name, once=None):
    """Keep what is on the screen as a small picture, `once` this holds of the look before and the one now."""
    path = into / f"{name}.png"
    deadline = time.monotonic() + STILL_WITHIN_S
    before, now = None, look(window, path)
    while once and not once(before, now):
        assert time.monotonic() < deadline, f"nothing to take a picture of: {name}"
        before, now = now, look(window, path)
    assert few_colours(now).save(str(path), quality=SMALLEST)


def look(window, path):
    window.picture(path)
    return QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)


def is_still(before, now):
    return before == now


def is_low(_, now):
    """Tell whether the figures of the stage are down in the lunge: there is nothing where they stand upright."""
    return len(np.unique(pixels_of(now).reshape(now.height(), now.width())[UPRIGHT])) == 1


def shows_both_legs(before, now):
    """Tell whether the balance is drawn: what is counted for it may take a moment."""
    colours = {f"#{colour & 0xFFFFFF:06x}" for colour in np.unique(pixels_of(now))}
    return is_still(before, now) and any({desk.left, desk.right} <= colours for desk in (DESK_LIGHT, DESK_DARK))


def tells_of_the_voice(_, now):
    """Tell whether the room check shows that the voice is being heard."""
    return int(STAGE.text.removeprefix("#"), 16) in pixels_of(now).reshape(now.height(), now.width())[VOICE] & 0xFFFFFF


READY_WHEN = {"balance": shows_both_legs, "room-check": tells_of_the_voice}
"""When a page is as it should be; all others are once they are still."""


def pixels_of(image):
    return np.frombuffer(image.constBits(), np.uint32)


def few_colours(image):
    """Return the picture in those colours of ours that are in it, and its most frequent; others become the nearest."""
    colours, counts = np.unique(pixels_of(image), return_counts=True)
    frequent = colours[np.argsort(-counts, kind="stable")].tolist()
    ours = [colour for colour in frequent if f"#{colour & 0xFFFFFF:06x}" in OURS]
    table = list(dict.fromkeys([*ours, *frequent]))[:COLOURS]
    return image.convertToFormat(QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.AvoidDither)


if __name__ == "__main__":
    main()
