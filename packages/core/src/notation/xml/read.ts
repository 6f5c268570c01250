import type { Problem } from "../../text/diagnostic.ts";
import { type Range, range } from "../../text/range.ts";
import type { XmlAttribute, XmlElement } from "./element.ts";

/** Text beyond this is not read. */
const longest = 2_000_000;

/** How many unclosed elements a closing tag may close besides its own. */
const furthest = 32;

export interface Xml {
  /** The outermost elements; a fragment may have several. */
  readonly roots: readonly XmlElement[];
  readonly problems: readonly Problem[];
}

interface Open {
  name: string;
  attributes: readonly XmlAttribute[];
  children: XmlElement[];
  text: string;
  textRange: Range;
}

const tagName = /[\p{L}_][\p{L}\p{N}_.:-]*/uy;
const attribute = /\s*([\p{L}_][\p{L}\p{N}_.:-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/uy;

/** Spans that hold no elements: what opens and what closes them. */
const spans = [
  ["<!--", "-->"],
  ["<?", "?>"],
  ["<!", ">"],
] as const;

/**
 * Reads XML, or a fragment of it, and keeps where everything stands. Total and linear: what is not closed is closed by
 * what stands around it; entities of the document's own are left as they are, so nothing expands.
 */
export function readXml(source: string): Xml {
  const text = source.slice(0, longest);
  const problems: Problem[] = [];
  const top = opened("", []);
  const open: Open[] = [top];
  let at = 0;
  while (at < text.length) {
    const next = text.indexOf("<", at);
    addText(text.slice(at, next < 0 ? text.length : next), at, true);
    if (next < 0) break;
    at = next;
    if (text.startsWith("<![CDATA[", at)) {
      const end = endOf("]]>", at);
      addText(text.slice(at + 9, end - 3), at + 9, false);
      at = end;
      continue;
    }
    const span = spans.find(([opening]) => text.startsWith(opening, at));
    if (span) at = endOf(span[1], at);
    else if (text[at + 1] === "/") at = closingTag(at);
    else at = openingTag(at);
  }
  const [unclosed] = open.slice(1);
  if (unclosed) problems.push({ range: range(0, 0), what: "XML", why: `<${unclosed.name}> is not closed` });
  closeDownTo(1);
  return { roots: top.children, problems };

  function endOf(closing: string, from: number): number {
    const end = text.indexOf(closing, from);
    return end < 0 ? text.length : end + closing.length;
  }

  function addText(words: string, from: number, escaped: boolean): void {
    const trimmed = words.trim();
    if (trimmed === "") return;
    const element = open.at(-1)!;
    const start = from + words.indexOf(trimmed);
    if (element.text === "") element.textRange = range(start, start + trimmed.length);
    element.text += (element.text === "" ? "" : " ") + (escaped ? unescaped(trimmed) : trimmed);
  }

  function closingTag(from: number): number {
    const end = endOf(">", from);
    const name = local(text.slice(from + 2, Math.min(end - 1, from + 200)).trim());
    for (let depth = open.length - 1; depth > 0 && depth >= open.length - furthest; depth--) {
      if (open[depth]!.name !== name) continue;
      closeDownTo(depth);
      return end;
    }
    problems.push({ range: range(from, end), what: "XML", why: `</${name}> closes nothing` });
    return end;
  }

  function openingTag(from: number): number {
    tagName.lastIndex = from + 1;
    const name = tagName.exec(text)?.[0];
    if (name === undefined) {
      addText("<", from, false);
      return from + 1;
    }
    let i = from + 1 + name.length;
    const attributes: XmlAttribute[] = [];
    attribute.lastIndex = i;
    for (let found = attribute.exec(text); found; found = attribute.exec(text)) {
      i = attribute.lastIndex;
      const raw = found[2] ?? found[3] ?? "";
      attributes.push({
        name: local(found[1]!),
        value: unescaped(raw),
        range: range(i - 1 - raw.length, i - 1),
      });
    }
    open.push(opened(local(name), attributes));
    // Whatever else stands in the tag is passed over, but never a tag of its own.
    while (i < text.length && text[i] !== ">" && text[i] !== "<") i++;
    if (text[i - 1] === "/") closeDownTo(open.length - 1);
    return text[i] === ">" ? i + 1 : i;
  }

  function closeDownTo(depth: number): void {
    while (open.length > depth && open.length > 1) {
      const element = open.pop()!;
      open.at(-1)!.children.push(element);
    }
  }
}

const opened = (name: string, attributes: readonly XmlAttribute[]): Open => ({
  name,
  attributes,
  children: [],
  text: "",
  textRange: range(0, 0),
});

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

const entities: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

const unescaped = (words: string): string =>
  words.includes("&")
    ? words.replace(
        /&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w{1,8}));/g,
        (whole, ten?: string, hex?: string, name?: string) => {
          const point = ten ? Number(ten) : hex ? Number.parseInt(hex, 16) : Number.NaN;
          if (point <= 0x10ffff) return String.fromCodePoint(point);
          return entities.get(name ?? "") ?? whole;
        },
      )
    : words;
