import numpy as np
import pytest
import soundfile

from audio.sound_files import read_sound
from trainer.errors import KnownError

RATE = 8000
TONE = (0.5 * np.sin(np.arange(RATE) / 3)).astype(np.float32)


def read(path, longest_s=1.0, most_bytes=1 << 20, **how):
    return read_sound(path, longest_s=longest_s, most_bytes=most_bytes, **how)


@pytest.fixture
def path(tmp_path):
    written = tmp_path / "tone.wav"
    soundfile.write(written, TONE, RATE, subtype="FLOAT")
    return written


def refused(path, **how):
    with pytest.raises(KnownError) as raised:
        read(path, **how)
    return str(raised.value)


def test_a_sound_is_read_as_it_is_and_several_channels_as_their_mean(path):
    samples, rate = read(path)
    assert rate == RATE
    np.testing.assert_array_equal(samples, TONE)
    soundfile.write(path, np.stack([TONE, np.zeros_like(TONE)], axis=1), RATE, subtype="FLOAT")
    np.testing.assert_allclose(read(path)[0], TONE / 2)


def test_a_folder_and_what_is_not_there_are_no_files(tmp_path):
    assert refused(tmp_path) == "it is no file"
    assert refused(tmp_path / "none.wav") == "it cannot be read: No such file or directory"


def test_a_file_as_large_as_may_be_is_read_and_one_byte_more_is_not(path):
    with path.open("r+b") as file:
        file.truncate(1 << 20)
    read(path)
    with path.open("r+b") as file:
        file.truncate((1 << 20) + 1)
    assert refused(path) == "it is larger than 1 MB"


def test_only_the_kinds_asked_for_are_read(path):
    assert refused(path, kinds=("FLAC", "OGG")) == "it is none of FLAC, OGG"
    aiff = path.with_suffix(".aiff")
    soundfile.write(aiff, TONE, RATE)
    assert refused(aiff) == "it is none of WAV, WAVEX, FLAC, OGG, MP3"


@pytest.mark.parametrize(("rate", "channels"), [(7999, 1), (192_001, 1), (8000, 9)])
def test_a_rate_or_a_number_of_channels_nobody_has_is_refused(path, rate, channels):
    soundfile.write(path, np.zeros((10, channels)), rate)
    assert refused(path) == f"it has {rate} samples a second, {channels} channels"


@pytest.mark.parametrize(("rate", "channels"), [(8000, 1), (192_000, 8)])
def test_the_slowest_and_the_fastest_are_read(path, rate, channels):
    soundfile.write(path, np.zeros((10, channels)), rate)
    assert read(path)[1] == rate


def test_a_sound_as_long_as_may_be_is_read_and_one_frame_more_is_not(path):
    assert len(read(path, longest_s=1.0)[0]) == RATE
    soundfile.write(path, np.append(TONE, 0.1), RATE)
    assert refused(path) == "it is longer than 1 s"


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_a_sample_that_is_no_number_makes_a_file_damaged(path, value):
    soundfile.write(path, np.append(TONE[:100], np.float32(value)), RATE, subtype="FLOAT")
    assert refused(path) == "it is damaged or no sound file"


@pytest.mark.usefixtures("no_libsndfile")
def test_without_libsndfile_it_is_told_what_to_install(path):
    assert refused(path) == "libsndfile is missing; install the package libsndfile1"
