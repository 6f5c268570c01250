import type { Design } from "../../document/design.ts";
import { firstInWords } from "../../text/in-words.ts";
import { groupBy } from "../query/ground.ts";
import { placeOf } from "./answer.ts";
import { type Beside, type Claim, type ClaimKind, sideOf } from "./claim.ts";
import { nouns } from "./nouns.ts";

// What is wrong for one reason is told once. Thirty columns that are UUID in the design and TEXT in the database were decided
// on once; a list of which nothing is there describes another time or place. Each as a finding of its own would bury the others.

/** From so many on, claims that differ in one and the same way are one finding. */
const manyDiffer = 3;

/** From so many on, claims of one kind in one section that are simply not there are one finding. */
const manyAbsent = 4;

/** From so many on, plans of one section that are there by now are one finding. */
const manyBuilt = 2;

/** So many names are told; the others are counted. */
const most = 12;

/** Longer values are no values that many share, but texts. */
const longest = 80;

/** Of claims that are wrong for one reason the first tells them all, and the others are part of it. */
export function toldAlike(claims: readonly Claim[], design: Design): readonly Claim[] {
  const told = new Map<Claim, Claim>();
  const alone = claims.filter(({ partOf, together }) => partOf === null && together === null);
  const differing = alone.filter(({ verdict, state }) => verdict === "contradicted" && state !== "removed");
  for (const group of groupBy(differing, wayOf).values())
    if (group.length >= manyDiffer && wayOf(group[0]!) !== "") gather(group, differ(group), told);
  const renamed = alone.filter(({ verdict, alike }) => verdict === "missing" && alike !== undefined);
  for (const group of groupBy(renamed, ({ kind, origin, alike }) => [origin.document, kind, alike].join("\0")).values())
    if (group.length >= manyDiffer) gather(group, rename(group), told);
  const absent = alone.filter((claim) => claim.verdict === "missing" && claim.fixes.length === 0 && isCounted(claim));
  for (const group of groupBy(absent, placeOfAbsence).values())
    if (group.length >= manyAbsent) gather(group, lack(group, design), told);
  const built = alone.filter(({ verdict }) => verdict === "fulfilled");
  for (const group of groupBy(built, ({ origin }) => [origin.document, origin.section].join("\0")).values())
    if (group.length >= manyBuilt) gather(group, build(group, design), told);
  return told.size === 0 ? claims : claims.map((claim) => told.get(claim) ?? claim);
}

/** In which way a claim differs, for claims of one document and kind; empty where it is a way of its own. */
function wayOf({ kind, origin, differences }: Claim): string {
  const sides = differences.flatMap(({ fact, expected, actual }) => [fact, expected, actual]);
  if (sides.length === 0 || sides.some((side) => side.length > longest)) return "";
  return [origin.document, kind, ...sides.map((side) => side.toLowerCase())].join("\0");
}

/** What a table or a structure lacks is told with it already, and a component is one of its kind. */
const isCounted = ({ kind }: Claim): boolean => kind in nouns && absences[kind] !== undefined;

/** Indexes are made by one hand for all tables, and errors are one list under many headings; all else is listed section by section. */
const ofWholeDesign: ReadonlySet<ClaimKind> = new Set(["index", "error-code"]);

const placeOfAbsence = ({ kind, origin }: Claim): string =>
  [origin.document, kind, ...(ofWholeDesign.has(kind) ? [] : [origin.section])].join("\0");

function gather(group: readonly Claim[], message: string, told: Map<Claim, Claim>): void {
  const [first, ...others] = group as [Claim, ...Claim[]];
  const beside = others.flatMap(({ name, evidence: [place], beside: near }): Beside[] =>
    place ? [{ ...place, says: `${name} is here.` }] : near.slice(0, 1),
  );
  const edits = group.flatMap(({ fixes: [fix] }) => (fix ? [fix] : []));
  const fix = edits.length === group.length ? edits[0]! : null;
  told.set(first, {
    ...first,
    message,
    beside: [...first.beside, ...beside],
    fixes: fix
      ? [
          {
            title: `${fix.title}, and ${group.length - 1} more alike`,
            safe: false,
            edits: edits.flatMap((one) => one.edits),
          },
        ]
      : [],
    advice: null,
  });
  for (const other of others) told.set(other, { ...other, partOf: first.id });
}

/** "12 columns are told otherwise in one way: UUID in the design, TEXT in db/001.sql:3 and elsewhere: orders.id, …" */
function differ(group: readonly Claim[]): string {
  const [{ kind, differences, evidence }] = group as [Claim];
  const places = new Set(group.flatMap(({ evidence: [place] }) => (place ? [place.path] : [])));
  const where = evidence[0] ? ` in ${placeOf(evidence[0])}${places.size > 1 ? " and elsewhere" : ""}` : "";
  const side = (which: "expected" | "actual"): string => differences.map((one) => sideOf(one, which)).join(" and ");
  return `${group.length} ${nouns[kind]} differ in one way, ${side("expected")} in the design and ${side("actual")}${where}: ${namesOf(group)}.`;
}

function rename(group: readonly Claim[]): string {
  const [{ kind, alike }] = group as [Claim];
  return `${absences[kind]!(`${group.length} ${nouns[kind]}`)}, since ${alike}: ${namesOf(group)}.`;
}

const build = (group: readonly Claim[], design: Design): string =>
  `${group.length} things that are planned${under(group[0]!, design)} are there now: ${namesOf(group)}.`;

function under({ origin }: Claim, { documents }: Design): string {
  const title = documents.find(({ name }) => name === origin.document)?.sections[origin.section]?.title ?? "";
  return title === "" ? "" : ` under "${title}"`;
}

function lack(group: readonly Claim[], design: Design): string {
  const [first] = group as [Claim];
  const { kind } = first;
  const where = ofWholeDesign.has(kind) ? "" : under(first, design);
  return `${absences[kind]!(`${group.length} ${nouns[kind]}${where}`)}: ${namesOf(group)}.`;
}

const namesOf = (group: readonly Claim[]): string => firstInWords([...new Set(group.map(({ name }) => name))], most);

/** How it is said that many of a kind are not there; none for those that are each looked at by themselves. */
const absences: Partial<Record<ClaimKind, (what: string) => string>> = {
  path: (what) => `Of the design's ${what} the repository has none of these`,
  entity: (what) => `No code here declares ${what}`,
  table: (what) => `No schema or migration here makes ${what}`,
  index: (what) => `No schema or migration here makes ${what} of the design`,
  "foreign-key": (what) => `No schema or migration here makes ${what}`,
  endpoint: (what) => `No route of the code serves ${what}`,
  channel: (what) => `No code here sends or hears ${what}`,
  dependency: (what) => `No manifest here declares ${what}`,
  "error-code": (what) => `No source file here has ${what} of the design`,
  setting: (what) => `Nothing here reads ${what}`,
  symbol: (what) => `No code or configuration here writes ${what}`,
};
