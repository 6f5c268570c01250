import { describe, expect, it } from "vitest";
import { attributeOf, allOf, childAt, type XmlElement, wordsOf } from "./element.ts";
import { readXml } from "./read.ts";

const shown = ({ name, text, attributes, children }: XmlElement): string =>
  `${name}${attributes.map((each) => `@${each.name}=${each.value}`).join("")}${text && `"${text}"`}${children.length > 0 ? `(${children.map(shown).join(" ")})` : ""}`;

describe("XML", () => {
  it.each([
    ["<a x='1' n:y = \"2 &amp; 3\"><b/>t &lt; u<c>v</c></a>", 'a@x=1@y=2 & 3"t < u"(b c"v")'],
    ["<?xml version='1'?><!DOCTYPE a><!-- <no/> --><n:a><![CDATA[<x>]]></n:a>", 'a"<x>"'],
    ["<a><b><c>1</b></a>", 'a(b(c"1"))'],
    ["<a/><b>x", 'a b"x"'],
    ["</z><a>1 < 2</a>", 'a"1 < 2"'],
    ["<a b=c d='e'>x</a>", 'a"x"'],
    ["<!ENTITY e 'x'><a>&e;&#65;&#x42;</a>", 'a"&e;AB"'],
  ])("%s", (text, expected) => {
    expect(readXml(text).roots.map(shown).join(" ")).toBe(expected);
  });

  it("knows where words stand", () => {
    const text = '<p>\n  <v a="b">  1.0 </v>\n</p>';
    const [root] = readXml(text).roots;
    const words = wordsOf(root, "v")!;
    const value = attributeOf(childAt(root, "v")!, "A")!;
    expect([words, value].map(({ range }) => text.slice(range.from, range.to))).toEqual(["1.0", "b"]);
  });

  it("is not overwhelmed by depth, width or what never ends", () => {
    for (const part of ["<a>", "<a ", "</a>", "<a b='", "<!--", "<![CDATA[", "<a/>", "&amp;", "<", "<a b='c' "]) {
      const { roots } = readXml(part.repeat(100_000));
      expect(allOf(roots, "a").length).toBeLessThanOrEqual(100_000);
    }
  });

  it("says what is not closed", () => {
    expect(readXml("<a><b></a>").problems).toEqual([]);
    expect(readXml("<a><b>").problems.map(({ why }) => why)).toEqual(["<a> is not closed"]);
    expect(readXml("</b>").problems.map(({ why }) => why)).toEqual(["</b> closes nothing"]);
  });
});
