"""What each command of the command line does; a command's rooms are loaded when it is called."""

import argparse
import gc
import sys
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.plan import Plan
    from ui.data_folder import DataFolder


def window(asked: argparse.Namespace) -> int:
    """Open the window."""
    if asked.demo:
        from ui import demo

        with demo.demo_folder() as folder:
            return _window(asked, folder, title=demo.TITLE, notice=demo.NOTICE)
    from ui.lunges import open_folder

    own = open_folder(asked.data_dir)
    if asked.speed is None:
        return _window(asked, own)
    from ui import simulation

    with simulation.throwaway_folder(own) as folder:
        return _window(asked, folder, title=simulation.title(asked.speed), notice=simulation.NOTICE)


def _window(asked: argparse.Namespace, folder: "DataFolder", **words: str) -> int:
    from trainer.plan_library import find_plan
    from ui.display import require_display
    from ui.lunges import shelf

    plan = find_plan(asked.plan, folder.plans, shelf().ids) if asked.plan else None
    require_display()
    gc.disable()  # until the window is there: next to nothing goes before, and looking for it would hold that up
    try:
        return _open_window(asked, folder, plan, **words)
    finally:
        gc.enable()


def _open_window(asked: argparse.Namespace, folder: "DataFolder", plan: "Plan | None", **words: str) -> int:
    """Open a window, or hand on to the one that is open what is asked for."""
    import ui.qt_binding  # noqa: F401 - before anything else of Qt
    from ui.one_window import Wish, claim, is_starting, knock

    wish = Wish(plan, start=asked.start, fullscreen=asked.fullscreen)
    while (lock := claim(folder)) is None:
        if answer := knock(folder, wish):
            print(answer.said, file=sys.stdout if answer.granted else sys.stderr)
            return 0 if answer.granted else 1
        if not is_starting(folder):
            break
    from ui.app import run

    return run(
        folder, plan, start=asked.start, silent=asked.silent, fullscreen=asked.fullscreen,
        welcome=not (plan or asked.start), is_first=lock is not None, speed=asked.speed, **words,
    )  # fmt: skip


def guide(asked: argparse.Namespace) -> int:
    """Lead a session in the terminal."""
    from trainer.plan_library import find_plan
    from ui.guide import run
    from ui.lunges import open_folder, shelf

    folder = open_folder(asked.data_dir)
    plan = find_plan(asked.plan_wanted, folder.plans, shelf().ids)
    if asked.speed is None:
        return run(folder, plan, silent=asked.silent, auto=asked.auto)
    from ui.simulation import throwaway_folder

    with throwaway_folder(folder) as copy:
        return run(copy, plan, silent=True, auto=asked.auto, speed=asked.speed)


def render(asked: argparse.Namespace) -> int:
    """Write a session as a sound file."""
    from audio.chapters import write_chapters
    from audio.levels import gain
    from audio.render import render_sound, write_cue_sheet
    from audio.tags import tags
    from trainer.errors import KnownError
    from trainer.plan import planned_s
    from trainer.plan_library import find_plan
    from ui.compiled import compiled, print_left_out
    from ui.lunges import open_folder, shelf
    from ui.progress import progress_line
    from ui.wording import clock

    folder = open_folder(asked.data_dir)
    plan = find_plan(asked.plan_wanted, folder.plans, shelf().ids)
    for sheet in (asked.cues, asked.chapters):
        if sheet and not sheet.parent.is_dir():
            raise KnownError(f"{sheet} cannot be written: there is no such folder; choose another place.")
    timeline, bank, settings = compiled(plan, folder, asked.voice, no_voice=asked.no_voice)
    with progress_line(f"Writing {asked.output.name}") as progress:
        render_sound(timeline, bank.samples, asked.output, progress, gain(settings.tones_db), gain(settings.voice_db))
    if asked.cues:
        write_cue_sheet(timeline, asked.cues)
    if asked.chapters:
        write_chapters(tags(timeline), asked.output, asked.chapters)
    print(f"Wrote {asked.output}: {plan.name}, {clock(planned_s(plan))}.")
    print_left_out(timeline)
    return 0


def balance(asked: argparse.Namespace) -> int:
    """Compare left and right in the sessions of one exercise: the one named, or the one trained last."""
    from dataclasses import replace
    from datetime import date

    from trainer.plan import Leg
    from ui.balance_data import USUAL_SPAN, find, sessions_of, wanted_from
    from ui.balance_json import to_json
    from ui.balance_lines import lines
    from ui.compiled import settings_told_of
    from ui.lunges import open_folder, shelf
    from ui.told_names import told_names

    folder = open_folder(asked.data_dir)
    settings = settings_told_of(folder)
    last, since = asked.last, asked.since
    if last is None and since is None:
        last, since = sessions_of(USUAL_SPAN, date.today())
    wanted = wanted_from(settings, asked.exercise, last, since)
    if asked.reference:
        wanted = replace(wanted, reference=Leg(asked.reference))
    found = find(folder.log, wanted)
    if not found.logged:
        shelf().exercise(found.exercise)  # raises KnownError if there is none of this name
    if asked.json:
        print(to_json(found.balance, found.exercise, told_names()), end="")
        return 0
    if found.logged and since is not None and not found.balance.sessions:
        print(f"{found.name}: no session since {since.isoformat()}; choose an earlier day.")
    else:
        print("\n".join(lines(found.balance, found.name, told_names())))
    others = [id_ for id_ in found.exercises if id_ != found.exercise]
    if others:
        print(f"\nAlso in the log, to be seen with --exercise: {', '.join(others)}.")
    return 0


def voices(asked: argparse.Namespace) -> int:
    """List the voices."""
    from audio.voices import list_voices
    from ui.data_folder import open_data_folder

    found = list_voices(open_data_folder(asked.data_dir).voices)
    rows = [("ID", "LANGUAGE", "NAME"), *((voice.id, voice.language, voice.name) for voice in found)]
    id_width, language_width = (max(len(row[column]) for row in rows) for column in (0, 1))
    for row in rows:
        print(f"{row[0]:{id_width}}  {row[1]:{language_width}}  {row[2]}")
    return 0


def devices(asked: argparse.Namespace) -> int:
    """List the sound outputs, the chosen one marked."""
    from audio.devices import output_devices
    from ui.compiled import settings_told_of
    from ui.data_folder import open_data_folder

    settings = settings_told_of(open_data_folder(asked.data_dir))
    found = output_devices()
    for name in found:
        print(f"{name}  (chosen)" if name == settings.output else name)
    if settings.output and settings.output not in found:
        print(f"{settings.output}  (chosen, not there now)")
    if not found:
        print("No sound output was found; Evenstep guides by picture until there is one.", file=sys.stderr)
    return 0


def doctor(asked: argparse.Namespace) -> int:
    """Tell what works here, or try it."""
    from ui import doctor

    if asked.check:
        return doctor.check(asked.check, asked.data_dir)
    return doctor.self_test(asked.data_dir) if asked.self_test else doctor.report(asked.data_dir)


ROOMS = {"plans": "ui.plan_commands", "log": "ui.log_commands"}
"""Where the commands below another one are; all others are here."""


def command(name: str) -> Callable[[argparse.Namespace], int]:
    """Return what does a command of the command line, such as `plans list`: the function called `plans_list`."""
    room = import_module(ROOMS.get(name.split()[0], __name__))
    done: Callable[[argparse.Namespace], int] = getattr(room, name.replace(" ", "_"))
    return done
