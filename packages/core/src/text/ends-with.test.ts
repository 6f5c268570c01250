import { expect, test } from "vitest";
import { endsWith } from "./ends-with.ts";

const ends = endsWith(["service", "db", "服务"], /^$|[^\p{L}]$|\p{Script=Han}$/u);

test.each(["order service", "service", "user-db", "订单服务"])("%j ends with a word", (text) =>
  expect(ends(text)).toBe(true),
);

test.each(["", "microservice", "service order", "services", "mydb"])("%j does not", (text) =>
  expect(ends(text)).toBe(false),
);
