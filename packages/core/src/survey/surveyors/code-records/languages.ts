import { csharp } from "../../../notation/csharp/read.ts";
import { go } from "../../../notation/go/read.ts";
import { graphql } from "../../../notation/graphql/read.ts";
import { java } from "../../../notation/java/read.ts";
import { kotlin } from "../../../notation/kotlin/read.ts";
import type { Notation } from "../../../notation/notation.ts";
import { protobuf } from "../../../notation/protobuf/read.ts";
import { python } from "../../../notation/python/read.ts";
import { rust } from "../../../notation/rust/read.ts";
import { typescript } from "../../../notation/typescript/read.ts";

/** A language whose declarations of structures are read. */
export interface RecordLanguage {
  readonly file: RegExp;
  readonly notation: Notation;
  /** What a text must hold to declare one at all: most files need no closer look. */
  readonly declares: RegExp;
}

const classes = /\b(?:class|record|enum|struct|interface)\s+\w/;

/** Every language of which structures are read. */
export const recordLanguages: readonly RecordLanguage[] = [
  {
    file: /\.[cm]?tsx?$/,
    notation: typescript,
    declares:
      /\b(?:interface|class|enum)\s+[A-Za-z]|\btype\s+\w+[^=\n]*=|\}\s*as\s+const\b|Schema\(|\.object\(|Table\(|\.define\(/,
  },
  {
    file: /\.(?:[cm]?js|jsx)$/,
    notation: typescript,
    declares: /^[ \t]*(?:export\s+)?(?:default\s+)?class\s+[A-Z]|Schema\(|\.object\(|Table\(|\.define\(/m,
  },
  { file: /\.java$/, notation: java, declares: classes },
  { file: /\.kt$/, notation: kotlin, declares: classes },
  { file: /\.cs$/, notation: csharp, declares: classes },
  { file: /\.go$/, notation: go, declares: /\bstruct\s*\{|\bconst\s*\(/ },
  { file: /\.pyi?$/, notation: python, declares: /^[ \t]*class\s+\w/m },
  { file: /\.rs$/, notation: rust, declares: /\b(?:struct|enum)\s+\w/ },
  { file: /\.proto$/, notation: protobuf, declares: /\b(?:message|enum)\s+\w/ },
  { file: /\.(?:graphqls?|gql)$/, notation: graphql, declares: /\b(?:type|input|enum|interface)\s+\w/ },
];

/** The language of a file's structures; none where there are none to be read. */
export const recordLanguageOf = (path: string): RecordLanguage | undefined =>
  recordLanguages.find(({ file }) => file.test(path));
