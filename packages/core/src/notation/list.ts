import { arrows } from "./arrows/read.ts";
import { box } from "./box/read.ts";
import { braces, typedObject } from "./braces/read.ts";
import { cpp } from "./cpp/read.ts";
import { csharp } from "./csharp/read.ts";
import { dart } from "./dart/read.ts";
import { dbml } from "./dbml/read.ts";
import { go } from "./go/read.ts";
import { graphql } from "./graphql/read.ts";
import { http } from "./http/read.ts";
import { java } from "./java/read.ts";
import { json } from "./json/read.ts";
import { kotlin } from "./kotlin/read.ts";
import { lifelines } from "./lifelines/read.ts";
import { listing } from "./listing/read.ts";
import { manifests } from "./manifests/read.ts";
import { mermaid } from "./mermaid/read.ts";
import type { Notation } from "./notation.ts";
import { php } from "./php/read.ts";
import { outline } from "./outline/read.ts";
import { prisma } from "./prisma/read.ts";
import { plantuml } from "./plantuml/read.ts";
import { protobuf } from "./protobuf/read.ts";
import { python } from "./python/read.ts";
import { rust } from "./rust/read.ts";
import { silent } from "./silent/read.ts";
import { solidity } from "./solidity/read.ts";
import { sql } from "./sql/read.ts";
import { swift } from "./swift/read.ts";
import { tree } from "./tree/read.ts";
import { typescript } from "./typescript/read.ts";
import { units } from "./units/read.ts";
import { yaml } from "./yaml/read.ts";

/** Every notation, in the order in which an unnamed text is tried. A new language is a folder and a line here. */
export const notations: readonly Notation[] = [
  sql,
  prisma,
  dbml,
  mermaid,
  plantuml,
  lifelines,
  box,
  listing,
  outline,
  units,
  tree,
  http,
  manifests,
  typescript,
  dart,
  php,
  swift,
  go,
  java,
  csharp,
  kotlin,
  python,
  rust,
  graphql,
  protobuf,
  solidity,
  cpp,
  json,
  yaml,
  braces,
  typedObject,
  arrows,
  silent,
];

/** The notation that a fence's language names; `undefined` for an unknown one. */
export function notationOf(language: string): Notation | undefined {
  return notations.find((notation) => notation.languages.includes(language));
}

/** The notation of a text in a fence of this language, which may be no language at all; `undefined` if none reads it. */
export function notationFor(language: string, text: string): Notation | undefined {
  if (isUnnamed(language)) return recogniseNotation(text);
  const guest = notations.find((each) => each.within?.includes(language) && each.recognise?.(text));
  return guest ?? notationOf(language) ?? recogniseNotation(text);
}

/** Whether a fence names no language: what stands in it may be written in any, or in none. */
export const isUnnamed = (language: string): boolean => ["", "text", "txt", "plaintext"].includes(language);

/** The notation that an unnamed text is surely written in. */
export function recogniseNotation(text: string): Notation | undefined {
  return notations.find((notation) => notation.recognise?.(text));
}
