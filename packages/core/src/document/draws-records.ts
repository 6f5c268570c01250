import type { FenceView } from "./kind-reader.ts";

/** Whether a fence shows records as diagrams and listings do, of tables where the design is that of a database and of entities elsewhere. */
export const drawsRecords = ({ notation }: FenceView): boolean => notations.has(notation);

const notations: ReadonlySet<string> = new Set(["mermaid", "plantuml", "listing", "braces", "typed-object"]);
