"""The program itself, with a meter at its player: bench_program.py FOLDER ARGUMENTS for the program.

When the session has ended, FOLDER holds `facts.json`, the figures; `marks.json`, the length of the programme and where
its marks are; `looks`, doubles in rows of three, looks at the player's time: seconds before, frame, seconds after;
`readings`, doubles in pairs, what the stream told of its own time: when that was looked at, and how many seconds later
than by the player's time it then was; and what `tests/bench_sound_worker.py` leaves there. Then the program ends by
itself.
"""

import json
import math
import struct
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from audio import sound_process  # noqa: E402
from audio.clock import HeardClock  # noqa: E402
from audio.player import StreamPlayer  # noqa: E402
from trainer.cues import FRAME_RATE  # noqa: E402
from ui.cli import main  # noqa: E402

SUMMARY_MS = 1000
LOOK_EVERY_S = 0.1
WRITING_S = 120.0
"""How long the sound process may take to write down what its meter took."""


class Meter:
    """Takes down what the player's own calls tell, without changing what they do."""

    def __init__(self, folder):
        self.folder = folder
        self.programme = None
        self.looks = (folder / "looks").open("wb")  # not kept: it would look like memory that is lost
        self.looked_s = -math.inf
        self.readings = (folder / "readings").open("wb")
        self.reading = None

    def attach(self):
        play, close, heard_frame = StreamPlayer.play, StreamPlayer.close, StreamPlayer.heard_frame
        by_clock = HeardClock.heard_frame

        def noted_play(player, programme):
            self.programme = programme
            play(player, programme)

        def noted_close(player):
            if self.programme is not None:
                self.write(player)
            close(player)
            QTimer.singleShot(SUMMARY_MS, QApplication.instance().quit)

        def noted_heard_frame(player):
            before_s = time.monotonic()
            heard = heard_frame(player)
            if before_s - self.looked_s >= LOOK_EVERY_S:
                self.looked_s = before_s
                self.looks.write(struct.pack("3d", before_s, heard, time.monotonic()))
            return heard

        def noted_by_clock(clock, reading, rendered, now_s):
            heard = by_clock(clock, reading, rendered, now_s)
            if reading is not None and reading != self.reading:
                self.reading = reading
                late_s = reading.heard_s - now_s - (reading.frame - heard) / FRAME_RATE
                self.readings.write(struct.pack("2d", now_s, late_s))
            return heard

        HeardClock.heard_frame = noted_by_clock
        StreamPlayer.play, StreamPlayer.close, StreamPlayer.heard_frame = noted_play, noted_close, noted_heard_frame
        worker = [sys.executable, "-P", str(Path(__file__).with_name("bench_sound_worker.py")), str(self.folder)]
        sound_process.worker_command = lambda _name, board: [*worker, board]
        sound_process.CLOSE_S = WRITING_S

    def write(self, player):
        marks = [
            placed.start_frame + cue.at_frame
            for placed in self.programme
            for cue in placed.segment.cues
            if cue.kind in ("tick", "turn", "chime")
        ]
        (self.folder / "marks.json").write_text(json.dumps([self.programme[-1].end_frame, marks]), encoding="utf-8")
        self.looks.flush()
        self.readings.flush()
        facts = {
            "underruns": player.underruns,
            "latency_s": player.latency_s,
            "returns": player.returns,
            "trouble": player.trouble,
        }
        (self.folder / "facts.json").write_text(json.dumps(facts), encoding="utf-8")


if __name__ == "__main__":
    Meter(Path(sys.argv[1])).attach()
    sys.exit(main(sys.argv[2:]))
