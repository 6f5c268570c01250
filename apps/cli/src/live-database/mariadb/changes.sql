CREATE TABLE orders (
  id int NOT NULL AUTO_INCREMENT,
  code varchar(10) DEFAULT NULL,
  amount float DEFAULT 0,
  customer int NOT NULL,
  old_thing text,
  kind enum('a','b') NOT NULL DEFAULT 'a',
  PRIMARY KEY (id),
  KEY by_code (code),
  KEY by_customer (customer)
);
CREATE TABLE customers (id int NOT NULL, name varchar(40));
ALTER TABLE customers ADD PRIMARY KEY (id), MODIFY id int NOT NULL AUTO_INCREMENT, MODIFY COLUMN name varchar(80) NOT NULL DEFAULT 'nobody' AFTER id;
ALTER TABLE orders
  ADD COLUMN placed_at datetime NOT NULL DEFAULT CURRENT_TIMESTAMP FIRST,
  ADD note varchar(100) CHARACTER SET latin1 NULL COMMENT 'a note' AFTER code,
  CHANGE COLUMN amount total decimal(10,2) unsigned NOT NULL DEFAULT '0.00',
  MODIFY kind enum('a','b','c') DEFAULT NULL,
  DROP COLUMN old_thing,
  DROP INDEX by_code,
  ADD UNIQUE INDEX one_code (code),
  ADD INDEX (placed_at, kind),
  ADD CONSTRAINT to_customer FOREIGN KEY (customer) REFERENCES customers (id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE orders ALTER COLUMN code SET DEFAULT 'none', ALTER kind DROP DEFAULT;
ALTER TABLE orders RENAME COLUMN note TO remark, RENAME INDEX one_code TO only_code;
ALTER TABLE orders ADD (first_extra int, second_extra tinyint(1) NOT NULL DEFAULT 1);
ALTER TABLE orders DROP FOREIGN KEY to_customer, DROP KEY by_customer;
CREATE TABLE copies LIKE orders;
ALTER TABLE orders ADD FOREIGN KEY named_here (customer) REFERENCES customers (id) ON DELETE RESTRICT;
ALTER TABLE orders CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci, ENGINE=InnoDB, COMMENT='orders';
ALTER TABLE customers ADD COLUMN IF NOT EXISTS name int, ADD COLUMN IF NOT EXISTS city varchar(40), DROP COLUMN IF EXISTS nothing;
RENAME TABLE customers TO buyers;
CREATE TABLE gone (id int);
DROP TABLE IF EXISTS gone, never_there;
CREATE OR REPLACE VIEW dear AS SELECT id, total FROM orders WHERE total > 100;
CREATE TABLE tickets (id int PRIMARY KEY, seat varchar(5));
DROP INDEX `only_code` ON orders;
ALTER TABLE tickets DROP PRIMARY KEY, ADD PRIMARY KEY (id, seat);
