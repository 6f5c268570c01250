import { documentNamed } from "../../query/document-text.ts";
import type { Design, ReadDocument } from "../../../document/design.ts";
import { awaitsBuilding, statusWords } from "../../../document/metadata/unbuilt.ts";
import { groupBy } from "../../query/ground.ts";
import { uppermostOf } from "../../query/uppermost.ts";
import type { Claim } from "../claim.ts";
import { liesAmongTasks, planHabits } from "./habits.ts";
import type { Tasks } from "../../../survey/tasks-in.ts";
import type { Reality } from "../reality.ts";
import { inWords } from "../../../text/in-words.ts";

/** Claims among which those of plans are told as plans are, and a sentence on each plan. */
interface Planned {
  readonly claims: readonly Claim[];
  /** The names of the plans. */
  readonly documents: ReadonlySet<string>;
  readonly notes: readonly string[];
}

/**
 * What a plan that gives no status names and is not there was perhaps never built, or otherwise than was thought: it counts as
 * planned, and is told in one sentence for each chapter. What is there and differs stays a contradiction, but in a task: what was given
 * to somebody to build is history once it is built.
 */
export function plansAmong(design: Design, all: readonly Claim[], reality: Reality): Planned {
  const tasks = new Set(design.documents.filter(isTask).map(({ name }) => name));
  const claims = all.map((claim) => (tasks.has(claim.origin.document) ? asInTask(claim) : claim));
  const documents = new Set<string>();
  const notes: string[] = [];
  for (const document of design.documents) {
    const why = whyPlan(document, claims, reality);
    if (!why) continue;
    documents.add(document.name);
    notes.push(noteOn(document, why, claims));
  }
  if (documents.size === 0) return { claims, documents, notes };
  const together = new Map<Claim, Claim>();
  const absent = claims.filter((claim) => documents.has(claim.origin.document) && isAbsent(claim));
  for (const group of groupBy(absent, (claim) => chapterOf(claim, design).key).values())
    for (const [i, claim] of group.entries())
      together.set(claim, {
        ...asPlanned(claim),
        partOf: i === 0 ? null : group[0]!.id,
        together: i === 0 ? sentenceOn(group, chapterOf(claim, design).title) : null,
      });
  return { claims: claims.map((claim) => together.get(claim) ?? claim), documents, notes };
}

const isTask = ({ name, metadata: { status } }: ReadDocument): boolean => status === null && liesAmongTasks(name);

const asInTask = (claim: Claim): Claim =>
  claim.verdict === "contradicted" && claim.state === null
    ? {
        ...asPlanned(claim),
        message: `${claim.name} is there, but not as the task had it: ${claim.message}`,
        differences: [],
        partOf: null,
      }
    : claim;

/** So much of plans makes one; a little less does where also much of what it names is not there. */
const enough = 3;
const muchAbsent = 0.2;
const leastAbsent = 5;

/** The habits for which a document is taken for a plan; `null` where it is not. One that says that it is built, or is not, is believed. */
function whyPlan(document: ReadDocument, claims: readonly Claim[], reality: Reality): readonly string[] | null {
  const { status } = document.metadata;
  if (status !== null && status !== "approved") return null;
  const mine = claims.filter(({ origin }) => origin.document === document.name);
  const absent = mine.filter(isAbsent).length;
  if (absent === 0) return null;
  const tasks = tasksBeside(document, reality);
  if (tasks && tasks.open > tasks.done)
    return [`has ${tasks.open} of ${tasks.open + tasks.done} tasks open in ${tasks.path}`];
  const { status: said, statusText } = document.metadata;
  if (said === "approved" && statusText && awaitsBuilding(statusWords(statusText.text)))
    return ["says in its status that it is yet to be built"];
  const { words, weight } = planHabits(document);
  const looked = mine.filter(({ verdict }) => verdict !== "uncheckable").length;
  const isMuch = absent >= leastAbsent && absent >= looked * muchAbsent;
  return weight >= enough || (weight === enough - 1 && isMuch) ? words : null;
}

/** The list of tasks by which the one design of a folder is built, as tools lay it beside the design. */
function tasksBeside({ name }: ReadDocument, { tasksOf }: Reality): (Tasks & { readonly path: string }) | null {
  const folder = /^(.+)\/(?:design|plan|spec|requirements|research|data-model)\.md$/i.exec(name)?.[1];
  const path = `${folder}/tasks.md`;
  const tasks = folder === undefined ? null : tasksOf?.(path);
  return tasks ? { ...tasks, path } : null;
}

/** What the text itself says is built, and is not there, is no plan. */
const isAbsent = ({ verdict, state }: Claim): boolean => verdict === "missing" && state === null;

const asPlanned = (claim: Claim): Claim => ({
  ...claim,
  verdict: "planned",
  message: `${claim.name} is not there yet.`,
  fixes: [],
  advice: null,
});

function chapterOf({ origin }: Claim, design: Design): { readonly key: string; readonly title: string } {
  const document = documentNamed(design, origin.document)!;
  const section = document.sections[origin.section];
  const chapter = section && uppermostOf(section, document);
  return { key: `${origin.document}#${chapter?.index ?? 0}`, title: chapter?.title ?? "" };
}

/** So many things are named. */
const most = 4;

function sentenceOn(group: readonly Claim[], chapter: string): string {
  const names = [...new Set(group.map(({ name }) => name))];
  const where = chapter === "" ? "" : ` under "${chapter}"`;
  if (names.length === 1) return `This plan names ${names[0]}${where}, and it is not there.`;
  const rest = names.length > most ? ` and ${names.length - most} more` : "";
  return `This plan names ${names.length} things${where} that are not there: ${names.slice(0, most).join(", ")}${rest}.`;
}

function noteOn(
  { name, metadata: { status } }: ReadDocument,
  habits: readonly string[],
  claims: readonly Claim[],
): string {
  const mine = claims.filter(
    ({ origin, verdict, rule }) => origin.document === name && verdict !== "uncheckable" && rule !== "",
  );
  const absent = mine.filter(({ verdict }) => verdict === "missing" || verdict === "planned").length;
  const words = inWords(habits);
  const there = mine.length - absent;
  return `${name} is taken for a plan, since it ${words}: ${there} of the ${mine.length} things looked for ${there === 1 ? "is" : "are"} there. ${status === null ? "Give it a status" : "Give it one that says that it is built"} to have each absence reported.`;
}
