import type { Evidence } from "../../model/built.ts";
import type { ElementId, Origin, State } from "../../model/element.ts";
import type { Kind } from "../../model/kinds/vocabulary.ts";
import type { DataType } from "../../model/value.ts";
import type { Survey } from "../../survey/survey.ts";
import type { Fix } from "../../text/diagnostic.ts";

/** The kinds of which a document makes claims about what stands. Risks, questions, terms, requirements and links to the web claim nothing of the kind. */
export const claimKinds = [
  "component",
  "module",
  "relation",
  "path",
  "entity",
  "field",
  "table",
  "column",
  "index",
  "foreign-key",
  "endpoint",
  "channel",
  "control",
  "node",
  "dependency",
  "error-code",
  "setting",
  "suite",
  "symbol",
  "target",
  "quantity",
] as const satisfies readonly (Kind | "relation" | "quantity")[];

export type ClaimKind = (typeof claimKinds)[number];

/** The kinds of which claims are elements of the design. */
export type ElementKind = Exclude<ClaimKind, "relation" | "quantity">;

export const isElementKind = (kind: ClaimKind): kind is ElementKind => kind !== "relation" && kind !== "quantity";

/** What is claimed: an element of the design, one of its arrows, or a number that it states. */
export interface Claimed {
  readonly id: ElementId;
  readonly kind: ClaimKind;
  readonly name: string;
  readonly state: State | null;
  readonly origin: Origin;
}

/** One fact in which the document and what stands differ; both in words that a reader knows from the two places. */
export interface Difference {
  /** `type`, `port`, `method` ...; empty where the thing as a whole is meant. */
  readonly fact: string;
  readonly expected: string;
  readonly actual: string;
  readonly evidence: readonly Evidence[];
  /** Both types, where the fact is one. */
  readonly types?: { readonly said: DataType; readonly is: DataType };
}

/** A place worth seeing beside the proof, or where there is none: what was most likely meant, or where the thing would stand. Line 0 is a file or folder as a whole. */
export interface Beside extends Evidence {
  /** What is there, as a whole sentence. */
  readonly says: string;
}

/** One side of a difference with the name of its fact, where the value alone does not tell: `port 8080`, `not null`. */
export function sideOf({ fact, ...sides }: Difference, side: "expected" | "actual"): string {
  const words = factWords[fact] ?? fact;
  return words === "" ? sides[side] : `${words} ${sides[side]}`;
}

/** What a claim says that does not hold, each fact by itself: one that comes to differ is news, though another did before. */
export const factsToldBy = ({ id, differences }: Pick<Claim, "id" | "differences">): readonly string[] =>
  differences.map(({ fact, expected }) => `${id} ${fact} ${expected}`);

const factWords: Readonly<Record<string, string>> = {
  nullable: "",
  unique: "",
  optional: "",
  primaryKey: "primary key",
  toTable: "a reference to",
  toColumns: "a reference to",
  onDelete: "on delete",
  onUpdate: "on update",
};

interface Said {
  /** One whole sentence that names the thing and, where they differ, both sides. */
  readonly message: string;
  readonly survey?: Survey | undefined;
  readonly evidence?: readonly Evidence[];
  /** Where there is no proof, the code that the reader should see beside the document. */
  readonly beside?: readonly Beside[];
  /** Mends of the document, most likely first. */
  readonly fixes?: readonly Fix[];
  /** What to do where the document is right: a whole sentence about the code. */
  readonly advice?: string;
  /** How the verdict came about, step by step, for who asks. */
  readonly because?: readonly string[];
  /** Another claim whose finding tells this one too: the missing folder of a missing file. */
  readonly partOf?: ElementId;
  /** What many may have in common, as the middle of a sentence: "the code has `order` where the design has `orders`". */
  readonly alike?: string;
  /** Another claim that this one's finding tells too: the folder of a component. */
  readonly tells?: ElementId;
}

/** What a verifier says of a claim. Whether that is a fault depends on the state of the claim, and is decided in one place. */
export type Answer = Said & { readonly claim: Claimed } & (
    | { readonly outcome: "confirmed" }
    /** Found, and different. */
    | { readonly outcome: "contradicted"; readonly differences: readonly Difference[] }
    /** Not there, and whoever looked would have seen it. */
    | { readonly outcome: "missing" }
    /** Could not be looked at; `message` is the reason. */
    | { readonly outcome: "uncheckable" }
  );

/** What stands, is claimed by nobody, and belongs to what the design says it tells in full. */
export interface Undescribed extends Said {
  readonly outcome: "undocumented";
  readonly id: ElementId;
  readonly kind: ClaimKind;
  readonly name: string;
  readonly survey: Survey;
  readonly evidence: readonly Evidence[];
  /** Where in the design it belongs. */
  readonly near: Origin;
}

/** A sentence for the end of the report: "35 tables are not described." */
export interface Note {
  readonly outcome: "note";
  readonly message: string;
}

export type Word = Answer | Undescribed | Note;

/** What a claim can come to, in the order in which they are counted. */
export const verdicts = [
  "confirmed",
  "contradicted",
  "missing",
  "undocumented",
  "planned",
  "fulfilled",
  "uncheckable",
  "accepted",
] as const;

export type Verdict = (typeof verdicts)[number];

/** A claim with its verdict. Plain data. */
export interface Claim {
  readonly id: ElementId;
  readonly kind: ClaimKind;
  readonly name: string;
  readonly state: State | null;
  readonly verdict: Verdict;
  /** What is accepted though it is undocumented: nobody claims it. */
  readonly undescribed?: true;
  /** The rule that findings about it come from. */
  readonly rule: string;
  readonly message: string;
  /** Where it is claimed; of what is undocumented, where it belongs. */
  readonly origin: Origin;
  /** The surveyor's id and its target; `null` where no survey decided. */
  readonly survey: string | null;
  readonly target: string | null;
  readonly evidence: readonly Evidence[];
  readonly beside: readonly Beside[];
  readonly differences: readonly Difference[];
  readonly fixes: readonly Fix[];
  readonly advice: string | null;
  readonly because: readonly string[];
  /** The claim whose finding tells this one too. */
  readonly partOf: ElementId | null;
  /** What many claims that are not there may have in common, as the middle of a sentence. */
  readonly alike?: string;
  /** What is told of this claim and others at once, as a whole sentence: of a plan, what of a chapter is not there. */
  readonly together: string | null;
}
