"""A queue, a shop and a mailer that remember what was done to them."""

from email.message import EmailMessage

from bookshop_worker.job import Job, OrderSummary


class FakeQueue:
    def __init__(self, *jobs: Job) -> None:
        self.jobs = list(jobs)
        self.finished: list[int] = []
        self.postponed: list[tuple[int, int]] = []
        self.given_up: list[int] = []

    def take(self) -> Job | None:
        return self.jobs.pop(0) if self.jobs else None

    def finish(self, job: Job) -> None:
        self.finished.append(job.id)

    def postpone(self, job: Job, delay_seconds: int, error: str) -> None:
        self.postponed.append((job.id, delay_seconds))

    def give_up(self, job: Job, error: str) -> None:
        self.given_up.append(job.id)


class FakeShop:
    def __init__(self) -> None:
        self.stock: dict[str, int] = {}

    def order_summary(self, order_id: str) -> OrderSummary:
        if order_id == "unknown":
            raise LookupError(order_id)
        return OrderSummary(order_id, "ada@example.com", "Ada Lovelace", 4205)

    def add_stock(self, isbn: str, quantity: int) -> None:
        self.stock[isbn] = self.stock.get(isbn, 0) + quantity


class FakeMailer:
    def __init__(self) -> None:
        self.sent: list[EmailMessage] = []

    def send(self, message: EmailMessage) -> None:
        self.sent.append(message)
