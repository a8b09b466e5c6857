"""How loud a clip is heard: ITU-R BS.1770 (docs/sources.md, AU18), for clips as short as one word."""

import functools

import numpy as np
import numpy.typing as npt

from audio.mixer import Samples
from trainer.cues import FRAME_RATE

# The two filters of K-weighting, as the standard prints them for 48 kHz: what the head does, then what the ear does not
# hear. Coefficients of z⁰, z⁻¹, z⁻².
_HEAD = (1.53512485958697, -2.69169618940638, 1.19839281085285), (1.0, -1.69065929318241, 0.73248077421585)
_EAR = (1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621)

_OFFSET_DB = -0.691
_BLOCK = FRAME_RATE * 400 // 1000
_STEP = FRAME_RATE * 100 // 1000
_ABSOLUTE_GATE_LUFS = -70.0
_RELATIVE_GATE_LU = -10.0

_RINGING = FRAME_RATE // 10
"""After so long nothing is left of what went into the filters."""


def loudness_lufs(clip: Samples) -> float:
    """Return the integrated loudness of mono samples at 48 kHz, taken as one channel; −inf for silence.

    The standard measures in blocks of 400 ms, and a word such as "one" is shorter. So the clip is measured as if it
    were said again at once: there is a block for every 100 ms of the clip, and each is whole. A word is then as loud as
    its own mean power, whatever its length: filled up with silence instead, short words would be lifted by up to 6 dB
    against sentences, and the parts of one number against each other.
    """
    if not len(clip):
        return -np.inf
    starts = np.arange(0, len(clip), _STEP)
    energy = np.cumsum(_k_weighted(np.resize(clip, int(starts[-1]) + _BLOCK)) ** 2)
    blocks = np.diff(np.insert(energy, 0, 0.0)[np.stack([starts, starts + _BLOCK])], axis=0)[0] / _BLOCK
    heard = blocks[blocks > 10 ** ((_ABSOLUTE_GATE_LUFS - _OFFSET_DB) / 10)]
    if not len(heard):
        return -np.inf
    loud = heard[heard > heard.mean() * 10 ** (_RELATIVE_GATE_LU / 10)]
    return float(_OFFSET_DB + 10 * np.log10(loud.mean()))


def _k_weighted(samples: Samples) -> npt.NDArray[np.float64]:
    """Filter by way of the spectrum: a loop over samples would hold up every other thread."""
    frames = 1 << (len(samples) + _RINGING).bit_length()
    spectrum = np.fft.rfft(samples, frames) * _k_weighting(frames)
    return np.asarray(np.fft.irfft(spectrum, frames)[: len(samples)], np.float64)


@functools.lru_cache(maxsize=8)
def _k_weighting(frames: int) -> npt.NDArray[np.complex128]:
    """Return the response at the frequencies of a spectrum over so many frames."""
    delay = np.exp(-2j * np.pi * np.arange(frames // 2 + 1) / frames)
    response = np.ones(len(delay), np.complex128)
    for above, below in (_HEAD, _EAR):
        response *= np.polyval(above[::-1], delay) / np.polyval(below[::-1], delay)
    return response
