CREATE TABLE people (
  id bigint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
  email varchar(255) NOT NULL UNIQUE KEY,
  nick varchar(40) NOT NULL,
  country char(2) NOT NULL,
  about text,
  place point NOT NULL,
  boss_id bigint unsigned DEFAULT NULL,
  UNIQUE KEY people_nick_country (nick, country),
  INDEX by_country (country),
  KEY by_about (about(32)),
  INDEX `by_two` (`country`, `nick` DESC) USING BTREE COMMENT 'for lists',
  FULLTEXT KEY search (about, nick),
  FULLTEXT INDEX (nick),
  SPATIAL INDEX where_they_are (place),
  CONSTRAINT boss FOREIGN KEY (boss_id) REFERENCES people (id) ON DELETE SET NULL ON UPDATE CASCADE
) ENGINE InnoDB;

CREATE TABLE IF NOT EXISTS rooms (
  house int NOT NULL,
  number int NOT NULL,
  owner bigint unsigned NOT NULL,
  CONSTRAINT rooms_pk PRIMARY KEY (house, number),
  FOREIGN KEY (owner) REFERENCES people (id) ON DELETE CASCADE
);

CREATE TABLE keepers (
  house int NOT NULL,
  number int NOT NULL,
  person bigint unsigned NOT NULL COMMENT 'who keeps it',
  since date NOT NULL,
  PRIMARY KEY (house, number, person) USING BTREE,
  KEY person (person),
  CONSTRAINT `of_room` FOREIGN KEY (`house`, `number`) REFERENCES `rooms` (`house`, `number`) ON UPDATE NO ACTION ON DELETE RESTRICT,
  CONSTRAINT `by_person` FOREIGN KEY (`person`) REFERENCES `people` (`id`),
  CONSTRAINT late CHECK (since > '2000-01-01')
);

CREATE UNIQUE INDEX once ON rooms (owner, house);
CREATE INDEX by_since USING BTREE ON keepers (since);
CREATE FULLTEXT INDEX about_only ON people (about);

CREATE TABLE likes (
  person bigint unsigned NOT NULL REFERENCES people (id),
  what varchar(20) NOT NULL,
  UNIQUE (person, what)
);
