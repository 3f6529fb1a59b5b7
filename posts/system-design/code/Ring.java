// The ring of ring.go once more: same hash, same points, so the same owners.
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

// region ring
final class Ring {
    private final TreeMap<Long, Integer> points = new TreeMap<>(Long::compareUnsigned);

    Ring(List<String> nodes, int virtual) {
        for (int n = 0; n < nodes.size(); n++) {
            for (int v = 0; v < virtual; v++) points.put(hash(nodes.get(n) + "#" + v), n);
        }
    }

    /** The node at the first point at or after the key, clockwise. */
    int owner(String key) {
        var point = points.ceilingEntry(hash(key));
        return (point == null ? points.firstEntry() : point).getValue();
    }

    static long hash(String text) {
        long h = 0xcbf29ce484222325L;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) h = (h ^ (b & 0xff)) * 0x100000001b3L;
        h = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
        h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
        return h ^ h >>> 33;
    }
    // endregion

    public static void main(String[] arguments) {
        var ring = new Ring(IntStream.range(0, 10).mapToObj(n -> "node-" + n).toList(), 100);
        for (int user = 0; user < 3; user++) {
            System.out.printf("user:%d is kept by node %d%n", user, ring.owner("user:" + user));
        }
    }
}
