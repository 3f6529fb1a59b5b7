# Twenty servers keep one limit together: a counter in the middle, a share for each, or a drop with a probability.
import random

SERVERS, LIMIT, TICK = 20, 1000, 0.1  # requests a second; seconds
WEIGHTS = [1 / (i + 1) for i in range(SERVERS)]
SHARES = [w / sum(WEIGHTS) for w in WEIGHTS]  # the first server gets 28 % of all requests


# region limiters
class Central:
    """One counter in the middle, asked for every request: exact, and a round trip each time."""

    def __init__(self):
        self.tokens = LIMIT * TICK

    def tick(self):
        self.tokens = LIMIT * TICK  # what was not used in this tick is not saved

    def allow(self, server):
        self.tokens -= 1
        return self.tokens >= 0


class Split:
    """Each server keeps an equal share by itself."""

    def __init__(self):
        self.tokens = [LIMIT * TICK / SERVERS] * SERVERS

    def tick(self):
        share = LIMIT * TICK / SERVERS
        self.tokens = [share] * SERVERS

    def allow(self, server):
        self.tokens[server] -= 1
        return self.tokens[server] >= 0


class Drop:
    """Each server counts what arrives; once a second all learn the sum; each drops by chance."""

    def __init__(self, weight):
        self.weight, self.chance = weight, random.Random(7)
        self.arrived, self.ticks, self.rate = 0, 0, 0.0
        self.drop = 0.0

    def tick(self):
        self.ticks += 1
        if self.ticks % 10 == 0:  # the second is over: one message a server, not one a request
            self.rate += self.weight * (self.arrived - self.rate)
            self.arrived = 0
            self.drop = max(0.0, 1 - LIMIT / self.rate) if self.rate else 0.0

    def allow(self, server):
        self.arrived += 1
        return self.chance.random() >= self.drop


# endregion


# region measure
def poisson(mean, chance):
    """How many events fall into an interval in which `mean` are expected."""
    count, at = 0, chance.expovariate(1)
    while at < mean:
        count, at = count + 1, at + chance.expovariate(1)
    return count


def offered(second):
    return 4000 if 20 <= second < 60 else 700


def simulate(limiter):
    chance = random.Random(1)
    passed = []
    for second in range(80):
        total = 0
        for _ in range(10):
            limiter.tick()
            arrivals = poisson(offered(second) * TICK, chance)
            for server in chance.choices(range(SERVERS), SHARES, k=arrivals):
                total += limiter.allow(server)
        passed.append(total)
    return passed


def mean(values):
    return sum(values) / len(values)


if __name__ == "__main__":
    print("            quiet   first seconds of the flood         flood     after")
    rows = {"central": Central(), "split": Split(), "drop, 1.0": Drop(1.0), "drop, 0.5": Drop(0.5)}
    for name, limiter in rows.items():
        passed = simulate(limiter)
        flood = passed[30:60]
        deviation = mean([(p - mean(flood)) ** 2 for p in flood]) ** 0.5
        first = " ".join(f"{p:5}" for p in passed[20:25])
        rate = f"{mean(flood):.0f} ± {deviation:.0f}"
        print(f"{name:10} {mean(passed[5:20]):6.0f}   {first} {rate:>14} {mean(passed[65:]):9.0f}")
# endregion
