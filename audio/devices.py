"""The sound outputs of this machine."""

from trainer.errors import KnownError

NO_PORTAUDIO = (
    "There is no sound: the PortAudio library is missing. On Debian and Ubuntu install libportaudio2, on Fedora and "
    "Arch portaudio."
)


def output_devices() -> list[str]:
    """Return the names of all outputs, the one that is used first; raises KnownError without the PortAudio library."""
    try:
        import sounddevice
    except OSError as error:
        raise KnownError(NO_PORTAUDIO) from error
    try:
        found = sounddevice.query_devices()
    except sounddevice.PortAudioError as error:
        raise KnownError(f"The sound outputs cannot be listed: {error}. See whether the sound server runs.") from error
    usual = sounddevice.default.device[1]
    outputs = [device for device in found if device["max_output_channels"] > 0]
    outputs.sort(key=lambda device: device["index"] != usual)
    return [str(device["name"]) for device in outputs]
