import type { SyntaxNode } from "@lezer/common";
import { type Range, range } from "../text/range.ts";
import type { Inline, Span, SpanKind } from "./block.ts";
import { decodeEntity } from "./entity.ts";
import { matches } from "../text/matches.ts";

/** Tags that browsers know. Others, such as the `<id>` of `/users/<id>`, are words of the author and stay in the text. */
const pathConverter = /^<(?:int|str|slug|uuid|path|string|float):\w+>$/;
const htmlTag =
  /^<\/?(?:a|abbr|b|big|blockquote|br|center|cite|code|dd|del|details|dfn|div|dl|dt|em|figcaption|figure|font|h[1-6]|hr|i|img|input|ins|kbd|li|mark|ol|p|picture|pre|q|s|samp|small|source|span|strike|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|var|video|wbr)\b/i;

const marks: Readonly<Record<string, SpanKind>> = {
  StrongEmphasis: "strong",
  Emphasis: "emphasis",
  Strikethrough: "strike",
};

/** Reads the inline content between `from` and `to`, whose nodes are among the children of `node`; ranges count from `base`. */
export function readInline(source: string, node: SyntaxNode, from: number, to: number, base: number): Inline {
  const out = new Builder(source, base);
  out.children(node, from, to);
  return {
    text: out.text,
    cuts: out.cuts.length > 0 ? out.cuts : [0, from - base],
    range: range(from - base, to - base),
    spans: out.spans,
  };
}

class Builder {
  text = "";
  readonly cuts: number[] = [];
  readonly spans: Span[] = [];

  private readonly source: string;
  private readonly base: number;

  constructor(source: string, base: number) {
    this.source = source;
    this.base = base;
  }

  children(node: SyntaxNode, from: number, to: number): void {
    let at = from;
    for (let child = node.childAfter(from); child && child.from < to; child = child.nextSibling) {
      if (child.from < at) continue;
      this.plain(at, child.from);
      this.node(child);
      at = child.to;
    }
    this.plain(at, to);
  }

  private node(node: SyntaxNode): void {
    const name = node.name;
    const mark = marks[name];
    if (mark) this.marked(node, mark);
    else if (name === "InlineCode") this.code(node);
    else if (name === "Link" || name === "Image") this.link(node, name === "Link" ? "link" : "image");
    else if (name === "Autolink" || name === "URL") this.autolink(node);
    else if (name === "Escape") this.add(this.source.slice(node.from + 1, node.to), node.from + 1);
    else if (name === "Entity") this.add(decodeEntity(this.source.slice(node.from, node.to)), node.from);
    else if (name === "HardBreak") this.add("\n", node.from);
    else if (name === "HTMLTag") this.tag(node);
    else if (name === "Comment") this.span("comment", this.text.length, node);
    else if (name === "ProcessingInstruction" || name.endsWith("Mark") || name === "TaskMarker") return;
    else this.plain(node.from, node.to);
  }

  private marked(node: SyntaxNode, kind: SpanKind): void {
    const start = this.text.length;
    const first = node.firstChild;
    const last = node.lastChild;
    this.children(node, first ? first.to : node.from, last ? last.from : node.to);
    this.span(kind, start, node);
  }

  private code(node: SyntaxNode): void {
    const start = this.text.length;
    let from = node.firstChild?.to ?? node.from;
    let to = node.lastChild?.from ?? node.to;
    const inside = this.source.slice(from, to);
    if (/^[ \n].*[ \n]$/s.test(inside) && inside.trim() !== "") {
      from++;
      to--;
    }
    this.plain(from, to);
    this.span("code", start, node);
  }

  private link(node: SyntaxNode, kind: "link" | "image"): void {
    const open = node.firstChild;
    let close = open?.nextSibling ?? null;
    while (close && close.name !== "LinkMark") close = close.nextSibling;
    const url = node.getChild("URL");
    const label = node.getChild("LinkLabel");
    const start = this.text.length;
    if (!open || !close) return this.plain(node.from, node.to);
    const words = this.source.slice(open.to, close.from);
    const brackets = this.source[close.to] === "(";
    if (!url && !label && !brackets) {
      this.add(this.source.slice(node.from, open.to), node.from);
      this.children(node, open.to, close.from);
      this.add("]", close.from);
      this.span("reference", start, node, { label: words });
      return;
    }
    this.children(node, open.to, close.from);
    if (label) {
      const named = this.source.slice(label.from + 1, label.to - 1);
      this.span(kind, start, node, { label: named === "" ? words : named });
      return;
    }
    const href = url ? this.source.slice(url.from, url.to).replace(/^<(.*)>$/s, "$1") : "";
    const hrefRange = url
      ? range(url.from - this.base, url.to - this.base)
      : range(node.to - 1 - this.base, node.to - 1 - this.base);
    this.span(kind, start, node, { href, hrefRange });
  }

  private autolink(node: SyntaxNode): void {
    const start = this.text.length;
    const bracketed = this.source[node.from] === "<";
    // `/users/<int:id>/` leads nowhere: it is a part of a path that stands for any number.
    if (bracketed && pathConverter.test(this.source.slice(node.from, node.to))) {
      this.plain(node.from, node.to);
      return;
    }
    const from = bracketed ? node.from + 1 : node.from;
    const to = bracketed ? node.to - 1 : node.to;
    this.plain(from, to);
    this.span("link", start, node, {
      href: this.source.slice(from, to),
      hrefRange: range(from - this.base, to - this.base),
    });
  }

  private tag(node: SyntaxNode): void {
    const words = this.source.slice(node.from, node.to);
    if (/^<br\b/i.test(words)) this.add("\n", node.from);
    else if (!htmlTag.test(words)) this.plain(node.from, node.to);
  }

  private span(kind: SpanKind, from: number, node: { from: number; to: number }, more: Partial<Span> = {}): void {
    const at: Range = range(node.from - this.base, node.to - this.base);
    this.spans.push({ kind, from, to: this.text.length, range: at, ...more });
  }

  /** Words as they stand, but blanks around a line end are dropped. */
  private plain(from: number, to: number): void {
    if (from >= to) return;
    const words = this.source.slice(from, to);
    if (!/[\r\n]/.test(words)) return this.add(words, from);
    const breaks = /[ \t]*(?:\r\n?|\n)[ \t]*/g;
    let at = 0;
    for (const found of matches(words, breaks)) {
      this.add(words.slice(at, found.index), from + at);
      this.add("\n", from + found.index);
      at = found.index + found[0].length;
    }
    this.add(words.slice(at), from + at);
  }

  private add(words: string, from: number): void {
    if (words === "") return;
    this.cuts.push(this.text.length, from - this.base);
    this.text += words;
  }
}
