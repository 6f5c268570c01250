import { expect, test } from "vitest";
import { scriptLike } from "../../../notation/code/token.ts";
import { tokenize } from "../../../notation/code/tokenize.ts";
import { messageConstants } from "./message-constants.ts";

const constants = (text: string) =>
  messageConstants(tokenize(text, scriptLike)).map(({ name, is }) => [name, "text" in is ? is.text : is.status]);

test("a message under a name, and the status that such a name is answered with", () => {
  expect(constants('const NO_TOKEN = "No token was sent";')).toEqual([["NO_TOKEN", "No token was sent"]]);
  expect(constants("throw new ApiError(404, messages.noSuchTill);")).toEqual([["noSuchTill", 404]]);
  expect(constants('const till = "No token was sent";\nconst TILL_URL = "https://till";')).toEqual([]);
});

test("a long name that is no constant is told so at once", () => {
  expect(constants(`const ${"A".repeat(40)}$ = "No token was sent";`)).toEqual([]);
});
