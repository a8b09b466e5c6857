"""Sound in the test's hand: a player whose time is set, and a voice that is ready when the test says so."""

import threading

import numpy as np

from audio.player import SilentPlayer
from audio.voices import Voice
from trainer.cues import FRAME_RATE
from trainer.plan import parse_one_line
from ui.settings import Settings
from ui.sound import Sound

PLAN = parse_one_line("1x2/side @ 1-0-1-0 rest 5 switch 5 ready 5")
"""What is led where any short plan does."""


class HandSetPlayer(SilentPlayer):
    """A player whose time is set by hand, and that says it sounds if asked to."""

    def __init__(self, trouble=None, silent=True):
        super().__init__(trouble)
        self.is_silent = silent
        self.frame = 0
        self.muted = False
        self.closed = False
        self.programme = ()
        self.volumes = self.delay_s = None

    def heard_frame(self):
        return self.frame

    def play(self, programme):
        self.programme = programme

    def set_muted(self, muted):
        self.muted = muted

    def set_volumes(self, tones_gain, voice_gain):
        self.volumes = (tones_gain, voice_gain)

    def set_delay(self, delay_s):
        self.delay_s = delay_s

    def close(self):
        self.closed = True


class HandSetSound:
    """What a window asks of its sound, with a voice that is ready when the test says so, or at once."""

    def __init__(self, *, is_ready=False):
        self.may_be_ready = threading.Event()
        if is_ready:
            self.may_be_ready.set()
        self.progress = (1, 7)
        self.phrase_frames, self.samples = {}, {}
        self.voice_trouble = None
        self.player = None
        self.settings = Settings(safety_seen_on="2026-01-01")
        self.silent = False
        self.kept = 0
        self.made_ahead = 0

    def make_process_ahead(self):
        self.made_ahead += 1

    def change(self, settings):
        self.settings = settings

    def keep(self):
        self.kept += 1

    def try_delay(self, delay_ms):
        self.player.set_delay(delay_ms / 1000)

    def prepare(self, texts):
        assert self.may_be_ready.wait(60)
        self.phrase_frames = dict.fromkeys(texts, 4800)

    def forget(self, texts):
        """Nothing is kept of them."""

    def open_player(self, latency_s=None):  # noqa: ARG002 - as the real one is called
        self.player = HandSetPlayer()
        return self.player


def go_to(window, sound, qtbot, second):
    """Let the session of a window whose sound is a HandSetSound go on to a second after its start."""
    sound.player.frame = round(second * FRAME_RATE)
    qtbot.waitUntil(lambda: window.session.workout.moment().session_left_s >= 0)
    window.session.look()


class PageSound(Sound):
    """The sound of a run with its real settings, but with outputs, voice and player of the test's own."""

    def __init__(self, folder, *, silent=False):
        super().__init__(folder, silent=silent)
        self.may_be_ready = threading.Event()
        self.may_be_ready.set()
        self.found_outputs = ["Built-in", "Headphones"]
        self.found_voices = [Voice("en", "English", "en-gb"), Voice("piper:a", "Alba", "en-gb")]
        self.said = {}
        self.prepared = []
        self.players = []

    def change(self, settings):
        if (settings.voice, settings.words_per_minute) != (self.settings.voice, self.settings.words_per_minute):
            self.said = {}  # another voice has said nothing yet
        super().change(settings)

    def prepare(self, texts):
        assert self.may_be_ready.wait(60)
        self.prepared.append((self.settings.voice, tuple(texts)))
        self.said |= dict.fromkeys(texts, np.full(9_600, 0.1, np.float32))

    @property
    def samples(self):
        return self.said

    @property
    def phrase_frames(self):
        return {text: len(samples) for text, samples in self.said.items()}

    @property
    def player(self):
        return self.players[-1]

    def outputs(self):
        return self._told(self.found_outputs)

    def voices(self):
        return self._told(self.found_voices)

    def _told(self, found):
        if isinstance(found, Exception):
            raise found
        return found

    def open_player(self, latency_s=None, voice=None):  # noqa: ARG002 - as the real one is called
        self.players.append(HandSetPlayer(silent=False))
        self._player = self.player
        return self.player
