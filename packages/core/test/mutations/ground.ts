import { linkDesign } from "../../src/document/link.ts";
import { SectionMemory } from "../../src/document/memory.ts";
import type { Design } from "../../src/document/design.ts";
import { readDocument } from "../../src/document/read.ts";
import type { Claim } from "../../src/rules/drift/claim.ts";
import { verifiers } from "../../src/rules/drift/list.ts";
import type { Reality } from "../../src/rules/drift/reality.ts";
import { verify } from "../../src/rules/drift/verify.ts";
import { surveyors } from "../../src/survey/list.ts";
import { joinFiles, readFile } from "../../src/survey/run.ts";
import type { FileFacts } from "../../src/survey/file-facts.ts";
import type { Survey } from "../../src/survey/survey.ts";
import { memorySite } from "../../src/survey/testing/memory-site.ts";
import { parseScript } from "../parse-script.ts";
import type { Changes } from "./mutation.ts";

/** A repository with its design, verified once; mutations start from it. */
export interface Ground {
  readonly texts: Readonly<Record<string, string>>;
  /** The path of the document, and its text. */
  readonly document: string;
  readonly text: string;
  readonly design: Design;
  readonly reality: Reality;
  readonly claims: readonly Claim[];
  /** The claims with their verdicts after a change. */
  readonly after: (changes: Changes) => readonly Claim[];
}

/**
 * Reads and surveys a repository. What is read of a file or a section is kept, and a surveyor that wants none of the files
 * that change keeps its surveys while no file comes or goes: so a mutation costs what it touches.
 */
export function groundOf(texts: Readonly<Record<string, string>>, document: string): Ground {
  const memory = new SectionMemory();
  const designOf = (text: string): Design => linkDesign([readDocument(document, text, { memory })]);
  const facts = new Map(Object.entries(texts).map(([path, text]) => [path, factsOf(path, text)]));
  const base = joined(facts, texts, new Map());
  const text = texts[document]!;
  const design = designOf(text);
  const reality = realityOf(base, texts);

  const after = (changes: Changes): readonly Claim[] => {
    const changed = designOf(changes[document] ?? text);
    if (Object.keys(changes).every((path) => path === document)) return verify(verifiers, changed, reality).claims;
    const all: Record<string, string> = { ...texts };
    const read = new Map(facts);
    for (const [path, now] of Object.entries(changes)) {
      if (now === null) {
        delete all[path];
        read.delete(path);
      } else {
        all[path] = now;
        read.set(path, factsOf(path, now));
      }
    }
    const paths = Object.keys(changes);
    const moved = paths.some((path) => !Object.hasOwn(texts, path) || changes[path] === null);
    const kept = new Map(
      moved ? [] : surveyors.filter(({ wants }) => !paths.some(wants)).map(({ id }) => [id, base.get(id)!]),
    );
    const sorted = new Map([...read].sort(([a], [b]) => (a < b ? -1 : 1)));
    return verify(verifiers, changed, realityOf(joined(sorted, all, kept), all)).claims;
  };
  return { texts, document, text, design, reality, claims: verify(verifiers, design, reality).claims, after };
}

const factsOf = (path: string, text: string): FileFacts => readFile(surveyors, path, text, parseScript);

const joined = (of: ReadonlyMap<string, FileFacts>, all: Readonly<Record<string, string>>, known: Joined): Joined =>
  new Map(
    surveyors.map((each) => [
      each.id,
      known.get(each.id) ?? joinFiles([each], of, memorySite(all, parseScript)).surveys,
    ]),
  );

const realityOf = (surveys: Joined, all: Readonly<Record<string, string>>): Reality => ({
  surveys: [...surveys.values()].flat(),
  kindOf: memorySite(all).kindOf,
});

/** Surveys by the ids of their surveyors. */
type Joined = ReadonlyMap<string, readonly Survey[]>;
