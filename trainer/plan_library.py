"""The plans a user can choose from: those that come with the program, and those in the data folder.

Those of the program stay as they are. In the folder each plan is a TOML file, `order.txt` says in which order all are
listed, `deleted` holds those that were deleted last, and `unsaved.draft` is there while an edited plan is not saved; a
sudden end leaves it.
"""

import unicodedata
from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from dataclasses import replace
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from trainer.errors import KnownError
from trainer.files import free_stem, free_title, read_beginning, write_text_whole
from trainer.plan import (
    ANY_EXERCISE,
    LONGEST_NAME,
    Plan,
    looks_like_one_line,
    one_line,
    parse_one_line,
    parse_plan_toml,
    plan_toml,
    read_plan_file,
    too_much,
)
from trainer.telling import Told, told

DEFAULT_PLAN = "reverse-lunge-for-glutes"
PLAN_ENDINGS = (".toml", ".txt")
"""What a plan file's name may end in: TOML, or one line."""

MOST_OWN = 500
"""More files are not looked at: somebody has put a whole disk there."""

MOST_DELETED = 50
"""So many deleted plans are kept, the newest."""

MOST_ORDER_BYTES = 256 * 1024

ORDER_FILE, DELETED_FOLDER, DRAFT_FILE = "order.txt", "deleted", "unsaved.draft"
_ORDER_HEAD = "# The order of the plans, one a line. Those that are not named come first if they are your own.\n"


class PlanGoneError(KnownError):
    """A plan is not where it was left, or no plan any more: what was to be done with it can be done no more."""


class ListedPlan(NamedTuple):
    """A plan with the id it is called by: its file's name without the ending."""

    id: str
    plan: Plan
    built_in: bool

    def is_called(self, name: str) -> bool:
        """Tell whether `name` means this plan."""
        return name.casefold() in (self.id.casefold(), self.plan.name.casefold())


def built_in_plans() -> list[ListedPlan]:
    """Return the plans that come with the program, the default first."""
    return list(_built_in())


@cache
def _built_in() -> tuple[ListedPlan, ...]:
    folder = Path(__file__).with_name("plans")
    return tuple(
        ListedPlan(id_, parse_plan_toml(folder.joinpath(f"{id_}.toml").read_text("utf-8"), id_), built_in=True)
        for id_ in _ids(folder.joinpath(ORDER_FILE).read_text("utf-8"))
    )


def own_plans(folder: Path, exercises: Collection[str] | None = None) -> tuple[list[ListedPlan], list[KnownError]]:
    """Return the readable plans in the user's folder, and what is wrong with the others.

    `exercises` are the ids that exist, by default those that come with the program.
    """
    plans: list[ListedPlan] = []
    errors: list[KnownError] = []
    files = sorted(folder.glob("*.toml"))
    for file in files[:MOST_OWN]:
        try:
            plans.append(ListedPlan(file.stem, _read(file, exercises), built_in=False))
        except KnownError as error:
            errors.append(error)
    if len(files) > MOST_OWN:
        most = told("{folder} holds more than {most} plans; only the first are read.", folder=folder, most=MOST_OWN)
        errors.append(KnownError(most))
    return plans, errors


def _read(file: Path, exercises: Collection[str] | None) -> Plan:
    """Read a plan file, or remember what was read if it is the same file still: hundreds take their time."""
    try:
        at = file.stat()
    except OSError:  # told by who reads it
        return read_plan_file(file, exercises)
    known = None if exercises is None else tuple(exercises)
    return _read_as_it_was(file, (at.st_ino, at.st_mtime_ns, at.st_size), known)


@lru_cache(maxsize=2 * MOST_OWN)
def _read_as_it_was(file: Path, _state: tuple[int, ...], exercises: tuple[str, ...] | None) -> Plan:
    return read_plan_file(file, exercises)


def listed_plans(folder: Path, exercises: Collection[str] | None = None) -> tuple[list[ListedPlan], list[KnownError]]:
    """Return every plan in the user's order, and what is wrong with own files that cannot be read.

    What has no place in that order yet stands before it if it is the user's own, and behind it if not.
    """
    own, errors = own_plans(folder, exercises)
    text = ""
    with suppress(OSError, UnicodeDecodeError):
        text = read_beginning(folder / ORDER_FILE, MOST_ORDER_BYTES).decode("utf-8")
    places = {id_: n for n, id_ in enumerate(_ids(text), 1)}
    return sorted(
        own + built_in_plans(), key=lambda entry: places.get(entry.id, len(places) + 1 if entry.built_in else 0)
    ), errors


def order_plans(ids: Iterable[str], folder: Path) -> None:
    """Keep the order in which plans are to be listed. Raises KnownError if it cannot be written."""
    write_text_whole(folder / ORDER_FILE, _ORDER_HEAD + "".join(f"{id_}\n" for id_ in ids))


def _ids(text: str) -> list[str]:
    """Read an order: one id a line."""
    lines = (line.strip() for line in text.splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def matching(
    plans: Iterable[ListedPlan], words: str, shown: Callable[[ListedPlan], str] = lambda _: ""
) -> list[ListedPlan]:
    """Return the plans that have every one of the words in their name or in what they ask for.

    Capitals and accents make no difference. `shown` is what else is shown of a plan, such as its name in another
    language.
    """
    wanted = _bare(words).split()

    def has_all(entry: ListedPlan) -> bool:
        text = _bare(f"{entry.id} {one_line(entry.plan)} {entry.plan.name} {shown(entry)}")
        return all(word in text for word in wanted)

    return [entry for entry in plans if has_all(entry)]


def _bare(text: str) -> str:
    """A text without capitals and accents."""
    split = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in split if not unicodedata.combining(sign))


def find_plan(wanted: str | None, folder: Path, exercises: Collection[str] | None = None) -> Plan:
    """Return the plan meant by a name, a plan file or a one-line plan; the default plan for None.

    A plan of the user's own goes before a built-in one of the same name. `exercises` are the ids
    that exist, by default those that come with the program. Raises KnownError, and PlanError for a plan whose
    line has a mistake.
    """
    return _finished(_found(wanted, folder, exercises), exercises)


def _finished(plan: Plan, exercises: Collection[str] | None) -> Plan:
    """Return a plan that can be trained: of an unfinished one what its line says, if it can be read by now."""
    if not plan.unfinished:
        return plan
    written = parse_one_line(plan.unfinished, exercises, kept=[one.exercise for one in plan.exercises])
    return replace(written, name=plan.name)


def _found(wanted: str | None, folder: Path, exercises: Collection[str] | None) -> Plan:
    if wanted is None:
        wanted = DEFAULT_PLAN
    path = Path(wanted)
    if path.suffix.lower() in PLAN_ENDINGS or (path.name != wanted and _is_so(path.is_file)):
        return read_plan_file(path, exercises)
    if path.name != wanted and _is_so(path.is_dir):
        raise KnownError(told("{wanted} is a folder, not a plan file; name a file in it.", wanted=wanted))
    if path.name == wanted and _is_so((own := folder / f"{wanted}.toml").is_file):
        return read_plan_file(own, exercises)
    listed = own_plans(folder, exercises)[0] + built_in_plans()
    for entry in listed:
        if entry.is_called(wanted):
            return entry.plan
    if looks_like_one_line(wanted):
        return parse_one_line(wanted, exercises)
    names = ", ".join(dict.fromkeys(entry.id for entry in listed))
    raise KnownError(
        told(
            "There is no plan called “{wanted}”. Name one of {names}, a plan file, or a plan in one line such as "
            "“3x8/side @ 3-0-1-1 rest 90 switch 20”.",
            wanted=wanted,
            names=names,
        )
    )


def _is_so(asked: Callable[[], bool]) -> bool:
    """Ask about a path that may be none: a plan in one line is longer than a name may be."""
    try:
        return asked()
    except OSError:
        return False


class Imported(NamedTuple):
    """What became of a plan that was imported: what it is listed as, and whether it is new there."""

    listed: ListedPlan
    new: bool


def import_plan(wanted: str, folder: Path, exercises: Collection[str] | None = None) -> Imported:
    """Take the plan of a file or of one line into the user's folder, as a TOML file of its own.

    A plan that is there already is left as it is. `exercises` are the ids that exist, by default those that come with
    the program. Raises PlanError with every mistake of the plan, and KnownError if another plan has its name or nothing
    can be written.
    """
    path = Path(wanted)
    is_file = path.suffix.lower() in PLAN_ENDINGS or not looks_like_one_line(wanted)
    plan = read_plan_file(path, exercises) if is_file else parse_one_line(wanted, exercises)
    same = _called(plan.name, folder)
    if known := next((entry for entry in same if entry.plan == plan), None):
        return Imported(known, new=False)
    if same:
        raise KnownError(_name_taken(plan.name, same[0], folder))
    return Imported(_kept(plan, _free_id(plan.name, folder), folder), new=True)


def _name_taken(name: str, by: ListedPlan, folder: Path) -> Told:
    if by.built_in:
        return told(
            "Another plan called “{name}” comes with Evenstep; give the plan another name and import it again.",
            name=name,
        )
    return told(
        "Another plan called “{name}” is in {path}; give the plan another name and import it again.",
        name=name,
        path=folder / f"{by.id}.toml",
    )


def export_plan(plan: Plan, path: Path) -> None:
    """Write a plan to a file: in one line if its name ends in .txt, otherwise as TOML. Raises KnownError."""
    write_text_whole(path, f"{one_line(plan)}\n" if path.suffix.lower() == ".txt" else plan_toml(plan))


# -- The user's own --------------------------------------------------------------------------------------------------


def save_plan(plan: Plan, folder: Path, replacing: str | None = None) -> ListedPlan:
    """Keep a plan as the user's own: in the place of the own plan with the id `replacing`, or as a new one.

    A plan that comes with the program stays: what replaces one is a copy, with a number behind its name unless it has
    another. A plan that is given another name gets a file of that name. Raises KnownError if another plan has its name,
    if it is too much, or if it cannot be written.
    """
    if excess := too_much(plan):
        raise KnownError(excess)
    before = next((entry for entry in own_plans(folder, ANY_EXERCISE)[0] if entry.id == replacing), None)
    copied = None if before else next((entry for entry in built_in_plans() if entry.id == replacing), None)
    if copied and copied.is_called(plan.name):
        plan = replace(plan, name=free_name(plan.name, folder))
    if _called(plan.name, folder, besides=before.id if before else None):
        raise KnownError(told("Another plan is called “{name}”; give this one another name.", name=plan.name))
    if before and before.plan.name == plan.name:
        return _kept(plan, before.id, folder)
    listed = _kept(plan, _free_id(plan.name, folder), folder)
    if before:
        _put_in_order(listed.id, before.id, folder)
        _move(_own_file(before.id, folder), None)
    return listed


def duplicate_plan(id_: str, folder: Path, name: str = "") -> ListedPlan:
    """Keep a copy of a plan beside it, called like it or like `name`, with a number behind. Raises KnownError."""
    entries, _ = listed_plans(folder, ANY_EXERCISE)
    entry = next((entry for entry in entries if entry.id == id_), None)
    if entry is None:
        raise _gone(id_)
    copy = replace(entry.plan, name=free_name(name or entry.plan.name, folder))
    listed = save_plan(copy, folder)
    ids = [each.id for each in entries]
    order_plans([*ids[: ids.index(id_) + 1], listed.id, *ids[ids.index(id_) + 1 :]], folder)
    return listed


def delete_plan(id_: str, folder: Path) -> None:
    """Take a plan of the user's own away, into the folder of deleted ones, of which the newest MOST_DELETED are kept.

    It keeps its place in the order, for `undelete_plan`. Raises KnownError for a plan that comes with the program.
    """
    file = _own_file(id_, folder)
    if not file.is_file():
        if any(entry.id == id_ for entry in built_in_plans()):
            raise KnownError(
                told("A plan that comes with Evenstep cannot be deleted; copy it to have one of your own.")
            )
        raise _gone(id_)
    deleted = _deleted(folder)
    nth = deleted[-1][0] + 1 if deleted else 1
    _move(file, folder / DELETED_FOLDER / f"{id_}.{nth}.toml")
    for _, _, old in deleted[: max(0, len(deleted) + 1 - MOST_DELETED)]:
        _move(old, None)


def undelete_plan(id_: str, folder: Path) -> ListedPlan:
    """Bring back the plan of this id that was deleted last; if its name is taken by now, with a number behind it.

    Raises KnownError if none is kept or it cannot be brought back.
    """
    file = next((file for _, of, file in reversed(_deleted(folder)) if of == id_), None)
    if file is None:
        raise _gone(id_)
    plan = read_plan_file(file, ANY_EXERCISE)
    name = free_name(plan.name, folder)
    if name == plan.name and not _own_file(id_, folder).exists():
        _move(file, _own_file(id_, folder))
        return ListedPlan(id_, plan, built_in=False)
    listed = save_plan(replace(plan, name=name), folder)
    _move(file, None)
    return listed


def free_name(name: str, folder: Path, besides: str | None = None) -> str:
    """Return the name, or one made from it, that no plan has but the one with the id `besides`."""
    others = _others(folder, besides)
    return free_title(name, lambda free: any(entry.is_called(free) for entry in others), LONGEST_NAME)


def _called(name: str, folder: Path, besides: str | None = None) -> list[ListedPlan]:
    return [entry for entry in _others(folder, besides) if entry.is_called(name)]


def _others(folder: Path, besides: str | None) -> list[ListedPlan]:
    """Return every plan but the user's own with the id `besides`; whether its exercises exist makes no difference."""
    return [entry for entry in own_plans(folder, ANY_EXERCISE)[0] if entry.id != besides] + built_in_plans()


def _kept(plan: Plan, id_: str, folder: Path) -> ListedPlan:
    write_text_whole(_own_file(id_, folder), plan_toml(plan))
    return ListedPlan(id_, plan, built_in=False)


def _own_file(id_: str, folder: Path) -> Path:
    return folder / f"{id_}.toml"


def _deleted(folder: Path) -> list[tuple[int, str, Path]]:
    """Return the deleted plans, the oldest first: a number that grows, the id, the file `ID.NUMBER.toml`."""
    found = ((file.stem.rpartition("."), file) for file in (folder / DELETED_FOLDER).glob("*.toml"))
    return sorted((int(nth), id_, file) for (id_, _, nth), file in found if nth.isdecimal() and len(nth) < 10)


def _move(file: Path, to: Path | None) -> None:
    """Move a file, or remove it; raises KnownError."""
    try:
        if to is None:
            file.unlink(missing_ok=True)
        else:
            to.parent.mkdir(exist_ok=True)
            file.replace(to)
    except OSError as error:
        raise KnownError(
            told("{path} cannot be moved: {reason}.", path=file, reason=error.strerror or error)
        ) from error


def _put_in_order(id_: str, in_place_of: str, folder: Path) -> None:
    """Give a plan another's place in the order, if there is one."""
    ids = [entry.id for entry in listed_plans(folder, ANY_EXERCISE)[0] if entry.id != id_]
    if (folder / ORDER_FILE).exists():
        order_plans([id_ if each == in_place_of else each for each in ids], folder)


def _gone(id_: str) -> PlanGoneError:
    return PlanGoneError(told("There is no plan “{id}” any more.", id=id_))


def _free_id(name: str, folder: Path) -> str:
    """Return an id made from a plan's name that no plan and no file has. Raises KnownError if there are too many."""
    if len(list(folder.glob("*.toml"))) >= MOST_OWN:
        raise KnownError(told("There are {most} plans of your own; delete one to make room for this.", most=MOST_OWN))
    taken = {entry.id.casefold() for entry in _others(folder, None)}
    return free_stem(name, "plan", lambda stem: stem in taken or (folder / f"{stem}.toml").exists())
