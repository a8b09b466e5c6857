"""The plans a user can choose from: those that come with the program and those in the data folder."""

import re
from dataclasses import dataclass
from importlib import resources
from itertools import count
from pathlib import Path

from trainer.errors import KnownError
from trainer.files import write_text_whole
from trainer.plan import (
    Plan,
    looks_like_one_line,
    one_line,
    parse_one_line,
    parse_plan_toml,
    plan_toml,
    read_plan_file,
)
from trainer.telling import told

DEFAULT_PLAN = "reverse-lunge-for-glutes"
PLAN_ENDINGS = (".toml", ".txt")
"""What a plan file's name may end in: TOML, or one line."""

LONGEST_ID = 40
_RESERVED = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9]")
"""What Windows lets no file be called."""


@dataclass(frozen=True)
class ListedPlan:
    """A plan with the id it is called by: its file's name without the ending."""

    id: str
    plan: Plan
    built_in: bool

    def is_called(self, name: str) -> bool:
        """Tell whether `name` means this plan."""
        return name.casefold() in (self.id.casefold(), self.plan.name.casefold())


def built_in_plans() -> list[ListedPlan]:
    """Return the plans that come with the program, the default first."""
    folder = resources.files("trainer").joinpath("plans")
    files = sorted(folder.iterdir(), key=lambda file: (file.name != f"{DEFAULT_PLAN}.toml", file.name))
    return [
        ListedPlan(file.name.removesuffix(".toml"), parse_plan_toml(file.read_text("utf-8"), file.name), built_in=True)
        for file in files
    ]


def own_plans(folder: Path) -> tuple[list[ListedPlan], list[KnownError]]:
    """Return the readable plans in the user's folder, and what is wrong with the others."""
    plans: list[ListedPlan] = []
    errors: list[KnownError] = []
    for file in sorted(folder.glob("*.toml")):
        try:
            plans.append(ListedPlan(file.stem, read_plan_file(file), built_in=False))
        except KnownError as error:
            errors.append(error)
    return plans, errors


def find_plan(wanted: str | None, folder: Path) -> Plan:
    """Return the plan meant by a name, a plan file or a one-line plan; the default plan for None.

    A plan of the user's own goes before a built-in one of the same name. Raises KnownError.
    """
    if wanted is None:
        wanted = DEFAULT_PLAN
    path = Path(wanted)
    if path.suffix.lower() in PLAN_ENDINGS or (path.name != wanted and path.is_file()):
        return read_plan_file(path)
    if path.name != wanted and path.is_dir():
        raise KnownError(told("{wanted} is a folder, not a plan file; name a file in it.", wanted=wanted))
    if path.name == wanted and (own := folder / f"{wanted}.toml").is_file():
        return read_plan_file(own)
    listed = own_plans(folder)[0] + built_in_plans()
    for entry in listed:
        if entry.is_called(wanted):
            return entry.plan
    if looks_like_one_line(wanted):
        return parse_one_line(wanted)
    names = ", ".join(dict.fromkeys(entry.id for entry in listed))
    raise KnownError(
        told(
            "There is no plan called “{wanted}”. Name one of {names}, a plan file, or a plan in one line such as "
            "“3x8/side @ 3-0-1-1 rest 90 switch 20”.",
            wanted=wanted,
            names=names,
        )
    )


@dataclass(frozen=True)
class Imported:
    """What became of a plan that was imported: what it is listed as, and whether it is new there."""

    listed: ListedPlan
    new: bool


def import_plan(wanted: str, folder: Path) -> Imported:
    """Take the plan of a file or of one line into the user's folder, as a TOML file of its own.

    A plan that is there already is left as it is. Raises PlanError with every mistake of the plan, and KnownError if
    another plan has its name or nothing can be written.
    """
    path = Path(wanted)
    is_file = path.suffix.lower() in PLAN_ENDINGS or not looks_like_one_line(wanted)
    plan = read_plan_file(path) if is_file else parse_one_line(wanted)
    own = own_plans(folder)[0]
    listed = own + built_in_plans()
    same = [entry for entry in listed if entry.is_called(plan.name)]
    if known := next((entry for entry in same if entry.plan == plan), None):
        return Imported(known, new=False)
    if same:
        where = "comes with Evenstep" if same[0].built_in else f"is in {folder / same[0].id}.toml"
        raise KnownError(
            told(
                "Another plan called “{name}” {where}; give the plan another name and import it again.",
                name=plan.name,
                where=where,
            )
        )
    id_ = _free_id(plan.name, folder, {entry.id.casefold() for entry in listed})
    write_text_whole(folder / f"{id_}.toml", plan_toml(plan))
    return Imported(ListedPlan(id_, plan, built_in=False), new=True)


def export_plan(plan: Plan, path: Path) -> None:
    """Write a plan to a file: in one line if its name ends in .txt, otherwise as TOML. Raises KnownError."""
    write_text_whole(path, f"{one_line(plan)}\n" if path.suffix.lower() == ".txt" else plan_toml(plan))


def _free_id(name: str, folder: Path, taken: set[str]) -> str:
    """Return an id made from a plan's name that no plan and no file has."""
    stem = "-".join(re.findall(r"[^\W_]+", name.casefold()))[:LONGEST_ID].strip("-") or "plan"
    if _RESERVED.fullmatch(stem):
        stem = f"plan-{stem}"
    ids = (stem if n == 1 else f"{stem}-{n}" for n in count(1))
    return next(id_ for id_ in ids if id_ not in taken and not (folder / f"{id_}.toml").exists())
