import type { Design } from "../../document/design.ts";
import type { Element } from "../../model/element.ts";
import { ofKind } from "../../model/model.ts";
import { isSettled } from "./settled.ts";
import { saying } from "./statements.ts";

/** The nodes of which several places say how many replicas they have, with what each place says. */
export const replicasOf = (
  design: Design,
): { node: Element<"node">; stated: ReturnType<typeof saying<"node", "replicas">> }[] =>
  ofKind(design.model, "node")
    .filter(({ facts }) => facts.type !== "environment")
    .map((node) => ({ node, stated: saying(node, "replicas").filter(({ statement }) => isSettled(design, statement)) }))
    .filter(({ stated }) => stated.length > 1);
