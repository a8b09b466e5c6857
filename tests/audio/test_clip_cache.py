import os
import time

import numpy as np
import pytest

from audio.clip_cache import LEFTOVER_S, ClipCache
from audio.clips import from_int16
from trainer.errors import KnownError

DAY_S = 24 * 3600.0


def clip(seed, frames=1000):
    return from_int16(np.random.default_rng(seed).integers(-9000, 9000, frames).astype("<i2"))


def only_file(folder):
    (path,) = folder.iterdir()
    return path


def unused_for(path, seconds):
    then = time.time() - seconds
    os.utime(path, (then, then))


@pytest.fixture
def cache(tmp_path, monkeypatch):
    monkeypatch.setattr("audio.clip_cache.MOST_BYTES", 10_000)
    return ClipCache(tmp_path / "deep" / "cache")


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "deep" / "cache"


def test_what_is_kept_comes_back_to_the_bit(cache):
    assert cache.load("a") is None
    cache.save("a", clip(1))
    cache.save(("b", None, 150), clip(2))
    np.testing.assert_array_equal(cache.load("a"), clip(1))
    np.testing.assert_array_equal(cache.load(("b", None, 150)), clip(2))


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:0],
        lambda data: data[:4],
        lambda data: data[:8],
        lambda data: data[:-1],
        lambda data: data[: len(data) // 2],
        lambda data: data + b"\0\0",
        lambda data: data[:500] + bytes([data[500] ^ 1]) + data[501:],
        lambda data: b"RIFF" + data[4:],
        lambda data: b"\xff" * len(data),
        lambda data: data * 10,
    ],
)
def test_damage_of_every_sort_makes_a_clip_missing_until_it_is_saved_anew(cache, folder, damage):
    cache.save("a", clip(1))
    path = only_file(folder)
    path.write_bytes(damage(path.read_bytes()))
    assert cache.load("a") is None
    cache.save("a", clip(1))
    np.testing.assert_array_equal(cache.load("a"), clip(1))


def test_something_else_in_its_place_is_no_clip(cache, folder):
    cache.save("a", clip(1))
    path = only_file(folder)
    path.unlink()
    path.mkdir()
    assert cache.load("a") is None
    with pytest.raises(KnownError):
        cache.save("a", clip(1))
    path.rmdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(path)  # reading it would never end
        assert cache.load("a") is None


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").touch()
    cache = ClipCache(tmp_path / "file" / "cache")
    with pytest.raises(KnownError, match="cannot be made"):
        cache.save("a", clip(1))
    assert cache.load("a") is None
    cache.prune()


def test_what_was_used_longest_ago_goes_first(cache, folder):
    for n in range(8):
        cache.save(n, clip(n))
        unused_for(max(folder.iterdir(), key=lambda path: path.stat().st_mtime), (20 - n) * 60)
    cache.load(1)
    cache.prune()
    assert [n for n in range(8) if cache.load(n) is not None] == [1, 5, 6, 7]


def test_what_is_needed_stays_even_above_the_bound(cache, folder):
    for n in range(8):
        cache.save(n, clip(n))
        unused_for(max(folder.iterdir(), key=lambda path: path.stat().st_mtime), DAY_S)
    cache.save("new", clip(9))
    cache.prune(needed=range(8))
    assert [n for n in range(8) if cache.load(n) is not None] == list(range(8))
    assert cache.load("new") is None


def test_below_the_bound_nothing_goes(cache, folder):
    cache.save("a", clip(1))
    unused_for(only_file(folder), 1000 * DAY_S)
    cache.prune()
    assert cache.load("a") is not None


def test_a_time_in_the_future_does_not_make_a_clip_stay_for_ever(cache, folder):
    cache.save("future", clip(0))
    unused_for(only_file(folder), -1000 * DAY_S)
    for n in range(5):
        cache.save(n, clip(n))
    cache.prune()
    assert cache.load("future") is None
    assert all(cache.load(n) is not None for n in range(1, 5))


def test_leftovers_of_killed_runs_go_and_work_under_way_stays(cache, folder):
    cache.save("a", clip(1))
    old, new, other = folder / ".x.clip.1.part", folder / ".y.clip.2.part", folder / "notes.txt"
    for path in (old, new, other):
        path.write_bytes(b"half")
    unused_for(old, LEFTOVER_S + 60)
    unused_for(other, 1000 * DAY_S)
    cache.prune()
    assert not old.exists()
    assert new.exists()
    assert other.exists()


def test_clips_of_former_versions_count_and_go(cache, folder):
    cache.save("a", clip(1))
    former = folder / "0123.wav"
    former.write_bytes(bytes(9000))
    unused_for(former, DAY_S)
    cache.prune()
    assert not former.exists()
    assert cache.load("a") is not None


def test_a_folder_in_it_takes_no_clips_place(cache, tmp_path):
    for n in range(20):
        cache.save(n, clip(n))
    folder = tmp_path / "deep" / "cache"
    one = next(folder.iterdir())
    (folder / f"folder{one.suffix}").mkdir()
    cache.prune()
    kept = [path.stat().st_size for path in folder.iterdir() if path.is_file()]
    assert sum(kept) <= 10_000 < sum(kept) + max(kept)


def test_a_file_too_large_for_a_phrase_is_none(cache, folder, monkeypatch):
    cache.save("a", clip(1))
    size = only_file(folder).stat().st_size
    monkeypatch.setattr("audio.clip_cache.MOST_CLIP_BYTES", size)
    assert cache.load("a") is not None
    monkeypatch.setattr("audio.clip_cache.MOST_CLIP_BYTES", size - 1)
    assert cache.load("a") is None
