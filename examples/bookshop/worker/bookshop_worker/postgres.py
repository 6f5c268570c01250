"""The queue and the shop in PostgreSQL."""

import psycopg

from .job import Job, OrderSummary

TAKE = """
    SELECT id, kind::text, payload, attempts FROM jobs
    WHERE finished_at IS NULL AND run_after <= now()
    ORDER BY run_after LIMIT 1 FOR UPDATE SKIP LOCKED
"""
FINISH = "UPDATE jobs SET finished_at = now(), attempts = attempts + 1, last_error = %s WHERE id = %s"
POSTPONE = """
    UPDATE jobs SET attempts = attempts + 1, last_error = %s,
      run_after = now() + make_interval(secs => %s)
    WHERE id = %s
"""
SUMMARY = """
    SELECT o.id::text, c.email, c.full_name, o.total_cents
    FROM orders o JOIN customers c ON c.id = o.customer_id WHERE o.id = %s
"""
ADD_STOCK = "UPDATE books SET stock = stock + %s WHERE isbn = %s"


class PostgresShop:
    def __init__(self, connection: psycopg.Connection) -> None:
        self._connection = connection

    def order_summary(self, order_id: str) -> OrderSummary:
        row = self._connection.execute(SUMMARY, (order_id,)).fetchone()
        if row is None:
            raise LookupError(f"There is no order {order_id}.")
        return OrderSummary(*row)

    def add_stock(self, isbn: str, quantity: int) -> None:
        self._connection.execute(ADD_STOCK, (quantity, isbn))


class PostgresQueue:
    """A job is locked from take() to the commit, so several workers may run beside each other."""

    def __init__(self, connection: psycopg.Connection) -> None:
        self._connection = connection

    def take(self) -> Job | None:
        row = self._connection.execute(TAKE).fetchone()
        if row is None:
            self._connection.commit()
            return None
        self._connection.execute("SAVEPOINT taken")
        return Job(*row)

    def finish(self, job: Job) -> None:
        self._connection.execute(FINISH, (None, job.id))
        self._connection.commit()

    def postpone(self, job: Job, delay_seconds: int, error: str) -> None:
        self._undo()
        self._connection.execute(POSTPONE, (error, delay_seconds, job.id))
        self._connection.commit()

    def give_up(self, job: Job, error: str) -> None:
        self._undo()
        self._connection.execute(FINISH, (error, job.id))
        self._connection.commit()

    def _undo(self) -> None:
        """Going back to the savepoint undoes what the handler did, and keeps the lock on the job."""
        self._connection.execute("ROLLBACK TO SAVEPOINT taken")
