-- The experiments of the post on the planner. Run on PostgreSQL 15 after indexes.sql: psql -X -f planner.sql
\set QUIET on
\pset footer off
SET max_parallel_workers_per_gather = 0;
SET jit = off;
DROP INDEX IF EXISTS orders_reference_trgm, orders_customer_placed, orders_placed, orders_placed_btree, orders_open;
DROP TABLE IF EXISTS customers, addresses;
CREATE TABLE customers AS
SELECT id, 'customer ' || id AS name, CASE WHEN id % 500 = 0 THEN 'gold' ELSE 'plain' END AS class
FROM generate_series(0, 49999) AS id;
CREATE UNIQUE INDEX customers_id ON customers (id);
VACUUM ANALYZE customers, orders;

\echo == cost by hand
EXPLAIN SELECT * FROM orders WHERE customer = 4711 AND status = 'open' OR reference = 'x';
EXPLAIN SELECT * FROM orders;
EXPLAIN SELECT * FROM orders WHERE status = 'open';
SELECT relpages, reltuples::int FROM pg_class WHERE relname = 'orders';
\echo == stats
SELECT attname, n_distinct, correlation, most_common_vals::text::varchar(30) AS common, most_common_freqs::text::varchar(40) AS freqs,
       array_length(histogram_bounds, 1) AS bounds
FROM pg_stats WHERE tablename = 'orders' AND attname IN ('id', 'customer', 'status', 'placed') ORDER BY 1;
\echo == crossover
CREATE INDEX orders_placed_b ON orders (placed);
EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, SUMMARY OFF) SELECT sum(id) FROM orders WHERE customer < 50;
EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, SUMMARY OFF) SELECT sum(id) FROM orders WHERE customer < 500;
EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, SUMMARY OFF) SELECT sum(id) FROM orders WHERE customer < 5000;
EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, SUMMARY OFF) SELECT sum(id) FROM orders WHERE customer < 20000;
EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, SUMMARY OFF) SELECT sum(id) FROM orders WHERE customer < 30000;
\echo == correlation
EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, SUMMARY OFF) SELECT sum(id) FROM orders WHERE placed < '2026-02-01';
EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, SUMMARY OFF) SELECT sum(id) FROM orders WHERE customer < 5151;
\echo == joins
EXPLAIN (ANALYZE, TIMING OFF, SUMMARY OFF) SELECT count(*) FROM orders JOIN customers ON customers.id = customer WHERE orders.id < 50;
EXPLAIN (ANALYZE, TIMING OFF, SUMMARY OFF) SELECT count(*) FROM orders JOIN customers ON customers.id = customer;
EXPLAIN (ANALYZE, TIMING OFF, SUMMARY OFF) SELECT count(*) FROM orders JOIN customers ON customers.id = customer WHERE class = 'gold';
SET enable_hashjoin = off;
EXPLAIN (ANALYZE, TIMING OFF, SUMMARY OFF) SELECT count(*) FROM orders JOIN customers ON customers.id = customer;
RESET enable_hashjoin;
\echo == correlated columns
-- region addresses
CREATE TABLE addresses AS
SELECT id, 'city ' || id % 1000 AS city, 'country ' || id % 1000 / 20 AS country
FROM generate_series(1, 1000000) AS id;
CREATE INDEX ON addresses (city);
VACUUM ANALYZE addresses;
-- endregion
EXPLAIN (ANALYZE, TIMING OFF, SUMMARY OFF) SELECT * FROM addresses WHERE city = 'city 420' AND country = 'country 21';
EXPLAIN (ANALYZE, TIMING OFF, SUMMARY OFF) SELECT city, country FROM addresses GROUP BY city, country;
EXPLAIN (ANALYZE, BUFFERS, SUMMARY OFF, TIMING OFF) SELECT count(*) FROM addresses a JOIN orders o ON o.id = a.id WHERE a.city = 'city 420' AND a.country = 'country 21';
-- region statistics
CREATE STATISTICS addresses_place (dependencies, ndistinct) ON city, country FROM addresses;
ANALYZE addresses;
-- endregion
EXPLAIN (ANALYZE, TIMING OFF, SUMMARY OFF) SELECT * FROM addresses WHERE city = 'city 420' AND country = 'country 21';
EXPLAIN (ANALYZE, TIMING OFF, SUMMARY OFF) SELECT city, country FROM addresses GROUP BY city, country;
\echo == limit
EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, SUMMARY OFF) SELECT * FROM orders WHERE customer = 4711 ORDER BY placed LIMIT 1;
ALTER TABLE orders ADD COLUMN IF NOT EXISTS late boolean;
\echo == expression
EXPLAIN (ANALYZE, TIMING OFF, SUMMARY OFF) SELECT * FROM orders WHERE lower(reference) = md5('4711');
EXPLAIN (ANALYZE, TIMING OFF, SUMMARY OFF) SELECT * FROM orders WHERE customer + 0 = 4711;
DROP INDEX orders_placed_b;
