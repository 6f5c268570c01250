"""A job, and the two things the worker needs from outside: a queue and a shop."""

from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True)
class Job:
    id: int
    kind: str
    payload: dict[str, Any]
    attempts: int


@dataclass(frozen=True)
class OrderSummary:
    order_id: str
    email: str
    full_name: str
    total_cents: int


class Shop(Protocol):
    """What handlers read from the shop and write to it."""

    def order_summary(self, order_id: str) -> OrderSummary: ...

    def add_stock(self, isbn: str, quantity: int) -> None: ...


class Queue(Protocol):
    """Hands out one job at a time; what a handler does to the shop is kept only when the job is finished."""

    def take(self) -> Job | None: ...

    def finish(self, job: Job) -> None: ...

    def postpone(self, job: Job, delay_seconds: int, error: str) -> None: ...

    def give_up(self, job: Job, error: str) -> None: ...
