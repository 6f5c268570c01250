import type { Design } from "../../../document/design.ts";
import { firstInWords } from "../../../text/in-words.ts";
import { sectionAt } from "../../query/chapters.ts";
import { placeOf } from "../answer.ts";
import { type Claim, type ClaimKind, type Difference, sideOf } from "../claim.ts";
import { nouns } from "../nouns.ts";
import { absenceOf, absences } from "./absences.ts";

/** A reason that many claims may be wrong for. */
interface Way {
  /** From so many claims on they are one finding. */
  readonly least: number;
  /** What else they must be to be one finding. */
  readonly isEnough?: (group: readonly Claim[]) => boolean;
  /** What claims of one finding share; `null` for claims that are not wrong in this way. */
  readonly reasonOf: (claim: Claim) => string | null;
  readonly tell: (group: readonly Claim[], design: Design, all: readonly Claim[]) => string;
}

/** So many names are told; the others are counted. */
const most = 12;

/** Longer values are no values that many share, but texts. */
const longest = 80;

const key = (...parts: readonly (string | number)[]): string => parts.join("\0");

/** "12 columns differ in one way, UUID in the design and TEXT in db/001.sql:3 and elsewhere: orders.id, …" */
const differing: Way = {
  least: 3,
  reasonOf: ({ verdict, state, kind, origin, differences }) => {
    if (verdict !== "contradicted" || state === "removed") return null;
    const sides = differences.map(roughly).flatMap(({ fact, expected, actual }) => [fact, expected, actual]);
    if (sides.length === 0 || sides.some((side) => side.length > longest)) return null;
    return key(origin.document, kind, ...sides.map((side) => side.toLowerCase()));
  },
  tell: (group) => {
    const [{ kind, differences, evidence }] = group as [Claim];
    const places = new Set(group.flatMap(({ evidence: [place] }) => (place ? [place.path] : [])));
    const where = evidence[0] ? ` in ${placeOf(evidence[0])}${places.size > 1 ? " and elsewhere" : ""}` : "";
    const side = (which: "expected" | "actual"): string =>
      differences.map((one) => sideOf(roughly(one), which)).join(" and ");
    return `${group.length} ${nouns[kind]} differ in one way, ${side("expected")} in the design and ${side("actual")}${where}: ${namesOf(group)}.`;
  },
};

/** Each column that only has some of a list of values has an enumeration of its own, and all of them are one sort of type. */
const roughly = (difference: Difference): Difference =>
  difference.types?.is.members ? { ...difference, actual: "an enumeration" } : difference;

/** Versions that were written down at one time: the manifests have moved on since. */
const outdated: Way = {
  least: 3,
  reasonOf: ({ verdict, state, kind, origin, differences: [first, ...more] }) =>
    verdict === "contradicted" &&
    kind === "dependency" &&
    state !== "removed" &&
    first &&
    first.fact !== "database" &&
    more.length === 0
      ? key(origin.document, kind)
      : null,
  tell: (group) => {
    const each = group.map(({ name, differences: [one], evidence: [place] }) => {
      const where = place ? ` in ${placeOf(place)}` : "";
      return `${name} is ${one!.expected} in the design, ${one!.actual}${where}`;
    });
    return `${group.length} dependencies have other versions than the design tells: ${each.slice(0, most).join("; ")}${each.length > most ? `; and ${each.length - most} more` : ""}.`;
  },
};

const renamed: Way = {
  least: 3,
  reasonOf: ({ verdict, kind, origin, alike }) =>
    verdict === "missing" && alike !== undefined ? key(origin.document, kind, alike) : null,
  tell: (group) => {
    const [{ kind, alike }] = group as [Claim];
    return `${absenceOf(group, `${group.length} ${nouns[kind]}`)}, since ${alike}: ${namesOf(group)}.`;
  },
};

/** Where an entry of a drawn tree stands in truth; nothing of one that is there, or nowhere. */
const goneTo = ({ verdict, kind, origin, fixes: [fix] }: Claim): string | undefined =>
  verdict === "missing" && kind === "path" && origin.place === "code" ? fix?.edits[0]?.insert : undefined;

/** A tree that was drawn before its folders were parted anew, or its files called otherwise. */
const movedInTree: Way = {
  least: 3,
  reasonOf: (claim) => (goneTo(claim) === undefined ? null : key(claim.origin.document, claim.origin.section, "moved")),
  tell: (group, design) => {
    const each = group.map((claim) => `${claim.name} is ${goneTo(claim)}`);
    return `${group.length} files and folders are not where the design draws them${under(group[0]!, design)}: ${each.slice(0, fewMoves).join("; ")}${each.length > fewMoves ? `; and ${each.length - fewMoves} more` : ""}.`;
  },
};

/** Each of them is told by two paths. */
const fewMoves = 4;

/** Whether a claim is of a kind that is told in lists, and is not there, nor anything that may have been meant. */
const isAbsent = ({ verdict, fixes, kind }: Claim): boolean =>
  verdict === "missing" && fixes.length === 0 && absences[kind] !== undefined;

/** What one place writes at once, as the methods of one path. */
const writtenAtOnce: Way = {
  least: 2,
  reasonOf: (claim) =>
    isAbsent(claim) && claim.kind === "endpoint"
      ? key(claim.origin.document, claim.origin.range.from, claim.origin.range.to)
      : null,
  tell: (group) => `${absenceOf(group, namesOf(group))}.`,
};

/** "4 files and folders"; of a tree, much of which may be there, "4 of the 11 files and folders of the design". */
function countOf(group: readonly Claim[], all: readonly Claim[]): string {
  const [{ kind }] = group as [Claim];
  if (kind !== "path") return `${group.length} ${nouns[kind]}`;
  const heads = new Set(group.map(({ id }) => id));
  const lacking = group.length + all.filter(({ partOf }) => partOf !== null && heads.has(partOf)).length;
  return `${lacking === all.length ? "all" : `${lacking} of the`} ${all.length} ${nouns[kind]} of the design`;
}

const isOfSection = ({ origin }: Claim, { document, section }: Claim["origin"]): boolean =>
  origin.document === document && origin.section === section;

/** Of what is listed section by section, what of one list is not there. */
const absentHere: Way = {
  least: 4,
  reasonOf: (claim) =>
    isAbsent(claim) && !ofWholeDesign.has(claim.kind)
      ? key(claim.origin.document, claim.kind, claim.origin.section)
      : null,
  tell: (group, design, all) => {
    const { kind, origin } = group[0]!;
    const section = all.filter((claim) => claim.kind === kind && isOfSection(claim, origin));
    return `${absenceOf(group, `${countOf(group, section)}${under(group[0]!, design)}`)}: ${namesOf(group)}.`;
  },
};

/** Of what is told all over a document, what of it is not there. */
const absentInAll: Way = {
  least: 4,
  reasonOf: (claim) =>
    isAbsent(claim) && (ofWholeDesign.has(claim.kind) || allOver.has(claim.kind))
      ? key(claim.origin.document, claim.kind)
      : null,
  tell: (group, _design, all) => {
    const { kind, origin } = group[0]!;
    const document = all.filter((claim) => claim.kind === kind && claim.origin.document === origin.document);
    return `${absenceOf(group, `${countOf(group, document)}${ofWholeDesign.has(kind) ? " of the design" : ""}`)}: ${namesOf(group)}.`;
  },
};

/** Of what a document tells section by section, so much that is not there that the document is of another time. */
const outgrown: Way = {
  least: 6,
  reasonOf: (claim) => (isAbsent(claim) ? key(claim.origin.document, claim.kind) : null),
  tell: (group) => `${absenceOf(group, `${group.length} ${nouns[group[0]!.kind]}`)}: ${namesOf(group)}.`,
};

/** Indexes are made by one hand for all tables, and errors are one list under many headings. */
const ofWholeDesign: ReadonlySet<ClaimKind> = new Set(["index", "error-code"]);

/** What is named in passing, one under each heading. */
const allOver: ReadonlySet<ClaimKind> = new Set(["path", "entity", "symbol", "table"]);

/** What a draft plans section by section and is there tells one thing: the draft is built. */
const builtAllOver: Way = {
  least: 2,
  isEnough: (group) => new Set(group.map(({ origin }) => origin.section)).size >= 3,
  reasonOf: ({ verdict, origin }) => (verdict === "fulfilled" ? key(origin.document) : null),
  tell: (group) => `${group.length} things that are planned in this document are there now: ${namesOf(group)}.`,
};

const built: Way = {
  least: 2,
  reasonOf: ({ verdict, origin }) => (verdict === "fulfilled" ? key(origin.document, origin.section) : null),
  tell: (group, design) =>
    `${group.length} things that are planned${under(group[0]!, design)} are there now: ${namesOf(group)}.`,
};

/** All ways, the most telling first: a claim is told in the first that it has enough others for. */
export const ways: readonly Way[] = [
  differing,
  outdated,
  renamed,
  movedInTree,
  absentHere,
  absentInAll,
  outgrown,
  writtenAtOnce,
  builtAllOver,
  built,
];

function under({ origin }: Claim, design: Design): string {
  const title = sectionAt(design, origin)?.title ?? "";
  return title === "" ? "" : ` under "${title}"`;
}

const namesOf = (group: readonly Claim[]): string => firstInWords([...new Set(group.map(({ name }) => name))], most);
