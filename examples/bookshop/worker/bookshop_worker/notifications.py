"""Mails about orders."""

from email.message import EmailMessage

from .job import Job, OrderSummary, Shop
from .mail import Mailer


def confirm_order(job: Job, shop: Shop, mailer: Mailer) -> None:
    order = shop.order_summary(job.payload["orderId"])
    text = f"Thank you for your order {order.order_id} over {_euros(order.total_cents)}. We ship it soon."
    mailer.send(_message(order, "Your order is placed", text))


def confirm_cancellation(job: Job, shop: Shop, mailer: Mailer) -> None:
    order = shop.order_summary(job.payload["orderId"])
    text = f"Your order {order.order_id} is cancelled, and {_euros(order.total_cents)} will not be charged."
    mailer.send(_message(order, "Your order is cancelled", text))


def _message(order: OrderSummary, subject: str, text: str) -> EmailMessage:
    message = EmailMessage()
    message["To"] = order.email
    message["Subject"] = subject
    message.set_content(f"Dear {order.full_name},\n\n{text}\n\nThe bookshop\n")
    return message


def _euros(cents: int) -> str:
    return f"{cents // 100}.{cents % 100:02d} EUR"
