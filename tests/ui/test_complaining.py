from ui.cli import main
from ui.complaining import complain
from ui.data_folder import open_data_folder

CLEAR, TURN_AROUND = "\x1b[2J", "\u202e"


def test_what_is_quoted_cannot_move_the_cursor_nor_turn_letters_around(capsys):
    complain(f"{CLEAR}{TURN_AROUND}a\tb\rc: it is damaged.\nWhat now?")
    assert capsys.readouterr().err == "evenstep: \N{REPLACEMENT CHARACTER}[2J\N{REPLACEMENT CHARACTER}" + (
        "a\N{REPLACEMENT CHARACTER}b\N{REPLACEMENT CHARACTER}c: it is damaged.\nWhat now?\n"
    )


def test_nor_can_the_name_of_a_damaged_plan(data, capsys):
    plans = open_data_folder(str(data)).plans
    (plans / f"{CLEAR}{TURN_AROUND}mine.toml").write_text("this is no plan", encoding="utf-8")
    assert main(["--data-dir", str(data), "plans", "list"]) == 1
    told = capsys.readouterr().err
    assert "mine.toml" in told
    assert "\x1b" not in told
    assert TURN_AROUND not in told


def test_nor_can_the_name_of_a_file_that_the_system_refuses(data, tmp_path, capsys):
    nowhere = tmp_path / f"{CLEAR}nowhere" / "plan.toml"
    assert main(["--data-dir", str(data), "plans", "export", "gentle-start", str(nowhere)]) == 1
    told = capsys.readouterr().err
    assert "nowhere" in told
    assert "\x1b" not in told
