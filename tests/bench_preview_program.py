"""Shows what a plan comes to and has one rep heard after each change, by key: bench_preview_program.py FOLDER ROUNDS.

Writes to FOLDER/preview.json when the key was pressed, and what was to be heard from then on. At the end the plan is
changed while a rep is heard.
"""

import json
import random
import sys
import time
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QDeadlineTimer, QEventLoop, Qt  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from trainer.plan import parse_one_line  # noqa: E402
from trainer.tempo import parse_tempo  # noqa: E402
from ui.data_folder import open_data_folder  # noqa: E402
from ui.plan_outlook import WORDS, PlanOutlook  # noqa: E402
from ui.sound import Sound  # noqa: E402
from ui.tasks import Background  # noqa: E402

TEMPOS = ("3-0-1-1", "4-0-1-1", "2-1-2-1", "2.5-0-1-1", "3-1-1-0", "5-0-2-1", "2-0-X-1", "4-1-1-1")
LAST_TEMPO = "1.5-0.5-1-0.5"
"""That of a change made while a rep is heard: this one is heard to its end."""

LONGEST_WAIT_S = 0.6
"""After a change the key is pressed at once, or so much later at most."""


def run(folder, rounds):
    app = QApplication([])
    sound = Sound(open_data_folder(folder / "data"), silent=False)
    background, lookups = Background(), Background()
    outlook = PlanOutlook(sound, background, lookups)
    rng = random.Random(0)

    def let_run(seconds):
        deadline = QDeadlineTimer(round(1000 * seconds))
        while not deadline.hasExpired():
            app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, deadline)

    def until(done, within_s=60):
        deadline = time.monotonic() + within_s
        while not done():
            assert time.monotonic() < deadline
            let_run(0.02)

    plan = parse_one_line("3x10/side @ 3-0-1-1 rest 90 switch 20")
    outlook.show_plan(plan)
    outlook.show()
    outlook.activateWindow()
    if rounds:
        until(lambda: "room" in outlook.told.get(WORDS, ""))
    until(lambda: outlook.preview.player is not None)
    let_run(0.5)
    presses = []
    for n in range(rounds):
        tempo = TEMPOS[n % len(TEMPOS)]
        let_run(0.5)
        outlook.show_plan(replace(plan, tempo=parse_tempo(tempo)))
        wait_s = rng.uniform(0, LONGEST_WAIT_S) if n % 4 else 0.0
        let_run(wait_s)
        pressed_s = time.monotonic()
        QTest.keyClick(outlook, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        handled_s = time.monotonic()
        assert outlook.preview.is_on
        let_run(0.7)
        presses.append({"pressed_s": pressed_s, "handled_s": handled_s, "tempo": tempo, "waited_s": wait_s})
        QTest.keyClick(outlook, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        assert not outlook.preview.is_on
    QTest.keyClick(outlook, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    let_run(0.5)
    edited_s = time.monotonic()
    outlook.show_plan(replace(plan, tempo=parse_tempo(LAST_TEMPO)))
    until(lambda: not outlook.preview.is_on)
    player = outlook.preview.player
    facts = {"presses": presses, "edited_s": edited_s, "underruns": player.underruns, "latency_s": player.latency_s}
    outlook.close()
    sound.stop()
    (folder / "preview.json").write_text(json.dumps(facts), encoding="utf-8")


if __name__ == "__main__":
    run(Path(sys.argv[1]), int(sys.argv[2]))
