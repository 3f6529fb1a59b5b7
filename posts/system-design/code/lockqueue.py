# A lock with a queue, as a table of PostgreSQL has it: one long report, one short ALTER TABLE, and 200 queries a second.
from heapq import heappop, heappush
from itertools import count


# region queue
class Table:
    """Shared requests get along with each other, an exclusive one with nobody. Whoever comes later waits behind."""

    def __init__(self):
        self.now, self.holders, self.queue, self.waits = 0.0, [], [], []
        self.events, self.number = [], count()

    def at(self, time, action, *details):
        heappush(self.events, (time, next(self.number), action, details))

    def ask(self, mode, hold, timeout=None, give_up=None):
        request = (mode, hold, self.now)
        self.queue.append(request)
        self.grant()
        if timeout is not None and request in self.queue:
            self.at(self.now + timeout, self.time_out, request, give_up)

    def grant(self):
        """The head of the queue goes first, or nobody does."""
        while self.queue and self.fits(self.queue[0][0]):
            mode, hold, since = self.queue.pop(0)
            self.holders.append(mode)
            self.waits.append((mode, self.now - since))
            self.at(self.now + hold, self.release, mode)

    def fits(self, mode):
        return not self.holders if mode == "exclusive" else "exclusive" not in self.holders

    def release(self, mode):
        self.holders.remove(mode)
        self.grant()

    def time_out(self, request, give_up):
        if request in self.queue:
            self.queue.remove(request)
            self.grant()
            give_up()

    def run(self):
        while self.events:
            self.now, _, action, details = heappop(self.events)
            action(*details)


# endregion


# region migrate
def migrate(lock_timeout, pause):
    table, tries = Table(), []

    def alter():
        tries.append(table.now)
        table.ask("exclusive", 0.001, lock_timeout, lambda: table.at(table.now + pause, alter))

    table.at(0, table.ask, "shared", 120)  # the report: two minutes
    table.at(10, alter)
    for number in range(150 * 200):  # two and a half minutes of short queries
        table.at(number / 200, table.ask, "shared", 0.005)
    table.run()
    waits = [wait for mode, wait in table.waits if mode == "shared" and wait > 0.0005]
    return len(tries), len(waits), max(waits)


print("timeout  pause tries waited longest")
for lock_timeout, pause in ((None, None), (2, 10), (0.1, 5)):
    tries, waited, longest = migrate(lock_timeout, pause)
    shown = ["none" if value is None else f"{value} s" for value in (lock_timeout, pause)]
    print(f"{shown[0]:>7} {shown[1]:>6} {tries:5} {waited:6} {longest:5.1f} s")
# endregion
