import type { Design } from "../../../document/design.ts";
import { canonicalName } from "../../../model/kinds/names.ts";
import { placeOf } from "../answer.ts";
import type { Undescribed } from "../claim.ts";
import { relationClaims } from "../claims.ts";
import { type Closure, closuresOf } from "../closure.ts";
import type { Reality } from "../reality.ts";
import { deployableMeant } from "./deployables.ts";
import { type Wire, wires } from "./wires.ts";

/** What one unit names that the design has no arrow to, though it says that it tells every call. */
export function* undescribedWires(design: Design, reality: Reality): Iterable<Undescribed> {
  const closures = closuresOf(design).filter(
    ({ kinds, sentence }) => kinds.has("relation") && tellsCalls.test(sentence),
  );
  if (closures.length === 0) return;
  const told = new Set<string>();
  for (const { relation } of relationClaims(design)) {
    const [from, to] = [relation.from, relation.to].map((id) => {
      const name = design.model.elements.get(id)?.name;
      return name === undefined ? undefined : deployableMeant(reality, name)?.id;
    });
    told.add(`${from} ${to}`);
  }
  for (const wire of wires(reality)) {
    const { from, to, evidence, survey } = wire;
    const closure = closures.find((one) => isMeant(one, wire, design, reality));
    if (!closure || wire.by !== "address" || wire.shared || told.has(`${from.id} ${to.id}`)) continue;
    told.add(`${from.id} ${to.id}`);
    yield {
      outcome: "undocumented",
      id: `uses:${from.id}->${to.id}`,
      kind: "relation",
      name: `${from.name} → ${to.name}`,
      message: `${from.name} names ${to.name} in ${evidence.map(placeOf).join(", ")}; the design has no arrow from ${from.name} to ${to.name}.`,
      survey,
      evidence,
      near: closure.origin,
      because: [`The design says that it tells all: "${closure.sentence}"`],
    };
  }
}

/** Imports are told apart from what happens between running programs. */
const tellsCalls =
  /^(?!.*\bimports?\b).*\b(?:calls?|connections?|communicat\w+|interactions?|traffic|arrows?|deployables|services)\b/is;

/** Both ends are things that the design knows, and the sentence makes no exception for them. */
function isMeant({ sentence, within }: Closure, { from, to }: Wire, design: Design, reality: Reality): boolean {
  const known = (id: string): boolean =>
    [...design.model.elements.values()].some(
      ({ kind, name }) => (kind === "node" || kind === "component") && deployableMeant(reality, name)?.id === id,
    );
  if (!known(from.id) || !known(to.id)) return false;
  if (within.length > 0 && !within.some((id) => design.model.elements.get(id)?.name === from.name)) return false;
  const but = /\b(?:but(?: for)?|except(?:ing| for)?|excluding|apart from|other than|without|save for)\b(.*)$/is.exec(
    sentence,
  )?.[1];
  return but === undefined || ![from.name, to.name].some((name) => namesOne(but, name));
}

/** "but for trace export" takes out what has to do with a tracing server. */
function namesOne(words: string, name: string): boolean {
  const spoken = canonicalName(words).split("-");
  return canonicalName(name)
    .split("-")
    .filter((part) => part.length >= 4 && !/^(?:server|service|application)$/.test(part))
    .some((part) =>
      spoken.some((word) => word.slice(0, 5) === part.slice(0, 5) || (word.length >= 4 && part.startsWith(word))),
    );
}
