"""The sound process itself, with a meter at its callback: bench_sound_worker.py FOLDER ARGUMENTS for the process.

When it has played and is closed, FOLDER holds `callback.npy`, a row for each call of the callback; `sounds.pickle`,
what the mixer was given to play; and `collections.json`, on the search for rubbish in this process, and on what came
before each time the output ran dry.
"""

import gc
import json
import pickle
import sys
import time
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1]))

from audio.mixer import Mixer
from audio.outlet import Outlet
from audio.renderer import Renderer
from audio.sound_worker import main

ROOM_FOR_CALLS = 120_000
"""An hour and a half of them. The room is taken at once, so that the meter does not look like memory that is lost."""


class Meter:
    """Takes down what the calls tell, without changing what they do."""

    def __init__(self, folder):
        self.folder = folder
        self.calls = np.full((ROOM_FOR_CALLS, 4), np.nan)
        self.called = 0
        self.dry = []
        self.sounds = ()
        self.collections = [0, 0, 0]
        self.longest_collection_s = 0.0

    def attach(self):
        fill, load, close = Outlet._fill, Mixer.load, Renderer.close

        def metered_fill(outlet, opening, block, stream_time, status):
            entered_s = time.perf_counter()
            called_s = stream_time.currentTime
            if status.output_underflow:
                self._note_dry(entered_s)
            fill(outlet, opening, block, stream_time, status)
            if self.called == len(self.calls):
                self.calls = np.concatenate([self.calls, np.full_like(self.calls, np.nan)])
            self.calls[self.called] = called_s, entered_s, time.perf_counter() - entered_s, len(block)
            self.called += 1

        def noted_load(mixer, sounds):
            self.sounds = tuple(sounds)
            load(mixer, self.sounds)

        def noted_close(renderer):
            close(renderer)
            if self.sounds:
                self.write()

        Outlet._fill, Mixer.load, Renderer.close = metered_fill, noted_load, noted_close
        gc.callbacks.append(self._note_collection)

    def _note_dry(self, entered_s):
        before = self.calls[self.called - 1] if self.called else (entered_s, entered_s, 0.0, 0)
        told = {"at_s": entered_s, "since_call_s": entered_s - before[1], "it_took_s": before[2]}
        self.dry.append({name: float(value) for name, value in told.items()})

    def _note_collection(self, when, told):
        if when == "start":
            self._collecting_since_s = time.perf_counter()
        else:
            self.collections[told["generation"]] += 1
            took_s = time.perf_counter() - self._collecting_since_s
            self.longest_collection_s = max(self.longest_collection_s, took_s)

    def write(self):
        np.save(self.folder / "callback.npy", self.calls[: self.called])
        with (self.folder / "sounds.pickle").open("wb") as file:
            pickle.dump(self.sounds, file)
        told = {"collections": self.collections, "longest_collection_s": self.longest_collection_s, "dry": self.dry}
        (self.folder / "collections.json").write_text(json.dumps(told), encoding="utf-8")


if __name__ == "__main__":
    Meter(Path(sys.argv.pop(1))).attach()
    main()
