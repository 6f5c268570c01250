import type { Design, ReadAlone } from "../document/design.ts";
import { linkDesign } from "../document/link.ts";
import { readDocument } from "../document/read.ts";
import { type Judgement, judge, type Verdict } from "../rules/judge.ts";
import type { DesignRule } from "../rules/rule.ts";
import type { Change } from "../syntax/patch.ts";
import { applyEdits, disjoint, type TextEdit } from "../text/edit.ts";

/** Which documents are one design: lists of names. A document in no list is a design of its own. */
export type Grouping = (documents: readonly ReadAlone[]) => readonly (readonly string[])[];

/** What is known at one moment. Later changes to the workspace do not touch it. */
export interface Snapshot {
  readonly version: number;
  readonly documents: ReadonlyMap<string, ReadAlone>;
  /** The design that a document belongs to; `undefined` for a name that is not open. */
  readonly designOf: (name: string) => Design | undefined;
  /** What the rules say of the design that a document belongs to. */
  readonly verdictOf: (name: string) => Verdict | undefined;
}

const eachAlone: Grouping = (documents) => documents.map((document) => [document.name]);

/**
 * Documents over time. The only part of the core with a memory: it keeps the last reading of every document, so that an
 * edit costs the sections it touches; a snapshot is the same as if every document were read afresh.
 */
export class Workspace {
  private readonly documents = new Map<string, ReadAlone>();
  private readonly rules: readonly DesignRule[];
  private readonly judgement: Judgement;
  private readonly group: Grouping;
  private version = 0;
  private latest: Snapshot | null = null;

  constructor(rules: readonly DesignRule[], judgement: Judgement = {}, group: Grouping = eachAlone) {
    this.rules = rules;
    this.judgement = judgement;
    this.group = group;
  }

  /** Opens a document, or replaces the whole text of an open one. */
  open(name: string, text: string): void {
    this.keep(readDocument(name, text));
  }

  /** Edits an open document; all ranges are in its present text. A name that is not open is ignored and `false` returned. */
  edit(name: string, edits: readonly TextEdit[]): boolean {
    const document = this.documents.get(name);
    if (!document) return false;
    const change = changeOf(edits);
    if (change)
      this.keep(readDocument(name, applyEdits(document.markdown.text, edits), { before: { document, change } }));
    return true;
  }

  close(name: string): void {
    if (this.documents.delete(name)) this.forget();
  }

  snapshot(): Snapshot {
    this.latest ??= takeSnapshot(this.version, new Map(this.documents), this.group, (design) =>
      judge(this.rules, design, this.judgement),
    );
    return this.latest;
  }

  private keep(document: ReadAlone): void {
    this.documents.set(document.name, document);
    this.forget();
  }

  private forget(): void {
    this.version++;
    this.latest = null;
  }
}

/** The one stretch that holds all edits; `null` for none. */
function changeOf(edits: readonly TextEdit[]): Change | null {
  const sorted = disjoint(edits);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (!first || !last) return null;
  const from = first.range.from;
  const to = last.range.to;
  const grown = sorted.reduce((sum, { range, insert }) => sum + insert.length - (range.to - range.from), 0);
  return { from, to, inserted: to - from + grown };
}

/** Designs and verdicts are made when first asked for. */
function takeSnapshot(
  version: number,
  documents: ReadonlyMap<string, ReadAlone>,
  group: Grouping,
  judged: (design: Design) => Verdict,
): Snapshot {
  let groups: ReadonlyMap<string, readonly string[]> | null = null;
  const designs = new Map<readonly string[], Design>();
  const verdicts = new Map<Design, Verdict>();
  const designOf = (name: string): Design | undefined => {
    if (!documents.has(name)) return undefined;
    groups ??= new Map(group([...documents.values()]).flatMap((names) => names.map((each) => [each, names] as const)));
    const names = groups.get(name) ?? [name];
    let design = designs.get(names);
    if (!design) {
      design = linkDesign(names.flatMap((each) => documents.get(each) ?? []));
      designs.set(names, design);
    }
    return design;
  };
  const verdictOf = (name: string): Verdict | undefined => {
    const design = designOf(name);
    if (!design) return undefined;
    const verdict = verdicts.get(design) ?? judged(design);
    verdicts.set(design, verdict);
    return verdict;
  };
  return { version, documents, designOf, verdictOf };
}
