import { makesKnown } from "../../document/demands-of-all.ts";
import type { Statement } from "../../model/element.ts";
import { canonicalName } from "../../model/kinds/names.ts";
import { ofKind } from "../../model/model.ts";
import { also, at } from "../query/at.ts";
import { accessTold, keyOfOperation } from "../query/access-told.ts";
import { groupBy, isCustom } from "../query/ground.ts";
import { listOf } from "../query/lists.ts";
import { singular } from "../query/names.ts";
import { isSettled } from "../query/settled.ts";
import { saying, stands } from "../query/statements.ts";
import { isAskedBehind } from "../query/told-apart.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** One operation of which two places say that others may call it. */
export const accessContradicts: DesignRule = {
  on: "design",
  id: "access-contradicts",
  group: "security",
  requires: "Who may call an operation is the same wherever it is stated.",
  severity: "warning",
  *check(design): Iterable<Finding> {
    const said = ofKind(design.model, "control")
      .filter(stands)
      .map((control) => ({
        control,
        stated: saying(control, "requirement").filter(
          ({ statement }) => isSettled(design, statement) && !isAskedBehind(design, statement),
        ),
      }));
    const told = groupBy(accessTold(design), ({ operation }) => operation);
    const callers = callersIn([
      ...said.flatMap(({ stated }) => stated.map(({ value }) => value)),
      // One who is let in but once is a caller all the same, in a list of callers.
      ...besideCallers(said.flatMap(({ stated }) => stated)),
      // What is told of a role by its name counts as often as it takes to be sure of it.
      ...[...told.values()].flatMap((ofOne) =>
        ofOne.flatMap(({ callers, ofRole }) => (ofRole ? [callers, callers] : [callers])),
      ),
    ]);
    const reported = new Set<string>();
    for (const { control, stated } of said) {
      const [first, ...more] = stated;
      const other = more.find(({ value }) => first && differ(namesIn(first.value), namesIn(value), callers));
      const subject = control.facts.subject ?? control.name;
      // Whoever signs up is none of those yet that an account may be of.
      if (!first || !other || makesKnown(subject.replace(/^\S+\s/, ""))) continue;
      reported.add(control.id);
      yield {
        ...at(other.statement),
        message: `${subject} is for ${other.value} here, and for ${first.value} elsewhere.`,
        element: control.id,
        related: [also(first.statement, `Here it is for ${first.value}.`)],
      };
    }
    for (const { control, stated } of said) {
      const [first] = stated;
      const words = told.get(operationOf(control.facts.subject ?? "")) ?? [];
      // Several roles that may call it are told one by one: one of them suffices.
      const agrees = words.some(({ callers: who }) => first && !differ(namesIn(first.value), namesIn(who), callers));
      if (!first || words.length === 0 || agrees || reported.has(control.id)) continue;
      const { callers: who, document, range } = words[0]!;
      yield {
        document,
        range,
        message: `${control.facts.subject} is for ${who} here, and for ${first.value} elsewhere.`,
        element: control.id,
        related: [also(first.statement, `Here it is for ${first.value}.`)],
      };
    }
  },
};

/** The operation that a control guards, as its subject names it. */
function operationOf(subject: string): string {
  const [, method, path] = /^\W*([A-Z]{3,7})\W{1,4}(\/\S*)$/.exec(subject.trim()) ?? [];
  return method && path ? keyOfOperation(method, path.replace(/[`*]+$/, "")) : "";
}

/** Words that let everybody in. */
const open: ReadonlySet<string> = new Set([
  "public",
  "anonymous",
  "anyone",
  "everyone",
  "everybody",
  "unauthenticated",
]);

/** The names of callers that a text lists, and nothing else: `patient, staff`. Empty where it says more. */
function namesIn(text: string): ReadonlySet<string> {
  const parts = text
    .replace(/[`*_]|\bonly\b/gi, "")
    .split(/\s*[,;/|&+]\s*|\s+(?:and|or)\s+/)
    .map((part) => singular(canonicalName(part.trim())));
  return new Set(parts.every((part) => /^[a-z]+(?:-[a-z]+)?$/.test(part)) ? parts : []);
}

/** The names by which a design calls those who may call several of its operations. */
function callersIn(texts: readonly string[]): ReadonlySet<string> {
  const all = texts.flatMap((text) => [...namesIn(text)]);
  return new Set(all.filter((name, i) => !letsIn(name) && !shown.test(name) && all.indexOf(name) !== i));
}

/** What callers show is none of them: whoever has a token may be of any sort. */
const shown = /^(?:(?:bearer|access|jwt|valid|session|auth)-)?(?:bearer|jwt|token)$/;

/** Whoever a row of a list lets in where most other rows let in one who is called so elsewhere too. */
function besideCallers(stated: readonly Stated[]): string[] {
  const all = stated.map(({ value }) => value);
  const isUsual = ({ value }: Stated): boolean => all.indexOf(value) !== all.lastIndexOf(value);
  const rows = stated.filter(({ statement }) => statement.origin.place === "row");
  return [...groupBy(rows, ({ statement }) => listOf(statement)).values()].flatMap((list) =>
    isCustom(list.filter(isUsual).length, list.length, usualShare)
      ? list.filter((one) => !isUsual(one)).map(({ value }) => value)
      : [],
  );
}

/** The share of rows with callers that other rows have too, from which on a list is one of callers. */
const usualShare = 0.75;

interface Stated {
  readonly statement: Statement<"control">;
  readonly value: string;
}

const isOpen = (names: ReadonlySet<string>): boolean => [...names].every(letsIn);

/** Words that let everybody in, and those that ask for nothing: `No (optional)`. */
const letsIn = (name: string): boolean => open.has(name) || /^(?:no|none|not|optional|guest)(?:-|$)/.test(name);

/** Whether two lists of callers have nobody in common, and both are sure to be lists of callers. */
function differ(one: ReadonlySet<string>, other: ReadonlySet<string>, callers: ReadonlySet<string>): boolean {
  if (one.size === 0 || other.size === 0 || [...one].some((name) => other.has(name))) return false;
  if (isOpen(one) && isOpen(other)) return false;
  return [one, other].every((names) => isOpen(names) || [...names].every((name) => callers.has(name)));
}
