#!/bin/sh
# Applies the migrations that the database does not have yet, in order of their names, each in a transaction of its own.
set -eu

folder="$(dirname "$0")/migrations"
run() { psql --quiet --no-psqlrc --set ON_ERROR_STOP=1 "$DATABASE_URL" "$@"; }

# A table that exists already is no news, so notices stay quiet.
export PGOPTIONS="--client-min-messages=warning"
run --command "CREATE TABLE IF NOT EXISTS schema_migrations (name text PRIMARY KEY)"

for file in "$folder"/*.sql; do
  name="$(basename "$file")"
  known="$(run --tuples-only --no-align --command "SELECT 1 FROM schema_migrations WHERE name = '$name'")"
  [ -n "$known" ] && continue
  echo "applying $name"
  run --single-transaction --file "$file" --command "INSERT INTO schema_migrations (name) VALUES ('$name')"
done
