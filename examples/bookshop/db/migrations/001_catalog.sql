CREATE TABLE authors (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name varchar(160) NOT NULL UNIQUE
);

CREATE TABLE books (
  isbn char(13) PRIMARY KEY CHECK (isbn ~ '^[0-9]{13}$'),
  author_id bigint NOT NULL REFERENCES authors (id),
  title varchar(200) NOT NULL,
  price_cents integer NOT NULL CHECK (price_cents > 0),
  stock integer NOT NULL DEFAULT 0 CHECK (stock >= 0),
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX books_author_id_idx ON books (author_id);

-- The operator class lets LIKE 'prefix%' use the index under any collation.
CREATE INDEX books_title_idx ON books (lower(title) text_pattern_ops);
