-- The experiments of the post on indexes. Run on PostgreSQL 15: psql -X -f indexes.sql
-- No random values: every run builds the same tables.
\set QUIET on
\pset footer off
SET max_parallel_workers_per_gather = 0;
SET jit = off;
CREATE EXTENSION IF NOT EXISTS pageinspect;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gist;
DROP TABLE IF EXISTS orders, bookings;

-- region table
CREATE TABLE orders AS
SELECT id,
       (id * 7919::bigint) % 50000 AS customer,
       timestamp '2026-01-01' + id * interval '26 seconds' AS placed,
       CASE WHEN id % 100 = 0 THEN 'open' ELSE 'done' END AS status,
       ARRAY['tag' || id % 1000, 'tag' || id % 777] AS tags,
       md5(id::text) AS reference
FROM generate_series(1, 1000000) AS id;
VACUUM ANALYZE orders;
-- endregion
SELECT pg_relation_size('orders') / 8192 AS pages;

\echo == none
EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF, SUMMARY OFF) SELECT * FROM orders WHERE customer = 4711;
\echo == btree
CREATE INDEX orders_customer ON orders (customer);
CREATE INDEX orders_reference ON orders (reference);
CREATE UNIQUE INDEX orders_id ON orders (id);
EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF, SUMMARY OFF) SELECT * FROM orders WHERE customer = 4711;
EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF, SUMMARY OFF) SELECT * FROM orders WHERE id = 4711;
SELECT level + 1 AS levels FROM bt_metap('orders_id');
SELECT type, live_items, avg_item_size FROM bt_page_stats('orders_id', (SELECT root::int FROM bt_metap('orders_id')));
SELECT type, live_items, avg_item_size FROM bt_page_stats('orders_id', 10);
\echo == composite
CREATE INDEX orders_customer_placed ON orders (customer, placed);
EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF, SUMMARY OFF) SELECT placed FROM orders WHERE customer = 4711 ORDER BY placed DESC LIMIT 3;
EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF, SUMMARY OFF) SELECT count(*) FROM orders WHERE placed >= '2026-10-28';
\echo == partial
CREATE INDEX orders_open ON orders (placed) WHERE status = 'open';
EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF, SUMMARY OFF) SELECT * FROM orders WHERE status = 'open' ORDER BY placed LIMIT 10;
EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF, SUMMARY OFF) SELECT * FROM orders WHERE lower(reference) = md5('4711');
\echo == gin
EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF, SUMMARY OFF) SELECT id FROM orders WHERE tags @> ARRAY['tag42', 'tag43'];
CREATE INDEX orders_tags ON orders USING gin (tags);
EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF, SUMMARY OFF) SELECT id FROM orders WHERE tags @> ARRAY['tag42', 'tag43'];
CREATE INDEX orders_reference_trgm ON orders USING gin (reference gin_trgm_ops);
EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF, SUMMARY OFF) SELECT id FROM orders WHERE reference LIKE '%c0ffee%';
EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF, SUMMARY OFF) SELECT id FROM orders WHERE reference LIKE '%ff%';
\echo == gist
-- region bookings
CREATE TABLE bookings (
  room   integer,
  during tsrange,
  EXCLUDE USING gist (room WITH =, during WITH &&)
);
INSERT INTO bookings
SELECT room, tsrange(day + interval '9 hours', day + interval '10 hours')
FROM generate_series(1, 100) AS room,
     generate_series(timestamp '2026-01-01', '2026-12-31', '1 day') AS day;
VACUUM ANALYZE bookings;
-- endregion
INSERT INTO bookings VALUES (7, '[2026-05-05 09:30, 2026-05-05 11:00)');
EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF, SUMMARY OFF)
  SELECT * FROM bookings WHERE room = 7 AND during && '[2026-05-05 09:30, 2026-05-05 11:00)';
SELECT count(*), pg_relation_size('bookings') / 8192 AS pages FROM bookings;
\echo == brin
CREATE INDEX orders_placed ON orders USING brin (placed);
DROP INDEX orders_customer_placed;
EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF, SUMMARY OFF) SELECT count(*) FROM orders WHERE placed >= '2026-10-28';
CREATE INDEX orders_customer_placed ON orders (customer, placed);
CREATE INDEX orders_placed_btree ON orders (placed);
\echo == sizes
SELECT indexrelname AS index, pg_size_pretty(pg_relation_size(indexrelid)) AS size
FROM pg_stat_user_indexes WHERE relname = 'orders' ORDER BY pg_relation_size(indexrelid);
SELECT pg_size_pretty(pg_relation_size('orders')) AS table;
DROP INDEX orders_placed_btree;
\echo == wal
CREATE TABLE plain (LIKE orders);
CREATE TABLE indexed (LIKE orders);
CREATE INDEX ON indexed (id);
CREATE INDEX ON indexed (customer);
CREATE INDEX ON indexed (reference);
CREATE INDEX ON indexed USING gin (tags);
SELECT pg_current_wal_insert_lsn() AS a \gset
INSERT INTO plain SELECT * FROM orders LIMIT 100000;
SELECT pg_current_wal_insert_lsn() AS b \gset
INSERT INTO indexed SELECT * FROM orders LIMIT 100000;
SELECT pg_current_wal_insert_lsn() AS c \gset
SELECT pg_size_pretty(:'b'::pg_lsn - :'a') AS plain, pg_size_pretty(:'c'::pg_lsn - :'b') AS indexed;
DROP TABLE plain, indexed;
