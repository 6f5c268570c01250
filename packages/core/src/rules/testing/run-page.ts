import type { Design } from "../../document/design.ts";
import { linkDesign } from "../../document/link.ts";
import { readDocument } from "../../document/read.ts";
import type { Diagnostic } from "../../text/diagnostic.ts";
import { applyEdits } from "../../text/edit.ts";
import { judge } from "../judge.ts";
import type { DesignRule, Settings } from "../rule.ts";
import { mark, type PageCase, type PageDocument } from "./page.ts";

/** What a rule makes of a case: the lines each block should have, and the texts after the safe fixes. */
export interface Outcome {
  readonly blocks: readonly { readonly document: PageDocument; readonly lines: readonly string[] }[];
  readonly mended: ReadonlyMap<string, string>;
}

/** Runs a rule, and it alone, over the documents of a case. */
export function runCase(rule: DesignRule, { documents, files }: PageCase): Outcome {
  const design: Design = linkDesign(documents.map(({ name, text }) => readDocument(name, text)));
  const settings = settingsOf(
    documents.flatMap(({ words }) => words),
    files,
  );
  const { diagnostics, fallen } = judge([rule], design, { settings, levels: { [rule.id]: rule.severity } });
  if (fallen[0]) throw new Error(fallen[0].error);
  const found = diagnostics.filter((diagnostic) => diagnostic.rule === rule.id);
  const mine = ({ name }: PageDocument): Diagnostic[] => found.filter((diagnostic) => diagnostic.document === name);
  return {
    blocks: documents.map((document) => ({ document, lines: mark(document.text, mine(document).map(shown(rule))) })),
    mended: new Map(
      documents.map((document) => {
        const safe = mine(document).flatMap(({ fixes }) => fixes.filter((fix) => fix.safe).slice(0, 1));
        return [
          document.name,
          applyEdits(
            document.text,
            safe.flatMap((fix) => fix.edits),
          ),
        ];
      }),
    ),
  };
}

/** A finding gentler than its rule says so in front. */
const shown =
  (rule: DesignRule) =>
  ({ range, message, severity }: Diagnostic) => ({
    range,
    message: severity === rule.severity ? message : `(${severity}) ${message}`,
  });

/** Words after the fence that set something: `today=2026-01-31`, `chapters=risks,security`, `exists=docs/a.md,docs/b.md`. */
function settingsOf(words: readonly string[], files: PageCase["files"]): Settings {
  const values = new Map(words.map((word) => [word.split("=")[0]!, word.slice(word.indexOf("=") + 1)]));
  const chapters = values.get("chapters")?.split(",");
  const today = values.get("today");
  const beside = Object.keys(files);
  const paths = [...(values.get("exists")?.split(",") ?? []), ...beside];
  return {
    ...(chapters ? { requiredChapters: chapters } : {}),
    ...(today ? { today } : {}),
    ...(paths.length > 0 ? { exists: (_document, path) => paths.includes(path) } : {}),
    ...(beside.length > 0 ? { textOf: (_document, path) => files[path] ?? null } : {}),
  };
}
