# Two machines and a switch between them, made of network namespaces. Needs root; removes what it made.
set -e
# region lab
ip netns add ann
ip netns add bob
ip link add sw type bridge
for host in ann bob; do
  ip link add "$host-port" type veth peer name eth0 netns "$host"
  ip link set "$host-port" master sw up
done
ip link set sw up
ip -n ann link set eth0 address 02:00:00:00:00:0a up
ip -n bob link set eth0 address 02:00:00:00:00:0b up
ip -n ann addr add 10.0.0.1/24 dev eth0
ip -n bob addr add 10.0.0.2/24 dev eth0
# endregion
trap 'ip netns del ann; ip netns del bob; ip link del sw' EXIT
sleep 3
ip netns exec bob python3 "$(dirname "$0")/sniff.py" &
sleep 1
# region send
ip netns exec ann python3 -c '
import socket
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.sendto(b"hello", ("10.0.0.2", 7))'
# endregion
wait $!
ip -n ann neigh show
bridge fdb show br sw | grep 02:00 || true
