import errno
import json
import os
from pathlib import Path

import pytest

from trainer.errors import KnownError
from trainer.guidance import Guidance, Voice
from trainer.plan import Counting, Leg
from trainer.progression_rules import Aims
from trainer.tempo import Phase
from ui.language import tr, use_language
from ui.settings import Settings, read_settings, write_settings

OTHER = Settings(
    guidance=Guidance(Voice.SECONDS, glides=False, ticks=False, counting=Counting.DOWN, number_at=Phase.BOTTOM),
    output="Kopfhörer “X”",
    tones_db=-6.0,
    voice_db=3.0,
    delay_ms=180,
    voice="piper:en_GB-alba-medium",
    words_per_minute=170,
    even_below_pct=3.0,
    look_above_pct=12.5,
    reference_leg=Leg.RIGHT,
    body_kg=71.5,
    language="de",
    text_size="very large",
    theme="dark",
    high_contrast=False,
    reduced_motion=True,
    viewing_distance_m=2.5,
    figure_seen_from="front",
    welcomed=True,
    soreness_told_on="2026-11-20",
    last_plan="saturday-tens",
    aims=Aims(6, 10, 4, 5.0, 2.268),
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "settings.json"


def kept(path, **changed):
    write_settings(OTHER, path)
    path.write_text(json.dumps(json.loads(path.read_text()) | changed))


def test_without_a_file_all_is_as_usual(path):
    assert read_settings(path) == (Settings(), None)


@pytest.mark.parametrize("settings", [Settings(), OTHER])
def test_what_is_written_is_read_again(path, settings):
    write_settings(settings, path)
    assert read_settings(path) == (settings, None)
    assert "\n  " in path.read_text(), "one line for each setting, for people to read"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("output", 3),
        ("output", " "),
        ("tones_db", 7),
        ("tones_db", float("nan")),
        ("tones_db", "0"),
        ("voice_db", -31),
        ("voice_db", True),
        ("language", "xx"),
        ("text_size", "huge"),
        ("text_size", None),
        ("theme", "blue"),
        ("high_contrast", "yes"),
        ("reduced_motion", 1),
        ("viewing_distance_m", 0.5),
        ("figure_seen_from", "above"),
        ("welcomed", 1),
        ("soreness_told_on", "yesterday"),
        ("last_plan", ""),
        ("delay_ms", 401),
        ("delay_ms", 1.5),
        ("voice", []),
        ("words_per_minute", 0),
        ("each_rep_says", "nonsense"),
        ("each_rep_says", ["words"]),
        ("counting", None),
        ("number_at", "eccentric"),
        ("number_at", {}),
        ("even_below_pct", -1),
        ("look_above_pct", 101),
        ("reference_leg", "both"),
        ("body_kg", 0),
        ("body_kg", "70"),
        ("least_reps", 0),
        ("most_reps", 8.5),
        ("most_sets", True),
        ("slow_s", 20),
        ("load_step_kg", 0),
    ],
)
def test_a_wrong_value_falls_back_alone(path, key, value):
    kept(path, glides=True, **{key: value})
    settings, told = read_settings(path)
    assert f"“{key}”" in told
    write_settings(settings, path)
    now = json.loads(path.read_text())
    usual = json.loads(as_text(Settings(), path.parent))
    expected = json.loads(as_text(OTHER, path.parent)) | {"glides": True, key: usual[key]}
    assert now == expected


def as_text(settings, folder):
    write_settings(settings, folder / "other.json")
    return (folder / "other.json").read_text()


def test_a_rep_without_any_sound_falls_back_to_one_that_leads(path):
    kept(path, each_rep_says="words", glides=False, ticks=False)
    settings, told = read_settings(path)
    assert "“glides”" in told
    assert settings.guidance == Guidance(counting=Counting.DOWN, number_at=Phase.BOTTOM)
    assert settings.output == OTHER.output


def test_bands_that_overlap_fall_back_together(path):
    kept(path, even_below_pct=20, look_above_pct=10)
    settings, told = read_settings(path)
    assert "“even_below_pct”, “look_above_pct”" in told
    assert (settings.even_below_pct, settings.look_above_pct) == (5, 15)
    assert settings.body_kg == OTHER.body_kg


def test_a_range_of_reps_that_is_turned_round_falls_back_whole(path):
    kept(path, least_reps=12, most_reps=8)
    settings, told = read_settings(path)
    assert "“least_reps”, “most_reps”" in told
    assert settings.aims == Aims(8, 12, 4, 5.0, 2.268)


def test_what_a_later_version_added_survives(path):
    kept(path, colours={"left": "#fff"})
    settings, told = read_settings(path)
    assert told is None
    write_settings(settings, path)
    assert json.loads(path.read_text())["colours"] == {"left": "#fff"}


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"{", "is damaged"),
        (b"\xff\xfe\x00", "is damaged"),
        (b"[" * 100_000, "is damaged"),
        (b'{"format": 1, "output": "\\ud800"}', "is damaged"),  # half a letter: it could not be written again
        (b"[]", "holds no settings"),
        (b"{}", "holds no settings"),
        (b'{"format": "1"}', "holds no settings"),
        (b'{"format": 0}', "holds no settings"),
        (b'{"format": 2, "tones_db": -6}', "newer Evenstep"),
    ],
)
def test_a_file_of_no_use_is_moved_aside_and_never_lost(path, content, why):
    path.with_name("settings-1.json").write_text("an earlier one")
    path.write_bytes(content)
    settings, told = read_settings(path)
    assert settings == Settings()
    assert why in told
    assert "settings-2.json" in told
    assert path.with_name("settings-2.json").read_bytes() == content
    assert path.with_name("settings-1.json").read_text() == "an earlier one"
    assert not path.exists()
    assert read_settings(path) == (Settings(), None)


def test_a_file_that_cannot_be_moved_aside_is_left_alone_and_said(path, monkeypatch):
    path.write_text("{")

    def refuse(_self, _other):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(path), "rename", refuse)
    settings, told = read_settings(path)
    assert settings == Settings()
    assert "move it away yourself" in told
    assert path.read_text() == "{"


def cannot_be_read(path, monkeypatch):
    """Let nobody read a file, whoever runs the test."""
    readable = type(path).open

    def refuse(self, mode="r", *arguments, **more):
        if self == path and "r" in mode:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return readable(self, mode, *arguments, **more)

    monkeypatch.setattr(type(path), "open", refuse)


def test_a_file_that_cannot_be_read_now_stays_and_is_not_written_over(path, monkeypatch):
    write_settings(OTHER, path)
    with monkeypatch.context() as for_now:
        cannot_be_read(path, for_now)
        settings, told = read_settings(path)
    assert settings == Settings(unread=True)
    assert f"{path} cannot be read (Permission denied)" in told
    with pytest.raises(KnownError, match="not written over"):
        write_settings(settings._replace(tones_db=-3.0), path)
    assert [each.name for each in path.parent.iterdir()] == ["settings.json"]
    assert read_settings(path) == (OTHER, None)


def test_commands_say_that_the_settings_cannot_be_used(run, data):
    data.mkdir()
    for command in (["devices"], ["balance", "--exercise", "reverse-lunge"]):
        (data / "settings.json").write_text("{")
        assert "settings.json is damaged" in run(*command)[2]


@pytest.mark.parametrize("made", [Path.mkdir, getattr(os, "mkfifo", Path.mkdir)])
def test_a_folder_or_a_pipe_in_its_place_is_moved_aside(path, made):
    made(path)
    settings, told = read_settings(path)
    assert settings == Settings()
    assert "cannot be read" in told
    assert "settings-1.json" in told
    write_settings(OTHER, path)
    assert read_settings(path) == (OTHER, None)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"{", "settings.json ist beschädigt; die Datei bleibt als settings-1.json, "),
        (b'{"format": 1, "tones_db": "loud"}', "In settings.json lässt sich das so nicht benutzen: “tones_db”."),
    ],
)
def test_what_is_amiss_is_said_in_the_language_that_is_chosen_later(path, content, said):
    path.write_bytes(content)
    _, told = read_settings(path)
    use_language("de")
    try:
        assert tr(told).startswith(said)
    finally:
        use_language("en")
