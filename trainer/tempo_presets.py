"""The tempos that suit a lunge, each with a name and what it is good for (docs/sources.md, TP1 to TP6)."""

from dataclasses import dataclass

from trainer.telling import told
from trainer.tempo import Tempo, parse_tempo


@dataclass(frozen=True)
class Preset:
    """A tempo to choose.

    Attributes:
        id: its id in docs/sources.md.
        name: one or two words.
        use: what it is good for, as a sentence.
    """

    id: str
    tempo: Tempo
    name: str
    use: str


PRESETS = (
    Preset("TP1", parse_tempo("3-0-1-1"), told("Usual"), told("For the glutes, and kind to knees.")),
    Preset("TP2", parse_tempo("3-1-1-1"), told("Steady"), told("For learning, and for balance.")),
    Preset("TP3", parse_tempo("4-0-1-1"), told("Slow lowering"), told("A step on, once the usual tempo is easy.")),
    Preset("TP4", parse_tempo("2-1-1-1"), told("Gentle"), told("For the first week: less soreness afterwards.")),
    Preset("TP5", parse_tempo("2-0-2-1"), told("Even"), told("For those who find one second up too quick.")),
    Preset("TP6", parse_tempo("3-1-1-0"), told("No squeeze"), told("Without a stop at the top; for backward lunges.")),
)


def preset_of(tempo: Tempo) -> Preset | None:
    """Return the preset that a tempo is, if it is one."""
    return next((preset for preset in PRESETS if preset.tempo == tempo), None)
