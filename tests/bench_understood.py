"""Whether what is said is understood: an offline recogniser hears rendered sessions, `understood`.

The recogniser is a small one of another age (pocketsphinx), far worse than an ear, so what counts is the difference
between conditions. It may answer with any phrase the plan can say, or with any word of those phrases.
"""

import importlib.util
import re
import sys
from collections import defaultdict
from typing import NamedTuple

import numpy as np
import soxr

from audio.levels import gain
from audio.mixdown import sounds
from audio.mixer import Mixer
from audio.render import laid_from_zero
from audio.speech import SpeechBank
from audio.voices import list_voices
from trainer.cues import FRAME_RATE, CueKind
from trainer.errors import KnownError
from trainer.exercise import exercise
from trainer.plan import parse_one_line
from trainer.timeline import SessionPhase, compile_session, draft, phrases

KINDS = ("rep number", "countdown", "down", "up", "leg, switch", "sentence")

PLAN = "2x12/side @ 3-0-1-1 rest 15 switch 6 ready 10"
HEARD_RATE = 16_000
PAD_S = 0.1
"""So much of the still end of the recording is put around each piece that is cut out: the recogniser needs it."""

MARGINS_S = (0.0, 0.15)
"""Cut as the cue sheet says, and with so much of what goes before and after it."""

END_FRAMES = FRAME_RATE
"""Recorded after the session has ended: nothing but the noise of the place."""

NONE_DB = -float("inf")

ROOM_S, ROOM_DIRECT_DB = 0.4, -7.0
"""A furnished room of 50 m³ that rings for 0.4 s, 2 m from a loudspeaker of directivity 2.

The echo is as loud as the direct sound at 0.057 √(2 · 50 / 0.4) = 0.9 m, and 20 lg(0.9 / 2) = −7 dB remain at 2 m.
"""


OWN_WORDS = {"glutes": "G L UW T S"}
"""Words of ours that the recogniser's dictionary lacks, in its phonemes."""


class Spoken(NamedTuple):
    at: int
    frames: int
    kind: str
    text: str


class Session(NamedTuple):
    """A session before it is mixed: what sounds, of which kind, what is said where, its frames, and all it may say."""

    sounds: tuple
    kinds: list
    spoken: list
    frames: int
    texts: list


class Condition(NamedTuple):
    """How a session is mixed, in decibels against the present levels, and heard.

    Attributes:
        glides_ducked_db, marks_ducked_db: how much further they make way for words, negative for further down.
        noise_db: pink noise, against the voice while it speaks.
        far: from 2 m away in a room.
    """

    name: str
    glides_db: float = 0.0
    marks_db: float = 0.0
    voice_db: float = 0.0
    glides_ducked_db: float = 0.0
    marks_ducked_db: float = 0.0
    noise_db: float = -40.0
    far: bool = False


ALONE = Condition("voice alone", NONE_DB, NONE_DB)
MIXES = (
    ALONE,
    Condition("as mixed now"),
    Condition("glides only", marks_db=NONE_DB),
    Condition("marks only", glides_db=NONE_DB),
    Condition("tones +3 dB", 3, 3),
    Condition("tones -3 dB", -3, -3),
    Condition("tones -6 dB", -6, -6),
    Condition("glides -3 dB", -3),
    Condition("glides -6 dB", -6),
    Condition("voice +3 dB", voice_db=3),
    Condition("glides ducked 4 dB less", glides_ducked_db=4),
    Condition("glides ducked 4 dB more", glides_ducked_db=-4),
    Condition("glides ducked 8 dB more", glides_ducked_db=-8),
    Condition("glides ducked 12 dB more", glides_ducked_db=-12),
    Condition("marks ducked 6 dB more", marks_ducked_db=-6),
    Condition("ducked 8 and 6 dB more", glides_ducked_db=-8, marks_ducked_db=-6),
    Condition("glides -3 dB, ducked 8 dB more", -3, glides_ducked_db=-8),
    Condition("glides -3 dB, ducked 8 and 6 dB more", -3, glides_ducked_db=-8, marks_ducked_db=-6),
)
PLACES = (
    ("noise", {"noise_db": -15.0}),
    ("2 m", {"far": True}),
    ("2 m, noise", {"far": True, "noise_db": -15.0}),
)
ELSEWHERE = ("voice alone", "as mixed now", "glides ducked 8 dB more", "glides -3 dB, ducked 8 and 6 dB more")


# -- What is heard -------------------------------------------------------------------------------------------------


def session(folder, voice):
    """Prepare the plan's voice, None for the system's own, and lay out its session."""
    plan = parse_one_line(PLAN)
    drafted = draft(plan, exercise(plan.exercise))
    bank = SpeechBank(folder / "speech", voice)
    bank.prepare(phrases(drafted))
    if bank.trouble is not None:
        raise KnownError(bank.trouble)
    timeline = compile_session(drafted, bank.frames)
    laid = laid_from_zero(timeline)
    cues = [(placed, cue) for placed in laid for cue in placed.segment.cues]
    spoken = [
        Spoken(placed.start_frame + cue.at_frame, cue.frames, what_kind(placed.segment, cue), cue.text)
        for placed, cue in cues
        if cue.kind.spoken
    ]
    kinds = [cue.kind for _, cue in cues]
    return Session(sounds(laid, bank.samples), kinds, spoken, timeline.frames + END_FRAMES, phrases(drafted))


def what_kind(segment, cue):
    if cue.kind is CueKind.COUNT:
        return "rep number" if segment.session_phase is SessionPhase.WORK else "countdown"
    if cue.text in ("down", "up"):
        return cue.text
    return "leg, switch" if "leg" in cue.text.lower() else "sentence"


def mixed(session, condition):
    """The session as float32 samples at 48 kHz, without room and noise."""
    laid = []
    for sound, kind in zip(session.sounds, session.kinds, strict=True):
        if kind.spoken:
            laid.append(sound._replace(gain=gain(condition.voice_db)))
            continue
        louder_db, ducked_db = (
            (condition.glides_db, condition.glides_ducked_db)
            if kind is CueKind.GLIDE
            else (condition.marks_db, condition.marks_ducked_db)
        )
        laid.append(sound._replace(gain=gain(louder_db), ducked=min(sound.ducked * gain(ducked_db), 1.0)))
    mixer = Mixer()
    mixer.load(laid)
    out = np.empty(session.frames, np.float32)
    mixer.render(out)
    return out


def pink(count, rng):
    """Noise of RMS 1 that falls by 3 dB an octave, flat below 20 Hz."""
    spectrum = np.fft.rfft(rng.standard_normal(count))
    spectrum /= np.sqrt(np.maximum(np.fft.rfftfreq(count, 1 / FRAME_RATE), 20.0))
    noise = np.fft.irfft(spectrum, count)
    return (noise / noise.std()).astype(np.float32)


def in_room(samples, rng):
    """As heard 2 m away: the direct sound, and noise that dies away by 60 dB within ROOM_S in its wake."""
    count = round(ROOM_S * FRAME_RATE)
    tail = rng.standard_normal(count) * 10 ** (-3 * np.arange(count) / count)
    tail *= gain(-ROOM_DIRECT_DB) / np.linalg.norm(tail)
    size = 1 << (len(samples) + count).bit_length()
    echo = np.fft.irfft(np.fft.rfft(samples, size) * np.fft.rfft(tail, size), size)[: len(samples)]
    return ((samples + echo) / np.hypot(1, gain(-ROOM_DIRECT_DB))).astype(np.float32)


def heard_as(session, condition):
    """The session at 16 kHz as it comes to the recogniser."""
    rng = np.random.default_rng(0)
    samples = mixed(session, condition)
    voice = mixed(session, condition._replace(glides_db=NONE_DB, marks_db=NONE_DB))
    if condition.far:
        samples = in_room(samples, rng)
    speaking = np.concatenate([voice[said.at : said.at + said.frames] for said in session.spoken])
    samples = samples + pink(len(samples), rng) * speaking.std() * gain(condition.noise_db)
    return soxr.resample(samples, FRAME_RATE, HEARD_RATE)


# -- Who hears -----------------------------------------------------------------------------------------------------


class Listener:
    """Recognises phrases of a plan. Each is one word to it, so that no part of one can be taken for another."""

    def __init__(self, texts):
        from pocketsphinx import Config, Decoder

        self._decoder = Decoder(Config(lm=None, samprate=HEARD_RATE, cmn="live", loglevel="FATAL"))
        for word, phonemes in OWN_WORDS.items():
            self._decoder.add_word(word, phonemes)
        self._phrases = {}
        for n, text in enumerate(dict.fromkeys(texts)):
            self._decoder.add_word(f"phrase{n}", " SIL ".join(map(self._phonemes, text.split(". "))))
            self._phrases[f"phrase{n}"] = plain(text)
        self._decoder.add_jsgf_string("plan", f"#JSGF V1.0; grammar g; public <said> = {' | '.join(self._phrases)};")
        self._decoder.activate_search("plan")

    def _phonemes(self, sentence):
        found = [self._decoder.lookup_word(word) for word in plain(sentence).split()]
        assert all(found), f"the recogniser lacks a word of “{sentence}”"
        return " ".join(found)

    def hear(self, samples):
        """Return the phrase in these samples at 16 kHz, None if it is none of the plan's."""
        self._decoder.start_utt()
        self._decoder.process_raw((np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes())
        self._decoder.end_utt()
        found = self._decoder.hyp()
        return self._phrases.get(found.hypstr) if found else None


def plain(text):
    """The words of a phrase alone."""
    return " ".join(re.findall(r"[a-z']+", text.lower()))


def hits(session, samples, margin_s):
    """For each kind of phrase, the share of those said that was understood."""
    listener = Listener(session.texts)
    still = samples[-round(PAD_S * HEARD_RATE) :]
    found = defaultdict(list)
    for said in session.spoken:
        start = max(0, round((said.at / FRAME_RATE - margin_s) * HEARD_RATE))
        stop = round(((said.at + said.frames) / FRAME_RATE + margin_s) * HEARD_RATE)
        piece = np.concatenate([still, samples[start:stop], still])
        found[said.kind].append(listener.hear(piece) == plain(said.text))
    return {kind: float(np.mean(these)) for kind, these in found.items()}


# -- The room ------------------------------------------------------------------------------------------------------


def understood(folder):
    """For each voice, each mix and each place to hear it: the share of phrases that is understood, by kind."""
    if importlib.util.find_spec("pocketsphinx") is None:
        sys.exit("The recogniser pocketsphinx is not installed; `python3 run.py benchmark understood` installs it.")
    print("Understood by an offline recogniser, in percent; the bar: as mixed, no less than the voice alone.\n")
    elsewhere = [
        mix._replace(name=f"{mix.name}, {place}", **heard)
        for place, heard in PLACES
        for mix in MIXES
        if mix.name in ELSEWHERE
    ]
    american = sorted((voice.id for voice in list_voices() if voice.language == "en-us"), reverse=True)
    for voice in [None, *american]:  # the recogniser's model is of American English
        try:
            one = session(folder, voice)
        except KnownError as error:
            print(f"{voice}: {error}\n")
            continue
        print(f"{voice or 'the system’s own voice':44}{'all kinds':>12}{'and margin':>12}  "
              + "".join(f"{kind:>12}" for kind in KINDS))  # fmt: skip
        for condition in (*MIXES, *elsewhere):
            samples = heard_as(one, condition)
            tight, wide = (hits(one, samples, margin_s) for margin_s in MARGINS_S)
            alike = (np.mean(list(found.values())) for found in (tight, wide))
            print(f"{condition.name:44}" + "".join(f"{100 * share:12.0f}" for share in alike) + "  "
                  + "".join(f"{100 * tight[kind]:12.0f}" for kind in KINDS), flush=True)  # fmt: skip
        print()
