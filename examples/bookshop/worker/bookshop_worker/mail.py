"""Sends mail through the SMTP server that the environment names."""

import smtplib
from email.message import EmailMessage
from typing import Protocol

from .config import Config


class Mailer(Protocol):
    def send(self, message: EmailMessage) -> None: ...


class SmtpMailer:
    """Opens a connection for each message, because messages are rare and idle connections get closed."""

    def __init__(self, config: Config) -> None:
        self._config = config

    def send(self, message: EmailMessage) -> None:
        message["From"] = self._config.mail_from
        with smtplib.SMTP(self._config.smtp_host, self._config.smtp_port, timeout=10) as server:
            server.send_message(message)
