import subprocess
import sys
import textwrap
import wave

import numpy as np
import pytest
import soundfile

from audio.encode import ENDINGS, written_sound
from audio.tags import Chapter, Tags, id3_tag
from audio.tones import tone
from trainer.cues import CueKind
from trainer.errors import KnownError

RATE = 48_000
TAGS = Tags("Morgen früh “kurz” 脚, und zwar länger als dreißig Zeichen", "Evenstep", "2x3/side @ 3-0-1-1")
LOSSY_DELAY_S = 0.005


def pcm():
    """Ten seconds with a tick at each second, the first after one."""
    samples = np.zeros(10 * RATE, np.int16)
    tick = np.rint(tone(CueKind.TICK, "tick", 1440) * 32767).astype(np.int16)
    for second in range(1, 10):
        samples[second * RATE : second * RATE + len(tick)] = tick
    return samples


def write(path, samples, tags=TAGS):
    with written_sound(path, tags) as take:
        for at in range(0, len(samples), RATE):
            take(samples[at : at + RATE])


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_sort_of_file_has_the_length_and_says_what_it_is(tmp_path, ending):
    path = tmp_path / f"a{ending.upper()}"
    write(path, pcm())
    with soundfile.SoundFile(path) as file:
        assert (file.samplerate, file.channels, file.frames) == (RATE, 1, 10 * RATE)
        assert (file.title, file.artist, file.comment) == TAGS[:3]
        assert not file.date
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("ending", [".wav", ".flac"])
def test_a_lossless_file_holds_every_sample(tmp_path, ending):
    samples = np.random.default_rng(4).integers(-32768, 32768, 3 * RATE + 17).astype(np.int16)
    write(tmp_path / f"a{ending}", samples)
    found, _ = soundfile.read(tmp_path / f"a{ending}", dtype="int16")
    np.testing.assert_array_equal(found, samples)


def test_a_wav_begins_with_the_plain_header_of_44_bytes(tmp_path):
    samples = pcm()
    write(tmp_path / "a.wav", samples)
    with wave.open(str(tmp_path / "plain.wav"), "wb") as out:
        out.setparams((1, 2, RATE, 0, "NONE", ""))
        out.writeframes(samples.tobytes())
    ours, plain = ((tmp_path / name).read_bytes() for name in ("a.wav", "plain.wav"))
    assert ours[8 : len(plain)] == plain[8:]
    assert ours[len(plain) : len(plain) + 4] == b"LIST"
    assert int.from_bytes(ours[4:8], "little") == len(ours) - 8


@pytest.mark.parametrize("ending", [".ogg", ".mp3"])
def test_a_lossy_file_keeps_its_time(tmp_path, ending):
    samples = pcm()
    write(tmp_path / f"a{ending}", samples)
    found, _ = soundfile.read(tmp_path / f"a{ending}", dtype="float32")
    for second in range(1, 10):
        around = slice(second * RATE - 4800, second * RATE + 4800)
        alike = np.correlate(found[around], samples[around] / 32767, "full")
        assert abs(int(alike.argmax()) - 9599) < LOSSY_DELAY_S * RATE


def test_the_tag_before_an_mp3_changes_nothing_in_its_sound(tmp_path):
    chapters = tuple(Chapter(n * RATE, (n + 1) * RATE, f"Part {n} " * 500) for n in range(82))
    samples = np.random.default_rng(1).integers(-9999, 9999, 100 * RATE).astype(np.int16)  # more than is moved at once
    write(tmp_path / "short.mp3", samples)
    write(tmp_path / "long.mp3", samples, TAGS._replace(chapters=chapters))
    heads = [len(id3_tag(about)) for about in (TAGS, TAGS._replace(chapters=chapters))]
    assert heads[1] > 500_000
    short, long = ((tmp_path / f"{name}.mp3").read_bytes() for name in ("short", "long"))
    assert long[heads[1] :] == short[heads[0] :]
    assert long[heads[1] : heads[1] + 2] == b"\xff\xfb"  # the sound begins there
    found, _ = soundfile.read(tmp_path / "long.mp3", frames=10)
    assert len(found) == 10


@pytest.mark.parametrize("ending", [".wav", ".flac", ".mp3"])
def test_the_same_sound_makes_the_same_file(tmp_path, ending):
    for name in "ab":
        write(tmp_path / f"{name}{ending}", pcm())
    assert (tmp_path / f"a{ending}").read_bytes() == (tmp_path / f"b{ending}").read_bytes()


def test_ogg_differs_in_nothing_but_the_number_of_its_stream(tmp_path):
    for name in ("a.ogg", "b.ogg"):
        write(tmp_path / name, pcm())
    first, second = (soundfile.read(tmp_path / name)[0] for name in ("a.ogg", "b.ogg"))
    np.testing.assert_array_equal(first, second)


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_place_that_cannot_be_written_is_told_in_one_sentence(tmp_path, ending):
    with pytest.raises(KnownError, match="cannot be written: No such file"):
        write(tmp_path / "no" / f"a{ending}", pcm())


FULL = """
import resource, sys
from pathlib import Path
import numpy as np
from audio.encode import written_sound
from audio.tags import Tags
from trainer.errors import KnownError
noise = np.random.default_rng(0).integers(-9999, 9999, 48000).astype(np.int16)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
try:
    with written_sound(Path(sys.argv[1]), Tags("a", "b", "c")) as write:
        for _ in range(20):
            write(noise)
except KnownError as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot limit the size of a file")
@pytest.mark.parametrize("limit", [0, 60_000])
@pytest.mark.parametrize("ending", ENDINGS)
def test_a_disk_that_is_full_leaves_the_file_that_was_there(tmp_path, ending, limit):
    target = tmp_path / f"a{ending}"
    target.write_bytes(b"as it was")
    command = [sys.executable, "-c", textwrap.dedent(FULL), str(target), str(limit)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.stdout == f"{target} cannot be written: the disk takes no more; choose another place or make room.\n"
    assert target.read_bytes() == b"as it was"
    assert [p.name for p in tmp_path.iterdir()] == [target.name]


@pytest.mark.usefixtures("no_libsndfile")
def test_without_libsndfile_it_is_told_what_to_install_and_the_old_file_stays(tmp_path):
    path = tmp_path / "a.flac"
    path.write_text("before")
    with pytest.raises(KnownError, match="libsndfile is missing; install the package libsndfile1"):
        write(path, pcm()[:100])
    assert path.read_text() == "before"
