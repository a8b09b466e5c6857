"""Runs a real session that hears claps, with real sound, and tells what happens: hear_claps.py FOLDER PLAN.

Writes a line when the microphone is open, and one each time the state changes, with the second of the session.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from trainer.exercise import exercise  # noqa: E402
from trainer.log import Log  # noqa: E402
from trainer.plan import parse_one_line  # noqa: E402
from trainer.timeline import compile_session, draft, phrases  # noqa: E402
from ui.clap_ear import ClapEar  # noqa: E402
from ui.data_folder import open_data_folder  # noqa: E402
from ui.session_page import SessionPage  # noqa: E402
from ui.sound import Sound  # noqa: E402
from ui.tasks import Background  # noqa: E402


def main(folder, plan_line):
    app = QApplication([])
    data = open_data_folder(folder)
    log = Log(data.log)
    sound = Sound(data, silent=False)
    sound.change(sound.settings._replace(double_clap=True))
    plan = parse_one_line(plan_line)
    drafted = draft(plan, exercise(plan.exercise))
    sound.prepare(phrases(drafted))
    background = Background()
    ear = ClapEar(sound, background)
    page = SessionPage(ear)
    page.resize(640, 360)
    page.show()
    page.ended.connect(app.quit)
    player = sound.open_player()
    told = {}

    def tell(of, what):
        if told.get(of) != what:
            told[of] = what
            sys.stdout.write(json.dumps([player.heard_frame() / 48_000, what]) + "\n")
            sys.stdout.flush()

    def look():
        if ear.trouble or ear.is_on:
            tell("microphone", ear.trouble or "listening")
            tell("state", "paused" if page.workout.session.paused else str(page.workout.session.state))

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(10)
    compiled = compile_session(drafted, sound.phrase_frames)
    page.begin(compiled, player, log, None, settings=sound.settings)
    app.exec()
    background.close()
    log.close()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
