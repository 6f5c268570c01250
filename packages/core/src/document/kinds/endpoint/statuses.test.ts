import { expect, test } from "vitest";
import { statusesIn, statusesTold } from "./statuses.ts";

test.each([
  ["201 with the order, or 404.", [201, 404]],
  ["Adds a line. Answers 204; 409 if the order was sent.", [204, 409]],
  ["(clerk): 200 or 404.", [200, 404]],
  ["`403` unless it is one's own", [403]],
  ["At most 200 or 300 lines, pages of 500.", []],
  ["Removes an order of one's own, 204", [204]],
  ["Up to 3 tries, 429 after that", [429]],
  ["In pages of 100, 200 or 500", []],
  ["Answers 202; 400 `SEAT_MALFORMED`, 413 (`TOO_MANY_SEATS`)", [202, 400, 413]],
  ['Needs a session, else 401 ("Who are you?")', [401]],
  ['201 with the user; 400 "The address is taken"', [201, 400]],
  ["Returns at most 500 SEAT_ROWS, and 400 seat_rows.", []],
  ["Costs 200 credits, and takes 300 ms.", []],
])("%s answers %j", (text, statuses) => {
  expect(statusesTold(text)).toEqual(statuses);
});

test("numbers with units are no statuses", () => {
  expect(statusesIn("200/204, after 300 ms")).toEqual([200, 204]);
});
