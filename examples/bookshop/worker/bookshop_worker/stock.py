"""Imports of stock."""

from .job import Job, Shop
from .mail import Mailer


def import_stock(job: Job, shop: Shop, _mailer: Mailer) -> None:
    shop.add_stock(job.payload["isbn"], job.payload["quantity"])
