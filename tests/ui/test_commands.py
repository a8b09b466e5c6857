from audio.voices import Voice
from ui.cli import main

FOUND = [
    Voice("gmw/en-us", "English (America)", "en-us"),
    Voice("piper:a-very-long-name-of-a-voice-medium", "A", "en-us"),
    Voice("roa/fr", "French", "fr"),
]


def test_voices_are_aligned_below_a_header(monkeypatch, capsys, tmp_path):
    asked = []
    monkeypatch.setattr("audio.voices.list_voices", lambda folder: asked.append(folder) or FOUND)
    assert main(["voices", "--data-dir", str(tmp_path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == ["ID", *(voice.id for voice in FOUND)]
    for column in ("LANGUAGE", "NAME"):
        at = lines[0].index(column)
        assert all(line[at - 1] == " " != line[at] for line in lines)
    assert asked == [tmp_path / "voices"]
