import re

from audio.chapters import chapters, write_chapters
from audio.encode import Tags
from trainer.exercise import exercise
from trainer.plan import parse_one_line
from trainer.timeline import compile_session, draft

TAGS = Tags('My "best" plan', "Evenstep", "2x3/side @ 3-1-1-1")


def compiled(line):
    plan = parse_one_line(line)
    return compile_session(draft(plan, exercise(plan.exercise)), {})


def test_every_part_that_takes_time_is_a_chapter():
    found = chapters(compiled("2x3/side @ 3-1-1-1 rest 20 switch 8 ready 15"))
    assert [(at / 48_000, title) for at, title in found] == [
        (0, "Get ready"),
        (10, "Countdown"),
        (15, "Set 1, left leg"),
        (33, "Switch legs"),
        (41, "Set 1, right leg"),
        (59, "Rest"),
        (79, "Set 2, left leg"),
        (97, "Switch legs"),
        (105, "Set 2, right leg"),
        (123, "Done"),
    ]
    assert [title for _, title in chapters(compiled("1x1/side @ 1-0-1-0 rest 5 switch 0 ready 5"))] == [
        "Countdown",
        "Set 1, left leg",
        "Set 1, right leg",
        "Done",
    ]


def test_the_cue_sheet_is_one_that_players_read(tmp_path):
    timeline = compiled("1x1/side @ 1.51-0-1-0 rest 5 switch 70 ready 15")
    write_chapters(timeline, tmp_path / "a.mp3", TAGS, tmp_path / "a.cue")
    assert (tmp_path / "a.cue").read_text(encoding="utf-8").splitlines()[:10] == [
        'REM COMMENT "2x3/side @ 3-1-1-1"',
        'PERFORMER "Evenstep"',
        "TITLE \"My 'best' plan\"",
        'FILE "a.mp3" MP3',
        "  TRACK 01 AUDIO",
        '    TITLE "Get ready"',
        "    INDEX 01 00:00:00",
        "  TRACK 02 AUDIO",
        '    TITLE "Countdown"',
        "    INDEX 01 00:10:00",
    ]
    write_chapters(timeline, tmp_path / "a.ogg", TAGS, tmp_path / "b.cue")
    assert 'FILE "a.ogg" WAVE' in (tmp_path / "b.cue").read_text(encoding="utf-8")


def test_each_chapter_is_the_nearest_frame_to_its_part_even_in_the_longest_plan(tmp_path):
    timeline = compiled("20x40/side @ 3.01-0-1-1 rest 61.3 switch 20.7")
    write_chapters(timeline, tmp_path / "a.flac", TAGS, tmp_path / "a.cue")
    text = (tmp_path / "a.cue").read_text(encoding="utf-8")
    tracks = [int(n) for n in re.findall(r"TRACK (\d\d) AUDIO", text)]
    places = [(int(m), int(s), int(f)) for m, s, f in re.findall(r"INDEX 01 (\d+):(\d\d):(\d\d)", text)]
    found = chapters(timeline)
    assert tracks == list(range(1, 83))
    assert all(s < 60 and f < 75 for _, s, f in places)
    for (m, s, f), chapter in zip(places, found, strict=True):
        assert abs(m * 60 + s + f / 75 - chapter.at_frame / 48_000) <= 0.5 / 75 + 1e-9
