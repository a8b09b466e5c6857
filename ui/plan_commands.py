"""What the commands below `evenstep plans` do."""

import argparse
import sys

from trainer.cues import FRAME_RATE
from trainer.exercise import exercise
from trainer.plan import one_line, planned_s, tension_s
from trainer.plan_library import built_in_plans, export_plan, find_plan, import_plan, own_plans
from trainer.script import ScriptRow, script
from trainer.tempo import guard_rail_notes
from trainer.timeline import Timeline
from ui.compiled import compiled, print_left_out
from ui.data_folder import open_data_folder
from ui.wording import clock

SCRIPT_HEADER = ("TIME", "PART", "SET", "LEG", "REP", "PHASE", "KIND", "TEXT")
SCRIPT_WIDTHS = (9, 9, 3, 5, 3, 10, 6)


def plans_list(asked: argparse.Namespace) -> int:
    """List every plan."""
    own, errors = own_plans(open_data_folder(asked.data_dir).plans)
    for entry in own + built_in_plans():
        plan = entry.plan
        print(f"{entry.id:28} {plan.sets} × {plan.reps} each leg @ {plan.tempo}, {clock(planned_s(plan))}  {plan.name}")
    for error in errors:
        print(f"evenstep: {error}", file=sys.stderr)
    return 1 if errors else 0


def plans_show(asked: argparse.Namespace) -> int:
    """Show one plan: what it asks for, or all it lets hear."""
    folder = open_data_folder(asked.data_dir)
    plan = find_plan(asked.plan_wanted, folder.plans)
    if asked.script:
        timeline, _, _ = compiled(plan, folder, no_voice=asked.no_voice)
        _print_script(timeline)
        return 0
    under_tension_s = tension_s(plan)
    print(
        f"{plan.name}\n"
        f"  exercise            {exercise(plan.exercise).name}\n"
        f"  sets                {plan.sets}\n"
        f"  reps                {plan.reps} each leg\n"
        f"  tempo               {plan.tempo}: {plan.tempo.eccentric_s:g} s down, {plan.tempo.bottom_s:g} s at the "
        f"bottom, {plan.tempo.concentric_s:g} s up, {plan.tempo.top_s:g} s at the top\n"
        f"  first leg           {plan.first_leg}\n"
        f"  waits for you       {plan.waits}\n"
        f"  switch              {plan.switch_s:g} s\n"
        f"  rest                {plan.rest_s:g} s\n"
        f"  get ready           {plan.get_ready_s:g} s\n"
        f"  load                {plan.load_kg:g} kg\n"
        f"  takes               {clock(planned_s(plan))}\n"
        f"  under tension       {under_tension_s:g} s each leg\n"
        f"  in one line         {one_line(plan)}"
    )
    for note in guard_rail_notes(plan.tempo):
        print(f"  note: {note}")
    return 0


def _print_script(timeline: Timeline) -> None:
    """Print each cue of a session with its time, and at the end what finds no room."""
    for cells in (SCRIPT_HEADER, *(_script_cells(row) for row in script(timeline))):
        time, *middle, text = cells
        columns = (f"{cell:{width}}" for cell, width in zip(middle, SCRIPT_WIDTHS[1:], strict=True))
        print(f"{time:>{SCRIPT_WIDTHS[0]}}", *columns, text, sep="  ")
    print(f"{timer(timeline.frames):>{SCRIPT_WIDTHS[0]}}  the end")
    print_left_out(timeline)


def _script_cells(row: ScriptRow) -> tuple[str, ...]:
    cue = row.cue
    where = (row.session_phase, row.set_n, row.leg, cue.rep, cue.phase, cue.kind, cue.text)
    return (timer(row.at_frame), *("" if cell is None else str(cell) for cell in where))


def timer(frame: int) -> str:
    """Return the time of a frame as minutes, seconds and thousandths."""
    seconds, thousandths = divmod(round(frame * 1000 / FRAME_RATE), 1000)
    return f"{seconds // 60:02}:{seconds % 60:02}.{thousandths:03}"


def plans_check(asked: argparse.Namespace) -> int:
    """Tell whether a plan can be read; its mistakes come as an error."""
    plan = find_plan(asked.plan_wanted, open_data_folder(asked.data_dir).plans)
    print(f"This plan is fine: {one_line(plan)}")
    for note in guard_rail_notes(plan.tempo):
        print(f"note: {note}")
    return 0


def plans_import(asked: argparse.Namespace) -> int:
    """Take a plan into the user's own."""
    done = import_plan(asked.plan_wanted, open_data_folder(asked.data_dir).plans)
    if done.new:
        print(f"Imported “{done.listed.plan.name}” as {done.listed.id}.")
    else:
        print(f"“{done.listed.plan.name}” is here already, as {done.listed.id}; nothing was changed.")
    return 0


def plans_export(asked: argparse.Namespace) -> int:
    """Write a plan to a file of its own."""
    plan = find_plan(asked.plan_wanted, open_data_folder(asked.data_dir).plans)
    export_plan(plan, asked.output)
    print(f"Wrote {asked.output}: {plan.name}.")
    return 0
