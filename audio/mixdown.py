"""From placed cues to sounds: what each is, how loud, and how far it makes way for the voice."""

from collections.abc import Mapping, Sequence

from audio import levels
from audio.mixer import Samples, Sound
from audio.tones import tone
from trainer.cues import CueKind
from trainer.session import Placed

_DUCKED = {
    kind: levels.gain(levels.DUCK_DB if kind is CueKind.GLIDE else levels.MARK_DUCK_DB)
    for kind in CueKind
    if not kind.spoken
}


def sounds(
    programme: Sequence[Placed],
    voice: Mapping[str, Samples],
    tones_gain: float = 1.0,
    voice_gain: float = 1.0,
) -> tuple[Sound, ...]:
    """Return every sound of `programme`, in the order of its cues, on the frame count the segments are placed on.

    Nothing is copied: equal cues share their samples, and the mixer does the rest as it goes.

    Args:
        programme: segments in order of time.
        voice: mono float32 samples at 48 kHz of each phrase that is said; a missing one is a KeyError.
        tones_gain: a factor from 0 to `levels.LOUDEST_GAIN` for all that is not spoken.
        voice_gain: the same for what is.
    """
    laid = []
    for placed in programme:
        for cue in placed.segment.cues:
            at, ducked = placed.start_frame + cue.at_frame, _DUCKED.get(cue.kind)
            if ducked is None:
                laid.append(Sound(at, voice[cue.text], voice_gain, speaks=True))
            else:
                laid.append(Sound(at, tone(cue.kind, cue.text, cue.frames), tones_gain, ducked))
    return tuple(laid)
