import os

import psycopg

from .config import read_config
from .loop import run_forever
from .mail import SmtpMailer
from .postgres import PostgresQueue, PostgresShop

config = read_config(os.environ)
with psycopg.connect(config.database_url) as connection:
    queue, shop = PostgresQueue(connection), PostgresShop(connection)
    run_forever(queue, shop, SmtpMailer(config), config.max_attempts, config.poll_seconds)
