import unittest

from bookshop_worker.job import Job
from bookshop_worker.notifications import confirm_cancellation, confirm_order

from .fakes import FakeMailer, FakeShop


class Notifications(unittest.TestCase):
    def setUp(self) -> None:
        self.mailer = FakeMailer()
        self.job = Job(id=1, kind="order_confirmation", payload={"orderId": "o-1"}, attempts=0)

    def test_a_confirmation_goes_to_the_customer_and_names_the_total(self) -> None:
        confirm_order(self.job, FakeShop(), self.mailer)
        (message,) = self.mailer.sent
        self.assertEqual(message["To"], "ada@example.com")
        self.assertIn("42.05 EUR", message.get_content())

    def test_a_cancellation_says_that_nothing_is_charged(self) -> None:
        confirm_cancellation(self.job, FakeShop(), self.mailer)
        (message,) = self.mailer.sent
        self.assertEqual(message["Subject"], "Your order is cancelled")
        self.assertIn("will not be charged", message.get_content())
