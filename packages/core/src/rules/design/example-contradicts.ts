import type { Design } from "../../document/design.ts";
import type { Element } from "../../model/element.ts";
import { also, at, enumerate, quote } from "../query/at.ts";
import { linesAt } from "../query/document-text.ts";
import { type ExampleObject, exampleObjects } from "../query/examples.ts";
import { joined, membersOf } from "../query/members.ts";
import { membersListed } from "../query/members-listed.ts";
import { isMessage } from "../query/messages.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** An example with what the structure that it shows cannot hold. */
export const exampleContradicts: DesignRule = {
  on: "design",
  id: "example-contradicts",
  group: "api",
  requires: "An example holds what the structure that it shows has and allows.",
  severity: "warning",
  *check(design): Iterable<Finding> {
    for (const example of exampleObjects(design)) {
      yield* strangeValues(design, example);
      yield* strangeKeys(design, example);
    }
  },
};

/** Values that no enumeration of that name has, whichever of the structures is shown. */
function* strangeValues(design: Design, { document, values, structures, placeOf }: ExampleObject): Iterable<Finding> {
  for (const [key, value] of values) {
    const range = placeOf(key);
    if (typeof value !== "string" || !isWord.test(value) || !range) continue;
    const allowed = structures.flatMap(({ entity, fields }) => {
      const field = fields.get(key);
      return field ? [{ field, told: membersListed(design, `${entity.name}.${field.name}`, field) }] : [];
    });
    if (allowed.length === 0 || allowed.some(({ told }) => told.length === 0)) continue;
    const lists = allowed.flatMap(({ told }) => told);
    if (lists.some(({ members }) => members.some((member) => mayBe(joined(member), joined(value))))) continue;
    const { name, members, statement } = lists[0]!;
    yield {
      ...at(allowed[0]!.field),
      document,
      range,
      message: `${quote(key)} is ${quote(value)} in this example, but ${name} has only ${enumerate(members, 12)}.`,
      related: [also(statement, `The members of ${name} are listed here.`)],
    };
  }
}

/** Constants are called by more than their values: `LoanStateOut` is `out`. */
const mayBe = (member: string, value: string): boolean => member.endsWith(value) || value.endsWith(member);

/** A value, and not what is to stand there: `string`, `draft|paid`. */
const isWord = /^(?!(?:string|text|enum|str|varchar|any|null|none|value|example|xxx+)$)[A-Za-z][\w-]*$/i;

/** The one key that a message does not have, in place of the one of its fields that the example leaves out. */
function* strangeKeys(design: Design, { document, values, structures, placeOf }: ExampleObject): Iterable<Finding> {
  const strange = [...values.keys()].filter((key) => !structures.some(({ fields }) => fields.has(key)));
  const [shown, ...others] = structures.filter(({ entity }) => isMessage(entity.name));
  const range = strange.length === 1 ? placeOf(strange[0]!) : null;
  if (!shown || others.length > 0 || !range) return;
  const { entity, fields } = shown;
  const left = (membersOf(design, "field").get(entity.id) ?? []).filter(
    (field) => ![...fields.values()].includes(field),
  );
  if (left.length !== 1 || fields.size + 1 !== values.size || isTagged(design, left[0]!, strange[0]!)) return;
  yield {
    document,
    range,
    message: `This example has ${quote(strange[0]!)}, which ${entity.name} does not have; is ${quote(left[0]!.name)} meant?`,
    element: `${entity.id}:${strange[0]}`,
    related: [also(left[0]!.statements[0]!, `${entity.name}.${left[0]!.name} is told here.`)],
  };
}

/** Whether the line that declares a field says by itself how it is called in messages: `Mean float64 \`json:"mean_ms"\``. */
const isTagged = (design: Design, { statements }: Element<"field">, key: string): boolean =>
  statements.some(({ origin }) => linesAt(design, origin).includes(`"${key}`));
