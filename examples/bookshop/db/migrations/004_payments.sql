CREATE TYPE payment_status AS ENUM ('authorised', 'captured', 'voided', 'failed', 'refunded');

-- An order has one payment at most, and a reference of the provider is never used twice.
CREATE TABLE payments (
  id uuid PRIMARY KEY,
  order_id uuid NOT NULL UNIQUE REFERENCES orders (id),
  provider_reference varchar(64) NOT NULL UNIQUE,
  status payment_status NOT NULL,
  amount_cents integer NOT NULL CHECK (amount_cents > 0),
  updated_at timestamptz NOT NULL DEFAULT now()
);
