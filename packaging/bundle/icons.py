#!/usr/bin/env python3
"""Draw the icon of every system from ui/assets/icon.svg: `icons.py FOLDER`.

Into the folder go `evenstep.ico` for Windows, `evenstep.icns` for macOS and `SIZExSIZE.png` for Linux desktops. The
same Qt draws the same bytes. `ui/assets/icon.png`, the window's own, is the picture of WINDOW_SIDE.
"""

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = Path(__file__).resolve().parents[2] / "ui" / "assets" / "icon.svg"
WINDOW_SIDE = 256

LINUX_SIDES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
WINDOWS_SIDES = (16, 20, 24, 32, 40, 48, 64, 256)
MAC_KINDS = {
    b"ic11": 32,
    b"ic12": 64,
    b"ic07": 128,
    b"ic13": 256,
    b"ic08": 256,
    b"ic14": 512,
    b"ic09": 512,
    b"ic10": 1024,
}
"""What macOS calls the picture for each size and density; it makes the smallest itself."""

MAC_SHARE = 824 / 1024
"""How much of its square an icon takes up there."""


def picture(side: int, share: float = 1.0) -> QImage:
    """Return the icon in the middle of a square of `side` pixels, of which it takes up a `share`."""
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(0)
    margin = side * (1 - share) / 2
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter, QRectF(margin, margin, side - 2 * margin, side - 2 * margin))
    painter.end()
    return image


def png(image: QImage) -> bytes:
    """Return a picture as PNG."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return buffer.data().data()


def bitmap(image: QImage) -> bytes:
    """Return a picture as the bitmap that icons of Windows hold: its rows from below, and an empty mask."""
    side = image.width()
    header = struct.pack("<IiiHHIIiiII", 40, side, 2 * side, 1, 32, 0, 0, 0, 0, 0, 0)
    pixels = image.constBits().tobytes()
    rows = [pixels[at : at + 4 * side] for at in range(0, len(pixels), 4 * side)]
    return header + b"".join(reversed(rows)) + bytes((side + 31) // 32 * 4 * side)


def ico() -> bytes:
    """Return the icon for Windows: bitmaps, and PNG where that is the custom."""
    parts = [png(picture(side)) if side == 256 else bitmap(picture(side)) for side in WINDOWS_SIDES]
    head = struct.pack("<HHH", 0, 1, len(parts))
    at = len(head) + 16 * len(parts)
    for side, part in zip(WINDOWS_SIDES, parts, strict=True):
        head += struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(part), at)
        at += len(part)
    return head + b"".join(parts)


def icns() -> bytes:
    """Return the icon for macOS."""
    parts = [(kind, png(picture(side, MAC_SHARE))) for kind, side in MAC_KINDS.items()]
    body = b"".join(kind + struct.pack(">I", 8 + len(part)) + part for kind, part in parts)
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def main() -> None:
    """Write them all."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for side in LINUX_SIDES:
        (folder / f"{side}x{side}.png").write_bytes(png(picture(side)))
    (folder / "evenstep.ico").write_bytes(ico())
    (folder / "evenstep.icns").write_bytes(icns())


if __name__ == "__main__":
    main()
