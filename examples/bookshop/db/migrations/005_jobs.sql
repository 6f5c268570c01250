CREATE TYPE job_kind AS ENUM ('order_confirmation', 'order_cancellation', 'stock_import');

CREATE TABLE jobs (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind job_kind NOT NULL,
  payload jsonb NOT NULL,
  attempts smallint NOT NULL DEFAULT 0,
  run_after timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  last_error text,
  created_at timestamptz NOT NULL DEFAULT now()
);

-- The worker only ever asks for unfinished jobs, and finished ones soon outnumber them.
CREATE INDEX jobs_due_idx ON jobs (run_after) WHERE finished_at IS NULL;
