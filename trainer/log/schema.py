"""The tables of the log, and how each version of them became the next."""

SCHEMA_STEPS = (
    # 1: sessions, their leg sets, and the reps of each
    (
        """
        CREATE TABLE session (
            id TEXT PRIMARY KEY,
            started TEXT NOT NULL,      -- ISO 8601 with offset
            finished TEXT,              -- NULL: interrupted, or still running
            exercise TEXT NOT NULL,
            plan TEXT NOT NULL          -- the one-line form
        ) STRICT
        """,
        """
        CREATE TABLE leg_set (
            id TEXT PRIMARY KEY,
            session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
            set_n INTEGER NOT NULL CHECK (set_n >= 1),
            leg TEXT NOT NULL CHECK (leg IN ('left', 'right')),
            leg_order INTEGER NOT NULL CHECK (leg_order IN (1, 2)),
            tempo TEXT NOT NULL,
            load_kg REAL NOT NULL,
            planned_reps INTEGER NOT NULL,
            started TEXT NOT NULL,
            ended TEXT CHECK (ended IN ('finished', 'stopped', 'skipped', 'repeated')),  -- NULL: interrupted
            rir INTEGER                 -- reps in reserve, once the user has told
        ) STRICT
        """,
        "CREATE INDEX leg_set_of_session ON leg_set (session_id)",
        """
        CREATE TABLE rep (
            leg_set_id TEXT NOT NULL REFERENCES leg_set (id) ON DELETE CASCADE,
            n INTEGER NOT NULL,
            finished TEXT NOT NULL,
            tut_s REAL NOT NULL,        -- seconds under tension
            counted INTEGER NOT NULL CHECK (counted IN (0, 1)),
            PRIMARY KEY (leg_set_id, n)
        ) STRICT, WITHOUT ROWID
        """,
    ),
    # 2: the fault a user saw in a leg set, such as F3
    ("ALTER TABLE leg_set ADD COLUMN fault TEXT",),
    # 3: notes and answers; reps added by hand; what an edit was, to take it back; when a record was changed last, to
    # merge logs; each leg set's totals, to compare legs without reading reps
    (
        "ALTER TABLE session ADD COLUMN notes TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE session ADD COLUMN changed TEXT NOT NULL DEFAULT ''",  # UTC, always so many digits: sorts as text
        "ALTER TABLE session ADD COLUMN deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))",
        "ALTER TABLE leg_set ADD COLUMN notes TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE leg_set ADD COLUMN answers TEXT NOT NULL DEFAULT '{}'",  # JSON: question -> points or words
        "ALTER TABLE leg_set ADD COLUMN changed TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE leg_set ADD COLUMN deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))",
        "ALTER TABLE leg_set ADD COLUMN paced_reps INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE leg_set ADD COLUMN counted_reps INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE leg_set ADD COLUMN tut_s REAL NOT NULL DEFAULT 0",
        "ALTER TABLE rep ADD COLUMN paced INTEGER NOT NULL DEFAULT 1 CHECK (paced IN (0, 1))",
        "UPDATE session SET changed = strftime('%Y-%m-%dT%H:%M:%f000+00:00', started)",
        "UPDATE leg_set SET changed = strftime('%Y-%m-%dT%H:%M:%f000+00:00', started)",
        """
        UPDATE leg_set SET (paced_reps, counted_reps, tut_s) = (
            SELECT total(paced), total(counted), round(total(tut_s * counted), 3)
            FROM rep WHERE leg_set_id = leg_set.id
        )
        """,
        "UPDATE leg_set SET counted_reps = 0, tut_s = 0 WHERE ended = 'repeated'",
        """
        CREATE TABLE change (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo')),
            edit INTEGER REFERENCES change (id),  -- which edit was taken back, or done again after all
            what TEXT NOT NULL,                   -- in words
            cells TEXT NOT NULL                   -- JSON: [[table, key, before, after], …]
        ) STRICT
        """,
        "CREATE TRIGGER change_stays BEFORE UPDATE ON change BEGIN SELECT raise(ABORT, 'history stays'); END",
        "CREATE TRIGGER change_is_kept BEFORE DELETE ON change BEGIN SELECT raise(ABORT, 'history stays'); END",
        "CREATE INDEX session_by_time ON session (julianday(started))",
        "CREATE INDEX session_of_exercise ON session (exercise, julianday(started))",
        "CREATE INDEX session_unfinished ON session (id) WHERE finished IS NULL",
    ),
)
"""The statements of each step; a step and its number are one transaction."""
