// Visitors who browse, look at a book, and place an order now and then.
import { check, sleep } from "k6";
import http from "k6/http";

const base = `${__ENV.BASE_URL || "http://localhost:8080"}/v1`;
const json = { "Content-Type": "application/json" };

export const options = {
  scenarios: {
    visitors: { executor: "constant-vus", vus: 40, duration: "60s" },
  },
  thresholds: {
    "http_req_duration{name:GET /books}": ["p(95)<150"],
    "http_req_duration{name:GET /books/{isbn}}": ["p(95)<80"],
    "http_req_duration{name:POST /orders}": ["p(95)<400"],
    http_req_failed: ["rate<0.01"],
    http_reqs: ["rate>50"],
  },
};

/** One customer for everybody: hashing a password for each visitor would measure scrypt and not the shop. */
export function setup() {
  const account = { email: `load-${Date.now()}@example.com`, fullName: "Load Test", password: "a long password" };
  http.post(`${base}/customers`, JSON.stringify(account), { headers: json });
  return { token: http.post(`${base}/sessions`, JSON.stringify(account), { headers: json }).json("token") };
}

export default function visit({ token }) {
  const page = http.get(`${base}/books?title=volume`, { tags: { name: "GET /books" } });
  check(page, { "books are listed": (response) => response.status === 200 });
  sleep(0.5);

  const books = page.json("books");
  const { isbn } = books[Math.floor(Math.random() * books.length)];
  const book = http.get(`${base}/books/${isbn}`, { tags: { name: "GET /books/{isbn}" } });
  check(book, { "a book is shown": (response) => response.status === 200 });
  sleep(0.5);

  if (Math.random() < 0.2) {
    const order = http.post(`${base}/orders`, JSON.stringify({ items: [{ isbn, quantity: 1 }] }), {
      headers: { ...json, Authorization: `Bearer ${token}` },
      tags: { name: "POST /orders" },
    });
    check(order, { "an order is placed": (response) => response.status === 201 });
  }
}

export function handleSummary(data) {
  return { "loadtest/summary.json": JSON.stringify(data, null, 2) };
}
