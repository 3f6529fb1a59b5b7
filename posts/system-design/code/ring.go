// Consistent hashing: a ring with virtual nodes, and the same ring with bounded loads.
package main

import (
	"fmt"
	"math"
	"sort"
)

// region hash
// hash is FNV-1a over the bytes, then a finalizer that spreads similar inputs.
func hash(s string) uint64 {
	h := uint64(0xcbf29ce484222325)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 0x100000001b3
	}
	h = (h ^ h>>33) * 0xff51afd7ed558ccd
	h = (h ^ h>>33) * 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}

// endregion

// region ring
type point struct {
	at   uint64
	node int
}

// Ring holds the points of all nodes in order of their place on the ring.
type Ring struct{ points []point }

func NewRing(nodes []string, virtual int) *Ring {
	r := &Ring{}
	for n, node := range nodes {
		for v := 0; v < virtual; v++ {
			r.points = append(r.points, point{hash(fmt.Sprintf("%s#%d", node, v)), n})
		}
	}
	sort.Slice(r.points, func(i, j int) bool { return r.points[i].at < r.points[j].at })
	return r
}

// first is the index of the first point at or after the key, clockwise.
func (r *Ring) first(key string) int {
	at := hash(key)
	i := sort.Search(len(r.points), func(i int) bool { return r.points[i].at >= at })
	return i % len(r.points) // past the last point lies the first
}

func (r *Ring) Owner(key string) int { return r.points[r.first(key)].node }

// endregion

// region bounded
// Place puts keys on the ring in order; no node takes more than its share times c.
func (r *Ring) Place(keys []string, nodes int, c float64) []int {
	limit := int(math.Ceil(c * float64(len(keys)) / float64(nodes)))
	load := map[int]int{}
	owner := make([]int, len(keys))
	for k, key := range keys {
		i := r.first(key)
		for load[r.points[i].node] >= limit { // full: on to the next point
			i = (i + 1) % len(r.points)
		}
		owner[k] = r.points[i].node
		load[owner[k]]++
	}
	return owner
}

// endregion

// nodes names n nodes; rings of another name have other points.
func nodes(ring string, n int) []string {
	list := make([]string, n)
	for i := range list {
		list[i] = fmt.Sprintf("%s-%d", ring, i)
	}
	return list
}

func owners(keys []string, owner func(string) int) []int {
	list := make([]int, len(keys))
	for i, key := range keys {
		list[i] = owner(key)
	}
	return list
}

func moved(before, after []int) float64 {
	count := 0
	for i := range before {
		if before[i] != after[i] {
			count++
		}
	}
	return 100 * float64(count) / float64(len(before))
}

// spread is the fullest and the emptiest node's load against the mean, and the standard deviation.
func spread(owner []int, n int) (most, least, deviation float64) {
	load := make([]float64, n)
	mean := float64(len(owner)) / float64(n)
	for _, node := range owner {
		load[node] += 1 / mean
	}
	least = load[0]
	for _, l := range load {
		most, least = math.Max(most, l), math.Min(least, l)
		deviation += (l - 1) * (l - 1) / float64(n)
	}
	return most, least, math.Sqrt(deviation)
}

// region measure
const (
	n     = 10
	rings = 40 // every figure below is the mean over so many rings
)

func main() {
	keys := make([]string, 50_000)
	for i := range keys {
		keys[i] = fmt.Sprintf("user:%d", i)
	}

	ring := NewRing(nodes("node", n), 100)
	for _, key := range keys[:3] {
		fmt.Printf("%s is kept by node %d\n", key, ring.Owner(key))
	}

	mod := func(n uint64) func(string) int {
		return func(key string) int { return int(hash(key) % n) }
	}
	change := moved(owners(keys, mod(n)), owners(keys, mod(n+1)))
	fmt.Printf("hash mod n, from 10 to 11 nodes: %.1f %% of the keys move\n", change)

	fmt.Println("\npoints  fullest  emptiest  deviation  moved")
	for _, virtual := range []int{1, 10, 100, 1000} {
		most, least, deviation, change := average(func(name string, n int) []int {
			return owners(keys, NewRing(nodes(name, n), virtual).Owner)
		})
		fmt.Printf("%6d %8.2f %9.2f %10.3f %5.1f %%\n", virtual, most, least, deviation, change)
	}

	fmt.Println("\n    c   fullest  emptiest  deviation  moved")
	for _, c := range []float64{10, 2, 1.5, 1.25, 1.1, 1.02} {
		most, least, deviation, change := average(func(name string, n int) []int {
			return NewRing(nodes(name, n), 10).Place(keys, n, c)
		})
		fmt.Printf("%5.2f %9.2f %9.2f %10.3f %5.1f %%\n", c, most, least, deviation, change)
	}
}

// endregion

// average places all keys on n and on n+1 nodes, on many rings.
func average(place func(name string, n int) []int) (most, least, deviation, change float64) {
	for r := 0; r < rings; r++ {
		name := fmt.Sprintf("ring%d", r)
		before, after := place(name, n), place(name, n+1)
		m, l, d := spread(before, n)
		most, least, deviation = most+m/rings, least+l/rings, deviation+d/rings
		change += moved(before, after) / rings
	}
	return
}
