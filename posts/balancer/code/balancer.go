// A small load balancer for HTTP, and a demonstration of what it does when its backends misbehave.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync/atomic"
	"time"
)

// region backend
type Backend struct {
	URL      *url.URL
	inFlight atomic.Int64
	failures atomic.Int64 // in a row
	downTill atomic.Int64 // Unix nanoseconds
}

const (
	maxFailures = 3
	penalty     = 30 * time.Second
)

func (b *Backend) usable(now time.Time) bool { return now.UnixNano() >= b.downTill.Load() }

func (b *Backend) report(ok bool, now time.Time) {
	if ok {
		b.failures.Store(0)
	} else if b.failures.Add(1) >= maxFailures {
		b.downTill.Store(now.Add(penalty).UnixNano())
	}
}

// endregion

// region pick
// pick draws two at random and takes the one with fewer requests under way.
func pick(from []*Backend, intn func(int) int) *Backend {
	a, b := from[intn(len(from))], from[intn(len(from))]
	if b.inFlight.Load() < a.inFlight.Load() {
		return b
	}
	return a
}

// endregion

// region proxy
type Balancer struct {
	Backends  []*Backend
	Transport http.RoundTripper
	Intn      func(int) int // rand.Intn, or a seeded one for a demonstration
	Retries   atomic.Int64
}

func (l *Balancer) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	tried := map[*Backend]bool{}
	for len(tried) < 3 {
		candidates := l.candidates(tried)
		if len(candidates) == 0 {
			break
		}
		backend := pick(candidates, l.Intn)
		tried[backend] = true
		response, done, err := l.send(backend, r)
		if err == nil {
			answer(w, response)
			done()
			return
		}
		if r.Context().Err() != nil {
			return // the client has gone: nobody to answer, nobody to blame
		}
		if !repeatable(r, err) {
			break
		}
		l.Retries.Add(1)
	}
	http.Error(w, "no backend could answer", http.StatusBadGateway)
}

func (l *Balancer) candidates(tried map[*Backend]bool) []*Backend {
	now := time.Now()
	var up, all []*Backend
	for _, b := range l.Backends {
		if tried[b] {
			continue
		}
		all = append(all, b)
		if b.usable(now) {
			up = append(up, b)
		}
	}
	if len(up) == 0 {
		return all // all are said to be down: rather ask than refuse
	}
	return up
}

// endregion

// region send
var hopByHop = []string{"Connection", "Keep-Alive", "Proxy-Authenticate", "Proxy-Authorization",
	"Proxy-Connection", "Te", "Trailer", "Transfer-Encoding", "Upgrade"}

func strip(h http.Header) {
	for _, line := range h["Connection"] {
		for _, name := range strings.Split(line, ",") {
			h.Del(strings.TrimSpace(name))
		}
	}
	for _, name := range hopByHop {
		h.Del(name)
	}
}

func (l *Balancer) send(b *Backend, in *http.Request) (*http.Response, func(), error) {
	out := in.Clone(in.Context())
	out.URL.Scheme, out.URL.Host = b.URL.Scheme, b.URL.Host
	out.RequestURI = ""
	strip(out.Header)
	if ip, _, err := net.SplitHostPort(in.RemoteAddr); err == nil {
		out.Header.Set("X-Forwarded-For", ip) // replaces what the client claims
	}
	b.inFlight.Add(1)
	response, err := l.Transport.RoundTrip(out)
	if in.Context().Err() == nil {
		b.report(err == nil, time.Now())
	}
	if err != nil {
		b.inFlight.Add(-1)
		return nil, nil, err
	}
	done := func() { // under way until the last byte of the body
		response.Body.Close()
		b.inFlight.Add(-1)
	}
	return response, done, nil
}

func answer(w http.ResponseWriter, response *http.Response) {
	strip(response.Header)
	for name, values := range response.Header {
		w.Header()[name] = values
	}
	w.WriteHeader(response.StatusCode)
	io.Copy(w, response.Body)
}

// endregion

// region repeatable
func repeatable(r *http.Request, err error) bool {
	var failed *net.OpError
	if errors.As(err, &failed) && failed.Op == "dial" {
		return r.Body == nil || r.Body == http.NoBody // never reached anybody
	}
	return r.Method == http.MethodGet || r.Method == http.MethodHead
}

// endregion

func backend(name string, broken *atomic.Bool, served *atomic.Int64) *httptest.Server {
	return httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		served.Add(1)
		if broken.Load() { // takes the request, then hangs up
			connection, _, _ := w.(http.Hijacker).Hijack()
			connection.Close()
			return
		}
		fmt.Fprintln(w, name)
	}))
}

// region demo
func main() {
	balancer := &Balancer{Intn: rand.New(rand.NewSource(1)).Intn, Transport: &http.Transport{
		DialContext:           (&net.Dialer{Timeout: time.Second}).DialContext,
		ResponseHeaderTimeout: 2 * time.Second,
		MaxIdleConnsPerHost:   64,
	}}
	names := []string{"a", "b", "c"}
	var broken [3]atomic.Bool
	var served [3]atomic.Int64
	var servers [3]*httptest.Server
	for i, name := range names {
		servers[i] = backend(name, &broken[i], &served[i])
		address, _ := url.Parse(servers[i].URL)
		balancer.Backends = append(balancer.Backends, &Backend{URL: address})
	}
	front := httptest.NewServer(balancer)

	ask := func(method string, times int) {
		codes := map[int]int{}
		var before [3]int64
		for i := range served {
			before[i] = served[i].Load()
		}
		retries := balancer.Retries.Load()
		for i := 0; i < times; i++ {
			request, _ := http.NewRequestWithContext(context.Background(), method, front.URL, nil)
			response, err := http.DefaultClient.Do(request)
			if err != nil {
				panic(err)
			}
			io.Copy(io.Discard, response.Body)
			response.Body.Close()
			codes[response.StatusCode]++
		}
		var got []int64
		for i := range served {
			got = append(got, served[i].Load()-before[i])
		}
		fmt.Printf("%d × %-4s  answers %v  reached a b c: %v  retries %d\n",
			times, method, codes, got, balancer.Retries.Load()-retries)
	}

	ask("GET", 300)
	servers[2].Close() // c is gone: nobody listens there
	ask("GET", 300)
	broken[1].Store(true) // b takes requests and hangs up
	for _, b := range balancer.Backends {
		b.report(true, time.Now())
		b.downTill.Store(0)
	}
	ask("POST", 1)
	ask("POST", 20)
	ask("GET", 300)
}

// endregion
