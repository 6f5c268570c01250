import { isIn } from "../../query/chapters.ts";
import { groupBy } from "../../query/ground.ts";
import type { Design } from "../../../document/design.ts";
import type { BuiltElement } from "../../../model/built.ts";
import type { Sent } from "../../../model/kinds/endpoint.ts";
import { pathParameters } from "../../../notation/http/route.ts";
import { perObject } from "../../../text/per-object.ts";
import { contradicted, placeOf } from "../answer.ts";
import type { Answer } from "../claim.ts";
import { joined } from "../entities/names.ts";
import { nearName } from "../near-name.ts";
import { builtOf, type Reality } from "../reality.ts";
import type { Asked } from "./asked.ts";
import type { BuiltRoute } from "./route.ts";

/** Structures within structures are followed no further. */
const deepest = 4;
/** What every request may carry beside its own fields. */
const besides = /^_?(?:csrf\w*|method|token|recaptcha\w*|captcha\w*)$/i;

/** A field of the body that the design gives to an operation of which all fields are known and it is none. */
export function bodyDiffers(
  { claim, method }: Asked,
  found: readonly BuiltRoute[],
  design: Design,
  reality: Reality,
): Answer | null {
  if (/^(?:GET|HEAD)$/.test(method)) return null;
  const served = found.filter(({ role }) => role === "code");
  if (served.length === 0) return null;
  const known = new Map<string, string>();
  const taken = new Set<string>();
  for (const { found: each } of served) {
    const fields = each.element.facts.sent && fieldsOf(reality, each.element.facts.sent);
    if (!fields) return null;
    for (const [name, sent] of fields) known.set(joined(name), sent);
    for (const { name } of each.element.facts.takes ?? []) taken.add(joined(name));
  }
  const { element, survey } = served[0]!.found;
  const inPath = new Set([...pathParameters(claim.facts.path), ...pathParameters(element.facts.path)]);
  const said = claim.statements
    .filter(
      ({ state, origin }) =>
        (state === null || state === "built") && !isIn(design, origin, "alternatives", "history", "testing-strategy"),
    )
    .flatMap(({ facts: { parameters = [] } }) => parameters.filter((each) => each.in === "body"))
    .map(({ name }) => name);
  const unknown = [...new Set(said)].filter(
    (name) => !known.has(joined(name)) && !taken.has(joined(name)) && !inPath.has(name),
  );
  // Beside fields that are all told it may be one of those that any request carries; in place of one that is not, it is that field.
  const told = new Set(said.map(joined));
  const isWhole = [...known.keys()].every((key) => told.has(key));
  const strange = unknown.filter((name) => !besides.test(name) || (!isWhole && unknown.length === 1));
  if (strange.length === 0) return null;
  const evidence = element.evidence.slice(0, 1);
  const names = [...new Set(known.values())];
  const near = strange.length === 1 ? nearName(strange[0]!, names) : null;
  return contradicted(
    claim,
    survey,
    [
      {
        fact: strange.length === 1 ? "body field" : "body fields",
        expected: listed(strange),
        actual: near ?? (listed(names) || "none"),
        evidence,
      },
    ],
    { because: [`${placeOf(evidence[0]!)} reads ${listed(names) || "no field"} from the body.`] },
  );
}

const listed = (names: readonly string[]): string =>
  names.length <= 12 ? names.join(", ") : `${names.slice(0, 12).join(", ")} and ${names.length - 12} others`;

/**
 * The names of all fields that a body or a query may have, with those of structures within it that are known, each with the name under
 * which it is sent; `null` where it may have others.
 */
export function fieldsOf(reality: Reality, { fields, of = [] }: Sent): ReadonlyMap<string, string> | null {
  const { structures, members } = structuresOf(reality);
  const all = new Map(fields.map((name) => [name, name]));
  const seen = new Set<string>();
  const add = (name: string, depth: number): boolean => {
    const same = structures.get(name) ?? [];
    if (seen.has(name) || depth > deepest) return true;
    seen.add(name);
    let whole = same.length > 0 && same.every(({ facts }) => facts.open === undefined);
    for (const { id } of same)
      for (const { name: field, facts } of members.get(id) ?? []) {
        const [sent = field] = facts.aliases ?? [];
        for (const each of [field, ...(facts.aliases ?? [])]) all.set(each, sent);
        const inner = facts.type?.item ?? facts.type;
        // What is no structure has no fields; one that may have others makes the whole so.
        if (inner && structures.has(inner.name) && !add(inner.name, depth + 1)) whole = false;
      }
    return whole;
  };
  return of.every((name) => add(name, 0)) ? all : null;
}

interface Structures {
  readonly structures: ReadonlyMap<string, readonly BuiltElement<"entity">[]>;
  readonly members: ReadonlyMap<string, readonly BuiltElement<"field">[]>;
}

const structuresOf = perObject(
  (reality: Reality): Structures => ({
    structures: groupBy(inCode(reality, "entity"), ({ name }) => name),
    members: groupBy(inCode(reality, "field"), ({ parent }) => parent ?? ""),
  }),
);

const inCode = <K extends "entity" | "field">(reality: Reality, kind: K): readonly BuiltElement<K>[] =>
  builtOf(reality, kind).flatMap(({ element, survey }) => (survey.source === "code-records" ? [element] : []));
