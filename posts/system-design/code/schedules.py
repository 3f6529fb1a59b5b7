# Renaming a column while two servers run: every place where a write and a read can fall into a migration, on SQLite.
import sqlite3


# region code
# What each version of the code writes and reads. The column `mail` is to become `email`.
CODE = {
    "v1": (("mail",), "mail"),
    "v2": (("mail", "email"), "mail"),
    "v3": (("mail", "email"), "email"),
    "v4": (("email",), "email"),
}


def write(db, version, value):
    columns = ", ".join(f"{column} = :value" for column in CODE[version][0])
    db.execute(f"UPDATE users SET {columns} WHERE id = 1", {"value": value})


def read(db, version):
    return db.execute(f"SELECT {CODE[version][1]} FROM users WHERE id = 1").fetchone()[0]


# endregion


# region steps
def statement(sql):
    return [lambda run: run.db.execute(sql)]


def deploy(version):
    """Two servers, one after the other; in between both versions are at work."""
    return [lambda run, server=server: run.servers.__setitem__(server, version) for server in (0, 1)]


def look(run):
    run.seen = run.db.execute("SELECT mail FROM users WHERE id = 1").fetchone()[0]


def store(run):
    run.db.execute("UPDATE users SET email = ? WHERE id = 1", (run.seen,))


RENAME = statement("ALTER TABLE users RENAME COLUMN mail TO email")
EXPAND = statement("ALTER TABLE users ADD COLUMN email TEXT")
BACKFILL = statement("UPDATE users SET email = mail WHERE email IS NULL")
TWO_STEPS = [look, store]  # a script that reads rows, and writes them back later
CONTRACT = statement("ALTER TABLE users DROP COLUMN mail")

PLANS = {
    "rename, then deploy": [*RENAME, *deploy("v4")],
    "deploy, then rename": [*deploy("v4"), *RENAME],
    "straight to the new column": [*EXPAND, *BACKFILL, *deploy("v4"), *CONTRACT],
    "write both, read new": [*EXPAND, *BACKFILL, *deploy("v3"), *deploy("v4"), *CONTRACT],
    "backfill before the writers": [*EXPAND, *BACKFILL, *deploy("v2"), *deploy("v3"), *deploy("v4"), *CONTRACT],
    "backfill that looks, then writes": [*EXPAND, *deploy("v2"), *TWO_STEPS, *deploy("v3"), *deploy("v4"), *CONTRACT],
    "contract under the writers": [*EXPAND, *deploy("v2"), *BACKFILL, *deploy("v3"), *CONTRACT, *deploy("v4")],
    "expand, backfill, contract": [*EXPAND, *deploy("v2"), *BACKFILL, *deploy("v3"), *deploy("v4"), *CONTRACT],
    "  back from v3 to v2": [*EXPAND, *deploy("v2"), *BACKFILL, *deploy("v3"), *deploy("v2")],
    "  back from v4 to v3": [*EXPAND, *deploy("v2"), *BACKFILL, *deploy("v3"), *deploy("v4"), *deploy("v3")],
    "  back from v4 to v2": [*EXPAND, *deploy("v2"), *BACKFILL, *deploy("v3"), *deploy("v4"), *deploy("v2")],
}
# endregion


# region explore
class Run:
    def __init__(self):
        self.db = sqlite3.connect(":memory:")
        self.db.execute("CREATE TABLE users (id INTEGER PRIMARY KEY, mail TEXT)")
        self.db.execute("INSERT INTO users VALUES (1, 'old')")
        self.servers = ["v1", "v1"]


def outcome(plan, written_at, read_at, writer, reader):
    """One schedule: a write before one step of the plan, a read before the same or a later one."""
    run, due = Run(), "old"
    for place in range(len(plan) + 1):
        try:
            if place == written_at:
                write(run.db, run.servers[writer], "new")
                due = "new"
            if place == read_at and read(run.db, run.servers[reader]) != due:
                return "stale"
        except sqlite3.OperationalError:  # no such column
            return "error"
        if place < len(plan):
            plan[place](run)
    return "right"


print("right  error  stale   plan")
for name, plan in PLANS.items():
    places = range(len(plan) + 1)
    schedules = [(at, then, a, b) for at in places for then in places if then >= at for a in (0, 1) for b in (0, 1)]
    ends = [outcome(plan, *schedule) for schedule in schedules]
    right, error, stale = (ends.count(end) for end in ("right", "error", "stale"))
    print(f"{right:5} {error:6} {stale:6}   {name}")
# endregion
