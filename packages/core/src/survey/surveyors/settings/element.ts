import type { BuiltElement, Evidence } from "../../../model/built.ts";
import { idOf } from "../../../model/kinds/identity.ts";

/** A setting as files tell of it. */
export interface FoundSetting {
  /** The values that files give it where nobody else does. */
  readonly values: ReadonlySet<string>;
  readonly evidence: readonly Evidence[];
  /** Where the first value stands, if not in the first place. */
  readonly proof?: Evidence | undefined;
}

/** Where files differ, which of them decides is told when the program runs: then no value is. */
export function settingElement(name: string, { values, evidence, proof }: FoundSetting): BuiltElement<"setting"> {
  const [one, other] = values;
  return {
    id: idOf("setting", name),
    kind: "setting",
    name,
    parent: null,
    facts: one !== undefined && other === undefined ? { default: one } : {},
    evidence,
    ...(proof ? { proof: { default: proof } } : {}),
  };
}
