"""Paints a stage 2,000 times, every picture another one, and prints what became of the references to None.

A process of its own: in a long test run other tests' leavings are cleared away meanwhile, which moves the count too.
"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication

from trainer.exercise import exercise
from trainer.plan import parse_one_line
from trainer.session import Command, Session
from trainer.timeline import compile_session, draft
from ui.stage import Stage

PAINTS = 2000
FIRST_PAINTS = 100


class CountedStage(Stage):
    """Counts the times its own ground is painted."""

    painted = 0

    def paintEvent(self, event):
        self.painted += 1
        super().paintEvent(event)


def main():
    app = QApplication([])
    plan = parse_one_line("2x8/side @ 3-0-1-1 ready 15 rest 90 switch 20")
    timeline = compile_session(draft(plan, exercise(plan.exercise)), {})
    stage = CountedStage(timeline, dots_per_inch=96)
    stage.resize(640, 360)
    stage.show()
    session = Session(timeline)
    session.do(Command.START, 0, 0)
    step = timeline.frames // (PAINTS + FIRST_PAINTS + 50)
    states = set()

    def paint(first, last):
        for n in range(first, last):
            session.advance(n * step)
            moment = session.moment(n * step)
            states.add(moment.state)
            stage.show_moment(moment)
            stage.repaint(QRect(0, 0, stage.width(), stage.height()))
            app.processEvents()

    paint(0, FIRST_PAINTS)  # caches fill and everything has been shown once
    before = sys.getrefcount(None)
    paint(FIRST_PAINTS, FIRST_PAINTS + PAINTS)
    after = sys.getrefcount(None)
    print(json.dumps({"before": before, "after": after, "painted": stage.painted, "states": sorted(states)}))


if __name__ == "__main__":
    main()
