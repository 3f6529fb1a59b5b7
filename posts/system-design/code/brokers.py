# A queue and a log, side by side: the same six messages, and one consumer that dies.


# region queue
class Queue:
    """A message belongs to whoever took it, until it is acknowledged or its time is up. Then it is gone, or back."""

    def __init__(self, visibility):
        self.visibility, self.messages, self.taken = visibility, [], {}

    def send(self, message):
        self.messages.append(message)

    def receive(self, now):
        for message in self.messages:
            if self.taken.get(message, now) <= now:  # nobody has it, or has had it for too long
                self.taken[message] = now + self.visibility
                return message

    def acknowledge(self, message):
        self.messages.remove(message)


# endregion


# region log
class Log:
    """Nothing is taken away. A group of readers is a number: how far it has come."""

    def __init__(self):
        self.entries, self.offsets = [], {}

    def append(self, entry):
        self.entries.append(entry)

    def read(self, offset):
        return self.entries[offset] if offset < len(self.entries) else None

    def commit(self, group, offset):
        self.offsets[group] = offset


# endregion


# region watch
ORDERS = ["A1", "B1", "A2", "C1", "B2", "A3"]  # three orders: created, paid, sent

queue, done = Queue(visibility=4), []
for message in ORDERS:
    queue.send(message)
queue.receive(now=0)  # the first consumer takes A1, and dies with it
now = 0
while queue.messages:
    now += 1
    message = queue.receive(now)  # the second consumer works on, one message a second
    done.append(message)
    queue.acknowledge(message)
print("queue:         ", *done)
print("asked again:   ", queue.receive(now=99))

log, done = Log(), []
for entry in ORDERS:
    log.append(entry)
for entry in ORDERS[:3]:  # the first consumer works through three, and dies before it commits the third
    done.append(entry)
log.commit("shipping", 2)
offset = log.offsets["shipping"]  # the second one begins where the group was
while (entry := log.read(offset)) is not None:
    done.append(entry)
    log.commit("shipping", offset := offset + 1)
print("log:           ", *done)
print("another group: ", *[log.read(at) for at in range(len(ORDERS))])
# endregion
