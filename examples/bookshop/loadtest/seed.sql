-- Two hundred books with plenty of copies, for the load test.
INSERT INTO authors (name) VALUES ('Various') ON CONFLICT (name) DO NOTHING;

INSERT INTO books (isbn, author_id, title, price_cents, stock)
SELECT '9790000000' || lpad(n::text, 3, '0'), authors.id, 'Volume ' || n, 500 + n, 1000000
FROM generate_series(1, 200) AS n, authors
WHERE authors.name = 'Various'
ON CONFLICT (isbn) DO NOTHING;
