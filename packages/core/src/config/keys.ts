import type { Kind } from "../model/kinds/vocabulary.ts";
import type { Config } from "./config.ts";

/** What a key holds. Both the validator and the published JSON Schema are made from this table, so they agree. */
export type Shape =
  | { readonly type: "text" }
  | { readonly type: "texts" }
  | { readonly type: "count" }
  | { readonly type: "word"; readonly words: readonly string[] }
  | { readonly type: "words"; readonly words: readonly string[] }
  | { readonly type: "levels"; readonly words: readonly string[] };

export interface Key {
  readonly shape: Shape;
  readonly help: string;
}

/**
 * The kinds that a design may tell in full. Of files nobody tells all; how good the system is, and who may do what, is told at
 * what they are of.
 */
const closable: readonly Kind[] = [
  "table",
  "column",
  "index",
  "foreign-key",
  "field",
  "endpoint",
  "channel",
  "component",
  "node",
  "dependency",
  "error-code",
  "suite",
];

const severities = ["error", "warning", "info", "hint"];

/** Every key of `asbuilt.yml`. A new one is a line here and one in `Config`. */
export const keys: Readonly<Record<keyof Config, Key>> = {
  documents: { shape: { type: "texts" }, help: "Globs of the designs, instead of finding them by name." },
  ignore: { shape: { type: "texts" }, help: "Globs of files that are left alone." },
  profile: {
    shape: { type: "word", words: ["tdd", "kiro", "arc42", "rfc", "plain"] },
    help: "The habit that the designs are written to, instead of knowing it from their headings.",
  },
  template: {
    shape: { type: "text" },
    help: "A Markdown file whose headings are the chapters that a design must have.",
  },
  rules: {
    shape: { type: "levels", words: ["off", ...severities] },
    help: "How grave the findings of each rule are; `off` silences it, naming an opt-in rule turns it on.",
  },
  requiredChapters: { shape: { type: "texts" }, help: "The chapters that every design must have." },
  failOn: {
    shape: { type: "word", words: [...severities, "never"] },
    help: "The least grave finding that makes a run fail; `warning` unless given.",
  },
  maxFindings: { shape: { type: "count" }, help: "The most findings that are shown; all count." },
  closed: {
    shape: { type: "words", words: closable },
    help: "The kinds of things that the designs tell in full: what stands and is not described is then a finding.",
  },
  baseline: { shape: { type: "text" }, help: "A file of findings that are accepted for now." },
};
