"""Files made to break the import: each is read, or told to be wrong; anything else is a fault."""

import random
from contextlib import closing, suppress
from datetime import datetime, timedelta, timezone

from trainer.errors import KnownError
from trainer.exchange import csv_parts, json_parts
from trainer.exchange.importing import read_file
from trainer.log import LegSet, Log, LoggedSession, Rep
from trainer.log.merge import merge

START = datetime(2026, 11, 1, 18, 0, tzinfo=timezone(timedelta(hours=1)))
SESSIONS = [
    LoggedSession(
        f"s{n}", START + timedelta(days=n), None, "backward-lunge", '1x3/side name "علي 🏋"',
        tuple(
            LegSet(f"{n}{leg}", 1, leg, order, "3-0-1-1", 2.5, 2, START, "finished", 1, "F3",
                   tuple(Rep(r, START, 4.0, counted=r == 1) for r in (1, 2)), '=1,\n"2"', {"pain": 3}, START)
            for order, leg in enumerate(("left", "right"), 1)
        ), "note", START,
    ) for n in range(2)
]  # fmt: skip
FOREIGN = "\n".join((
    "Date;Exercise Name;Leg;Weight (lbs);Reps;Left Reps;Right Reps;RPE;Seconds;Notes",
    '2026-03-28 18:11:00;Reverse Lunge;left;10;8;;;8;40;"ok; ""fine"""',
    "28.3.2026 18:11;Lunge;r;10,5;8;;;7.5;;",
    "28/03/2026;Lunge;;1;;7;8;;;",
))  # fmt: skip
TOKENS = [
    *(bytes([n]) for n in range(256)), b'"', b'""', b"{", b"}", b"[", b"]", b",", b":", b"\r", b"\n", b"\\u",
    b"\\ud800", b"null", b"true", b"1e999", b"-1", b"NaN", b"9" * 5000, b"[" * 3000, b'{"a":' * 2000, b"'", b"=",
    b"2026-02-30", b"0001-01-01T00:00:00+14:00", b"9999-12-31T23:59:59-14:00", b"\xef\xbb\xbf", b"\x00",
    "\u0661".encode(),
]  # fmt: skip


def seeds(folder):
    """Return sound files to damage."""
    with closing(Log(folder / "seeds.sqlite")) as log:
        merge(log, SESSIONS)
        ours = ["".join(write(log.plain_sessions())) for write in (json_parts, csv_parts)]
    return [text.encode() for text in (*ours, FOREIGN)]


def broken(chosen, seeds):
    """Return one file: a sound one with random damage, or nothing but random pieces."""
    if chosen.random() < 0.1:
        return b"".join(chosen.choices(TOKENS, k=chosen.randint(0, 60)))
    content = chosen.choice(seeds)
    for _ in range(chosen.randint(1, 4)):
        at, to = chosen.randrange(len(content) + 1), chosen.randrange(len(content) + 1)
        match chosen.randrange(4):
            case 0:
                content = content[:at] + chosen.choice(TOKENS) + content[at + chosen.randrange(3) :]
            case 1:
                content = content[:at] + content[at + chosen.randrange(40) :]
            case 2:
                content = content[:at] + content[to : to + 40] + content[at:]
            case 3:
                content = content[:at]
    return content


def fuzz(folder, times, seed):
    """Read so many broken files; return how many could be read and how many were told to be wrong."""
    chosen = random.Random(seed)
    path = folder / "broken"
    sound = seeds(folder)
    read = told = 0
    for n in range(times):
        content = broken(chosen, sound)
        path.write_bytes(content)
        try:
            for _ in read_file(path):
                pass
            read += 1
        except KnownError:
            told += 1
        except Exception:
            (folder / f"breaks-{seed}-{n}").write_bytes(content)
            raise
    with suppress(OSError):
        path.unlink()
    return read, told
