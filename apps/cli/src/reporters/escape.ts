import { printable } from "../terminal/printable.ts";

/** Words of a document in Markdown, on one line: they are read as words, never as marks, mentions, links or HTML. */
export function inMarkdown(text: string): string {
  return printable(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/[\\`*_{}[\]()#+!|~$]/g, "\\$&")
    .replace(/@(?=[\w-])/g, "@\u200b")
    .replace(/:\/\//g, ":\u200b//");
}

/** A message in Markdown: what it puts between back-ticks stays code, all else is read as words. */
export function messageInMarkdown(message: string): string {
  return printable(message)
    .split(/(`[^`]+`)/)
    .map((part, i) => (i % 2 === 1 ? part.replace(/\|/g, "\\|") : inMarkdown(part)))
    .join("");
}

/** Characters that XML 1.0 knows, with those that mean something to it escaped. */
export function inXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replace(/[&<>"'\n\r\t]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
