"""What can be asked for in a session, and the keys and buttons that ask for it: the one table of both.

A key or button is known by its *code*: a key by Qt's portable name for it, as `Space` or `PgDown`, a game pad's part as
`pad button 0` or `pad axis 6 +`, a mouse button as `mouse back`. The session obeys this table, and the caps on the
stage, the page of keys and the handbook are made from it.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from ui.language import mark, tr


class Action(StrEnum):
    """What can be asked for while a session runs; settings keep these words."""

    READY = "ready"
    PAUSE = "pause"
    SKIP = "skip"
    REPEAT = "repeat"
    UNDO = "undo"
    MORE_TIME = "more time"
    LESS_TIME = "less time"
    MORE_REPS = "more reps"
    FEWER_REPS = "fewer reps"
    EFFORT_1 = "effort 1"
    EFFORT_2 = "effort 2"
    EFFORT_3 = "effort 3"
    EFFORT_4 = "effort 4"
    NEXT_EFFORT = "next effort"
    FAULTS = "faults"
    FAULT_1 = "fault 1"
    FAULT_2 = "fault 2"
    FAULT_3 = "fault 3"
    FAULT_4 = "fault 4"
    FAULT_5 = "fault 5"
    FAULT_6 = "fault 6"
    NO_FAULT = "no fault"
    PAIN = "pain"
    PAIN_0 = "pain 0"
    PAIN_1 = "pain 1"
    PAIN_2 = "pain 2"
    PAIN_3 = "pain 3"
    PAIN_4 = "pain 4"
    PAIN_5 = "pain 5"
    PAIN_6 = "pain 6"
    PAIN_7 = "pain 7"
    PAIN_8 = "pain 8"
    PAIN_9 = "pain 9"
    WHICH_LEG = "which leg"
    MUTE = "mute"
    FULL_SCREEN = "full screen"
    STOP = "stop"
    END = "end"


REST_STEP_S = 15.0
"""By how much MORE_TIME and LESS_TIME change a rest."""


class Row(NamedTuple):
    """One action.

    Attributes:
        keys: the codes that ask for it; the first is the one that is shown.
        does: what it does, to stand beside its keys.
        hint: the same in a few words with its key; nothing where there is no need for one.
    """

    action: Action
    keys: tuple[str, ...]
    does: str
    hint: str = ""


TABLE = (
    Row(Action.READY, ("Return", "Enter"), mark("I am ready: begin, or go on"), mark("{key} begins")),
    Row(
        Action.PAUSE,
        ("Space", "Media Play", "Media Pause", "Toggle Media Play/Pause"),
        mark("Pause, and go on"),
        mark("{key} pauses"),
    ),
    Row(
        Action.STOP,
        ("S", "Media Stop"),
        mark("Stop this set, the rest follows; between sets, pause"),
        mark("{key} stops the set"),
    ),
    Row(Action.SKIP, ("Right", "Media Next"), mark("Skip to the next leg"), mark("{key} skips")),
    Row(Action.REPEAT, ("Left", "Media Previous"), mark("Do this leg again from its first rep"), mark("{key} repeats")),
    Row(Action.UNDO, ("Z", "Backspace"), mark("The last rep does not count"), mark("{key} takes a rep back")),
    Row(Action.MORE_TIME, ("Up",), mark("15 s more rest")),
    Row(Action.LESS_TIME, ("Down",), mark("15 s less rest")),
    Row(Action.MORE_REPS, ("+", "="), mark("One rep more than was counted")),
    Row(Action.FEWER_REPS, ("-",), mark("One rep fewer than was counted")),
    Row(Action.EFFORT_1, ("1",), mark("Effort: 4 or more reps left")),
    Row(Action.EFFORT_2, ("2",), mark("Effort: 2 or 3 reps left")),
    Row(Action.EFFORT_3, ("3",), mark("Effort: 1 rep left")),
    Row(Action.EFFORT_4, ("4",), mark("Effort: none left")),
    Row(Action.NEXT_EFFORT, ("E",), mark("Effort: each press the next of these answers")),
    Row(Action.FAULTS, ("F",), mark("List what may have gone wrong with the leg"), mark("{key} notes a fault")),
    Row(Action.FAULT_1, ("1",), mark("First fault of the list")),
    Row(Action.FAULT_2, ("2",), mark("Second fault of the list")),
    Row(Action.FAULT_3, ("3",), mark("Third fault of the list")),
    Row(Action.FAULT_4, ("4",), mark("Fourth fault of the list")),
    Row(Action.FAULT_5, ("5",), mark("Fifth fault of the list")),
    Row(Action.FAULT_6, ("6",), mark("Sixth fault of the list")),
    Row(Action.NO_FAULT, ("0",), mark("Nothing went wrong, after all")),
    Row(Action.PAIN, ("P",), mark("Something hurts in this leg"), mark("{key} pain")),
    *(Row(Action(f"pain {n}"), (str(n),), mark("How much it hurts; 0 is not at all")) for n in range(10)),
    Row(Action.WHICH_LEG, ("L",), mark("Answer for one leg or both, where both worked")),
    Row(Action.MUTE, ("M",), mark("Sound off, and on again"), mark("{key} mutes")),
    Row(Action.FULL_SCREEN, ("F11",), mark("Full screen, and back")),
    Row(Action.END, ("Esc",), mark("End the session; all that was done is kept"), mark("{key} ends")),
)
ROWS: Mapping[Action, Row] = MappingProxyType({row.action: row for row in TABLE})

OF_THE_LIST = tuple(Action(f"fault {n}") for n in range(1, 7))
"""What is asked for only while the list of faults is shown: its faults from the first on."""

OF_PAIN: Mapping[Action, int] = MappingProxyType({Action(f"pain {n}"): n for n in range(10)})
"""What is asked for only while it is asked how much it hurts: how much, out of 10, an action stands for."""

MOVES_IN_LIST: Mapping[Action, int] = MappingProxyType({Action.READY: 0, Action.MORE_TIME: -1, Action.LESS_TIME: 1})
"""What does not change a break while the list of faults is shown: two lead up and down in it."""

EFFORTS: Mapping[Action, int] = MappingProxyType({Action(f"effort {n}"): n for n in range(1, 5)})
"""Which of the four answers about the effort an action stands for."""

OF_EFFORT = (*EFFORTS, Action.NEXT_EFFORT)
"""What tells the effort. The last needs one key for all answers: a clicker has few."""

FIXED = ("S", "Esc", "F11")
"""These keep their meaning whatever is learned. The first two stop and end: whoever panics finds them."""

OF_THE_WINDOW = ("F11",)
"""These the window obeys on every page, so the session leaves them alone."""

LEARNABLE = tuple(row.action for row in TABLE if row.action not in (*OF_THE_LIST, *OF_PAIN))
"""What another key or button may be given to; the answers to a list or a question stay as they are."""

IN_A_LINE = (
    *(Action.PAUSE, Action.STOP, Action.SKIP, Action.REPEAT, Action.UNDO),
    *(Action.FAULTS, Action.PAIN, Action.MUTE, Action.END),
)
"""What one needs most while training: one line of a desk page in every language."""

IN_A_PAUSE = (Action.STOP, Action.REPEAT, Action.SKIP, Action.PAIN, Action.END)
"""What one may want in a pause beside to go on, so that it fills two lines of about equal length."""

Learned = Mapping[str, str]
"""The codes the user has taught, each with its action. What names no action is of a newer version: left alone."""


def action_for(code: str, learned: Learned, first: Iterable[Action] = ()) -> Action | None:
    """Return what a key or button asks for, if anything.

    `first` are OF_THE_LIST while the list of faults is shown, OF_PAIN while it is asked how much it hurts.
    """
    for action in first:
        if code in ROWS[action].keys:
            return action
    return _taught(code, learned) or next((action for action in LEARNABLE if code in ROWS[action].keys), None)


def codes_for(action: Action, learned: Learned) -> tuple[str, ...]:
    """Return the keys and buttons that ask for an action: its first, the learned ones, its others if not given away."""
    own = [code for code in ROWS[action].keys if _taught(code, learned) in (None, action)]
    first = own[: own[:1] == [ROWS[action].keys[0]]]
    taught = (code for code in learned if _taught(code, learned) is action and code not in own)
    return (*first, *taught, *own[len(first) :])


def all_codes(learned: Learned) -> set[str]:
    """Return every code that means something in a session."""
    return {code for row in TABLE for code in row.keys} | {code for code in learned if _taught(code, learned)}


def without(action: Action, learned: Learned) -> Learned:
    """Return what is learned without what was given to an action or taken from it."""
    return {code: taught for code, taught in learned.items() if taught != action and code not in ROWS[action].keys}


def is_key(code: str) -> bool:
    """Return whether a code stands for a key of a keyboard."""
    return not code.startswith(("pad ", "mouse "))


def _taught(code: str, learned: Learned) -> Action | None:
    """Return what a code was given to, if it could be."""
    given = learned.get(code)
    return Action(given) if code not in FIXED and given in LEARNABLE else None


# -- In words --------------------------------------------------------------------------------------------------------

KEY_WORDS = {
    "Space": mark("Space"),
    "Return": mark("Enter"),
    "Enter": mark("Enter"),
    "Backspace": mark("Backspace"),
    "Tab": mark("Tab"),
    "Esc": mark("Esc"),
    "PgUp": mark("Page up"),
    "PgDown": mark("Page down"),
    "Right": mark("→"),
    "Left": mark("←"),
    "Up": mark("↑"),
    "Down": mark("↓"),
    "-": mark("−"),
    "Media Play": mark("Play key"),
    "Media Pause": mark("Pause key"),
    "Toggle Media Play/Pause": mark("Play key"),
    "Media Stop": mark("Stop key"),
    "Media Next": mark("Next key"),
    "Media Previous": mark("Previous key"),
    "Volume Up": mark("Louder key"),
    "Volume Down": mark("Softer key"),
    "mouse middle": mark("Middle mouse button"),
    "mouse back": mark("Mouse button back"),
    "mouse forward": mark("Mouse button forward"),
}


def code_in_words(code: str) -> str:
    """Call a key or button as its user would."""
    match code.split():
        case ["pad", "button", number] if number.isdecimal():
            return tr("Game pad button {number}", number=int(number) + 1)
        case ["pad", "axis", number, side] if number.isdecimal():
            return tr("Game pad stick {number} {side}", number=int(number) + 1, side=side)
    return tr(KEY_WORDS[code]) if code in KEY_WORDS else code


def key_in_words(action: Action, learned: Learned = MappingProxyType({})) -> str:
    """Call the key or button that is shown for an action: one taught, else its own, nothing if none is left."""
    codes = sorted(codes_for(action, learned), key=lambda code: code in ROWS[action].keys)
    return code_in_words(codes[0]) if codes else ""


def keys_line(learned: Learned = MappingProxyType({}), *, claps: bool = False, paused: bool = False) -> str:
    """Return the keys one needs most as one line; `claps` where two claps are heard too.

    In a pause these are so few that they can be read from the mat; how to go on stands above them.
    """
    shown = ((action, key_in_words(action, learned)) for action in (IN_A_PAUSE if paused else IN_A_LINE))
    hints = [tr(ROWS[action].hint, key=key) for action, key in shown if key]
    two_claps = [tr("two claps go on too") if paused else tr("two claps pause too")] if claps else []
    return " · ".join(hints + two_claps)


def first_hints(learned: Learned = MappingProxyType({})) -> dict[Action, str]:
    """Return how to begin, pause, tell of pain and end, each in a few words with its key, if it has one left."""
    actions = (Action.READY, Action.PAUSE, Action.PAIN, Action.END)
    keys = {action: key_in_words(action, learned) for action in actions}
    return {action: tr(ROWS[action].hint, key=key) for action, key in keys.items() if key}


def keys_in_words(actions: Iterable[Action], learned: Learned) -> list[tuple[str, str]]:
    """Return what each action does, with all its keys and buttons."""
    return [
        (tr(ROWS[action].does), ", ".join(dict.fromkeys(code_in_words(code) for code in codes_for(action, learned))))
        for action in actions
    ]
