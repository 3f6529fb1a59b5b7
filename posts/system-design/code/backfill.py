# A backfill in batches that remembers how far it came, killed twice, with people at work on the same rows.
import random
import sqlite3

db = sqlite3.connect(":memory:", isolation_level=None)
db.executescript("""
  CREATE TABLE users (id INTEGER PRIMARY KEY, mail TEXT NOT NULL, email TEXT);
  CREATE TABLE backfills (name TEXT PRIMARY KEY, done_to INTEGER NOT NULL);
""")
chance = random.Random(1)
for id in chance.sample(range(100_000), 20_000):  # ids have gaps, as they do
    db.execute("INSERT INTO users (id, mail) VALUES (?, ?)", (id, f"{id}@old"))


# region batch
BATCH = 500


def batch(name):
    """One step. False when there is nothing left."""
    db.execute("BEGIN IMMEDIATE")
    db.execute("INSERT INTO backfills VALUES (?, -1) ON CONFLICT DO NOTHING", (name,))
    (last,) = db.execute("SELECT done_to FROM backfills WHERE name = ?", (name,)).fetchone()
    (to,) = db.execute(
        "SELECT max(id) FROM (SELECT id FROM users WHERE id > ? ORDER BY id LIMIT ?)", (last, BATCH)
    ).fetchone()
    if to is not None:
        db.execute("UPDATE users SET email = mail WHERE id > ? AND id <= ? AND email IS NULL", (last, to))
        db.execute("UPDATE backfills SET done_to = ? WHERE name = ?", (to, name))
        maybe_die()
    db.execute("COMMIT")
    return to is not None


# endregion


# region kill
def maybe_die():
    if random_kill.random() < 0.06:
        raise KeyboardInterrupt


def people():
    """Between two batches somebody changes an address, with code that writes both columns."""
    for id in chance.sample(range(100_000), 50):
        db.execute("UPDATE users SET mail = ?1, email = ?1 WHERE id = ?2", (f"{id}@new", id))


random_kill, killed, batches = random.Random(3), 0, 0
while True:
    try:
        if not batch("email"):
            break
        batches += 1
    except KeyboardInterrupt:  # the process is gone, and with it the open transaction
        db.execute("ROLLBACK")
        killed += 1
    people()

total, wrong, changed = db.execute(
    "SELECT count(*), total(email IS NOT mail), total(mail LIKE '%@new') FROM users"
).fetchone()
print(f"{batches} batches of {BATCH}, killed {killed} times")
print(f"{total} rows, {int(changed)} of them changed meanwhile, {int(wrong)} wrong")
# endregion
