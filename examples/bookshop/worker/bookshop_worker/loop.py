"""Takes jobs one by one, and decides what becomes of those that fail."""

import json
import time
from collections.abc import Callable, Mapping

from .job import Job, Queue, Shop
from .mail import Mailer
from .notifications import confirm_cancellation, confirm_order
from .stock import import_stock

Handler = Callable[[Job, Shop, Mailer], None]

HANDLERS: Mapping[str, Handler] = {
    "order_confirmation": confirm_order,
    "order_cancellation": confirm_cancellation,
    "stock_import": import_stock,
}


def run_once(queue: Queue, shop: Shop, mailer: Mailer, max_attempts: int) -> bool:
    """Does one job that is due, and says whether there was one."""
    job = queue.take()
    if job is None:
        return False
    try:
        HANDLERS[job.kind](job, shop, mailer)
    except Exception as error:  # A job that fails must not stop the jobs behind it.
        _put_off(queue, job, repr(error), max_attempts)
    else:
        queue.finish(job)
        _log("finished", job)
    return True


def run_forever(queue: Queue, shop: Shop, mailer: Mailer, max_attempts: int, poll_seconds: float) -> None:
    while True:
        if not run_once(queue, shop, mailer, max_attempts):
            time.sleep(poll_seconds)


def delay_seconds(attempts: int) -> int:
    """Doubles with every attempt: 30 seconds after the first, one minute after the second, and so on."""
    return 30 * 2 ** (attempts - 1)


def _put_off(queue: Queue, job: Job, error: str, max_attempts: int) -> None:
    attempts = job.attempts + 1
    if attempts >= max_attempts:
        queue.give_up(job, error)
        _log("given up", job, error)
    else:
        queue.postpone(job, delay_seconds(attempts), error)
        _log("postponed", job, error)


def _log(event: str, job: Job, error: str | None = None) -> None:
    print(json.dumps({"event": event, "job": job.id, "kind": job.kind, "error": error}), flush=True)
