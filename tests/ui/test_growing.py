"""The size of text: larger in a larger window and as the user likes, but never larger than a page has room for."""

import pytest

from ui.desk import BASE_PT
from ui.growing import LEAST_HEIGHT_PX, LEAST_WIDTH_PX, text_pt
from ui.settings import TEXT_SIZES


@pytest.mark.parametrize(
    ("window", "chosen", "expected_pt"),
    [
        ((1280, 720), "normal", 12),
        ((1280, 720), "large", 14),
        ((1280, 720), "very large", 16),
        ((1920, 1080), "normal", 18),
        ((1920, 1080), "very large", 24),
        ((960, 540), "very large", 12),
        ((1280, 540), "very large", 12),
        ((3840, 2160), "normal", 24),
        ((3840, 2160), "very large", 32),
    ],
)
def test_text_is_as_large_as_the_user_likes_where_there_is_room(window, chosen, expected_pt):
    assert text_pt(*window, chosen=TEXT_SIZES[chosen]) == expected_pt


@pytest.mark.parametrize("chosen", TEXT_SIZES.values())
@pytest.mark.parametrize("window", [(960, 540), (1100, 700), (1366, 768), (1440, 900), (1600, 640), (2560, 1440)])
def test_a_page_never_holds_less_than_in_the_smallest_window(window, chosen):
    scale = text_pt(*window, chosen=chosen) / BASE_PT
    assert window[0] / scale >= LEAST_WIDTH_PX
    assert window[1] / scale >= LEAST_HEIGHT_PX
