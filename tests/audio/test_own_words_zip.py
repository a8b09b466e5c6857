import os
import stat
import time
import zipfile
from datetime import UTC, datetime

import numpy as np
import pytest

from audio.own_words import MOST_PHRASES, list_voices, read_clip_file
from audio.own_words_keep import keep_phrase, make_voice, voice_toml
from audio.own_words_take import phrase_of
from audio.own_words_zip import LISTED, export_voice, import_voice
from tests.audio.own_sounds import spoken, word
from trainer.errors import KnownError

NOW = datetime(2026, 11, 21, 15, 0, tzinfo=UTC)


@pytest.fixture
def voice(tmp_path):
    made = make_voice("My voice", "en", tmp_path / "here")
    for text in ("one", "two"):
        made = keep_phrase(made, text, *phrase_of(spoken(word())), NOW)
    return made


@pytest.fixture
def there(tmp_path):
    return tmp_path / "there"


def packed(path, members):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return path


def test_a_voice_carried_elsewhere_is_the_same(voice, there, tmp_path):
    export_voice(voice, tmp_path / "v.zip")
    came = import_voice(tmp_path / "v.zip", there)
    assert came.troubles == []
    assert (came.voice.name, came.voice.language, came.voice.phrases) == (voice.name, voice.language, voice.phrases)
    assert list_voices(there) == ([came.voice], [])
    np.testing.assert_array_equal(
        read_clip_file(came.voice.folder / "one.flac"), read_clip_file(voice.folder / "one.flac")
    )
    assert import_voice(tmp_path / "v.zip", there).voice.id == "my-voice-2"
    assert sorted(path.name for path in there.iterdir()) == ["my-voice", "my-voice-2"]


@pytest.mark.parametrize("at_s", [0, 4_400_000_000], ids=["1970", "2109"])
def test_whatever_the_files_or_the_clock_are_dated_a_voice_is_written_and_always_the_same(
    voice, tmp_path, monkeypatch, at_s
):
    export_voice(voice, tmp_path / "v.zip")
    for phrase in voice.phrases:
        os.utime(voice.folder / phrase.file, (at_s, at_s))
    monkeypatch.setattr(time, "time", lambda: float(at_s))
    export_voice(voice, tmp_path / "again.zip")
    assert (tmp_path / "again.zip").read_bytes() == (tmp_path / "v.zip").read_bytes()


def test_a_clip_that_is_no_sound_is_left_out_and_told(voice, there, tmp_path):
    members = [
        ("voice.toml", voice_toml(voice)),
        ("one.flac", b"fLaC and no more"),
        ("two.flac", (voice.folder / "two.flac").read_bytes()),
        ("strange.flac", b"not named anywhere"),
    ]
    came = import_voice(packed(tmp_path / "v.zip", members), there)
    assert [phrase.text for phrase in came.voice.phrases] == ["two"]
    assert came.troubles == ["one.flac is left out: it is damaged or no sound file."]
    assert sorted(path.name for path in came.voice.folder.iterdir()) == ["two.flac", "voice.toml"]


def link(name):
    made = zipfile.ZipInfo(name)
    made.external_attr = (stat.S_IFLNK | 0o777) << 16
    return made


TOML = "format = 1\nlanguage = 'en'\n"


@pytest.mark.parametrize(
    ("members", "why"),
    [
        ([("voice.toml", TOML), ("../out.flac", b"x")], "one folder"),
        ([("../voice.toml", TOML)], "more than voice.toml"),
        ([("..", TOML)], "more than voice.toml"),
        ([("/voice.toml", TOML)], "one folder"),
        ([("/tmp/voice.toml", TOML)], "one folder"),
        ([("a/b/voice.toml", TOML)], "one folder"),
        ([("voice.toml", TOML), ("a\\..\\..\\out.flac", b"x")], "."),
        ([("voice.toml", TOML), ("run.sh", b"x")], "more than voice.toml and FLAC"),
        ([("voice.toml", TOML), (link("a.flac"), b"/etc/passwd")], "more than voice.toml and FLAC"),
        ([("voice.toml", TOML), ("big.flac", bytes(5 << 20))], "big.flac in it is too large"),
        ([("voice.toml", TOML + " " * (2 << 20))], "voice.toml in it is too large"),
        ([("voice.toml", TOML), *((f"{n}.flac", b"") for n in range(MOST_PHRASES + 1))], "more than 1001 files"),
        ([("one.flac", b"x")], "no voice.toml"),
        ([("voice.toml", "format = 9\nlanguage = 'en'")], "newer Evenstep"),
        ([], "one folder"),
    ],
)
def test_what_no_voice_holds_is_refused_and_nothing_is_left_behind(there, tmp_path, members, why):
    path = packed(tmp_path / "v.zip", members)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(KnownError, match=why) as told:
        import_voice(path, there)
    assert "\n" not in str(told.value)
    assert sorted(there.iterdir()) == []
    assert sorted(tmp_path.rglob("*")) == sorted([*before, there])


def test_a_size_that_lies_does_not_help(there, tmp_path):
    path = packed(tmp_path / "v.zip", [("voice.toml", TOML), ("big.flac", bytes(8 << 20))])
    data = path.read_bytes().replace((8 << 20).to_bytes(4, "little"), (100).to_bytes(4, "little"))
    path.write_bytes(data)
    with pytest.raises(KnownError, match="cannot be taken in"):
        import_voice(path, there)
    assert list(there.iterdir()) == []


def test_a_list_of_files_far_too_long_is_not_even_read(there, tmp_path, monkeypatch):
    path = packed(tmp_path / "v.zip", [("voice.toml", TOML)])
    data = path.read_bytes()
    entry = data[data.index(LISTED) : data.index(b"PK\5\6")]
    path.write_bytes(data.replace(entry, 3000 * entry))
    monkeypatch.setattr("audio.own_words_zip.zipfile.ZipFile", None)
    with pytest.raises(KnownError, match="more than 1001 files"):
        import_voice(path, there)
    assert list(there.iterdir()) == []


def test_an_archive_far_too_large_is_not_even_read(there, tmp_path, monkeypatch):
    path = packed(tmp_path / "v.zip", [("voice.toml", TOML)])
    with path.open("r+b") as file:
        file.truncate(300 << 20)
    monkeypatch.setattr("audio.own_words_zip.zipfile.ZipFile", None)
    with pytest.raises(KnownError, match="larger than 256 MB"):
        import_voice(path, there)


def test_all_clips_together_are_bounded(there, tmp_path, monkeypatch):
    monkeypatch.setattr("audio.own_words_zip.MOST_BYTES", 3000)
    path = packed(tmp_path / "v.zip", [("voice.toml", TOML), ("a.flac", bytes(2000)), ("b.flac", bytes(2000))])
    with pytest.raises(KnownError, match="too large"):
        import_voice(path, there)


@pytest.mark.parametrize("cut", [10, 200, -30])
def test_a_damaged_archive_is_one_sentence(voice, there, tmp_path, cut):
    export_voice(voice, tmp_path / "v.zip")
    path = tmp_path / "cut.zip"
    path.write_bytes((tmp_path / "v.zip").read_bytes()[:cut])
    with pytest.raises(KnownError, match=r"cut\.zip cannot be taken in: it is damaged or locked"):
        import_voice(path, there)


def test_what_is_no_file_is_refused(there, tmp_path):
    for path in (tmp_path, tmp_path / "not there.zip"):
        with pytest.raises(KnownError, match="cannot be taken in"):
            import_voice(path, there)


def test_a_file_where_voices_should_be_is_told_in_a_sentence(tmp_path):
    (tmp_path / "voices").write_text("")
    with pytest.raises(KnownError, match=r"voices cannot be changed: File exists\."):
        import_voice(packed(tmp_path / "v.zip", [("voice.toml", TOML)]), tmp_path / "voices")


@pytest.mark.parametrize(
    ("folder", "file", "called"),
    [
        ("ida/", "v.zip", "ida"),
        ("", "Max.zip", "Max"),
        ("i\x07da/", "Max.zip", "Max"),
        ("", f"{61 * 'a'}.zip", "voice"),
    ],
)
def test_a_voice_without_a_name_is_called_after_its_folder_or_its_archive(there, tmp_path, folder, file, called):
    path = packed(tmp_path / file, [(f"{folder}voice.toml", f"{TOML}[[phrase]]\ntext = 1\n")])
    came = import_voice(path, there)
    assert (came.voice.name, came.voice.id) == (called, called.lower())
    assert came.troubles == [f"Phrase 1 in voice.toml of “{called}” is left out."]
    assert [voice.name for voice in list_voices(there)[0]] == [called]


def test_a_voice_that_is_no_use_is_told_by_the_name_of_its_archive(there, tmp_path):
    path = packed(tmp_path / "v.zip", [("ida/voice.toml", "format = 9\nlanguage = 'en'")])
    with pytest.raises(KnownError, match=r"^v\.zip cannot be taken in: it was made by a newer Evenstep\.$"):
        import_voice(path, there)


def test_what_is_called_off_leaves_nothing_behind(voice, there, tmp_path):
    class OffError(KnownError):
        pass

    def off_at(step):
        def progress(done, total):
            steps.append((done, total))
            if done == step:
                raise OffError

        steps = []
        return progress, steps

    progress, steps = off_at(1)
    with pytest.raises(OffError):
        export_voice(voice, tmp_path / "v.zip", progress)
    assert steps == [(0, 2), (1, 2)]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["here"]
    export_voice(voice, tmp_path / "v.zip")
    for step in (1, 3):  # as it is unpacked, and as its clips are read
        progress, _ = off_at(step)
        with pytest.raises(OffError):
            import_voice(tmp_path / "v.zip", there, progress)
        assert list(there.iterdir()) == []
    progress, steps = off_at(None)
    import_voice(tmp_path / "v.zip", there, progress)
    shares = [done / total for done, total in steps]
    assert shares == sorted(shares)
    assert 0.5 in shares
