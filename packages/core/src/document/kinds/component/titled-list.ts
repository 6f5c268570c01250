import { wholeRange } from "../../../text/mapped.ts";
import type { Mapped } from "../../../text/mapped.ts";
import { within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import { type ColumnRole, roleOfTitle } from "../../shapes/column-role.ts";
import { saysNothing } from "../../shapes/phrase.ts";
import type { ItemView, ListView } from "../../shapes/list-view.ts";
import { normalTitle } from "../../title.ts";
import { announcesBlocks } from "./bare-list.ts";
import { listsParts } from "./list.ts";
import { type Name, parseName, typeOf } from "./name.ts";
import { isSourceFile } from "../../source-file.ts";
import { isPlace } from "./place.ts";
import { isBlock, isPartName } from "./words.ts";

/** A part that a list names, and what is told of it. */
interface Part {
  readonly name: Name;
  readonly words: Mapped;
  /** Whether it is in code, as names are; half of all must be so, or be names of parts by their nouns: features are told in bold too. */
  readonly isCode: boolean;
  /** The file of code that it is called by: `` `web/server.py` ``. All parts are, or none. */
  readonly code?: string;
  readonly responsibility?: string;
}

/**
 * The list right below a title that says no more than that parts follow, `Modules`, or below the bold name of a group of them there,
 * `**Backend:**`. Its items may be such groups themselves: `- Backend` above `  - Auth service: signs users in`.
 */
export const titledComponentList: Claim<ListView> = {
  sure(view, context) {
    if (!within(context, "components") || !(view.caption === null || isGroup(view.caption))) return 0;
    const title = (context.path.at(-1) ?? "").trim();
    const says = announcesBlocks(normalTitle(title));
    if (!says && (context.depth > 0 || !(listsParts.test(title) || ofModules.test(title)))) return 0;
    const parts = partsIn(view) ?? [];
    if (parts.length < 2) return 0;
    const files = parts.filter(({ code }) => code !== undefined).length;
    if (files > 0) return files === parts.length ? 0.57 : 0;
    if (!says && !listsParts.test(title)) return 0;
    const sure = parts.filter(({ name, isCode }) => isCode || isPartName(name.text)).length;
    return sure * (says && parts.every(isToldAtLength) ? 3 : 2) >= parts.length ? 0.57 : 0;
  },
  read(view, _context, out) {
    for (const { name, words, responsibility, code } of partsIn(view) ?? []) {
      const type = code ? null : typeOf(name.text, null);
      out.state({
        kind: "component",
        id: name.id,
        name: name.text,
        range: wholeRange(words),
        place: "item",
        facts: {
          ...(type ? { type } : {}),
          ...(code && isPlace(code) ? { code } : {}),
          ...(responsibility ? { responsibility } : {}),
        },
        ...(name.aliases.length > 0 ? { aliases: name.aliases } : {}),
      });
    }
  },
};

/** `**Backend:**`: the bold name of a group, alone on its line. */
const isGroup = ({ text, spans }: NonNullable<ListView["caption"]>): boolean =>
  spans.some(({ kind, from, to }) => kind === "strong" && from === 0 && /^[\s:：]*$/u.test(text.slice(to))) &&
  partNamed(text) !== null;

/** All parts of a list, or none where one item is no part. */
function partsIn(view: ListView): Part[] | null {
  const parts: Part[] = [];
  for (const item of view.items) {
    const found = item.nested.length > 0 && isAlone(item) ? groupOf(item) : [leafOf(item)];
    if (found === null || found.some((part) => part === null)) return null;
    parts.push(...(found as Part[]));
  }
  return parts;
}

/** Below a title that says nothing but that parts follow, a third of the names may be enough: `Ledger: records what is paid`. */
const isToldAtLength = ({ name, responsibility }: Part): boolean =>
  /^(?:\p{Lu}|\p{Lo})/u.test(name.text) && (responsibility?.split(/\s+/).length ?? 0) > 2;

/** Titles, in any language, of modules of some sort: `Python modules`. */
const ofModules = /^(?:\S+\s)?(?:modules|módulos|modulos|moduli|модули)(?:\s\S+)?$/iu;

const isAlone = ({ label, rest }: ItemView): boolean => label === null || (rest?.text.trim() ?? "") === "";

/** An item that is a name and nothing else, and the parts listed below it. */
function groupOf(item: ItemView): (Part | null)[] | null {
  const words = item.label ?? item.inline;
  const name = words && partNamed(words.text);
  if (!name) return null;
  const inside = item.nested.flatMap((nested) => nested.items.map((each) => leafOf(each) ?? bareOf(each)));
  return [{ name, words, isCode: false }, ...inside];
}

/** `**Auth**: who may come in`, `` `auth`: users ``: a name, and what it is for. */
function leafOf({ label, labelStyle, separator, rest, item }: ItemView): Part | null {
  const responsibility = rest?.text.split("\n")[0]!.trim() ?? "";
  if (!label || separator === "" || responsibility === "" || saysNothing(responsibility) || item.task !== null)
    return null;
  const file = labelStyle === "code" && isSourceFile(label.text.split("/").at(-1)!) ? label.text : null;
  if (file !== null && ofTests.test(file)) return null;
  const name = file === null ? partNamed(label.text) : parseName(file);
  return (
    name && {
      name,
      words: label,
      isCode: labelStyle === "code",
      responsibility,
      ...(file === null ? {} : { code: file }),
    }
  );
}

const ofTests = /(?:^|[/._-])(?:tests?|specs?)(?:[/._-]|$)/i;

/** `Auth service`: a name alone, in a group. */
function bareOf({ label, inline, item }: ItemView): Part | null {
  const words = label ?? inline;
  const name = words && item.task === null && item.blocks.length === 1 ? partNamed(words.text) : null;
  return name && /^\p{Lu}|^\p{Lo}|^[a-z][\w-]*$/u.test(name.text) ? { name, words: words!, isCode: false } : null;
}

/** `Watermark API`: an interface with a name of its own is a part, where `API` alone tells of one. */
const ofInterface = /^(?!(?:Base|Full|Sample|Example)\s)\p{Lu}[\p{L}\p{N}-]+(?:\s\p{Lu}[\p{L}\p{N}-]+)?\sAPI$/u;

/** What is told of one part, under labels of its own. */
const properties: ReadonlySet<ColumnRole | null> = new Set<ColumnRole>([
  "name",
  "id",
  "type",
  "description",
  "path",
  "method",
  "field",
  "technology",
  "version",
  "purpose",
  "category",
  "owner",
  "status",
  "date",
  "file",
  "port",
  "uses",
  "used-by",
  "relation",
  "request",
  "response",
  "example",
  "rationale",
  "notes",
  "trigger",
  "decision",
  "pros",
  "cons",
  "risk",
  "mitigation",
  "constraint",
  "value",
  "metric",
  "target",
  "change",
  "coverage",
  "tool",
  "question",
  "answer",
]);

/** The name that words are, where they can be one of a part: no property of parts such as `Purpose`, no place. */
function partNamed(words: string): Name | null {
  if (words.length > 60 || isPlace(words.trim())) return null;
  if (properties.has(roleOfTitle(words)) && !ofInterface.test(words.trim())) return null;
  const name = parseName(words);
  return name && isBlock(name.text) && name.text.split(" ").length <= 4 ? name : null;
}
