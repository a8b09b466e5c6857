import numpy as np
import pytest

from audio import speech as speech_module
from trainer.own_exercise import OwnExercise
from trainer.own_exercise_file import own_toml
from trainer.plan import one_line, parse_one_line, read_plan_file
from ui.plan_commands import timer

FAST = "1x2/side @ 1-0-X-0 rest 5 switch 5 ready 20"


@pytest.fixture
def voice(monkeypatch):
    """A voice at hand: every phrase lasts by its letters."""

    class Bank(speech_module.SpeechBank):
        def prepare(self, texts, _progress=None):
            for text in texts:
                self._keep(text, np.zeros(9600 + 3000 * len(text), np.float32))

    monkeypatch.setattr(speech_module, "SpeechBank", Bank)


def test_a_script_tells_every_cue_with_its_time_and_what_finds_no_room(run, voice):
    code, out, err = run("plans", "show", FAST, "--script")
    header, *rows, end, left_out = out.splitlines()
    assert (code, err) == (0, "")
    assert header.split() == "TIME PART SET LEG REP PHASE KIND TEXT".split()
    assert "00:20.000  work       1    left                    chime   zero" in rows
    assert "00:21.000  work       1    left   1    bottom      turn    bottom" in rows
    assert any(row.endswith("speech  down") for row in rows)
    assert [row[:9] for row in rows] == sorted(row[:9] for row in rows)
    assert end == "00:37.200  the end"
    assert left_out == "Left out for want of room at this tempo: “up” in 4 reps."


def test_a_script_without_a_voice_has_tones_alone_and_leaves_nothing_out(run):
    code, out, _ = run("plans", "show", FAST, "--script", "--no-voice")
    assert code == 0
    assert "chime" in out
    assert "speech" not in out
    assert out.endswith("the end\n")


def test_a_script_is_the_cue_sheet_of_the_rendered_session(run, voice, tmp_path):
    sheet = tmp_path / "a.csv"
    assert run("render", FAST, "-o", tmp_path / "a.wav", "--cues", sheet)[0] == 0
    rows = run("plans", "show", FAST, "--script")[1].splitlines()[1:-2]
    cues = sheet.read_text().splitlines()[1:]
    assert len(rows) == len(cues) > 30
    assert [row.split()[0] for row in rows] == [timer(int(cue.split(",")[0])) for cue in cues]


@pytest.mark.parametrize(
    ("frame", "shown"),
    [(0, "00:00.000"), (23, "00:00.000"), (24, "00:00.000"), (25, "00:00.001"), (47_999, "00:01.000"),
     (48_000 * 61 + 24_000, "01:01.500"), (48_000 * 6000, "100:00.000")],
)  # fmt: skip
def test_times_are_minutes_seconds_and_thousandths(frame, shown):
    assert timer(frame) == shown


def test_a_plan_goes_from_one_folder_to_another_by_file(run, data, tmp_path):
    line = '3x10/side @ 4-0-1-1 rest 60.5 switch 15 first right name "Mum\'s ""own"" 💪"'
    assert run("plans", "import", line) == (0, 'Imported “Mum\'s "own" 💪” as mum-s-own.\n', "")
    plan = read_plan_file(data / "plans" / "mum-s-own.toml")
    for name in ("a.toml", "a.txt"):
        file = tmp_path / name
        wrote = f"Wrote {file}: {plan.name}.\n"
        assert run("plans", "export", "mum-s-own", file) == (0, wrote, "")
        assert read_plan_file(file) == plan
        again = '“Mum\'s "own" 💪” is here already, as mum-s-own; nothing was changed.\n'
        assert run("plans", "import", file) == (0, again, "")
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == f"{line}\n"
    assert [file.name for file in (data / "plans").iterdir()] == ["mum-s-own.toml"]


def test_another_plan_of_the_same_name_is_not_overwritten(run, data):
    assert run("plans", "import", '3x8 name "Mine"')[0] == 0
    before = (data / "plans" / "mine.toml").read_bytes()
    code, out, err = run("plans", "import", '3x9 name "mine"')
    assert (code, out) == (1, "")
    path = data / "plans" / "mine.toml"
    assert (
        err == f"evenstep: Another plan called “mine” is in {path}; give the plan another name and import it again.\n"
    )
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["import", "no such file"], 1, "cannot be read"),
        (["import", "3x8 rst 60"], 1, "      3x8 rst 60\n          ^\n"),
        (["import", '3x8 name "Gentle start"'], 1, "comes with Evenstep"),
        (["export", "nothing", "a.toml"], 1, "no plan called"),
        (["export", "gentle-start", "/no/such/folder/a.toml"], 1, "cannot be written"),
        (["export", "gentle-start", "a.json"], 2, "does not end in .toml or .txt"),
        (["show", FAST, "--no-voice"], 2, "--no-voice goes with --script"),
    ],
)
def test_what_cannot_be_done_is_told(run, arguments, code, says):
    done, out, err = run("plans", *arguments)
    assert (done, out) == (code, "")
    assert says in err


def shown(run, line):
    """What is shown of a plan: of each exercise, and of all, each row by its name."""
    code, out, err = run("plans", "show", line)
    assert (code, err) == (0, "")
    blocks = out.partition("\n")[2].split("\n\n")
    return [{row[2:21].strip(): row[22:] for row in block.splitlines()} for block in blocks]


def test_every_field_of_every_exercise_is_shown(run):
    line = (
        "3x8/side @ 3-0-1-1 rest 90 switch 20 first weaker load 4.5kg waits legs order block match yes guide fast "
        "cue heel-glued-down counting down then 2x5/side @ 2-1-1-1 rest 60 switch 20 order alternating "
        "exercise backward-lunge then 1x4 sides right then 1x6 order together"
    )
    first, second, third, fourth, whole = shown(run, line)
    assert first == {
        "exercise": "Reverse lunge for glutes",
        "sets": "3",
        "reps": "8 each leg",
        "tempo": "3-0-1-1: 3 s down, 0 s at the bottom, 1 s up, 1 s at the top",
        "order": "one leg after the other",
        "first leg": "the weaker one",
        "second leg": "does as many reps as the first did",
        "waits for you": "before each leg",
        "guidance": "fast",
        "form cue": "heel-glued-down",
        "counting": "down",
        "switch": "20 s",
        "rest": "90 s",
        "get ready": "20 s",
        "load": "4.5 kg",
        "under tension": "96 s each leg",
    }
    assert (second["exercise"], second["order"]) == ("Backward lunge", "left and right in turn, rep by rep")
    assert {"switch", "second leg"}.isdisjoint(second)
    assert (third["reps"], third["under tension"]) == ("4 right leg only", "16 s right leg only")
    assert {"order", "first leg"}.isdisjoint(third)
    assert (fourth["reps"], fourth["order"], fourth["form cue"]) == ("6", "both legs at once", "each in turn")
    assert "first leg" not in fourth
    assert whole["in one line"] == one_line(parse_one_line(line))


def test_the_list_tells_what_each_plan_asks_for_in_the_users_order(run, data):
    for line in ("3x8 sides left", "3x8 order together rest 30", "1x1 then 2x2"):
        assert run("plans", "import", f'{line} name "{line}"')[0] == 0
    (data / "plans" / "order.txt").write_text("gentle-start\n1x1-then-2x2\n")
    rows = run("plans", "list")[1].splitlines()
    assert [row.split()[0] for row in rows[:4]] == ["3x8-order-together-rest-30", "3x8-sides-left", "gentle-start",
                                                    "1x1-then-2x2"]  # fmt: skip
    assert "  3 × 8 @ 3-0-1-1, " in rows[0]
    assert "  3 × 8 left leg only @ 3-0-1-1, " in rows[1]
    assert "  2 exercises, " in rows[3]


def test_an_exercise_of_the_users_own_may_be_in_a_plan(run, data):
    (data / "exercises").mkdir(parents=True, exist_ok=True)
    assert "exercise: must be one of" in run("plans", "check", "3x8 exercise calf-raise")[2]
    own = own_toml(OwnExercise("calf-raise", "Calf raise"))
    (data / "exercises" / "calf-raise.toml").write_text(own, encoding="utf-8")
    line = '3x8/side @ 2-1-1-0 rest 90 switch 20 exercise calf-raise name "Calves"'
    assert run("plans", "check", line) == (0, f"This plan is fine: {line}\n", "")
    assert run("plans", "import", line)[0] == 0
    assert shown(run, "calves")[0]["exercise"] == "Calf raise"
    code, out, err = run("guide", "1x1/side @ 1-0-1-0 switch 5 ready 5 exercise calf-raise", "--auto", "--speed", "20")
    assert (code, err.count("nothing is logged")) == (0, 1)
    assert out.endswith("Done, and not logged: left 1 rep, right 1 rep.\n")


def test_a_lunge_with_both_legs_at_once_is_not_called_fine(run):
    code, out, _ = run("plans", "check", "1x3/side @ 2-0-1-1 order together exercise backward-lunge")
    told, note = out.splitlines()
    assert (code, told.partition(":")[0]) == (0, "This plan can be followed")
    assert note.startswith("note: A lunge has one working leg at a time")


def test_a_script_of_several_exercises_tells_which_each_cue_is_of(run):
    line = "1x1/side @ 2-0-1-1 rest 6 switch 5 ready 10 then 1x1 @ 2-0-1-1 ready 10 order together"
    code, out, _ = run("plans", "show", line, "--script", "--no-voice")
    header, *rows, end = out.splitlines()
    assert (code, header.split()) == (0, "TIME EX PART SET LEG REP PHASE KIND TEXT".split())
    zeros = [row.split()[:-1] for row in rows if row.endswith("zero")]
    assert zeros == [
        ["00:10.000", "1", "work", "1", "left", "chime"],
        ["00:19.000", "1", "work", "1", "right", "chime"],
        ["00:39.000", "2", "work", "1", "chime"],
    ]
    assert end == "00:48.000  the end"
