import re

from audio.chapters import write_chapters
from audio.tags import tags
from trainer.exercise import exercise
from trainer.plan import parse_one_line
from trainer.timeline import compile_session, draft


def compiled(line):
    plan = parse_one_line(line)
    return compile_session(draft(plan, exercise(plan.exercise)), {})


def test_the_cue_sheet_is_one_that_players_read(tmp_path):
    timeline = compiled("1x1/side @ 1.51-0-1-0 rest 5 switch 70 ready 15")
    about = tags(timeline)._replace(title='My "best" plan', comment="2x3/side @ 3-1-1-1")
    write_chapters(about, tmp_path / "a.mp3", tmp_path / "a.cue")
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
    write_chapters(about, tmp_path / "a.ogg", tmp_path / "b.cue")
    assert 'FILE "a.ogg" WAVE' in (tmp_path / "b.cue").read_text(encoding="utf-8")


def test_each_chapter_is_the_nearest_frame_to_its_part_even_in_the_longest_plan(tmp_path):
    timeline = compiled("20x40/side @ 3.01-0-1-1 rest 61.3 switch 20.7")
    write_chapters(tags(timeline), tmp_path / "a.flac", tmp_path / "a.cue")
    text = (tmp_path / "a.cue").read_text(encoding="utf-8")
    tracks = [int(n) for n in re.findall(r"TRACK (\d\d) AUDIO", text)]
    places = [(int(m), int(s), int(f)) for m, s, f in re.findall(r"INDEX 01 (\d+):(\d\d):(\d\d)", text)]
    found = tags(timeline).chapters
    assert tracks == list(range(1, 83))
    assert all(s < 60 and f < 75 for _, s, f in places)
    for (m, s, f), chapter in zip(places, found, strict=True):
        assert abs(m * 60 + s + f / 75 - chapter.start_frame / 48_000) <= 0.5 / 75 + 1e-9
