import struct

from audio.tags import Chapter, Tags, id3_tag, tags
from tests.trainer.session_run import compiled
from trainer.plan import parse_one_line

RATE = 48_000


def about(line):
    return tags(compiled(parse_one_line(line)))


def test_a_session_tells_its_name_its_maker_and_its_plan():
    line = "2x3/side @ 3-1-1-1 rest 20 switch 8 ready 15"
    assert about(line)[:3] == (line, "Evenstep", line)


def test_every_part_that_takes_time_is_a_chapter():
    found = about("2x3/side @ 3-1-1-1 rest 20 switch 8 ready 15").chapters
    assert [(start / RATE, end / RATE, title) for start, end, title in found] == [
        (0, 10, "Get ready"),
        (10, 15, "Countdown"),
        (15, 33, "Set 1, left leg"),
        (33, 41, "Switch legs"),
        (41, 59, "Set 1, right leg"),
        (59, 79, "Rest"),
        (79, 97, "Set 2, left leg"),
        (97, 105, "Switch legs"),
        (105, 123, "Set 2, right leg"),
        (123, 128, "Done"),
    ]
    without = about("1x1/side @ 1-0-1-0 rest 5 switch 0 ready 5").chapters
    assert [title for _, _, title in without] == ["Countdown", "Set 1, left leg", "Set 1, right leg", "Done"]


def test_several_exercises_are_told_apart_and_legs_at_work_together_are_not_named():
    line = "1x1/side @ 1-0-1-0 switch 0 ready 5 rest 5 then 1x1/side @ 1-0-1-0 order together ready 5 exercise {}"
    titles = [title for _, _, title in about(line.format("backward-lunge")).chapters]
    assert titles == [
        "Countdown", "Reverse lunge for glutes, set 1, left leg", "Reverse lunge for glutes, set 1, right leg", "Rest",
        "Countdown", "Backward lunge, set 1", "Done",
    ]  # fmt: skip


def test_too_many_parts_for_a_cue_sheet_are_one_for_each_exercise():
    chapters = about("20x1/side @ 1-0-1-0 then 20x1/side @ 1-0-1-0 exercise backward-lunge").chapters
    assert [title for _, _, title in chapters] == ["Reverse lunge for glutes", "Backward lunge"]
    assert chapters[0].end_frame == chapters[1].start_frame


def test_the_longest_plan_fits_a_cue_sheet():
    assert len(about("20x40/side @ 3-0-1-1 rest 60 switch 20").chapters) == 82


def read_id3(data):
    """Each frame of an ID3v2.3 tag, by its name and body, read as its standard says."""
    assert data[:6] == b"ID3\x03\x00\x00"
    assert max(data[6:10]) < 128
    size = sum(byte << shift for byte, shift in zip(data[6:10], (21, 14, 7, 0), strict=True))
    assert len(data) == 10 + size
    return list(read_frames(data[10:]))


def read_frames(data):
    while data:
        name, size, flags = struct.unpack(">4sIH", data[:10])
        assert flags == 0
        yield name.decode(), data[10 : 10 + size]
        data = data[10 + size :]


def text(body):
    assert body[:1] == b"\x01"
    return body[1:].decode("utf-16")


def test_an_id3_tag_says_all_in_any_script_with_chapters():
    chapters = (Chapter(0, 72_000, "Erstes"), Chapter(72_000, 100_000, "脚"))
    found = read_id3(id3_tag(Tags("Über 脚", "Evenstep", "1x1", chapters)))
    assert [name for name, _ in found] == ["TIT2", "TPE1", "COMM", "CTOC", "CHAP", "CHAP"]
    bodies = [body for _, body in found]
    assert [text(body) for body in bodies[:2]] == ["Über 脚", "Evenstep"]
    assert bodies[2] == b"\x01eng\xff\xfe\0\0" + "1x1".encode("utf-16")
    assert bodies[3] == b"parts\0\x03\x02part0\0part1\0"
    for n, (start_ms, end_ms, title) in enumerate([(0, 1500, "Erstes"), (1500, 2083, "脚")]):
        name, rest = bodies[4 + n].split(b"\0", 1)
        assert name == f"part{n}".encode()
        assert struct.unpack(">IIII", rest[:16]) == (start_ms, end_ms, 0xFFFFFFFF, 0xFFFFFFFF)
        [(frame, body)] = read_frames(rest[16:])
        assert (frame, text(body)) == ("TIT2", title)


def test_without_chapters_there_is_no_table_of_them():
    assert [name for name, _ in read_id3(id3_tag(Tags("a", "b", "c")))] == ["TIT2", "TPE1", "COMM"]
