import { expect, test } from "vitest";
import { readDocument } from "./read.ts";

const unread = (text: string): string[] => {
  const { unread: left, markdown } = readDocument("design.md", text);
  return left.map(({ what, range }) => `${what} ${markdown.text.slice(range.from, range.to)}`);
};

test("a picture is said to be unread, beside words or by reference as well", () => {
  expect(
    unread("# Shop\n\n## Architecture\n\n![All parts](arch.png)\n\nSee ![the tills][t].\n\n[t]: till.png\n"),
  ).toEqual(["picture ![All parts](arch.png)", "picture ![the tills][t]"]);
});

test("badges show nothing of a system", () => {
  expect(
    unread(
      "# Shop\n\n[![Build](https://ci.example.org/x.png)](https://ci.example.org) ![Cover](https://img.shields.io/y.svg)\n",
    ),
  ).toEqual([]);
});

test("a picture in HTML is said to be unread too, and its badge is not", () => {
  expect(
    unread(
      '# Shop\n\n## Architecture\n\n<img src="arch.png">\n\n<p><img src="https://img.shields.io/y.svg"></p>\n\n<details>\n',
    ),
  ).toEqual(['picture <img src="arch.png">']);
});
