"""The program itself, with a meter at its sound callback: bench_program.py FOLDER ARGUMENTS for the program.

When the session has ended, FOLDER holds `facts.json`, the figures; `callback.npy`, a row for each call; and
`sounds.pickle`, the programme and what the mixer was given to play. Then the program ends by itself.
"""

import gc
import json
import pickle
import sys
import time
from array import array
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from audio.mixer import Mixer  # noqa: E402
from audio.outlet import Outlet  # noqa: E402
from audio.player import StreamPlayer  # noqa: E402
from ui.cli import main  # noqa: E402

SUMMARY_MS = 1000


class Meter:
    """Takes down what the player's own calls tell, without changing what they do."""

    def __init__(self, folder):
        self.folder = folder
        self.called_s, self.entered_s, self.took_s, self.frames = (array("d") for _ in range(4))
        self.programme = self.sounds = None
        self.collections = [0, 0, 0]
        self.longest_collection_s = 0.0

    def attach(self):
        fill, play, close, load = Outlet._fill, StreamPlayer.play, StreamPlayer.close, Mixer.load

        def metered_fill(outlet, opening, block, stream_time, status):
            entered_s = time.perf_counter()
            called_s = stream_time.currentTime
            fill(outlet, opening, block, stream_time, status)
            self.took_s.append(time.perf_counter() - entered_s)
            self.entered_s.append(entered_s)
            self.called_s.append(called_s)
            self.frames.append(len(block))

        def noted_play(player, programme):
            self.programme = programme
            play(player, programme)

        def noted_load(mixer, sounds):
            self.sounds = tuple(sounds)
            load(mixer, self.sounds)

        def noted_close(player):
            close(player)
            self.write(player)
            QTimer.singleShot(SUMMARY_MS, QApplication.instance().quit)

        Outlet._fill, StreamPlayer.play = metered_fill, noted_play
        StreamPlayer.close, Mixer.load = noted_close, noted_load
        gc.callbacks.append(self._note_collection)

    def _note_collection(self, when, told):
        if when == "start":
            self._collecting_since_s = time.perf_counter()
        else:
            self.collections[told["generation"]] += 1
            took_s = time.perf_counter() - self._collecting_since_s
            self.longest_collection_s = max(self.longest_collection_s, took_s)

    def write(self, player):
        rows = np.array([self.called_s, self.entered_s, self.took_s, self.frames]).T
        np.save(self.folder / "callback.npy", rows)
        marks = [
            placed.start_frame + cue.at_frame
            for placed in self.programme
            for cue in placed.segment.cues
            if cue.kind in ("tick", "turn", "chime")
        ]
        with (self.folder / "sounds.pickle").open("wb") as file:
            pickle.dump((self.programme[-1].end_frame, marks, self.sounds), file)
        facts = {
            "underruns": player.underruns,
            "latency_s": player.latency_s,
            "returns": player.returns,
            "trouble": player.trouble,
            "collections": self.collections,
            "longest_collection_s": self.longest_collection_s,
        }
        (self.folder / "facts.json").write_text(json.dumps(facts), encoding="utf-8")


if __name__ == "__main__":
    Meter(Path(sys.argv[1])).attach()
    sys.exit(main(sys.argv[2:]))
