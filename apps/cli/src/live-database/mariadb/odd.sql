# A comment of the shell's kind; with a semicolon.
-- CREATE TABLE commented (id int);
CREATE TABLE `serials` (
  id BIGINT UNSIGNED AUTO_INCREMENT,
  `quoted ``tick` int DEFAULT 1,
  said varchar(40) DEFAULT 'it\'s; here',
  double_said varchar(40) DEFAULT "two ""words""",
  address inet6 DEFAULT NULL,
  token uuid NOT NULL DEFAULT uuid(),
  hidden int INVISIBLE DEFAULT 3,
  amount integer UNSIGNED NOT NULL COMMENT 'in cents, never NULL',
  is_on bool NOT NULL DEFAULT TRUE,
  long_text LONG VARCHAR,
  prec double precision,
  whole dec(6) NOT NULL DEFAULT 10,
  moment timestamp(3) NULL DEFAULT NULL ON UPDATE current_timestamp(3),
  CONSTRAINT `positive` CHECK (`amount` >= 0),
  PRIMARY KEY (id)
) DEFAULT CHARACTER SET = utf8mb4, COMMENT = 'odd; ones';

CREATE TABLE short_forms (
  id INT UNSIGNED AUTO_INCREMENT KEY,
  code VARCHAR(8) UNIQUE COMMENT "code",
  serials_id BIGINT UNSIGNED,
  Mixed_Case INT,
  `order` INT NOT NULL,
  `key` VARCHAR(10),
  `index` INT,
  KEY (`order`), KEY `two` (`key`(4), `index`),
  FOREIGN KEY fk_name (serials_id) REFERENCES serials (id) ON UPDATE CASCADE ON DELETE SET NULL
);

CREATE TABLE versions (
  id int PRIMARY KEY,
  price decimal(10,2) CHECK (price > 0)
) WITH SYSTEM VERSIONING;

CREATE TEMPORARY TABLE passing (id int);
CREATE SEQUENCE numbers START WITH 100 INCREMENT BY 10;

DELIMITER ;;
CREATE PROCEDURE fill_up(IN many INT)
BEGIN
  DECLARE i INT DEFAULT 0;
  CREATE TABLE IF NOT EXISTS made_when_called (id int);
  WHILE i < many DO
    INSERT INTO short_forms (code, `order`) VALUES (i, i);
    SET i = i + 1;
  END WHILE;
END;;
DELIMITER ;

ALTER TABLE short_forms
  ADD COLUMN (a1 int, a2 int),
  MODIFY COLUMN code VARCHAR(16) NOT NULL UNIQUE,
  ADD INDEX by_mixed (Mixed_Case),
  ALTER INDEX two IGNORED;
ALTER IGNORE TABLE short_forms ADD COLUMN label varchar(20) NOT NULL DEFAULT '' FIRST;
ALTER TABLE short_forms CHANGE a1 renamed_a int(11) NOT NULL DEFAULT 0 AFTER id, DROP a2;
ALTER ONLINE TABLE serials ADD UNIQUE KEY by_token (token), ALGORITHM=INPLACE, LOCK=NONE;
CREATE INDEX IF NOT EXISTS by_said ON serials (said);
