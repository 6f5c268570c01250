import { unreadableDiagram } from "./design/unreadable-diagram.ts";
import type { DesignRule } from "./rule.ts";

/** Every rule. A new one is two files and a line here. */
export const designRules: readonly DesignRule[] = [unreadableDiagram];
