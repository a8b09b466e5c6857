"""Readers of whole files, of the user's or of others, as `fuzz_readers` tries them on what is made to break them.

A file is a text here, too, so that it is damaged as texts are: one of letters by its letters, any other by its bytes,
each as the letter of the same number.
"""

import atexit
import io
import json
import os
import random
import shutil
import sqlite3
import tempfile
import zlib
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from functools import cache
from pathlib import Path

import numpy as np
import soundfile

from audio.clip_cache import ClipCache
from audio.engines import piper_voice
from audio.own_words import OwnPhrase, OwnVoice, parse_voice, read_clip_file
from audio.own_words_keep import voice_toml
from audio.own_words_zip import export_voice, import_voice
from audio.sound_files import read_sound
from tests.trainer.fuzz_readers import BASED_ON, LINES, PLANS, Target
from trainer.decisions import Decision, Verdict, read_decisions, write_decisions
from trainer.errors import KnownError
from trainer.exchange import csv_parts, import_file, json_parts
from trainer.exchange.foreign import ColumnMapping
from trainer.exchange.importing import read_file
from trainer.exchange.table_words import COLUMNS
from trainer.exercise_shelf import read_shelf
from trainer.log import LegSet, Log, LoggedSession, Rep
from trainer.log.backup import examine
from trainer.log.merge import merge
from trainer.plan import ANY_EXERCISE, one_line, parse_one_line, plan_toml, plans_in
from trainer.plan_editing import DRAFT_FILE, take_up_draft
from trainer.plan_library import ORDER_FILE, listed_plans, order_plans
from trainer.progression_rules import Move, Part, Rule
from trainer.resuming import resumption
from ui.keys import Action, all_codes, keys_in_words, keys_line
from ui.one_window import _understood
from ui.settings import Settings, read_settings, write_settings

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
MAIL = "\n".join((
    "Hi,", "", "for this week:", "> - " + LINES[0], "", "and on Thursday", "3x8/side @ 3-0-1-1 rest 90",
    "switch 15 then", "4x6 @ 2/1/1/1", "", "Cheers, M.",
))  # fmt: skip
IN_MEMORY = Path("/dev/shm")
VOICE = '{"audio": {"sample_rate": 22050}, "espeak": {"voice": "en-gb-x-rp"}, "num_speakers": 1}'
CLIP_S, LONGEST_SOUND_S = 0.3, 10


@cache
def home():
    """A folder of this process, for what is read and what comes of it; gone with it."""
    made = Path(tempfile.mkdtemp(prefix="evenstep-fuzz-", dir=IN_MEMORY if IN_MEMORY.is_dir() else None))
    atexit.register(shutil.rmtree, made)
    return made


def fresh():
    """Return an empty folder."""
    folder = home() / "fresh"
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir()
    return folder


def in_letters(content):
    return content.decode("latin-1")


def in_bytes(text):
    return text.encode("latin-1", "replace")


def written(text, path, *, binary=False):
    """Put a text into a file; half letters that no file can hold stand in it as what they are in bytes."""
    path.write_bytes(in_bytes(text) if binary else text.encode("utf-8", "surrogatepass"))
    return path


def told_wrong(sentence):
    """Raise what is told beside what could be read, so that it counts as told."""
    if sentence:
        raise KnownError(sentence)


# -- The readers -------------------------------------------------------------------------------------------------------


def plan_draft(text):
    folder = fresh()
    written(text, folder / DRAFT_FILE)
    saved = take_up_draft(folder)
    again, errors = listed_plans(folder, ANY_EXERCISE)
    assert not errors, errors
    assert saved.plan in [entry.plan for entry in again], "the plan taken up is not there"
    return saved.plan


def plan_order(text):
    folder = fresh()
    written(text, folder / ORDER_FILE)
    listed, errors = listed_plans(folder, ANY_EXERCISE)
    told_wrong(errors and str(errors[0]))
    order_plans([entry.id for entry in listed], folder)
    assert [entry.id for entry in listed_plans(folder)[0]] == [entry.id for entry in listed], "another order"


def mail(text):
    plans = plans_in(text)
    told_wrong("" if plans else "no plan in it")
    return [parse_one_line(plan, ANY_EXERCISE) for plan in plans]


def exercise_folder(text):
    folder = fresh()
    written(text, folder / "own.toml")
    shelf = read_shelf(folder)
    told_wrong(shelf.errors and str(shelf.errors[0]))
    shelf.exercises("de")


def exchanged(text, mapping=None):
    """Read a file to its end and, if that can be done, take it into a log."""
    path = written(text, home() / "exchanged")
    for _ in read_file(path, mapping=mapping):
        pass
    with closing(Log(home() / "taking-in.sqlite")) as log:
        import_file(log, path, mapping=mapping)


def table_as_mapped(text):
    """Take in a table with what its columns mean chosen by chance, and by the same text the same."""
    chosen = random.Random(zlib.crc32(text.encode("utf-8", "surrogatepass")))
    meant = {what: chosen.randrange(12) for what in COLUMNS if chosen.random() < 0.7}
    exchanged(text, ColumnMapping(meant, chosen.choice(("kg", "lb")), chosen.random() < 0.5))


def log_file(text):
    all_of_a_log(written(text, fresh() / "log.sqlite", binary=True))


def log_in_sql(text):
    """A log of any tables and values, but whose pages are in order."""
    path = fresh() / "log.sqlite"
    try:
        with closing(sqlite3.connect(path)) as db:
            db.executescript(text)
    except (sqlite3.Error, ValueError) as error:
        raise KnownError("no SQL") from error
    all_of_a_log(path)


def all_of_a_log(path):
    """All that is done with a log that may be damaged: it is looked at as a backup, opened, read, written out."""
    sound = None
    try:
        examine(path)
    except KnownError as error:
        sound = error
    with closing(Log(path)) as log:
        for session in log.sessions():
            log.session(session.id)
        log.leg_set_rows()
        for broken_off in log.unfinished():
            resumption(broken_off)
        for _ in json_parts(log.plain_sessions()):
            pass
        log.check()
    told_wrong(sound and str(sound))


def settings(text):
    path = written(text, fresh() / "settings.json")
    found, amiss = read_settings(path)
    write_settings(found, path)
    assert read_settings(path) == (found, None), "what was made of it is not read back equal"
    all_codes(found.learned_keys)
    keys_line(found.learned_keys)
    keys_in_words(Action, found.learned_keys)
    told_wrong(amiss)


def decisions(text):
    path = written(text, fresh() / "suggestions.json")
    found, amiss = read_decisions(path)
    write_decisions(found, path)
    assert read_decisions(path)[1] is None, "what was made of it cannot be read back"
    told_wrong(amiss)


def own_voice(text):
    voice = parse_voice(text, home())
    again = parse_voice(voice_toml(voice), home())
    assert (again.name, len(again.phrases)) == (voice.name, len(voice.phrases)), "is not read back equal"
    told_wrong(voice.troubles and str(voice.troubles[0]))


def own_voice_zip(text):
    folder = fresh()
    path = written(text, folder / "voice.zip", binary=True)
    taken_in = import_voice(path, folder / "voices")
    told_wrong(taken_in.troubles and str(taken_in.troubles[0]))


@contextmanager
def said_to_nobody():
    """Keep what libraries write past Python to the standard error from the terminal; libmpg123 says much."""
    kept, nobody = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nobody, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nobody)


def sound_file(text):
    path = written(text, home() / "sound", binary=True)
    with said_to_nobody():
        read_sound(path, longest_s=LONGEST_SOUND_S, most_bytes=1 << 20)


def own_clip(text):
    read_clip_file(written(text, home() / "clip.flac", binary=True))


def clip(text):
    cache_ = ClipCache(home() / "clips")
    written(text, cache_._path("key"), binary=True)
    told_wrong("" if cache_.load("key") is not None else "no clip")


def voice_description(text):
    model = home() / "voice.onnx"
    written(text, piper_voice._config(model))
    told_wrong("" if piper_voice._language(model) else "no language")


def wish(text):
    told_wrong("" if _understood(text.encode("utf-8", "surrogatepass")) is not None else "no wish")


# -- Sound files to begin with -----------------------------------------------------------------------------------------


def _tone():
    return 0.1 * np.sin(np.arange(round(CLIP_S * 48_000)) * 0.05).astype(np.float32)


def _sounds():
    for kind, subtype in (("WAV", "PCM_16"), ("WAV", "FLOAT"), ("FLAC", "PCM_16"), ("OGG", "VORBIS"), ("MP3", None)):
        file = io.BytesIO()
        soundfile.write(file, _tone()[: 48_000 // 8], 48_000, format=kind, subtype=subtype)
        yield in_letters(file.getvalue())


def _flac():
    return (_voice(fresh()).folder / "left.flac").read_bytes()


def _voice(folder):
    phrases = (OwnPhrase("Left.", "left.flac", START, -23.0), OwnPhrase("Switch legs.", "switch.flac", None, None))
    for phrase in phrases:
        soundfile.write(folder / phrase.file, _tone(), 48_000, format="FLAC", subtype="PCM_16")
    return OwnVoice(folder, "Mum 日本", "en", phrases)


def _voice_zip():
    folder = fresh()
    export_voice(_voice(folder), folder / "voice.zip")
    return in_letters((folder / "voice.zip").read_bytes())


def _log_parts(write):
    with closing(Log(fresh() / "log.sqlite")) as log:
        merge(log, SESSIONS)
        return "".join(write(log.plain_sessions()))


def _log_file():
    """A log in pages so small that all of it is short enough to be a text."""
    folder = fresh()
    with closing(Log(folder / "log.sqlite")) as log:
        merge(log, SESSIONS)
        log.begin_session(LoggedSession("s9", START + timedelta(days=9), None, "backward-lunge", one_line(PLANS[0])))
        log.begin_leg_set("s9", LegSet("9", 1, "left", 1, "3-0-1-1", 0, 8, START))
        log.add_rep("9", Rep(1, START, 4.0, counted=True))
    with closing(sqlite3.connect(folder / "log.sqlite", isolation_level=None)) as db:
        for words in ("journal_mode = DELETE", "page_size = 512"):
            db.execute(f"PRAGMA {words}").fetchone()
        db.execute("VACUUM")
    return in_letters((folder / "log.sqlite").read_bytes())


def _log_in_sql():
    path = fresh() / "log.sqlite"
    path.write_bytes(in_bytes(_log_file()))
    with closing(sqlite3.connect(path)) as db:
        version = db.execute("PRAGMA user_version").fetchone()[0]
        return "\n".join([*db.iterdump(), f"PRAGMA user_version = {version};"])


def _settings():
    path = fresh() / "settings.json"
    write_settings(Settings(learned_keys={"F1": "pause"}, body_kg=71.5, unknown={"newer": [1]}), path)
    return path.read_text(encoding="utf-8")


def _decisions():
    path = fresh() / "suggestions.json"
    one = Decision(
        START, Verdict.EASED, "backward-lunge", next(iter(Rule)), Move.UP, next(iter(Part)), "s1", "3x8", "3x9"
    )
    write_decisions([one, replace(one, part=None, newest="")], path)
    return path.read_text(encoding="utf-8")


def _clip():
    cache_ = ClipCache(home() / "clips")
    cache_.save("key", _tone()[:1000])
    return in_letters(cache_._path("key").read_bytes())


def _wishes():
    plans = [None, *map(plan_toml, PLANS[:3])]
    return tuple(json.dumps({"plan": plan, "start": plan is not None, "fullscreen": False}) for plan in plans)


FILES = {
    "plans left unsaved": Target(plan_draft, None, tuple(map(plan_toml, PLANS[:6]))),
    "orders of plans": Target(plan_order, None, ("# In this order\none\ntwo\n",)),
    "mails with plans": Target(mail, None, (MAIL,)),
    "own exercises on disk": Target(exercise_folder, None, (BASED_ON,)),
    "logs in JSON": Target(exchanged, None, (_log_parts(json_parts),)),
    "logs in CSV": Target(exchanged, None, (_log_parts(csv_parts),)),
    "tables of others": Target(exchanged, None, (FOREIGN,)),
    "tables, columns by chance": Target(table_as_mapped, None, (FOREIGN,)),
    "logs themselves": Target(log_file, None, (_log_file(),)),
    "logs by other hands": Target(log_in_sql, None, (_log_in_sql(),)),
    "settings": Target(settings, None, (_settings(),)),
    "decisions on suggestions": Target(decisions, None, (_decisions(),)),
    "own voices": Target(own_voice, None, (voice_toml(_voice(fresh())),)),
    "own voices as .zip": Target(own_voice_zip, None, (_voice_zip(),)),
    "sound files": Target(sound_file, None, tuple(_sounds())),
    "own clips": Target(own_clip, None, (in_letters(_flac()),)),
    "clips kept": Target(clip, None, (_clip(),)),
    "descriptions of voices": Target(voice_description, None, (VOICE,)),
    "wishes of a second start": Target(wish, None, _wishes()),
}
"""Which reader is called how; each with what is sound to begin with."""
