CREATE TYPE customer_role AS ENUM ('customer', 'staff');

CREATE TABLE customers (
  id uuid PRIMARY KEY,
  email varchar(254) NOT NULL UNIQUE CHECK (email = lower(email)),
  full_name varchar(160) NOT NULL,
  password_hash text NOT NULL,
  role customer_role NOT NULL DEFAULT 'customer',
  created_at timestamptz NOT NULL DEFAULT now()
);
