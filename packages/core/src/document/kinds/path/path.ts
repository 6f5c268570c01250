import { pathId } from "../../../model/kinds/identity.ts";
import type { Place, State } from "../../../model/element.ts";
import type { Inline, Span } from "../../../syntax/block.ts";
import { type Mapped, sourceRange } from "../../../text/mapped.ts";
import type { Range } from "../../../text/range.ts";
import type { KindReader } from "../../kind-reader.ts";
import type { Collector } from "../../reading.ts";
import { stateOfNew, stateOfRemark } from "../../state-of-new.ts";
import { listedIn } from "./listed-in-fence.ts";
import { isPattern } from "./pattern-tree.ts";
import { readRepositoryPath, type RepositoryPath, type Setting } from "./repository-path.ts";
import { isRootFolder } from "./root-folder.ts";
import { pathWords } from "./words.ts";
import { matches } from "../../../text/matches.ts";

/** Files and folders of the repository that the text names: in code, in links, among plain words, in directory trees and above code. */
export const paths: KindReader = {
  kinds: ["path"],
  prose(inline, place, _context, out) {
    const struck = inline.spans.filter(({ kind }) => kind === "strike");
    for (const span of inline.spans) {
      // What is struck through is not said any more.
      if (struck.some(({ from, to }) => from <= span.from && span.to <= to)) continue;
      if (span.kind === "code") readCode(inline, span, place, out);
      else if (span.kind === "link" || span.kind === "image") {
        if (span.href && span.hrefRange) readDestination(span.href, span.hrefRange, place, out);
      }
    }
    const taken = inline.spans
      .filter((span) => span.kind === "code" || span.kind === "link" || span.kind === "image")
      .map((span) => withDestination(span, inline.text));
    for (const word of pathWords(inline.text)) {
      if (taken.some((span) => span.from < word.to && word.from < span.to)) continue;
      if (leadsToExample.test(inline.text.slice(Math.max(0, word.from - 24), word.from))) continue;
      stateWord(inline, word.from, word.to, "plain", place, out);
    }
  },
  notated(notated, { fence, above }, _context, out) {
    if (isPattern(notated.paths ?? [], above.latest?.text ?? "") || ofElsewhere.test(fence.code.text)) return;
    const states = new Map<string, State>();
    for (const { path, range, directory, comment, implied } of notated.paths ?? []) {
      const is = stateOfRemark(comment ?? "") ?? inherited(path, states);
      if (is && directory) states.set(path, is);
      if (!implied && !isNoPath(path))
        state({ path, glob: path.includes("*") }, sourceRange(fence.code, range.from, range.to), "code", out, { is });
    }
  },
  body(body, _context, out) {
    for (const block of body.blocks) {
      if (block.kind === "fence") {
        readTitleComment(block.code, out);
        for (const { path, range } of isUnnamed(block.language) ? listedIn(block.code) : [])
          state(path, range, "code", out);
      }
      if (block.kind === "definition") {
        const from = body.text.indexOf(block.href, block.range.from + block.label.length + 2);
        readDestination(block.href, { from, to: from + block.href.length }, "prose", out);
      }
    }
  },
};

/** What stands before a quoted word that is an example of a name: `Ex: "sales_2025.xlsx"`. */
const leadsToExample =
  /(?<!\p{L})(?:e\.\s?g\.|for example|examples?|such as|z\.\s?b\.|zum beispiel|beispiele?|par exemple|exemples?|p\.\s?ej\.|por ejemplo|ejemplos?|ej|por exemplo|exemplos?|ex|ad esempio|esempi|esempio|es|например|напр|пример|例如|比如|例|예)\s?[.:：]?\s?["“”„«「']$/iu;

/** What is said of a folder in a tree holds for all that is in it. */
function inherited(path: string, states: ReadonlyMap<string, State>): State | undefined {
  if (states.size === 0) return undefined;
  for (let at = path.lastIndexOf("/", path.length - 2); at > 0; at = path.lastIndexOf("/", at - 1)) {
    const state = states.get(path.slice(0, at + 1));
    if (state) return state;
  }
  return undefined;
}

const isUnnamed = (language: string): boolean => language === "" || language === "text" || language === "txt";

/** A destination is no longer than this. */
const longestDestination = 400;

/**
 * A link or picture up to the end of its destination. One with a blank in it, `![Shop](the shop.png)`, stands among the words
 * behind what is read as a label: its last word is no file by itself.
 */
function withDestination({ from, to, href }: Span, text: string): Pick<Span, "from" | "to"> {
  if (href || text[to] !== "(") return { from, to };
  const end = text.slice(to, to + longestDestination).search(/[)\n]/);
  return { from, to: end < 0 ? to : to + end };
}

/** A tree whose root lies with whoever uses the system, or on the machine that it runs on. */
const ofElsewhere =
  /^\s*(?:~[/\\]|\$\{?[A-Z]\w*\}?\/|%\w+%|[A-Z]:\\|(?:s3|gs|hdfs):\/\/|\/(?:var|etc|home|opt|tmp|usr|mnt|srv)\/)/;

/** Below a file stand what it holds or does: commands, functions, keys. An ending alone is no name. */
const isNoPath = (path: string): boolean => {
  const parts = path.replace(/\/+$/, "").split("/");
  // What lies with whoever uses the system is none of the repository.
  if (/^(?:\$\{?[A-Z]|~\/|%\w+%)/.test(path)) return true;
  const last = parts.at(-1)!;
  return isEnding.test(last) || isTwo.test(last) || parts.slice(0, -1).some(isSourceFile);
};

const isEnding = /^\.(?:tsx?|jsx?|go|py|rs|java|kt|rb|cs|php)$/;
/** `TillService(Impl).java`: a file and another beside it. */
const isTwo = /\w\([A-Z]\w*\)\.\w+$/;
const isSourceFile = (name: string): boolean => /\w\.(?:[cm]?[jt]sx?|go|py|rs|java|kt|rb|cs|php|sh|sql)$/.test(name);

/** A code span is a path as a whole, or a few paths parted by commas. */
function readCode(inline: Inline, span: Span, place: Place, out: Collector): void {
  const text = inline.text.slice(span.from, span.to);
  // `--fields a,b.c` is an option with its value.
  if (text.length > 400 || text.startsWith("--")) return;
  for (const part of matches(text, /[^,]+/g)) {
    const blank = part[0].length - part[0].trimStart().length;
    const word = part[0].trim();
    const from = span.from + part.index + blank;
    const whole = word.length === text.length;
    if (
      whole &&
      (isFolder(inline.text.slice(span.to, span.to + 60), word) || isRootFolder(word, inline.text.slice(0, span.from)))
    )
      state({ path: word, glob: false }, sourceRange(inline, from, from + word.length), place, out);
    else stateWord(inline, from, from + word.length, "code", place, out);
  }
}

/**
 * A name that the word behind it calls a folder: `` the `.shop` directory ``, or a module, if it is written with slashes. What lies with
 * whoever uses the system is none of the repository.
 */
const isFolder = (behind: string, name: string): boolean =>
  /^\s(?:directory|folder)(?![\w-]|\sname|\s(?:in|under|of|within)\s[^.]{0,20}\b(?:home|temp|temporary|user['’]s)\b)|^(?:-Verzeichnis|-Ordner)(?!\p{L})|^\s?(?:ディレクトリ|フォルダー?(?!\p{Script=Katakana})|目录|文件夹|디렉토리|디렉터리|폴더)/u.test(
    behind,
  )
    ? /^[\w.-]+(?:\/[\w.-]+)*\/?$/.test(name) && /\w/.test(name)
    : /^\s(?:module|package)(?![\w-])/.test(behind) &&
      /^[a-z][\w-]*(?:\/[a-z][\w-]*)+$/.test(name) &&
      !isOfLanguage.test(name);

/** Packages that come with Go, which nobody keeps in a repository. */
const isOfLanguage =
  /^(?:archive|compress|container|crypto|database|debug|encoding|go|hash|html|image|index|io|log|math|mime|net|os|path|regexp|runtime|sync|testing|text|unicode)\/[a-z]/;

/** A link within the repository leads to a file of it. */
function readDestination(href: string, range: Range, place: Place, out: Collector): void {
  if (/^[a-z][a-z0-9+.-]*:|^\/\/|^#/i.test(href)) return;
  // A page that is asked for with a query is one of a site; `?plain=1` shows a file of the repository otherwise.
  if (/^[^?#]*\.html?\?/i.test(href)) return;
  const path = decode(href.replace(/[?#].*$/, ""));
  const line = /#L(\d{1,6})/.exec(href)?.[1];
  const found = readRepositoryPath(path, "link");
  if (found) state({ ...found, ...(line ? { line: Number(line) } : {}) }, range, place, out);
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** `// src/orders/service.ts` as the first line of a fence says where the code below it stands. */
function readTitleComment(code: Mapped, out: Collector): void {
  const first =
    /^\s*(?:\/\/|#|--|\/\*+|<!--|;)\s*(?:(?:file(?:name)?|path)(?=[\s:]))?\s*:?\s*([^\s]{3,200})\s*(?:\*\/|-->|\([^)\n]{0,40}\)|[ \t][–—-][ \t][^\n]{1,120})?[ \t]*(?:\r?\n|$)/i.exec(
      code.text.slice(0, 400),
    );
  const word = first?.[1];
  if (!word) return;
  const found = readRepositoryPath(word, "code");
  if (!found || !/\.\w+$/.test(found.path)) return;
  const from = code.text.indexOf(word);
  state(found, sourceRange(code, from, from + found.path.length), "code", out);
}

function stateWord(inline: Inline, from: number, to: number, setting: Setting, place: Place, out: Collector): void {
  const found = readRepositoryPath(inline.text.slice(from, to), setting);
  if (!found) return;
  const weight = isReplaced(inline.text.slice(Math.max(0, from - 40), from)) ? "mentions" : "defines";
  const mark = /^[\s`)]{0,4}\([^()\n]{2,40}\)/.exec(inline.text.slice(to, to + 50))?.[0];
  const said = mark ? stateOfNew(mark) : undefined;
  state(found, sourceRange(inline, from, from + found.path.length), place, out, { is: said, weight });
}

/** What something else is there for is named, not claimed: "`justfile` replaces `Makefile`". */
const isReplaced = (before: string): boolean =>
  /\b(?:replac(?:es|ed|ing)|instead of|rather than|in place of|in lieu of|supersed(?:es|ed|ing))\s(?:the\s|an?\s|old\s|former\s){0,2}[`*_"]{0,2}$/i.test(
    before,
  );

interface Said {
  readonly is?: State | undefined;
  readonly weight?: "defines" | "mentions";
}

function state(found: RepositoryPath, range: Range, place: Place, out: Collector, { is, weight }: Said = {}): void {
  out.state({
    kind: "path",
    id: pathId(found.path),
    name: found.path,
    range,
    place,
    facts: { ...(found.line === undefined ? {} : { line: found.line }), ...(found.glob ? { glob: true } : {}) },
    ...(is ? { state: is } : {}),
    ...(weight === "mentions" ? { weight } : {}),
  });
}
