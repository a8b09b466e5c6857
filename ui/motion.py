"""Whether what moves on the screen is to step instead (D15): as the user chose, else as the system was told."""

import sys

SPI_GETCLIENTAREAANIMATION = 0x1042

PORTAL = ("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings")
PORTAL_WAITS_MS = 300
"""A desktop that answers does so at once; one that does not must not hold up a session."""


def less_motion(setting: bool | None) -> bool:
    """Return whether to move less; `setting` is the user's own word, None if they leave it to the system."""
    return system_moves_less() if setting is None else setting


def system_moves_less() -> bool:
    """Ask the system; where it cannot tell, things may move."""
    if sys.platform == "win32":
        return _windows_moves_less()
    if sys.platform == "darwin":
        return _mac_moves_less()
    return _desktop_moves_less()


def _windows_moves_less() -> bool:
    """“Animation effects” in the settings, Accessibility, Visual effects."""
    import ctypes

    animated = ctypes.c_int(1)
    ctypes.windll.user32.SystemParametersInfoW(  # type: ignore[attr-defined,unused-ignore]
        SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(animated), 0
    )
    return not animated.value


def _mac_moves_less() -> bool:
    """“Reduce motion” in the settings, Accessibility, Display."""
    from AppKit import NSWorkspace  # type: ignore[import-not-found,unused-ignore]

    return bool(NSWorkspace.sharedWorkspace().accessibilityDisplayShouldReduceMotion())


def _desktop_moves_less() -> bool:
    """What the desktop's portal tells: its own word for reduced motion, or that of GNOME for animations."""
    return _portal("org.freedesktop.appearance", "reduced-motion") == 1 or (
        _portal("org.gnome.desktop.interface", "enable-animations") is False
    )


def _portal(namespace: str, key: str) -> object:
    """Return what the portal tells of a setting; None if there is no portal or it does not know it."""
    from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage, QDBusVariant

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return None
    asked = QDBusMessage.createMethodCall(*PORTAL, "ReadOne")
    asked.setArguments([namespace, key])
    answer = bus.call(asked, QDBus.CallMode.Block, PORTAL_WAITS_MS)
    told = answer.arguments()
    if answer.type() is not QDBusMessage.MessageType.ReplyMessage or not told:
        return None
    return told[0].variant() if isinstance(told[0], QDBusVariant) else told[0]
