import { expect, test } from "vitest";
import { bare, isSlip, isSlipOfName, singular, writtenOut } from "./names.ts";

test.each([
  ["orders", "order"],
  ["categories", "category"],
  ["boxes", "box"],
  ["status", "status"],
  ["address", "address"],
  ["people", "person"],
  ["analysis", "analysis"],
])("the singular of %s is %s", (plural, one) => expect(singular(plural)).toBe(one));

test.each([
  ["Order Items", "orderItem"],
  ["user-service", "UserServices"],
])("%s and %s are one bare name", (a, b) => expect(bare(a)).toBe(bare(b)));

test("abbreviations are written out", () => expect(writtenOut("UserSvc")).toBe(writtenOut("User Service")));

test.each([
  ["recomendationengine", "recommendationengine", true],
  ["ordernotfuond", "ordernotfound", true],
  ["paymentservice", "peymentservice", true],
  ["paymentservice", "shipmentservice", false],
  ["workerpool1", "workerpool2", false],
  ["stockreader", "stockreaders", false],
  ["stockreader", "stockreaded", false],
  ["importer", "exporter", false],
  ["orders", "oders", false],
  ["paymentservice", "paymentservice", false],
])("whether %s is a slip for %s: %s", (a, b, slip) => {
  expect(isSlip(a, b)).toBe(slip);
  expect(isSlip(b, a)).toBe(slip);
});

test.each([
  ["API Layer", "App Layer", false],
  ["Cart Service", "Card Service", false],
  ["Payment Service", "Paiment Service", true],
  ["PaymentService", "Payment Servise", true],
])("whether %s is a slip for the name %s: %s", (a, b, slip) => {
  expect(isSlipOfName(a, b)).toBe(slip);
  expect(isSlipOfName(b, a)).toBe(slip);
});
