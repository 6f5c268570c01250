import type { Inline } from "../../../syntax/block.ts";
import { type Mapped, slice, sourceRange, wholeRange } from "../../../text/mapped.ts";
import type { Range } from "../../../text/range.ts";
import { type Context, within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import type { ItemView, ListView } from "../../shapes/list-view.ts";
import { wordsAbove } from "../../shapes/words-above.ts";
import { folderIn, importEachOther, isCodeName, statePart } from "./importing.ts";
import { type Name, parseName } from "./name.ts";
import { isBlock, isPartName, isProduct } from "./words.ts";

/** One arrow and nothing but a remark behind it: a chain tells how something goes on rather than who uses whom. */
const arrow =
  /^\s*([^→>:()\n]{2,60}?)(?:\s\([^()\n]{1,40}\))?\s+(-{1,3}>|→|⟶|⇒|<-{1,3}>|[↔⇄⇆⟷]|imports|calls|uses|depends on)\s+([^→>↔⇄⇆⟷:()\n]{2,200}?)(?=$|[.;]?\s*$|\s*[:(]|\s+[–—-]\s)(?![^\n]*(?:->|[→⟶↔⇄⇆⟷]))/u;
const isTwoHeaded = (sign: string): boolean => /^[<↔⇄⇆⟷]/u.test(sign);
/** What is said of a connection: `: HTTPS`, `(Keycloak): OIDC`. */
const told = /^\s*(?:\([^()\n]{1,40}\)\s*)?:\s*\S/u;
/** What stands between several goals of one arrow. */
const several = /\s*,\s*(?:and\s+)?|\s+(?:and|und|et|y|e|&|\+)\s+/u;

/** Lists of arrows between building blocks: "- `orders` -> `billing`: sends invoices", "- Pages → Hooks, Models". */
export const arrowList: Claim<ListView> = {
  sure: (view, context) =>
    view.items.length >= 2 &&
    !ofTopics.test(wordsAbove(view)) &&
    (within(context, "system-architecture", "components") || listsInterfaces(view, context)) &&
    view.items.every((item) => arrowsOf(item, importEachOther.test(wordsAbove(view))).length > 0)
      ? 0.85
      : 0,
  read(view, _context, out) {
    const parent = folderIn(view.caption);
    const areImports = importEachOther.test(wordsAbove(view));
    const areMarked = marksParts(view);
    for (const item of view.items)
      for (const { from, to, at, isSure, isTold, both } of arrowsOf(item, areImports)) {
        const range = wholeRange(at);
        const areParts = (isTold && connects.test(wordsAbove(view))) || (isSure && (areImports || areMarked));
        if (areParts) for (const end of [from, to]) statePart(end.name, end.range, "item", parent, out);
        const related = { kind: "uses", range, place: "item", certainty: isSure ? "drawn" : "supposed" } as const;
        out.relate({ ...related, from: from.name.id, to: to.name.id });
        if (both) out.relate({ ...related, from: to.name.id, to: from.name.id });
      }
  },
};

/**
 * `**Front-end** → **Tide Service**: asks`: names that are marked throughout, each arrow with what runs along it, are of parts
 * where half of them say so themselves.
 */
function marksParts(view: ListView): boolean {
  const arrows = view.items.flatMap((item) => arrowsOf(item, false));
  if (!arrows.every(({ isSure, isTold }) => isSure && isTold)) return false;
  const names = [...new Set(arrows.flatMap(({ from, to }) => [from.name.text, to.name.text]))];
  return names.filter((name) => isPartName(name) || isProduct(name)).length * 2 >= names.length;
}

/** Words above lists of who gets what of a broker: names of groups, topics and events are no parts. */
const ofTopics =
  /\b(?:topics?|queues?|events?|channels?|(?:consumer )?groups?|subscriptions?|bindings?|routing|redirects?)\b|主题|队列|事件|消费组|トピック|キュー|イベント/iu;

/** A title on interfaces opens the chapter on what is offered, where below an architecture it tells who is connected with whom. */
const listsInterfaces = (view: ListView, context: Context): boolean =>
  within(context, "api-specifications") &&
  connects.test(wordsAbove(view)) &&
  view.items.every((item) => arrowsOf(item, false).some(({ isTold }) => isTold));

/** Words above lists of who is connected with whom, where any name is one of a part. */
const connects =
  /\b(?:(?:key|main|internal|external|system|service|component|module)\s)*(?:interfaces|interactions|connections|communications?|integrations|schnittstellen|kommunikation|interfaces internes|interfaz|comunicaci(?:ón|ones)|comunicaç(?:ão|ões)|interazioni)\b|接口关系|交互关系|通信(?:关系|方式)?$|連携|통신/iu;

interface End {
  readonly name: Name;
  readonly range: Range;
  readonly isSure: boolean;
}

interface Arrow {
  readonly from: End;
  readonly to: End;
  readonly at: Mapped;
  /** Both names are set as names are; others count where the document gives them to something. */
  readonly isSure: boolean;
  /** Words behind a colon say what runs between the two. */
  readonly isTold: boolean;
  readonly both: boolean;
}

/** The arrows of an item, one to each of its goals; none where one of the names is no name. What imports may be called `store` or `web` as well. */
function arrowsOf({ inline }: ItemView, ofImports: boolean): readonly Arrow[] {
  const found = inline && inline.text.length < 300 ? arrow.exec(inline.text) : null;
  if (!inline || !found) return [];
  const [, source = "", sign = "", goals = ""] = found;
  const from = nameIn(inline, source, found[0].indexOf(source), ofImports);
  let last = found[0].lastIndexOf(goals);
  const isTold = told.test(inline.text.slice(found[0].length));
  const arrows: Arrow[] = [];
  for (const words of goals.split(several)) {
    const at = inline.text.indexOf(words, last);
    const to = nameIn(inline, words, at, ofImports);
    if (!from || !to || from.name.id === to.name.id) return [];
    last = at + words.length;
    arrows.push({
      from,
      to,
      at: slice(inline, 0, last),
      isSure: from.isSure && to.isSure,
      isTold,
      both: isTwoHeaded(sign),
    });
  }
  return arrows;
}

/** A name of a building block: surely one where it is set as code or bold, or written in small letters as packages are. */
function nameIn(inline: Inline, words: string, at: number, ofImports: boolean): End | null {
  const marked = inline.spans.some(
    ({ kind, from, to }) => (kind === "code" || kind === "strong") && from <= at && at < to,
  );
  const isSure = marked ? !/\s/.test(words) || words.length < 40 : /^[a-z][\w.@/-]*$/.test(words);
  if (!isSure && !/^\p{Lu}[\p{L}\p{N}./-]*(?:\s[\p{L}\p{N}.-]+){0,2}$/u.test(words)) return null;
  const name = parseName(words);
  const isPart = name !== null && (isBlock(name.text) || (ofImports && isSure && isCodeName(name.text)));
  return isPart ? { name, isSure, range: sourceRange(inline, at, at + words.length) } : null;
}
