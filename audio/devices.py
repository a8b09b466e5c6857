"""The sound outputs of this machine."""

from trainer.errors import KnownError


def output_devices() -> list[str]:
    """Return the names of all outputs, the one that is used first; raises KnownError without the PortAudio library."""
    try:
        import sounddevice
    except OSError as error:
        raise KnownError(
            "The PortAudio library is missing, so there is no sound; on Debian and Ubuntu install libportaudio2, on "
            "Fedora and Arch portaudio."
        ) from error
    found = sounddevice.query_devices()
    usual = sounddevice.default.device[1]
    outputs = [device for device in found if device["max_output_channels"] > 0]
    outputs.sort(key=lambda device: device["index"] != usual)
    return [str(device["name"]) for device in outputs]
