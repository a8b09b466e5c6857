"""What the commands below `evenstep plans` do."""

import argparse

from trainer.cues import FRAME_RATE
from trainer.plan import FirstLeg, Plan, RoundOrder, Sides, Waits, changes_legs, one_line, planned_s, tension_s
from trainer.plan_library import export_plan, find_plan, import_plan, listed_plans
from trainer.plan_notes import plan_notes
from trainer.script import ScriptRow, script
from trainer.timeline import Timeline
from ui.compiled import compiled, print_left_out
from ui.complaining import complain
from ui.lunges import lunge, open_folder, shelf
from ui.wording import clock

SCRIPT_HEADER = ("TIME", "EX", "PART", "SET", "LEG", "REP", "PHASE", "KIND", "TEXT")
SCRIPT_COLUMNS = (">9", "2", "9", "3", "5", "3", "10", "6", "")


WHICH_LEG = {Sides.BOTH: "each leg", Sides.LEFT: "left leg only", Sides.RIGHT: "right leg only"}
ORDERS = {
    RoundOrder.BLOCK: "one leg after the other",
    RoundOrder.ALTERNATING: "left and right in turn, rep by rep",
    RoundOrder.TOGETHER: "both legs at once",
}
FIRST_LEGS = {
    FirstLeg.LEFT: "left",
    FirstLeg.RIGHT: "right",
    FirstLeg.ALTERNATE: "left and right in turn, set by set",
    FirstLeg.SESSIONS: "left and right in turn, session by session",
    FirstLeg.WEAKER: "the weaker one",
}
WAITS = {Waits.NEVER: "never", Waits.SETS: "before each set", Waits.LEGS: "before each leg"}


def plans_list(asked: argparse.Namespace) -> int:
    """List every plan."""
    plans, errors = listed_plans(open_folder(asked.data_dir).plans, shelf().ids)
    for entry in plans:
        plan = entry.plan
        one = f"{plan.sets} × {plan.reps} {_which_leg(plan)} @ {plan.tempo}".replace("  ", " ")
        asks = f"{len(plan.exercises)} exercises" if plan.then else one
        told = "has a mistake" if plan.unfinished else f"{asks}, {clock(planned_s(plan))}"
        print(f"{entry.id:28} {told}  {plan.name}")
    for error in errors:
        complain(error)
    return 1 if errors else 0


def plans_show(asked: argparse.Namespace) -> int:
    """Show one plan: what it asks for, or all it lets hear."""
    folder = open_folder(asked.data_dir)
    plan = find_plan(asked.plan_wanted, folder.plans, shelf().ids)
    if asked.script:
        timeline, _, _ = compiled(plan, folder, no_voice=asked.no_voice)
        _print_script(timeline)
        return 0
    print(plan.name)
    for each in plan.exercises:
        _print_rows(_rows(each))
        if plan.then:
            print()
    _print_rows([("takes", clock(planned_s(plan))), ("in one line", one_line(plan))])
    for note in plan_notes(plan, [lunge(one.exercise) for one in plan.exercises]):
        print(f"  note: {note}")
    return 0


def _print_rows(rows: list[tuple[str, str]]) -> None:
    for name, value in rows:
        print(f"  {name:19} {value}")


def _rows(plan: Plan) -> list[tuple[str, str]]:
    """Return what one exercise asks for, each with its name; what says nothing here is left out."""
    tempo, changes = plan.tempo, changes_legs(plan)
    both = plan.sides is Sides.BOTH
    takes_turns = both and plan.round_order is not RoundOrder.TOGETHER
    return [
        ("exercise", lunge(plan.exercise).name),
        ("sets", f"{plan.sets}"),
        ("reps", f"{plan.reps} {_which_leg(plan)}".rstrip()),
        (
            "tempo",
            f"{tempo}: {tempo.eccentric_s:g} s down, {tempo.bottom_s:g} s at the bottom, {tempo.concentric_s:g} s up, "
            f"{tempo.top_s:g} s at the top",
        ),
        *([("order", ORDERS[plan.round_order])] if both else []),
        *([("first leg", FIRST_LEGS[plan.first_leg])] if takes_turns else []),
        *([("second leg", "does as many reps as the first did")] if plan.match and changes else []),
        ("waits for you", WAITS[plan.waits]),
        ("guidance", f"{plan.guide}"),
        ("form cue", plan.cue or "each in turn"),
        ("counting", plan.counting or "as the settings say"),
        *([("switch", f"{plan.switch_s:g} s")] if changes else []),
        ("rest", f"{plan.rest_s:g} s"),
        ("get ready", f"{plan.get_ready_s:g} s"),
        ("load", f"{plan.load_kg:g} kg"),
        ("under tension", f"{tension_s(plan):g} s {_which_leg(plan)}".rstrip()),
    ]


def _which_leg(plan: Plan) -> str:
    """Return whose reps are counted; nothing where both legs do each."""
    is_together = plan.round_order is RoundOrder.TOGETHER and plan.sides is Sides.BOTH
    return "" if is_together else WHICH_LEG[plan.sides]


def _print_script(timeline: Timeline) -> None:
    """Print each cue of a session with its time, and at the end what finds no room; of several exercises also which."""
    shown = [n for n, name in enumerate(SCRIPT_HEADER) if name != "EX" or timeline.plan.then]
    for cells in (SCRIPT_HEADER, *(_script_cells(row) for row in script(timeline))):
        print(*(f"{cells[n]:{SCRIPT_COLUMNS[n]}}" for n in shown), sep="  ")
    print(f"{timer(timeline.frames):>9}  the end")
    print_left_out(timeline)


def _script_cells(row: ScriptRow) -> tuple[str, ...]:
    cue = row.cue
    where = (row.bout + 1, row.session_phase, row.set_n, row.leg, cue.rep, cue.phase, cue.kind, cue.text)
    return (timer(row.at_frame), *("" if cell is None else str(cell) for cell in where))


def timer(frame: int) -> str:
    """Return the time of a frame as minutes, seconds and thousandths."""
    seconds, thousandths = divmod(round(frame * 1000 / FRAME_RATE), 1000)
    return f"{seconds // 60:02}:{seconds % 60:02}.{thousandths:03}"


def plans_check(asked: argparse.Namespace) -> int:
    """Tell whether a plan can be read; its mistakes come as an error."""
    plan = find_plan(asked.plan_wanted, open_folder(asked.data_dir).plans, shelf().ids)
    notes = plan_notes(plan, [lunge(one.exercise) for one in plan.exercises])
    print(f"This plan {'can be followed' if notes else 'is fine'}: {one_line(plan)}")
    for note in notes:
        print(f"note: {note}")
    return 0


def plans_import(asked: argparse.Namespace) -> int:
    """Take a plan into the user's own."""
    done = import_plan(asked.plan_wanted, open_folder(asked.data_dir).plans, shelf().ids)
    if done.new:
        print(f"Imported “{done.listed.plan.name}” as {done.listed.id}.")
    else:
        print(f"“{done.listed.plan.name}” is here already, as {done.listed.id}; nothing was changed.")
    return 0


def plans_export(asked: argparse.Namespace) -> int:
    """Write a plan to a file of its own."""
    plan = find_plan(asked.plan_wanted, open_folder(asked.data_dir).plans, shelf().ids)
    export_plan(plan, asked.output)
    print(f"Wrote {asked.output}: {plan.name}.")
    return 0
