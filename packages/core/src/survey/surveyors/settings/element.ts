import type { BuiltElement, Evidence } from "../../../model/built.ts";
import type { Sample } from "../../../model/kinds/setting.ts";
import { idOf } from "../../../model/kinds/identity.ts";

/** A setting as files tell of it. */
export interface FoundSetting {
  /** The values that files give it where nobody else does. */
  readonly given: readonly Sample[];
  readonly evidence: readonly Evidence[];
  readonly samples?: readonly Sample[];
  /** Where it is checked that it is set, and where that it need not be. */
  readonly needs?: ReadonlyMap<boolean, Evidence>;
  /** Where the first value stands, if not in the first place. */
  readonly proof?: Evidence | undefined;
}

/** Where files differ, which of them decides is told when the program runs: then no value is. */
export function settingElement(
  name: string,
  { given, evidence, samples = [], proof, needs }: FoundSetting,
): BuiltElement<"setting"> {
  const [one, other] = new Set(given.map(({ value }) => value));
  const [need, contrary] = needs ?? [];
  const needed = contrary === undefined ? need : undefined;
  return {
    id: idOf("setting", name),
    kind: "setting",
    name,
    parent: null,
    facts: {
      ...(one === undefined ? {} : other === undefined ? { default: one } : { defaults: given }),
      ...(needed ? { needed: needed[0] } : {}),
      ...(samples.length > 0 ? { samples } : {}),
    },
    evidence,
    ...(proof || needed
      ? { proof: { ...(proof ? { default: proof } : {}), ...(needed ? { needed: needed[1] } : {}) } }
      : {}),
  };
}
