import fc from "fast-check";
import { expect, test } from "vitest";
import { decode, decodeSource } from "./read-text.ts";

test("text comes without its byte order mark, which is remembered", () => {
  expect(decode(Buffer.from("\ufeff# A\n"))).toEqual({ text: "# A\n", bom: true, brokenAt: null });
  expect(decode(Buffer.from("# Ä\n"))).toEqual({ text: "# Ä\n", bom: false, brokenAt: null });
});

test("broken bytes are told by the line of the first", () => {
  expect(decode(Buffer.from("a\nb\r\nc\xff", "latin1"))).toEqual({ text: "a\nb\r\nc\ufffd", bom: false, brokenAt: 3 });
});

test("what is no UTF-8 text is told by what it is", () => {
  expect(decode(Buffer.from("\ufeffTitle", "utf16le"))).toHaveProperty("why", expect.stringContaining("UTF-16"));
  expect(decode(Buffer.from("Title of it", "utf16le").swap16())).toHaveProperty(
    "why",
    expect.stringContaining("big endian"),
  );
  expect(decode(new Uint8Array([1, 2, 0, 3]))).toEqual({ why: "it is not text" });
});

test("any text that is UTF-8 comes back as it was", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      fc.pre(!text.includes("\0") && !text.startsWith("\ufeff"));
      expect(decode(Buffer.from(text))).toMatchObject({ text, brokenAt: null });
    }),
  );
});

test("what nobody will write may be UTF-16", () => {
  const text = "\ufeffDjango==5.1\r\n";
  const bytes = Buffer.from(text, "utf16le");
  expect(decodeSource(bytes)).toEqual({ text: "Django==5.1\r\n", bom: false, brokenAt: null });
  expect(decodeSource(Buffer.from(bytes).swap16())).toHaveProperty("text", "Django==5.1\r\n");
  expect(decodeSource(Buffer.from("Django==5.1"))).toEqual(decode(Buffer.from("Django==5.1")));
});
