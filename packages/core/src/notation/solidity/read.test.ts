import { expect, test } from "vitest";
import { shownRecords } from "../../../test/shown-records.ts";
import { solidity } from "./read.ts";

test("structs and enumerations inside contracts", () => {
  const text =
    "contract Bank {\n  enum Status { Open, Closed }\n  struct Account {\n    address owner; // who\n    mapping(address => uint256) balances;\n  }\n  function f() public {}\n}";
  expect(shownRecords(solidity, text)).toEqual([
    "enum Status [Open, Closed]",
    'struct Account { owner: address "who", balances: mapping(address => uint256) }',
  ]);
});
