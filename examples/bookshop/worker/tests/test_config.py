import unittest

from bookshop_worker.config import read_config

REQUIRED = {"DATABASE_URL": "postgres://localhost/bookshop", "SMTP_HOST": "mail", "MAIL_FROM": "shop@example.com"}


class ReadConfig(unittest.TestCase):
    def test_what_is_not_set_has_a_default(self) -> None:
        config = read_config(REQUIRED)
        self.assertEqual((config.smtp_port, config.poll_seconds, config.max_attempts), (1025, 2.0, 5))

    def test_a_missing_address_stops_the_worker(self) -> None:
        with self.assertRaises(KeyError):
            read_config({"DATABASE_URL": "postgres://localhost/bookshop"})
