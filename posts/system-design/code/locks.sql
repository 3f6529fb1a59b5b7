-- Which lock each change of a table takes, and whether it writes the table anew. Run on PostgreSQL 15: psql -X -f locks.sql
\set QUIET on
\pset footer off
SET client_min_messages = warning;
DROP TABLE IF EXISTS orders, customers;
CREATE TABLE customers (id int PRIMARY KEY);
INSERT INTO customers SELECT generate_series(1, 1000);
CREATE TABLE orders (id int PRIMARY KEY, customer int, amount int, note varchar(20));
INSERT INTO orders SELECT n, 1 + n % 1000, n % 97, 'note' FROM generate_series(1, 1000000) AS n;
ALTER TABLE orders ADD CONSTRAINT customer_there CHECK (customer IS NOT NULL) NOT VALID;
VACUUM ANALYZE orders;

-- region try
CREATE FUNCTION pg_temp.tried(change text) RETURNS TABLE (statement text, lock text, other text, rewritten text, ms numeric)
LANGUAGE plpgsql AS $$
DECLARE
  file oid := pg_relation_filenode('orders');
  start timestamptz := clock_timestamp();
BEGIN
  EXECUTE change;
  RETURN QUERY SELECT change, pg_temp.held('orders'), pg_temp.held('customers'),
    CASE WHEN pg_relation_filenode('orders') = file THEN 'no' ELSE 'yes' END,
    round(1000 * extract(epoch FROM clock_timestamp() - start), 1);
END $$;

CREATE FUNCTION pg_temp.held(name text) RETURNS text LANGUAGE sql AS $$
  SELECT string_agg(mode, ', ' ORDER BY mode) FROM pg_locks WHERE relation = name::regclass AND pid = pg_backend_pid()
$$;
-- endregion

BEGIN; SELECT * FROM pg_temp.tried('ALTER TABLE orders ADD COLUMN a int'); ROLLBACK;
BEGIN; SELECT * FROM pg_temp.tried('ALTER TABLE orders ADD COLUMN b int NOT NULL DEFAULT 7'); ROLLBACK;
BEGIN; SELECT * FROM pg_temp.tried('ALTER TABLE orders ADD COLUMN c float DEFAULT random()'); ROLLBACK;
BEGIN; SELECT * FROM pg_temp.tried('ALTER TABLE orders ALTER COLUMN note TYPE varchar(40)'); ROLLBACK;
BEGIN; SELECT * FROM pg_temp.tried('ALTER TABLE orders ALTER COLUMN note TYPE varchar(10)'); ROLLBACK;
BEGIN; SELECT * FROM pg_temp.tried('ALTER TABLE orders ALTER COLUMN note TYPE text'); ROLLBACK;
BEGIN; SELECT * FROM pg_temp.tried('ALTER TABLE orders ALTER COLUMN amount TYPE bigint'); ROLLBACK;
BEGIN; SELECT * FROM pg_temp.tried('ALTER TABLE orders ALTER COLUMN amount SET NOT NULL'); ROLLBACK;
BEGIN; SELECT * FROM pg_temp.tried('ALTER TABLE orders ADD CHECK (amount >= 0)'); ROLLBACK;
BEGIN; SELECT * FROM pg_temp.tried('ALTER TABLE orders ADD CHECK (amount >= 0) NOT VALID'); ROLLBACK;
BEGIN; SELECT * FROM pg_temp.tried('ALTER TABLE orders VALIDATE CONSTRAINT customer_there'); ROLLBACK;
BEGIN; SELECT * FROM pg_temp.tried('ALTER TABLE orders ADD FOREIGN KEY (customer) REFERENCES customers'); ROLLBACK;
BEGIN; SELECT * FROM pg_temp.tried('ALTER TABLE orders ADD FOREIGN KEY (customer) REFERENCES customers NOT VALID'); ROLLBACK;
BEGIN; SELECT * FROM pg_temp.tried('ALTER TABLE orders RENAME COLUMN note TO remark'); ROLLBACK;
BEGIN; SELECT * FROM pg_temp.tried('ALTER TABLE orders DROP COLUMN note'); ROLLBACK;
BEGIN; SELECT * FROM pg_temp.tried('CREATE INDEX ON orders (customer)'); ROLLBACK;
ALTER TABLE orders VALIDATE CONSTRAINT customer_there;
BEGIN; SELECT * FROM pg_temp.tried('ALTER TABLE orders ALTER COLUMN customer SET NOT NULL'); ROLLBACK; -- the check proves it
