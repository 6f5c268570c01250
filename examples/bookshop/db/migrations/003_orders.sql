CREATE TYPE order_status AS ENUM ('pending', 'placed', 'rejected', 'shipped', 'cancelled');

CREATE TABLE orders (
  id uuid PRIMARY KEY,
  customer_id uuid NOT NULL REFERENCES customers (id),
  status order_status NOT NULL,
  total_cents integer NOT NULL CHECK (total_cents > 0),
  placed_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX orders_customer_id_placed_at_idx ON orders (customer_id, placed_at DESC);

CREATE TABLE order_items (
  order_id uuid NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
  isbn char(13) NOT NULL REFERENCES books (isbn),
  quantity integer NOT NULL CHECK (quantity BETWEEN 1 AND 20),
  unit_price_cents integer NOT NULL CHECK (unit_price_cents > 0),
  PRIMARY KEY (order_id, isbn)
);

CREATE INDEX order_items_isbn_idx ON order_items (isbn);
