"""The sound outputs of this machine, by names a user can tell apart, and the library that reaches them."""

import atexit
import re
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

from trainer.errors import KnownError
from trainer.telling import told

NO_PORTAUDIO = told(
    "There is no sound: the PortAudio library is missing. On Debian and Ubuntu install libportaudio2, on Fedora and "
    "Arch portaudio."
)

PATIENCE_S = 2.0
"""How long to wait for another thread that has the library. It may be held up by a sound server that hangs."""

SERVERS = {"default": "System default", "pulse": "PulseAudio", "pipewire": "PipeWire", "jack": "JACK"}
"""What ALSA calls the outputs that are no devices but worth choosing."""

DEVICE_UNAVAILABLE = -9985
"""What PortAudio says where another program has the device."""

PSEUDO_OUTPUT = re.compile(
    r"(sysdefault|dmix|front|rear|center_lfe|side|surround\d+|iec958|spdif|hdmi|modem|phoneline|null|oss"
    r"|upmix|vdownmix|lavrate|samplerate|speexrate|speex)(:.*)?"
)
"""Further ways of ALSA to say the same devices again. Each card is listed under its own name as well."""

CARD_NUMBER = re.compile(r"(: -)? \(hw:\d+,\d+\)$")
"""Cards are numbered in the order they are plugged in: the number says nothing about which one it is."""

_lock = threading.Lock()
open_streams: set[object] = set()
"""All that would break if the library were initialised anew. Change it only while `portaudio` lends the library."""


class OutputError(Exception):
    """The sound system refuses; the message is its own."""


class Output(NamedTuple):
    """A sound output.

    Attributes:
        number: its own until the library is initialised anew.
        name: to show and to remember; the same when it comes back.
        raw_name: what PortAudio calls it.
        usual: whether it is the one that is used if none is asked for.
        listed: whether it is one to choose from.
    """

    number: int
    name: str
    raw_name: str
    usual: bool
    listed: bool


@contextmanager
def portaudio(patience_s: float = PATIENCE_S, *, renew: bool = False) -> Iterator[Any]:
    """Lend the sounddevice module to one thread at a time.

    PortAudio takes stock of the outputs only when it is initialised, and its calls may block for as long as a sound
    server hangs: this is nothing for the thread of a window.

    Args:
        patience_s: how long to wait for another thread; -1 is for ever.
        renew: take stock of the outputs anew, unless a stream is open anywhere in this process: it would break.

    Raises:
        KnownError: the PortAudio library is missing.
        OutputError: what PortAudio said, then or in the body of the `with`.
    """
    if not _lock.acquire(timeout=patience_s):
        raise OutputError(told("the sound system does not answer"))
    try:
        loaded = "sounddevice" in sys.modules
        sounddevice = _load()
        try:
            if renew and loaded and not open_streams:
                if sounddevice._initialized:
                    sounddevice._terminate()
                sounddevice._initialize()
            yield sounddevice
        except sounddevice.PortAudioError as error:
            raise OutputError(_first_line(error)) from error
    finally:
        _lock.release()


def _load() -> Any:
    try:
        import sounddevice
    except OSError as error:
        raise KnownError(NO_PORTAUDIO) from error
    except Exception as error:
        if type(error).__name__ != "PortAudioError":  # its class is in the module that could not be imported
            raise
        raise OutputError(_first_line(error)) from error
    atexit.unregister(_leave)
    atexit.register(_leave)
    return sounddevice


def _leave() -> None:
    """At exit, before sounddevice ends the library: where another thread hangs in it, that would hang as well."""
    if _lock.locked() and (sounddevice := sys.modules.get("sounddevice")):
        atexit.unregister(sounddevice._exit_handler)


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]


def find_outputs(sounddevice: Any) -> list[Output]:
    """Return all outputs, the usual one first; raises what sounddevice raises."""
    found = [dict(device, index=n) for n, device in enumerate(sounddevice.query_devices())]
    found = [device for device in found if device["max_output_channels"] > 0]
    usual = sounddevice.default.device[1]
    # Elsewhere one device is there once more for each of the system's ways to reach it.
    way = next((device["hostapi"] for device in found if device["index"] == usual), None)
    plain = [_plain_name(device["name"]) for device in found]
    outputs = []
    for device, name in zip(found, plain, strict=True):
        alike = sum(
            other == name and twin["hostapi"] == device["hostapi"] for other, twin in zip(plain, found, strict=True)
        )
        is_usual = device["index"] == usual
        listed = is_usual or (way in (None, device["hostapi"]) and not PSEUDO_OUTPUT.fullmatch(device["name"]))
        raw_name = str(device["name"])
        outputs.append(Output(device["index"], raw_name if alike > 1 else name, raw_name, is_usual, listed))
    return sorted(outputs, key=lambda output: not output.usual)


def _plain_name(raw_name: str) -> str:
    return SERVERS.get(raw_name, CARD_NUMBER.sub("", raw_name))


def named(outputs: Sequence[Output], name: str) -> Output | None:
    """Return the output that `output_devices` lists as `name`, or else the one that PortAudio calls so; or None."""
    candidates = [output for output in outputs if output.listed and output.name == name]
    candidates += [output for output in outputs if name in (output.name, output.raw_name)]
    return candidates[0] if candidates else None


def is_there(output: Output, refusal: Exception) -> bool:
    """Return whether an output that refused to be opened is there all the same.

    A sound server without any output is listed, and refuses. So it is with an output that has just gone, until the next
    look.
    """
    return output.raw_name not in SERVERS or DEVICE_UNAVAILABLE in refusal.args


def output_devices() -> list[str]:
    """Return the names of the outputs to choose from as they are now, the usual one first.

    It may take as long as the sound system takes: call it away from the window. While a session plays, the list is the
    one of its beginning. Raises KnownError without the PortAudio library and where the outputs cannot be listed.
    """
    try:
        with portaudio(renew=True) as sounddevice:
            return [output.name for output in find_outputs(sounddevice) if output.listed]
    except OutputError as error:
        raise KnownError(
            told("The sound outputs cannot be listed: {reason}. See whether the sound server runs.", reason=str(error))
        ) from error
