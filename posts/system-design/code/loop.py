# A server with one thread, in the manner of Redis: wait, read, execute, answer. And what it costs in system calls.
import selectors
import socket
from collections import Counter

calls = Counter()


# region server
class Server:
    """GET, SET and INCR, one a line. One thread, no locks."""

    def __init__(self):
        self.data, self.poll = {}, selectors.DefaultSelector()

    def serve(self, connection):
        connection.setblocking(False)
        self.poll.register(connection, selectors.EVENT_READ)

    def turn(self):
        """Once round the loop: whoever has sent something is served, one after the other."""
        calls["wait"] += 1
        for key, _ in self.poll.select():
            calls["read"] += 1
            text = key.fileobj.recv(16_384).decode()
            answers = [self.execute(*line.split()) for line in text.splitlines()]
            calls["write"] += 1
            key.fileobj.send("".join(f"{answer}\n" for answer in answers).encode())

    def execute(self, command, key, value=None):
        calls["commands"] += 1
        if command == "SET":
            self.data[key] = value
        elif command == "INCR":  # read, add, write: nobody can come in between
            self.data[key] = int(self.data.get(key, 0)) + 1
        return self.data.get(key)


# endregion


# region count
def commands_per_call(clients, pipeline, total=10_000):
    """`clients` connections send INCR, each `pipeline` of them before it reads the answers."""
    server, ends = Server(), []
    for _ in range(clients):
        here, there = socket.socketpair()
        server.serve(there)
        ends.append(here)
    calls.clear()
    while calls["commands"] < total:
        for end in ends:
            end.send(b"INCR visits\n" * pipeline)
        server.turn()
        for end in ends:
            end.recv(16_384)
    assert server.data["visits"] == total
    return calls


print("clients batch  wait  read write   each")
for clients, pipeline in ((1, 1), (50, 1), (1, 100), (50, 100)):
    got = commands_per_call(clients, pipeline)
    made = got["wait"] + got["read"] + got["write"]
    print(f"{clients:7} {pipeline:5} {got['wait']:5} {got['read']:5} {got['write']:5} {made / got['commands']:6.2f}")
# endregion
