// A simulation of queues behind a load balancer: what each rule for choosing a server does to waiting times.
package main

import (
	"container/heap"
	"fmt"
	"math/rand"
	"sort"
)

// region model
const (
	servers  = 10
	requests = 400_000
	load     = 0.8 // of what all servers together can do
)

type server struct {
	speed  float64 // requests in a unit of time
	freeAt float64 // when its queue will be empty
}

type leaving struct {
	at       float64
	server   int
	balancer int
}
type queue []leaving

func (q queue) Len() int           { return len(q) }
func (q queue) Less(i, j int) bool { return q[i].at < q[j].at }
func (q queue) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)        { *q = append(*q, x.(leaving)) }
func (q *queue) Pop() any {
	last := (*q)[len(*q)-1]
	*q = (*q)[:len(*q)-1]
	return last
}

// endregion

// region rules
// A rule sees how many requests a balancer has under way at each server.
type rule func(underWay []int, turn int, r *rand.Rand) int

func random(underWay []int, _ int, r *rand.Rand) int { return r.Intn(len(underWay)) }

func roundRobin(underWay []int, turn int, _ *rand.Rand) int { return turn % len(underWay) }

func twoChoices(underWay []int, _ int, r *rand.Rand) int {
	a, b := r.Intn(len(underWay)), r.Intn(len(underWay))
	if underWay[b] < underWay[a] {
		return b
	}
	return a
}

func least(underWay []int, _ int, _ *rand.Rand) int { // of several, the first
	best := 0
	for i, n := range underWay {
		if n < underWay[best] {
			best = i
		}
	}
	return best
}

func leastByLot(underWay []int, _ int, r *rand.Rand) int { // of several, one by lot
	best, ties := 0, 0
	for i, n := range underWay {
		if n < underWay[best] {
			best, ties = i, 1
		} else if n == underWay[best] {
			ties++
			if r.Intn(ties) == 0 {
				best = i
			}
		}
	}
	return best
}

// endregion

// region simulate
func simulate(choose rule, speeds []float64, balancers int) (mean, p99 float64) {
	r := rand.New(rand.NewSource(1))
	pool := make([]server, len(speeds))
	capacity := 0.0
	for i, speed := range speeds {
		pool[i].speed = speed
		capacity += speed
	}
	underWay := make([][]int, balancers)
	for i := range underWay {
		underWay[i] = make([]int, len(speeds))
	}
	turns := make([]int, balancers)
	var done queue
	times := make([]float64, 0, requests)
	now, total := 0.0, 0.0
	for i := 0; i < requests; i++ {
		now += r.ExpFloat64() / (load * capacity)
		for len(done) > 0 && done[0].at <= now {
			left := heap.Pop(&done).(leaving)
			underWay[left.balancer][left.server]--
		}
		b := r.Intn(balancers)
		s := choose(underWay[b], turns[b], r)
		turns[b]++
		underWay[b][s]++
		start := now
		if pool[s].freeAt > start {
			start = pool[s].freeAt
		}
		pool[s].freeAt = start + r.ExpFloat64()/pool[s].speed
		heap.Push(&done, leaving{pool[s].freeAt, s, b})
		times = append(times, pool[s].freeAt-now)
		total += pool[s].freeAt - now
	}
	sort.Float64s(times)
	return total / requests, times[requests*99/100]
}

// endregion

// region main
func main() {
	equal := make([]float64, servers)
	for i := range equal {
		equal[i] = 1
	}
	slow := append([]float64{}, equal...)
	slow[0] = 1.0 / 3
	rules := []struct {
		name string
		rule rule
	}{{"random", random}, {"round robin", roundRobin}, {"two choices", twoChoices}, {"fewest, first", least}, {"fewest, by lot", leastByLot}}
	fmt.Println("time in the system, mean / 99th percentile, in units of one mean service")
	fmt.Printf("%-18s %16s %20s %20s\n", "", "ten equal", "one three times slower", "ten equal, 50 balancers")
	for _, one := range rules {
		fmt.Printf("%-18s", one.name)
		for _, c := range []struct {
			speeds    []float64
			balancers int
		}{{equal, 1}, {slow, 1}, {equal, 50}} {
			mean, p99 := simulate(one.rule, c.speeds, c.balancers)
			fmt.Printf(" %9.1f / %7.1f", mean, p99)
		}
		fmt.Println()
	}
}

// endregion
