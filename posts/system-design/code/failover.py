# Acknowledged writes that are gone after a failover: one primary, two replicas that follow it as fast as they can.
import random
from bisect import bisect_right

WRITES_PER_SECOND = 10_000
SECONDS = 4
RUNS = 1_000


# region replica
def arrivals(chance):
    """When each write reaches one replica: in order, mostly within a millisecond, now and then after a pause."""
    times, before, pause_until = [], 0.0, 0.0
    for number in range(SECONDS * WRITES_PER_SECOND):
        sent = number / WRITES_PER_SECOND
        if chance.random() < 1 / (2 * WRITES_PER_SECOND):  # about every two seconds
            pause_until = sent + 0.1
        before = max(before, pause_until, sent + 0.0002 + chance.expovariate(2000))
        times.append(before)
    return times


# endregion


# region lost
def lost(copies_needed, choose, crash, replicas):
    """How many writes were acknowledged before the crash and are not on the replica that takes over."""
    if copies_needed == 0:
        acknowledged = int(crash * WRITES_PER_SECOND)  # at once, so every write before the crash
    else:  # WAIT: as far as the slowest of the copies needed; their answers take 0.2 ms
        have = sorted((bisect_right(times, crash - 0.0002) for times in replicas), reverse=True)
        acknowledged = have[copies_needed - 1]
    kept = choose([bisect_right(times, crash) for times in replicas])
    return max(0, acknowledged - kept)


# endregion


# region measure
def first(offsets):
    return offsets[0]


chance = random.Random(1)
histories = [[arrivals(chance) for _ in "ab"] for _ in range(RUNS // 20)]
runs = [(1 + 3 * chance.random(), replicas) for replicas in histories for _ in range(20)]  # 20 crashes of each

print("lose  mean  most  acknowledged, promoted")
for copies, name in ((0, "at once"), (1, "WAIT 1"), (2, "WAIT 2")):
    for choose, whom in ((max, "the newest"), (first, "by priority")):
        losses = [lost(copies, choose, crash, replicas) for crash, replicas in runs]
        some = sum(1 for loss in losses if loss > 0)
        print(f"{some:4} {sum(losses) / RUNS:5.1f} {max(losses):5}  {name}, {whom}")
# endregion
