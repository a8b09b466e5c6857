"""How all that reads what people write stands up to texts and files made to break it."""

import random

from tests.bench_table import heading, row
from tests.fuzz_files import FILES
from tests.trainer.fuzz_readers import TARGETS, fuzz

FUZZED = 200_000
EVERY = TARGETS | FILES


def rows(fuzzed=FUZZED, seed=None, names=tuple(EVERY)):
    """Yield a row for each of these readers, of all of which `fuzzed` texts are tried: what, figure, beside, bar."""
    seed = random.randrange(1 << 32) if seed is None else seed
    each = fuzzed // len(EVERY)
    for name in names:
        found = fuzz(name, each, seed, EVERY[name])
        broken = "".join(f"; {why[:200]}: {text[:60]!r}" for text, why in found.broke[:3])
        yield (
            f"{each:,} {name}, seed {seed}",
            f"{len(found.broke)} crashes, {len(found.hung)} hangs{broken}",
            f"{found.read:,} read, {found.told:,} told wrong; {each / found.took_s:,.0f} a second, "
            f"slowest {1000 * found.slowest_s:.0f} ms ({len(found.slowest):,} letters); "
            f"{found.lines} steps reached by {found.kept} texts",
            "0 and 0",
        )


def fuzz_table(fuzzed=FUZZED):
    """Print the table."""
    heading()
    for each in rows(fuzzed):
        row(*each)
