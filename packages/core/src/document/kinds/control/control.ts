import type { TableView } from "../../shapes/table-view.ts";
import { allowedIn, rolesAcross } from "./roles-across.ts";
import { idOf } from "../../../model/kinds/identity.ts";
import { type RequestLine, requestLines } from "../../../notation/http/request-line.ts";
import type { Inline } from "../../../syntax/block.ts";
import { type Mapped, slice, sourceRange, trimmed, wholeRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { KindReader } from "../../kind-reader.ts";
import type { Collector } from "../../reading.ts";
import { stateOf } from "../../state.ts";
import { measureOf } from "./classify.ts";
import { demandBefore, demandIn, demandInClauses, demandOn } from "./demand.ts";
import { stateAccess } from "./of-endpoint.ts";
import { groupsIn, stateGroups } from "./of-groups.ts";

/**
 * Measures of security that the text promises: the lists and tables of a chapter on security, and sentences that say who
 * may call an endpoint. The access columns of endpoints are read with the endpoints.
 */
export const controls: KindReader = {
  kinds: ["control"],
  list: {
    sure(view, context) {
      if (!within(context, "security") || view.items.length === 0 || tellsOfLacks(context, view.caption?.text))
        return 0;
      const measures = view.items.filter(({ inline }) => inline && !isLack(inline) && measureOf(inline.text)).length;
      return measures * 2 >= view.items.length ? 0.6 : 0;
    },
    read(view, _context, out) {
      for (const { label, rest, inline } of view.items)
        if (inline && !beginsWithOperation(inline) && !isLink(inline) && !isLack(inline))
          stateMeasure(label ?? inline, label ? rest?.text : undefined, "item", out);
    },
  },
  table: {
    sure(view, context) {
      const { rows } = view.table;
      if (rolesAcross(view, context).length > 0) return 0.7;
      if (groupsIn(view, context).length > 0) return 0.75;
      if (
        !within(context, "security") ||
        rows.length === 0 ||
        view.roles.some((role) => role === "threat" || role === "risk" || role === "method" || role === "error")
      )
        return 0;
      const measures = rows.filter((row) => measureOf(row.cells.map((cell) => cell.text).join(" "))).length;
      return measures * 2 > rows.length ? 0.55 : 0;
    },
    read(view, context, out) {
      const roles = rolesAcross(view, context);
      if (roles.length > 0) return readAllowed(view, roles, out);
      const groups = groupsIn(view, context);
      if (groups.length > 0) return stateGroups(groups, context, out);
      for (const row of view.table.rows) {
        const [name, ...others] = row.cells;
        if (name)
          stateMeasure(
            name,
            others
              .map((cell) => cell.text.replace(/\s+/g, " ").trim())
              .filter(Boolean)
              .join("; "),
            "row",
            out,
          );
      }
    },
  },
  prose(inline, place, context, out) {
    if (place === "prose" || place === "item") readSentences(inline, place, context, out);
  },
};

/** Headings below which stands what is not guarded, or what it is guarded against. */
const tellsOfLacks = ({ path }: Context, caption = ""): boolean =>
  [...path.slice(-2), caption].some(
    (title) => lacks.test(title) && !/mitigat|protect|prevent|manag|防护|防范|保护/i.test(title),
  );

const lacks =
  /\b(?:gaps?|weakness(?:es)?|shortcomings?|deficienc(?:y|ies)|limitations?|vulnerabilit(?:y|ies)|attacks?|attack scenarios|threats?|abuse cases|attackers?|known issues|problems?|not (?:covered|implemented|protected))\b|schwachstelle|lücken|mängel|debilidad|carencias|fragilidad|faiblesse|недостат|уязвим|不足|缺陷|漏洞|攻击场景|弱点|欠点|課題|취약/iu;

/** `❌ Passwords in the log`: what must not be, or is not there. */
const isLack = ({ text }: Inline): boolean => /^\s*[❌✗✘🚫⛔]/u.test(text);

/** A reference to what others say of security promises nothing. */
const isLink = ({ text, spans }: Inline): boolean =>
  spans.some(({ kind, from, to }) => kind === "link" && from === 0 && to >= text.trimEnd().length);

/** States for each row of what callers do which of them may. */
function readAllowed(view: TableView, roles: readonly number[], out: Collector): void {
  for (const row of view.table.rows) {
    const name = row.cells[0] && shortened(trimmed(row.cells[0]));
    const requirement = allowedIn(view, row, roles);
    if (!name || name.text === "" || requirement === undefined) continue;
    const facts = { type: "authorization", subject: name.text, requirement } as const;
    const range = wholeRange(name);
    out.state({
      kind: "control",
      id: idOf("control", `access to ${name.text}`),
      name: `${requirement}: ${name.text}`,
      range,
      place: "row",
      facts,
    });
  }
}

/** What an item says of operations is read from its sentence. */
const beginsWithOperation = ({ text }: Inline): boolean => requestLines(text)[0]?.from === text.search(/\S/);

function stateMeasure(name: Mapped, requirement: string | undefined, place: "item" | "row", out: Collector): void {
  const words = shortened(trimmed(name));
  const type = measureOf(`${name.text} ${requirement ?? ""}`);
  if (!type || words.text === "") return;
  const told = (requirement || name.text).replace(/\s+/g, " ").trim().slice(0, 300);
  const state = stateOf(`${name.text} ${requirement ?? ""}`.slice(0, 150));
  out.state({
    kind: "control",
    id: idOf("control", words.text),
    name: words.text,
    range: wholeRange(words),
    place,
    facts: { type, requirement: told },
    ...(state ? { state } : {}),
  });
}

/** The first clause of a measure that has no name of its own. */
function shortened(name: Mapped): Mapped {
  const end = /\.(?:\s|$)|[;。；\n]/.exec(name.text)?.index ?? name.text.length;
  const mark = /^(?:\s|[✅✔✓☑]|\ufe0f)*/u.exec(name.text)![0].length;
  return trimmed(slice(name, Math.min(mark, end), Math.min(end, 120)));
}

/** `` `POST /orders` requires the ADMIN role; `GET /orders` needs a token `` */
function readSentences(inline: Inline, place: "prose" | "item", context: Context, out: Collector): void {
  const lines = requestLines(inline.text);
  if (lines.length === 0 || lines.length > mostOperations) return;
  for (const [i, { told, end }] of groupsOf(inline.text, lines).entries()) {
    const last = told.at(-1)!;
    const after = inline.text.slice(last.route.end, Math.min(end, last.route.end + 160)).split(/[.;\n]\s/)[0]!;
    const clauses = place === "item" && i === 0 && lines.length === 1 ? inline.text.slice(lines[0]!.route.end) : "";
    const access =
      demandInClauses(clauses) ??
      demandOn(after) ??
      demandIn(clauses) ??
      demandBefore(inline.text.slice(0, told[0]!.from));
    if (!access || isExempt.test(inline.text.slice(0, told[0]!.from).slice(-160))) continue;
    for (const line of told)
      for (const method of line.methods)
        stateAccess(
          { method, path: line.route.path },
          access,
          { range: sourceRange(inline, line.from, line.to), place },
          context,
          out,
        );
  }
}

/** `All but POST /sessions need a cookie`: what is asked of all others is not asked of it. */
const isExempt =
  /\b(?:(?:all|each|every\w*|any\w*|operations?|endpoints?|routes?|requests?|calls?)(?:\s+of\s+(?:them|these))?\s+but|except(?:ing)?(?:\s+for)?|other than|apart from|besides|aside from)\s+(?:the\s+)?(?:[`*]*(?:[A-Z]{3,7}\s)?\/[\w/{}:.-]{1,60}[`*]*(?:,\s|,?\s(?:and|or)\s)){0,6}[`*]*$/i;

/** A text that names more operations is no sentence about who may call them. */
const mostOperations = 8;

/** The operations of each part of a text between semicolons, full stops and contrasts, with where the part ends; more than four at once are a list. */
function groupsOf(
  text: string,
  lines: readonly RequestLine[],
): { readonly told: readonly RequestLine[]; readonly end: number }[] {
  const groups: { told: RequestLine[]; end: number }[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const between = last ? text.slice(last.told.at(-1)!.route.end, line.from) : "";
    if (last && !/[.;\n]\s|,\s+(?:but|while|whereas)\s/.test(between)) last.told.push(line);
    else groups.push({ told: [line], end: text.length });
    if (last && groups.at(-1) !== last) last.end = line.from;
  }
  return groups.filter(({ told }) => told.length <= 4);
}
