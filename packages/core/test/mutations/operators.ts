import { databaseFacts, databaseParts } from "./code-database.ts";
import { services } from "./code-deployment.ts";
import { imports } from "./code-imports.ts";
import { dependencyFacts, endpointFacts, errorFacts, moves } from "./code-others.ts";
import { arrows } from "./document-arrows.ts";
import { columnFacts, otherFacts } from "./document-facts.ts";
import { drops, renames } from "./document-names.ts";
import type { Operator } from "./mutation.ts";

/** Every sort of mutation. A new one is a function, and a line here. */
export const operators: readonly Operator[] = [
  renames,
  drops,
  columnFacts,
  otherFacts,
  arrows,
  databaseFacts,
  databaseParts,
  endpointFacts,
  errorFacts,
  dependencyFacts,
  services,
  moves,
  imports,
];
