import type { Design } from "../../document/design.ts";
import type { Origin, Statement } from "../../model/element.ts";
import { canonicalRoute } from "../../model/kinds/names.ts";
import { matches } from "../../text/matches.ts";
import { also, at } from "../query/at.ts";
import { isIn } from "../query/chapters.ts";
import {
  chaptersOfUse,
  type Endpoint,
  isCallOf,
  isForOperators,
  operationsOf,
  specificationOf,
  specifies,
  subjectOf,
} from "../query/endpoints.ts";
import { isCustom } from "../query/ground.ts";
import { deniedBy } from "../query/denied.ts";
import { documentNamed, documentText } from "../query/document-text.ts";
import { isOfChoice } from "../query/list-of-some.ts";
import { isOfOneChange } from "../query/one-change.ts";
import { baseOf, firstOf } from "../query/own-paths.ts";
import { isReceived, isToOther, receiversOf } from "../query/received-calls.ts";
import { isPlanned } from "../query/settled.ts";
import { rowAt } from "../query/tables.ts";
import { isToldAsListed } from "../query/told-as-listed.ts";
import type { DesignRule, Finding } from "../rule.ts";
import { inWords } from "../../text/in-words.ts";

/** Where fewer operations are specified than this, the list is a choice of examples. */
const specifiedShare = 0.6;

/** Comparing every call with every operation of more than these takes too long. */
const most = 1_000;

/** An operation that is called in a diagram or named in the text, and that the list of operations does not have. */
export const endpointUnspecified: DesignRule = {
  on: "design",
  id: "endpoint-unspecified",
  group: "api",
  requires: "Every operation that the design uses is one that its API specifies.",
  severity: "warning",
  *check(design): Iterable<Finding> {
    const operations = operationsOf(design);
    const specified = operations.flatMap((endpoint) => specificationOf(design, endpoint) ?? []);
    if (operations.length > most) return;
    const byApi = specified.filter(({ origin }) => !isOfClient(design, origin));
    if (!isCustom(byApi.length, operations.length, specifiedShare)) return;
    const subjects = new Set(specified.map(({ facts }) => subjectOf(facts.path)));
    // Only some calls are surely to this API: those below a subject of it, those in a list of its operations, and those
    // that a drawing sends where it sends others of them. The rest may be calls to other systems.
    const peers = operations.flatMap((endpoint) =>
      endpoint.statements.map(({ origin }) => ({ origin, known: specificationOf(design, endpoint) !== undefined })),
    );
    const base = baseOf(specified.map(({ facts }) => facts.path));
    // `DELETE /orders` said of orders at large is `DELETE /orders/{id}` where that is there.
    const isKnown = (method: string, path: string): boolean =>
      specified.some(
        ({ facts }) => facts.method === method && (isCallOf(path, facts.path) || isCallOf(`${path}/{id}`, facts.path)),
      );
    const receivers = receiversOf(design, (path) => subjects.has(subjectOf(path)), isKnown);
    const first = firstOf(specified.map(({ facts }) => facts.path));
    const titled = pathsInTitles(design);
    const found: (Finding & { readonly isSibling: boolean })[] = [];
    for (const endpoint of operations) {
      if (specificationOf(design, endpoint) || isPlanned(design, endpoint) || isForOperators(endpoint.facts.path))
        continue;
      const { method, path } = endpoint.facts;
      if (method === "HEAD" || method === "OPTIONS" || isKnown(method, path)) continue;
      const use = endpoint.statements.find(
        ({ origin }) =>
          !isIn(design, origin, ...notOfDesign) &&
          !isCorrected(design, origin) &&
          !isExample(design, origin) &&
          deniedBy(design, endpoint.name, origin) === null,
      );
      if (!use || endpoint.statements.some((statement) => isToldAsListed(design, statement))) continue;
      if ((first === null || !path.startsWith(first)) && isToOther(use, receivers)) continue;
      if (titled.some((told) => isCallOf(path, told))) continue;
      const route = canonicalRoute(path);
      const own = subjects.has(subjectOf(path)) || isAmongOwn(use, peers) || isReceived(use, receivers);
      if (!own && !(base !== null && path.startsWith(base) && isWholeDesign(design, use))) continue;
      const sibling = specified.find(({ facts }) => canonicalRoute(facts.path) === route);
      const list = sibling ?? specified.find(({ facts }) => subjectOf(facts.path) === subjectOf(path)) ?? specified[0]!;
      found.push({
        ...at(use),
        isSibling: sibling !== undefined,
        message: sibling
          ? `${endpoint.name} is used here, but the API specifies only ${methodsOf(specified, route)} for this path.`
          : `${endpoint.name} is used here, but the API does not specify it.`,
        element: endpoint.id,
        ...(isWholeDesign(design, use) && !isInPassing(design, use)
          ? own
            ? {}
            : { severity: "info" as const }
          : { severity: "hint" as const }),
        related: [also(list, `${list.name} is specified here.`)],
      });
    }
    const isOfAll = !specified.some((statement) => isOfChoice(design, statement));
    const isOfUsed =
      isOfAll && found.length <= operations.filter((endpoint) => isSpecifiedAndUsed(design, endpoint)).length;
    for (const { isSibling, ...finding } of found)
      yield isSibling || isOfUsed ? finding : { ...finding, severity: "hint" };
  },
};

/**
 * Whether an operation is specified in one place and used in another. Where the text uses fewer of those that are specified than of
 * those that are not, the list is of something else than what it uses.
 */
const isSpecifiedAndUsed = (design: Design, { statements }: Endpoint): boolean =>
  statements.some((statement) => specifies(design, statement)) &&
  statements.some((statement) => !specifies(design, statement));

/** Running text that is not on who may call what, or on what is promised of it, may speak of what there is already, or may be some day. */
const isInPassing = (design: Design, { origin }: Statement): boolean =>
  (origin.place === "prose" || origin.place === "item") && !isIn(design, origin, ...chaptersOfUse);

/** The paths that headings name without a method, `Events: /orders/{id}/events`: how they are called is told below. */
const pathsInTitles = ({ documents }: Design): string[] =>
  documents.flatMap(({ sections }) =>
    sections.flatMap(({ title }) =>
      /\b(?:GET|POST|PUT|PATCH|DELETE)\b/.test(title)
        ? []
        : matches(title, /\/[\w{}<>:./-]{2,200}/g).map(([path]) => path),
    ),
  );

/** Whether a row begins with a call, `listOrders(page)`: a list of what a client calls holds only what that client needs. */
const isOfClient = (design: Design, origin: Origin): boolean =>
  called.test(
    rowAt(design, origin)
      ?.row.cells.find(({ text }) => text.trim() !== "")
      ?.text.trim() ?? "",
  );

const called = /^[a-z][\w.]{0,60}\([^()]{0,120}\)$/;

/** The methods that are specified for a path: `GET`, `GET and PUT`, `GET, PUT and DELETE`. */
function methodsOf(specified: readonly Statement<"endpoint">[], route: string): string {
  const all = specified.flatMap(({ facts }) => (canonicalRoute(facts.path) === route ? (facts.method ?? []) : []));
  return inWords([...new Set(all)]);
}

/**
 * The design of a feature specifies what it adds to an API that there is; only the design of a system, and one whose
 * words do not say that the operation is there already, specifies all.
 */
function isWholeDesign(design: Design, { origin }: Statement): boolean {
  const document = documentNamed(design, origin.document);
  if (!document || document.profile === "kiro" || document.profile === "rfc" || isOfOneChange(document.name))
    return false;
  const { lines } = document.markdown;
  return ![lines.textOf(lines.lineAt(origin.range.from)), document.sections[origin.section]?.title ?? ""].some(
    (words) => /\b(?:existing|already|current(?:ly)?|unchanged|external|upstream|third[- ]party)\b/i.test(words),
  );
}

/** A row of a table that holds what was against what is: `Claim | Reality`, `Before | After`. */
const isCorrected = (design: Design, origin: Origin): boolean =>
  rowAt(design, origin)?.view.titles.some((title) =>
    /\b(?:before|old|previous(?:ly)?|earlier|former(?:ly)?|wrong|claim(?:ed|s)?|reality|legacy|deprecated|removed)\b/.test(
      title,
    ),
  ) ?? false;

/** Whether an operation is only shown: "Paths begin with `/api`, e.g. `GET /api/books`". */
const isExample = (design: Design, { document, range }: Origin): boolean =>
  shownBefore.test(documentText(design, document).slice(Math.max(0, range.from - 30), range.from));

const shownBefore =
  /(?:\b(?:e\.g\.|eg|for example|for instance|example|such as|z\.\s?B\.|par exemple|por ejemplo|por exemplo|ad esempio|например|örneğin)|例如|比如|例|예)\s?[:：,]?\s?[`*("]*$/iu;

interface Peer {
  readonly origin: Origin;
  readonly known: boolean;
}

/** Whether a row stands in a table whose other rows are nearly all operations that the API specifies. */
function isAmongOwn({ origin }: Statement, peers: readonly Peer[]): boolean {
  if (origin.place !== "row") return false;
  const rows = peers.filter(
    (peer) =>
      peer.origin.document === origin.document && peer.origin.section === origin.section && peer.origin.place === "row",
  );
  return isCustom(rows.filter(({ known }) => known).length, rows.length, specifiedShare);
}

/** What is told there is no part of the design, or no longer. */
const notOfDesign = [
  "alternatives",
  "history",
  "open-questions",
  "requirements",
  "rollout",
  "goals",
  "overview",
] as const;
