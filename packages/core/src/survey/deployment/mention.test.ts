import fc from "fast-check";
import { expect, test } from "vitest";
import { mentionsIn, mentionsInSetting } from "./mention.ts";

const hosts = (text: string): string[] => mentionsIn(text).map(({ host, port }) => (port ? `${host}:${port}` : host));

test.each([
  ["http://paylane:9090/pay", ["paylane:9090"]],
  ["lb://customers-service", ["customers-service"]],
  ["postgres://shop:p4ss:w@rd@db:5432/shop", ["db:5432"]],
  ["jdbc:postgresql://db/shop?user=x", ["db"]],
  ["kafka-1:9092,kafka-2:9092", ["kafka-1:9092", "kafka-2:9092"]],
  ["mongodb://u:p@m1:27017,m2:27017/x", ["m1:27017", "m2:27017"]],
  ["optional:configserver:${CONFIG_URL:http://localhost:8888/}", ["localhost:8888"]],
  ["http://orders.shop.svc.cluster.local:80", ["orders:80"]],
  ["http://127.0.0.1:3000 and http://0.0.0.0", ["localhost:3000", "localhost"]],
  ["productcatalogservice:3550", ["productcatalogservice:3550"]],
  ["http://{host}/x", []],
  ["12:30 and 10.0.0.1:80", []],
  ["at 2024-01-01T10:30:00Z", []],
])("%s", (text, expected) => expect(hosts(text)).toEqual(expected));

test("a bare host is one where the name of the setting says so, and never where it may be a secret", () => {
  expect(mentionsInSetting("SMTP_HOST", "mail")).toMatchObject([{ host: "mail" }]);
  expect(mentionsInSetting("GREETING", "mail")).toEqual([]);
  expect(mentionsInSetting("TOKEN_HOST_SECRET", "mail")).toEqual([]);
});

test("never keeps who is let in", () => {
  const kept = JSON.stringify(mentionsIn("redis://:hunter2@cache:6379 amqp://user:hunter2@queue"));
  expect(kept).not.toContain("hunter2");
  expect(kept).toContain("queue");
});

test("a number between a name and an @ may be a password", () => expect(hosts("user:12345@queue")).toEqual([]));

test("is total on any text", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("://", "a", ":", "80", "@", ",", ".", "/", " ", "-", "$", "{"), { maxLength: 60 }),
      (parts) => {
        const text = parts.join("");
        for (const { at } of mentionsIn(text)) expect(at).toBeLessThanOrEqual(text.length);
      },
    ),
  );
});
