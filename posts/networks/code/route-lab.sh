# ann - r1 - r2 - bob, each in a namespace of its own. Needs root; removes what it made.
set -e
trap 'for n in ann r1 r2 bob; do ip netns del $n 2>/dev/null; done' EXIT
# region lab
for n in ann r1 r2 bob; do ip netns add $n; ip -n $n link set lo up; done
wire() { # one cable: name, address, name, address
  ip link add "$1-$3" netns "$1" type veth peer name "$3-$1" netns "$3"
  ip -n "$1" addr add "$2/24" dev "$1-$3"; ip -n "$1" link set "$1-$3" up
  ip -n "$3" addr add "$4/24" dev "$3-$1"; ip -n "$3" link set "$3-$1" up
}
wire ann 10.0.1.2 r1 10.0.1.1
wire r1 10.0.9.1 r2 10.0.9.2
wire r2 10.0.2.1 bob 10.0.2.2
ip -n ann route add default via 10.0.1.1
ip -n bob route add default via 10.0.2.1
ip -n r1 route add 10.0.2.0/24 via 10.0.9.2
ip -n r2 route add 10.0.1.0/24 via 10.0.9.1
for r in r1 r2; do ip netns exec $r sysctl -q net.ipv4.ip_forward=1; done
# endregion
sleep 1
ip -n ann route show
ip -n r1 route show
ip netns exec ann python3 "$(dirname "$0")/hops.py" 10.0.2.2
ip -n r1 link set r1-r2 mtu 1400
ip netns exec ann python3 "$(dirname "$0")/big.py" 10.0.2.2
