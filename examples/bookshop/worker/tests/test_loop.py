import contextlib
import io
import unittest

from bookshop_worker.job import Job
from bookshop_worker.loop import delay_seconds, run_once

from .fakes import FakeMailer, FakeQueue, FakeShop


def run(queue: FakeQueue, shop: FakeShop) -> bool:
    with contextlib.redirect_stdout(io.StringIO()):
        return run_once(queue, shop, FakeMailer(), max_attempts=5)


class Loop(unittest.TestCase):
    def test_an_empty_queue_is_said_to_be_empty(self) -> None:
        self.assertFalse(run(FakeQueue(), FakeShop()))

    def test_a_stock_import_adds_copies_and_is_finished(self) -> None:
        queue = FakeQueue(Job(7, "stock_import", {"isbn": "9780131103627", "quantity": 3}, attempts=0))
        shop = FakeShop()
        self.assertTrue(run(queue, shop))
        self.assertEqual(shop.stock, {"9780131103627": 3})
        self.assertEqual(queue.finished, [7])

    def test_a_job_that_fails_is_postponed(self) -> None:
        queue = FakeQueue(Job(8, "order_confirmation", {"orderId": "unknown"}, attempts=1))
        run(queue, FakeShop())
        self.assertEqual(queue.postponed, [(8, 60)])
        self.assertEqual(queue.finished, [])

    def test_the_last_attempt_gives_the_job_up(self) -> None:
        queue = FakeQueue(Job(9, "order_confirmation", {"orderId": "unknown"}, attempts=4))
        run(queue, FakeShop())
        self.assertEqual(queue.given_up, [9])

    def test_a_kind_that_nobody_handles_fails_like_any_other_job(self) -> None:
        queue = FakeQueue(Job(10, "gift_wrapping", {}, attempts=0))
        run(queue, FakeShop())
        self.assertEqual(queue.postponed, [(10, 30)])

    def test_the_delay_doubles(self) -> None:
        self.assertEqual([delay_seconds(attempts) for attempts in (1, 2, 3, 4)], [30, 60, 120, 240])
