"""Reads the environment once, at the start, so that a missing variable stops the worker at once."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Config:
    database_url: str
    smtp_host: str
    smtp_port: int
    mail_from: str
    poll_seconds: float
    max_attempts: int


def read_config(env: Mapping[str, str]) -> Config:
    return Config(
        database_url=env["DATABASE_URL"],
        smtp_host=env["SMTP_HOST"],
        smtp_port=int(env.get("SMTP_PORT", "1025")),
        mail_from=env["MAIL_FROM"],
        poll_seconds=float(env.get("POLL_SECONDS", "2")),
        max_attempts=int(env.get("MAX_ATTEMPTS", "5")),
    )
