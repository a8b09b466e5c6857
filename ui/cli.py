"""The command line: reads what was asked for and hands it to the command that does it.

Exit codes: 0 done, 1 the environment or the data stood in the way (one sentence on stderr), 2 a wrong call, 130 broken
off by Ctrl+C.
Nothing heavy is imported before a command needs it.
"""

import argparse
import io
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import trainer
from trainer.errors import KnownError
from ui.called_as import CALLED_AS
from ui.complaining import complain

PLAN_HELP = "a plan's name, a plan file, or a plan in one line such as '2x3/side @ 3-0-1-1 rest 10 switch 5'"
PLAN_OR_DEFAULT_HELP = f"{PLAN_HELP}; without it, reverse-lunge-for-glutes"
"""It names `plan_library.DEFAULT_PLAN`, which would have to be imported for every call."""

FASTEST = 100
SPEED_HELP = f"try it at 1 to {FASTEST} times the speed, without sound; nothing is logged"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    if arguments is None:
        arguments = sys.argv[1:]
    if list(arguments[:1]) == ["--speech-worker"]:  # how a frozen program starts its speech process
        from audio.speech_worker import main as speech_worker

        return speech_worker()
    if list(arguments[:1]) == ["--sound-worker"]:  # the same for its sound process
        from audio.sound_worker import main as sound_worker

        sound_worker()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that lacks a letter gets a question mark
    try:
        asked = _asked(arguments)
        from ui.commands import command

        code = command(asked.command)(asked)
        if sys.stdout is not None:  # there is none where it was closed before we began
            sys.stdout.flush()
    except BrokenPipeError:  # the reader of our output, such as `head`, has seen enough
        _drop_output()
        return 1
    except KnownError as error:
        complain(error)
        return 1
    except OSError as error:  # a disk that is full, a name that is too long, …
        where = f"{error.filename}: " if error.filename else ""
        complain(f"{where}{error.strerror or error}.")
        _drop_output()
        return 1
    except KeyboardInterrupt:
        complain("interrupted.")
        return 130
    return code


def _asked(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the call; a wrong one ends here with exit code 2."""
    window = _window_options()
    try:
        asked, others = window.parse_known_args(arguments, _unasked())
    except argparse.ArgumentError:
        others = ["something wrong"]
    if not others:
        return asked  # the window is there sooner where the options of no other command are made
    parser = _parser(window)
    asked = parser.parse_args(arguments, _unasked())
    if asked.command != "window":
        for option in ("plan", "start", "fullscreen", "demo"):
            if getattr(asked, option):
                parser.error(f"--{option} opens the window and does not go with “{asked.command}”")
        if asked.speed is not None and asked.command != "guide":
            parser.error(f"--speed runs a session and does not go with “{asked.command}”")
        if asked.silent and asked.command != "guide":
            parser.error(f"--silent runs a session and does not go with “{asked.command}”")
    if asked.command == "plans show" and asked.no_voice and not asked.script:
        parser.error("--no-voice goes with --script")
    if asked.command == "render":
        written = [path.absolute() for path in (asked.output, asked.cues, asked.chapters) if path]
        if len(set(written)) < len(written):
            parser.error("the sound, the cues and the chapters cannot go into the same file")
    return asked


def _drop_output() -> None:
    """Let go of an output nobody can take any more, or Python would complain about it at exit."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _unasked() -> argparse.Namespace:
    return argparse.Namespace(command="window", data_dir=None, silent=False, speed=None)


def _everywhere(*, exit_on_error: bool = True) -> argparse.ArgumentParser:
    """Return the options that every command has."""
    parser = argparse.ArgumentParser(add_help=False, exit_on_error=exit_on_error)
    parser.add_argument(
        "--data-dir",
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="where plans, log and settings lie (also EVENSTEP_DATA_DIR)",
    )
    return parser


def _window_options() -> argparse.ArgumentParser:
    """Return what can be said without a command; raises argparse.ArgumentError where that is wrong."""
    parser = _everywhere(exit_on_error=False)
    parser.add_argument(
        "--plan", metavar="NAME|FILE", help=f"the plan to show, in place of the one shown last: {PLAN_HELP}"
    )
    parser.add_argument("--start", action="store_true", help="start at once")
    parser.add_argument("--silent", action="store_true", default=argparse.SUPPRESS, help="no sound")
    parser.add_argument("--speed", type=_speed, default=argparse.SUPPRESS, metavar="N", help=SPEED_HELP)
    parser.add_argument("--fullscreen", action="store_true", help="fill the screen")
    parser.add_argument("--demo", action="store_true", help="look around in a made-up log, apart from your own")
    return parser


def _parser(window: argparse.ArgumentParser) -> argparse.ArgumentParser:
    everywhere = _everywhere()
    parser = argparse.ArgumentParser(
        prog=CALLED_AS,
        description="A desktop trainer for reverse lunges. Without a command it opens the window.",
        parents=[window],
    )
    parser.add_argument("--version", action="version", version=f"evenstep {trainer.__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")

    def add(name: str, about: str, under: "argparse._SubParsersAction[argparse.ArgumentParser]" = commands,
            command: str = "") -> argparse.ArgumentParser:  # fmt: skip
        added = under.add_parser(name, help=about, description=f"{about[0].upper()}{about[1:]}.", parents=[everywhere])
        added.set_defaults(command=command or name)
        return added

    guide = add("guide", "be led through a session in the terminal, with sound")
    guide.add_argument("plan_wanted", nargs="?", metavar="PLAN", help=PLAN_OR_DEFAULT_HELP)
    guide.add_argument("--silent", action="store_true", default=argparse.SUPPRESS, help="no sound")
    guide.add_argument("--auto", action="store_true", help="never wait for you")
    guide.add_argument("--speed", type=_speed, default=argparse.SUPPRESS, metavar="N", help=SPEED_HELP)

    render = add("render", "write a whole session as a sound file: WAV, FLAC, OGG or MP3")
    render.add_argument("plan_wanted", nargs="?", metavar="PLAN", help=PLAN_OR_DEFAULT_HELP)
    render.add_argument(
        "-o", "--output", required=True, metavar="FILE", type=_sound_path,
        help="the file to write; its ending says which sort: .wav, .flac, .ogg or .mp3",
    )  # fmt: skip
    render.add_argument("--cues", metavar="FILE.csv", type=Path, help="also write every cue with its time")
    render.add_argument(
        "--chapters", metavar="FILE.cue", type=_cue_path, help="also write where each part begins, for players"
    )
    render.add_argument("--voice", metavar="ID", help="the voice to speak with; `evenstep voices` lists them")
    render.add_argument("--no-voice", action="store_true", help="tones only")

    plans = add("plans", "see the plans").add_subparsers(title="commands", metavar="COMMAND", required=True)
    add("list", "list every plan", plans, "plans list")
    show = add("show", "show what a plan asks for and how long it takes", plans, "plans show")
    show.add_argument("plan_wanted", metavar="PLAN", help=PLAN_HELP)
    show.add_argument("--script", action="store_true", help="show every cue with its time, and what finds no room")
    show.add_argument("--no-voice", action="store_true", help="with --script: tones only")
    check = add("check", "tell every mistake in a plan", plans, "plans check")
    check.add_argument("plan_wanted", metavar="PLAN", help=PLAN_HELP)
    take = add("import", "take a plan of somebody else's into your own", plans, "plans import")
    take.add_argument("plan_wanted", metavar="FILE|LINE", help="a plan file, or a plan in one line, in quotes")
    give = add("export", "write a plan to a file for somebody else", plans, "plans export")
    give.add_argument("plan_wanted", metavar="NAME", help=PLAN_HELP)
    give.add_argument(
        "output", metavar="FILE", type=_plan_path, help="a file ending in .toml, or in .txt for the plan in one line"
    )

    log = add("log", "the log of what you did").add_subparsers(title="commands", metavar="COMMAND", required=True)
    export = add("export", "write the log to a file others can open", log, "log export")
    export.add_argument("output", metavar="FILE", type=_export_path, help="a file ending in .csv or .json")
    take_in = add("import", "take in a file that was exported, here or elsewhere", log, "log import")
    take_in.add_argument("file", metavar="FILE", type=Path, help="a .json or .csv file; what is known already stays")
    add("check", "tell whether the log is sound", log, "log check")
    backup = add("backup", "copy the log into one file", log, "log backup")
    backup.add_argument("file", metavar="FILE", type=Path, help="the file to write")
    restore = add("restore", "put a backup in the log's place; the log it replaces is kept", log, "log restore")
    restore.add_argument("file", metavar="FILE", type=Path, help="the backup")

    balance = add("balance", "compare left and right over your sessions")
    balance.add_argument("--exercise", metavar="ID", help="of this exercise; otherwise of the one trained last")
    balance.add_argument("--last", metavar="N", type=_at_least_one, help="the last N sessions; otherwise 6")
    balance.add_argument("--since", metavar="DATE", type=_day, help="sessions from this day on, such as 2025-03-31")
    balance.add_argument(
        "--reference", choices=("left", "right"), help="measure by this leg; otherwise as you have set"
    )
    balance.add_argument("--json", action="store_true", help="as JSON")

    add("voices", "list the voices")
    add("devices", "list the sound outputs")
    doctor = add("doctor", "tell what works on this machine and what is missing")
    doctor.add_argument("--self-test", action="store_true", help="try every part of the program instead")
    doctor.add_argument("--check", help=argparse.SUPPRESS)  # one part, in this process: what the self-test starts
    return parser


def _speed(text: str) -> float:
    try:
        speed = float(text)
    except ValueError:
        speed = 0.0
    if not 1 <= speed <= FASTEST:
        raise argparse.ArgumentTypeError(f"“{text}” is not a number from 1 to {FASTEST}")
    return speed


def _at_least_one(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"“{text}” is not a whole number from 1 on")
    return int(text)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is not a day such as 2025-03-31") from None


def _sound_path(text: str) -> Path:
    from audio.encode import ENDINGS

    return _path_ending(text, *ENDINGS)


def _cue_path(text: str) -> Path:
    return _path_ending(text, ".cue")


def _plan_path(text: str) -> Path:
    from trainer.plan_library import PLAN_ENDINGS

    return _path_ending(text, *PLAN_ENDINGS)


def _export_path(text: str) -> Path:
    return _path_ending(text, ".csv", ".json")


def _path_ending(text: str, *endings: str) -> Path:
    path = Path(text)
    if path.suffix.lower() not in endings:
        raise argparse.ArgumentTypeError(f"“{text}” does not end in {' or '.join(endings)}")
    return path
