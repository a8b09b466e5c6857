"""The checks of `evenstep doctor --self-test`: every part of the program once, as it is installed here.

Each is a function of a data folder that returns what it found, in a few words, or raises: AbsentError for a part of the
system that the program can do without, KnownError for what it knows, anything else for the rest. Nothing is imported
before a check needs it, so that what cannot be imported costs one check.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack, closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.errors import KnownError
from ui.data_folder import DataFolder

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

PLAN = "1x1/side @ 3-0-1-1 ready 5 rest 5 switch 5"
PHRASE = "Left leg first."
LEAST_PEAK = 0.02
MOST_PADDING = 5000
"""Frames that an encoder may add: MP3 ends with a whole block."""

LEAST_COLOURS = 4
"""A picture of fewer is an empty one."""

PAGES = ("learn", "history", "balance", "data", "exercises", "settings", "keys")
"""Those that neither play nor listen; beside them the first page and the stage are painted."""

LATENCY_S, SOUND_LIMIT_S = 0.2, 30.0
WORK_LIMIT_S = 30.0
LOOK_S = 0.005

NEEDS_OWN_FOLDER = "data folder"
"""The check that looks at the user's own data folder; all others get an empty one."""


class AbsentError(KnownError):
    """A part of the system is not there, and the program does without it."""


def _data_folder(folder: DataFolder) -> str:
    try:
        with tempfile.NamedTemporaryFile(dir=folder.root, prefix=".self-test-") as file:
            file.write(b"Evenstep was here.")
    except OSError as error:
        raise KnownError(f"{folder.root} cannot be written: {error.strerror}.") from error
    return f"{folder.root} can be written"


def _log(folder: DataFolder) -> str:
    from trainer.demo_log import demo_sessions, write_demo_log
    from trainer.log import Log

    today = date.today()
    written = list(demo_sessions(today))
    with closing(Log(folder.log)) as log:
        write_demo_log(log, today)
    with closing(Log(folder.log)) as log:
        if log.sessions() != written[::-1]:
            raise KnownError("What was read from a log is not what was written.")
        return f"one was made up. {log.check()}"


def _exercises_and_plans(_folder: DataFolder) -> str:
    from trainer.exercise_shelf import Shelf
    from trainer.guidance import Coaching
    from trainer.plan_library import built_in_plans
    from trainer.timeline import compile_session, draft, phrases
    from ui.language import LANGUAGES

    plans = built_in_plans()
    known = {code: Shelf().exercises(code) for code in LANGUAGES}
    for exercises in known.values():
        for listed in plans:
            first, *then = (exercises[each.exercise] for each in listed.plan.exercises)
            drafted = draft(listed.plan, first, then=[(each, Coaching()) for each in then])
            if not (phrases(drafted) and compile_session(drafted, {}).frames):
                raise KnownError(f"The plan “{listed.id}” gives an empty session.")
    return f"{len(known['en'])} exercises and {len(plans)} plans in {len(known)} languages"


def _languages(_folder: DataFolder) -> str:
    from PySide6.QtCore import QTranslator

    from trainer.language_files import translated
    from ui.language import LANGUAGES, TRANSLATIONS, tr, use_language

    plan = "Gentle start"
    for code, name in LANGUAGES.items():
        if code == "en":
            continue
        path = TRANSLATIONS / f"evenstep_{code}.qm"
        if not QTranslator().load(str(path)):
            raise KnownError(f"{name} is missing or damaged: {path}.")
        use_language(code)
        if tr("Your data") == "Your data" or translated(plan, code) == plan:
            raise KnownError(f"Nothing is translated into {name}.")
    return ", ".join(LANGUAGES.values())


def _rendering(folder: DataFolder) -> str:
    import soundfile

    from audio.render import render_sound
    from trainer.exercise import exercise
    from trainer.plan import parse_one_line
    from trainer.timeline import compile_session, draft

    plan = parse_one_line(PLAN)
    timeline = compile_session(draft(plan, exercise(plan.exercise)), {})
    for ending in (".wav", ".flac", ".ogg", ".mp3"):
        path = folder.root / f"rep{ending}"
        render_sound(timeline, {}, path)
        samples, rate = soundfile.read(str(path))
        if rate != 48_000 or not 0 <= len(samples) - timeline.frames < MOST_PADDING:
            raise KnownError(f"{path.name} is {len(samples)} frames long, not {timeline.frames}.")
        peak = abs(samples).max()
        if peak < LEAST_PEAK:
            raise KnownError(f"{path.name} is silent.")
    return f"a rep on each leg as WAV, FLAC, OGG and MP3, peak {peak:.2f}"


def _speech(folder: DataFolder) -> str:
    from audio.speech import SpeechBank

    bank = SpeechBank(folder.speech_cache)
    bank.prepare([PHRASE])
    if PHRASE not in bank.samples:
        missing = AbsentError if _has_no_speech_library() else KnownError
        raise missing(bank.trouble or "Nothing was said.")
    samples = bank.samples[PHRASE]
    if abs(samples).max() < LEAST_PEAK:
        raise KnownError("What was said is silent.")
    return f"“{PHRASE}” in {len(samples) / 48_000:.1f} s"


def _has_no_speech_library() -> bool:
    """Whether nothing could speak here: on other systems than Linux the voice is the system's."""
    import ctypes.util
    import importlib.util

    loader = importlib.util.find_spec("espeakng_loader")
    carried = loader is not None and Path(loader.origin or "").with_name("espeak-ng-data").is_dir()
    of_system = ctypes.util.find_library("espeak-ng") or ctypes.util.find_library("espeak")
    return sys.platform == "linux" and not (carried or of_system)


def _sound_process(_folder: DataFolder) -> str:
    from audio.outlet import no_output
    from audio.sound_process import SoundProcess

    with closing(SoundProcess()) as sound:
        sound.open(None, LATENCY_S)
        deadline_s = time.monotonic() + SOUND_LIMIT_S
        while not sound.board.tried and time.monotonic() < deadline_s:
            time.sleep(LOOK_S)
        tried, trouble = sound.board.tried, sound.board.trouble
    if not tried:
        raise KnownError("The sound process did not try to open an output.")
    if trouble and not no_output(trouble):
        raise KnownError(trouble)
    return "started and ended; there is no output here" if trouble else "started, played silence and ended"


def _screen_kept_on(_folder: DataFolder) -> str:
    from wakepy import keep

    with keep.presenting(on_fail="pass") as mode:
        granted = mode.active
    return "can be asked for here" if granted else "cannot be asked for here"


def _screen(_folder: DataFolder) -> str:
    """Load what Qt needs for a screen: itself it only says that it could not, whichever library is missing."""
    if sys.platform != "linux":
        return "the system's own"
    from PySide6.QtCore import QLibraryInfo, QPluginLoader

    name = "libqwayland" if os.environ.get("WAYLAND_DISPLAY") else "libqxcb"
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms"
    for path in sorted(folder.glob(f"{name}*.so")) or [folder / f"{name}.so"]:
        loader = QPluginLoader(str(path))
        if not loader.load():
            has_screen = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY")
            raise (KnownError if has_screen else AbsentError)(f"No window can be opened: {loader.errorString()}")
    return f"{name} has all it needs"


def _window(folder: DataFolder) -> str:
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication, QWidget

    import ui.qt_binding  # noqa: F401 - before anything else of Qt
    from trainer.demo_log import write_demo_log
    from trainer.log import Log
    from ui.app import ICON
    from ui.appearance import dress
    from ui.fonts import load_fonts
    from ui.lunges import use_exercises
    from ui.main_window import MainWindow, Parts
    from ui.one_window import Answer, Door
    from ui.plan_shelf import PlanShelf
    from ui.sound import Sound
    from ui.tasks import Background

    def settle() -> None:
        """Wait until the workers have done what a page asked of them."""
        deadline_s = time.monotonic() + WORK_LIMIT_S
        for worker in (*workers, *workers):  # an answer may ask again
            done: list[None] = []
            worker.run(lambda: None, done.append, app)
            while not done:
                app.processEvents()
                time.sleep(LOOK_S)
                if time.monotonic() > deadline_s:
                    raise KnownError("A page waits for what does not come.")
        if bugs:
            raise bugs[0]

    def look(widget: QWidget, name: str) -> None:
        settle()
        image = widget.grab().toImage().scaled(64, 36)
        colours = {image.pixel(x, y) for x in range(64) for y in range(36)}
        if len(colours) < LEAST_COLOURS:
            raise KnownError(f"The picture of “{name}” is empty.")

    bugs: list[BaseException] = []
    app = QApplication(sys.argv[:1])
    workers = [Background() for _ in range(3)]
    if not load_fonts():
        raise KnownError("The typeface is missing or damaged.")
    if QIcon(str(ICON)).pixmap(64).isNull():
        raise KnownError("The icon is missing or damaged.")
    dress(app)
    with ExitStack() as closing_all:
        closing_all.callback(setattr, sys, "excepthook", sys.excepthook)
        sys.excepthook = lambda _kind, bug, _trace: bugs.append(bug)  # Qt goes on after one
        log = Log(folder.log)
        closing_all.callback(log.close)
        write_demo_log(log, date.today())
        use_exercises(folder.exercises)
        sound = Sound(folder, silent=True)
        closing_all.callback(sound.stop)
        for worker in workers:
            closing_all.callback(worker.close, 1.0)
        plans = PlanShelf(folder.plans)
        window = MainWindow(Parts(plans, log, sound, workers[0], workers[1], workers[2]), plans.plans[0])
        closing_all.callback(window.close)
        closing_all.enter_context(closing(Door(folder, lambda _: Answer(""), window)))
        window.show()
        look(window, "home")
        for page in PAGES:
            window.pages.show_page(page)
            look(window, page)
        _stage(look)
    return f"the first page, {len(PAGES)} others and the stage were painted"


def _stage(look: "Callable[[QWidget, str], None]") -> None:
    """Look at the stage in the middle of a rep."""
    from trainer.exercise import exercise
    from trainer.plan import parse_one_line
    from trainer.session import Command, Session
    from trainer.timeline import compile_session, draft
    from ui.stage import Stage

    plan = parse_one_line(PLAN)
    timeline = compile_session(draft(plan, exercise(plan.exercise)), {})
    stage = Stage(timeline, dots_per_inch=96)
    stage.resize(1280, 720)
    stage.show()
    session = Session(timeline)
    session.do(Command.START, 0, 0)
    session.advance(timeline.frames // 3)
    stage.show_moment(session.moment(timeline.frames // 3))
    look(stage, "the stage")


CHECKS: dict[str, Callable[[DataFolder], str]] = {
    NEEDS_OWN_FOLDER: _data_folder,
    "log": _log,
    "exercises and plans": _exercises_and_plans,
    "languages": _languages,
    "rendering": _rendering,
    "speech": _speech,
    "sound process": _sound_process,
    "screen kept on": _screen_kept_on,
    "screen": _screen,
    "window": _window,
}
