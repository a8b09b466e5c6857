"""Piper's interface, as far as we use it, with its own signatures; `tests/audio/natural_voice.py` compares them."""

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from onnxruntime.capi.onnxruntime_pybind11_state import InvalidProtobuf

RATE = 22_050
WORDS_PER_MINUTE = 240


@dataclass
class SynthesisConfig:
    speaker_id: int | None = None
    length_scale: float | None = None
    noise_scale: float | None = None
    noise_w_scale: float | None = None
    normalize_audio: bool = True
    volume: float = 1.0


@dataclass
class AudioChunk:
    sample_rate: int
    sample_width: int
    sample_channels: int
    audio_float_array: np.ndarray
    phonemes: list[str]
    phoneme_ids: list[int]

    @property
    def audio_int16_bytes(self):
        return (self.audio_float_array * 32767).astype("<i2").tobytes()


@dataclass
class PiperConfig:
    length_scale: float = 2.0


@dataclass
class PiperVoice:
    session: object
    config: PiperConfig = field(default_factory=PiperConfig)

    @staticmethod
    def load(
        model_path, config_path=None, use_cuda=False, espeak_data_dir=None, download_dir=None, include_alignments=False
    ):
        assert Path(config_path) == Path(f"{model_path}.json")
        assert len(str(espeak_data_dir)) < 160
        if Path(model_path).read_bytes() == b"broken":
            raise InvalidProtobuf("Protobuf parsing failed.")
        return PiperVoice(session=object())

    def synthesize(self, text, syn_config=None, include_alignments=False):
        slower = syn_config.length_scale / self.config.length_scale
        for sentence in filter(str.strip, text.split(".")):
            frames = round(len(sentence.split()) * 60 / WORDS_PER_MINUTE * slower * RATE)
            quiet = np.zeros(RATE // 5, np.float32)
            hum = 0.5 * np.sin(np.arange(frames, dtype=np.float32) / 12)
            yield AudioChunk(RATE, 2, 1, np.concatenate([quiet, hum, quiet]), [], [])
