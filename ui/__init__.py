"""What the user meets: the command line, the terminal guide and the window.

May import `trainer` and `audio`. The only place that imports Qt, and only once a window is wanted.
"""
