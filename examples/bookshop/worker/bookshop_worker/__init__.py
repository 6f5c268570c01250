"""Does the work that the API leaves in the jobs table: mails to customers and imports of stock."""
