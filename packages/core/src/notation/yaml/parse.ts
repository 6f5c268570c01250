import { type Document, parseAllDocuments } from "yaml";
import type { Problem } from "../../text/diagnostic.ts";
import { range } from "../../text/range.ts";
import { refusal } from "./guard.ts";

export interface Parsed {
  readonly documents: readonly Document[];
  readonly problems: readonly Problem[];
}

/** Parses a stream of YAML documents, which JSON is one of. Never throws; keys may be repeated; aliases are not expanded. */
export function parseYaml(text: string): Parsed {
  const why = refusal(text);
  if (why) return { documents: [], problems: [{ range: range(0, 0), what: "YAML", why }] };
  try {
    const parsed = parseAllDocuments(text, {
      uniqueKeys: false,
      logLevel: "silent",
      prettyErrors: false,
      strict: false,
    });
    const documents = Array.isArray(parsed) ? [...parsed] : [];
    const problems = documents.flatMap(({ errors }) =>
      errors
        .slice(0, 1)
        .map((error) => ({ range: range(error.pos[0], error.pos[1]), what: "YAML", why: error.message })),
    );
    return { documents, problems };
  } catch {
    return { documents: [], problems: [{ range: range(0, 0), what: "YAML", why: "it cannot be parsed" }] };
  }
}
