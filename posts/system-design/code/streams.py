# Ten streams share a connection that loses packets. Who waits for whom? Times are milliseconds.
import random

ONE_WAY, ROUND_TRIP = 25, 50
STREAMS, PACKETS, EVERY = 10, 200, 0.1  # packets a stream, and one packet leaves each 0.1 ms


def arrivals(loss, chance):
    """For each packet in sending order: its stream, when it was sent, and when it has arrived."""
    for number in range(STREAMS * PACKETS):
        sent = number * EVERY
        at = sent + ONE_WAY
        while chance.random() < loss:  # noticed a round trip later, and sent again
            at += ROUND_TRIP
        yield number % STREAMS, sent, at


def delivered(packets, is_ordered_together):
    """When the application gets each packet: not before all that must come first."""
    latest = {}
    for stream, sent, at in packets:
        key = "all" if is_ordered_together else stream
        latest[key] = max(latest.get(key, 0), at)
        yield latest[key], sent, at


print("loss     one order for all                 an order for each stream")
for loss in (0.001, 0.005, 0.01, 0.02):
    cells = []
    for together in (True, False):
        waited, held, runs = 0.0, 0, 50
        for seed in range(runs):
            packets = arrivals(loss, random.Random(seed))
            for ready, _, at in delivered(packets, together):
                waited += ready - at
                held += ready > at
        total = runs * STREAMS * PACKETS
        cells.append(f"{100 * held / total:5.1f} % held, {waited / total:5.1f} ms each")
    print(f"{loss:5.1%}    {cells[0]:32}  {cells[1]}")
