# How much of a load a Redis Cluster can take when some keys are more popular than others.
import binascii


# region load
KEYS = 1_000_000


def zipf(exponent):
    """The share of each key, the most popular one first."""
    weights = [rank**-exponent for rank in range(1, KEYS + 1)]
    total = sum(weights)
    return [weight / total for weight in weights]


def speed_up(shares, nodes, slots):
    """How many times the load of one node the cluster can take: it is full when its busiest node is."""
    load = [0.0] * nodes
    for share, where in zip(shares, slots):
        load[where * nodes // 16_384] += share  # each node has one range of slots
    return 1 / max(load)


assert binascii.crc_hqx(b"123456789", 0) == 0x31C3  # Python has the same CRC, in C
slots = [binascii.crc_hqx(b"user:%d" % number, 0) % 16_384 for number in range(KEYS)]

loads = {"even": [1 / KEYS] * KEYS, "s=0.8": zipf(0.8), "s=0.99": zipf(0.99)}
loads["cached"] = loads["s=0.99"][100:]  # reads of the 100 most popular keys are answered by the clients
top = loads["s=0.99"]
print(f"s=0.99: first key {top[0]:.1%}, first 100 {sum(top[:100]):.1%}\n")
print("nodes " + "".join(f"{name:>8}" for name in loads))
for nodes in (1, 3, 6, 12, 24, 48, 96):
    cells = [speed_up(shares, nodes, slots[-len(shares) :]) for shares in loads.values()]
    print(f"{nodes:5} " + "".join(f"{cell:8.1f}" for cell in cells))
# endregion
