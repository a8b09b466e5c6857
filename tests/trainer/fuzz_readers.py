"""Texts made to break the readers of what people write: each is read, or told to be wrong; anything else is a fault.

Sound texts are damaged, and what reaches lines of the readers that nothing reached before is damaged further.
"""

import faulthandler
import random
import re
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from tests.trainer.own_exercises import CALF_RAISE
from trainer.errors import KnownError
from trainer.own_exercise_file import own_toml, parse_own
from trainer.plan import ANY_EXERCISE, one_line, parse_one_line, parse_plan_toml, plan_toml
from trainer.plan_library import built_in_plans
from trainer.tempo import parse_tempo

ROOT = Path(__file__).parents[2]
HANGS_S = 1.0
WATCHED_EVERY = 4
"""One text of so many is watched line by line, which takes several times as long."""
ENDLESS_S = 600
"""So long nothing may take that is to be told of at all; the run then ends and shows where it stands."""

LONGEST_TEXT = 70_000
LONGEST_MESSAGE = 20_000

LINES = (
    '3x8/side @ 3-0-1-1 rest 60.5 switch 15 ready 10 first alternate load 45lb waits sets order together sides left '
    'match yes guide quiet cue heel-glued-down counting down exercise backward-lunge name "Mum ""and"" 日本"',
    "2×5 / leg @ 30X1 then 4x6 @ 2/1/1/1 order alternating then 1x1 name 💪",
)  # fmt: skip
BASED_ON = """\
format = 1
name = "Mine"
based_on = "slider-reverse-lunge"
sides = "left"
round_order = "block"
steps = []
[[form_cues]]
phase = "top"
sentence = "Stand tall as if a string drew you up."
short = "tall"
fault = "F4"
"""
PLANS = [parse_one_line(line) for line in LINES] + [entry.plan for entry in built_in_plans()]
WORDS = (
    *"0123456789x×X/@\"'-–=.[]{}#,:\\\n\r\t s+_", "\r\n", '"""', "'''", "\x00", "\x1b[2J", "\u202e", "\u2028", "\x85",
    "\ud800", "\ufeff", "\u0661", "🏋", "e\u0301", "日本", "ﬁ", "1e999", "nan", "-inf", "inf", "0x7f", "0o7", "1_0",
    "1979-05-27", "07:32:00", "true", "false", "yes", "no", "null", "9" * 400, "9" * 5000, "[" * 2000, "{a=" * 300,
    "a." * 400, " " * 500, "-0", "0.0005", "300.0004", "1e-7", "format", "name", "exercise", "sets", "reps", "tempo",
    "switch_s", "rest_s", "get_ready_s", "first_leg", "load_kg", "waits", "round_order", "sides", "match", "guide",
    "cue", "counting", "then", "rest", "switch", "ready", "first", "load", "order", "left", "right", "both", "weaker",
    "sessions", "alternate", "block", "alternating", "together", "full", "fast", "quiet", "up", "down", "never",
    "legs", "lb", "kg", " = ", "[[then]]\n", "[then]\n", "[[form_cues]]\n", "[[steps]]\n", "format = 1\n",
    "format = 2\n", "sets = 20\nreps = 200\n", 'tempo = "3-0-1-1"\n', " then 3x8 ", " @ 4-2-2-2 ", "begins_with",
    "figure", "phase", "leg", "sentence", "short", "fault", "text", "based_on", "spoken_name", "eccentric",
    "concentric", "F3", "\xff" * 8, "\x80",
)  # fmt: skip
NUMBERS = (
    "0", "1", "-1", "5", "9", "10", "20", "21", "200", "201", "300", "0.5", "1e9", "1e999", "nan", "9" * 30, "9" * 400,
    "0x" + "f" * 900, "0.0004", "١", "1_000", "+1", "007", "2026-11-21",
)  # fmt: skip
NUMBER, PIECE = re.compile("[0-9]+"), re.compile(r"\S+|$")


@dataclass(frozen=True)
class Target:
    """A reader, what turns back what it read into text (None: it does that itself), and sound texts to begin with."""

    read: Callable[[str], object]
    write: Callable[..., str] | None
    sound: tuple[str, ...]


TARGETS = {
    "plan files": Target(partial(parse_plan_toml, exercises=ANY_EXERCISE), plan_toml, tuple(map(plan_toml, PLANS))),
    "plans in one line": Target(
        partial(parse_one_line, exercises=ANY_EXERCISE), one_line, tuple(map(one_line, PLANS)) + LINES
    ),
    "tempos": Target(parse_tempo, str, ("3-0-1-1", "30X1", "2.5/1/x/0", "3 – 0 – 1.125 – 1")),
    "own exercises": Target(partial(parse_own, own_id="own"), own_toml, (CALF_RAISE, BASED_ON)),
}


@dataclass
class Found:
    """What a run over one reader found: how many texts were read and told, what was slow, what broke."""

    read: int = 0
    told: int = 0
    lines: int = 0
    kept: int = 0
    took_s: float = 0.0
    slowest_s: float = 0.0
    slowest: str = ""
    hung: list[str] = field(default_factory=list)
    broke: list[tuple[str, str]] = field(default_factory=list)


def fuzz(name, times, seed, target=None):
    """Try so many texts on a reader, by default that of TARGETS."""
    chosen = random.Random(f"{name} {seed}")
    target, found, seen = target or TARGETS[name], Found(), set()
    corpus = list(target.sound)
    begun = time.thread_time()
    try:
        for n in range(times):
            if n % 1000 == 0:
                faulthandler.dump_traceback_later(ENDLESS_S, exit=True)
            text = corpus[n] if n < len(target.sound) else damaged(chosen, corpus, len(target.sound))
            _try(target, text, found)
            if n < len(target.sound) or n % WATCHED_EVERY == 0:
                reached = _lines_reached(target.read, text)
                if not reached <= seen:
                    seen |= reached
                    corpus.append(text)
    finally:
        faulthandler.cancel_dump_traceback_later()
    found.took_s, found.lines, found.kept = time.thread_time() - begun, len(seen), len(corpus)
    return found


def damaged(chosen, corpus, sound):
    """Return a text of the corpus, of which the first so many are sound, with one to eight damages, or random words."""
    if chosen.random() < 0.05:
        return "".join(chosen.choices(WORDS, k=chosen.randint(0, 30)))
    text = chosen.choice(corpus[:sound] if chosen.random() < 0.5 else corpus)
    for _ in range(chosen.choice((1, 1, 1, 1, 2, 2, 3, 8))):
        at, to = sorted(chosen.randrange(len(text) + 1) for _ in range(2))
        match chosen.randrange(12):
            case 0:
                text = text[:at] + chosen.choice(WORDS) + text[at:]
            case 1:
                text = text[:at] + chosen.choice(WORDS) + text[at + chosen.randint(1, 6) :]
            case 2:
                text = text[:at] + text[at + chosen.randint(1, 12) :]
            case 3:
                text = text[:at] + text[at : at + 60] * chosen.choice((2, 2, 3, 40)) + text[at + 60 :]
            case 4:
                other = chosen.choice(corpus)
                text = text[:at] + other[chosen.randrange(len(other) + 1) :]
            case 5:
                text = text[:at] + chr(chosen.choice((chosen.randrange(128), chosen.randrange(0x110000)))) + text[at:]
            case 6:
                lines = text.split("\n")
                lines.insert(chosen.randrange(len(lines) + 1), lines.pop(chosen.randrange(len(lines))))
                text = "\n".join(lines)
            case 7:
                text = text[:at] + text[to:]
            case 8:
                text = text[:at] + chr(chosen.randrange(256)) + text[at + 1 :]
            case 9 | 10 if places := list(NUMBER.finditer(text)):
                place = chosen.choice(places)
                text = text[: place.start()] + chosen.choice(NUMBERS) + text[place.end() :]
            case _:
                place = chosen.choice(list(PIECE.finditer(text)))
                text = text[: place.start()] + chosen.choice(WORDS) + text[place.end() :]
    return text[:LONGEST_TEXT]


def _try(target, text, found):
    """Read a text, and note what became of it and how long it took."""
    begun = time.thread_time()
    try:
        made = target.read(text)
    except KnownError as error:
        took_s = time.thread_time() - begun
        found.told += 1
        if not 0 < len(str(error)) < LONGEST_MESSAGE:
            found.broke.append((text, f"told in {len(str(error))} letters"))
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
        took_s = time.thread_time() - begun
        found.broke.append((text, repr(error)))
    else:
        took_s = time.thread_time() - begun
        found.read += 1
        if target.write and target.read(target.write(made)) != made:
            found.broke.append((text, "is not read back equal"))
    if took_s > found.slowest_s:
        found.slowest_s, found.slowest = took_s, text
    if took_s > HANGS_S:
        found.hung.append(text)


HERE = tuple(str(ROOT / room) for room in ("trainer", "audio", "ui"))


def _lines_reached(read, text):
    """Return which lines of ours a reader goes through, each with the one before it."""
    reached = set()
    before = None

    def line_by_line(frame, event, _):
        nonlocal before
        if event == "line":
            here = frame.f_code, frame.f_lineno
            reached.add((before, here))
            before = here
        return line_by_line

    def calls(frame, _event, _):
        return line_by_line if frame.f_code.co_filename.startswith(HERE) else None

    traced_by = sys.gettrace()
    sys.settrace(calls)
    try:
        with suppress(Exception):  # it is noted already
            read(text)
    finally:
        sys.settrace(traced_by)
    return reached
