import type { Design, ReadDocument } from "../../document/design.ts";
import type { Fence } from "../../syntax/block.ts";
import { sourceRange } from "../../text/mapped.ts";
import { matches } from "../../text/matches.ts";
import { perObject } from "../../text/per-object.ts";
import { shift } from "../../text/range.ts";
import type { DefaultStatement } from "./defaults.ts";
import { fencesOf, type PlacedFence } from "./fences.ts";
import { isSettledSection } from "./settled.ts";

const name = "([A-Z][A-Z\\d]*(?:_[A-Z\\d]+)*)";
const value = "(\\d[\\d_,.]{0,18}(?:\\s?[A-Za-z%]{1,7})?)";
const end = "[\"']?[ \\t]*(?:#.*)?$";

/** `SESSION_TTL=8h`, `export SESSION_TTL=8h`, `- SESSION_TTL=8h`, `SESSION_TTL: 8h`: a line of a file of settings. */
const assignment = new RegExp(
  `^[ \\t]*(?:export[ \\t]+|-[ \\t]+)?["']?${name}(?:=|["']?:[ \\t]+)["']?${value}${end}`,
  "gm",
);

/** Kubernetes tells a name and its value in two lines. */
const named = new RegExp(`\\bname:[ \\t]*["']?${name}["']?[ \\t]*\\n[ \\t]*value:[ \\t]*["']?${value}${end}`, "gm");

/** Languages in which such a line sets a variable of the environment. */
const ofSettings = /^(?:|bash|sh|shell|env|dotenv|ini|properties|conf|ya?ml|docker-?compose)$/i;

/** The numbers that files of settings give to variables, where all lines of the design give one the same. */
export function assignedInFences(design: Design): DefaultStatement[] {
  const all = design.documents.flatMap((document) =>
    fencesOf(document)
      .filter(({ fence, section }) => ofSettings.test(fence.language ?? "") && isSettledSection(section))
      .flatMap((fence) => assignedIn(document, fence)),
  );
  const values = new Map<string, Set<string>>();
  for (const { name, value } of all) values.set(name, (values.get(name) ?? new Set()).add(value));
  return all.filter(({ name }) => values.get(name)!.size === 1);
}

const assignedIn = ({ name: document }: ReadDocument, { fence, section }: PlacedFence): DefaultStatement[] =>
  assignmentsOf(fence).map(({ name, value, range }) => ({
    name,
    value,
    document,
    range: shift(range, section.from),
    list: `${section.index}#${fence.range.from}`,
  }));

/** The names and values in a fence, with their places in its section: a fence stays what it is when another is edited. */
const assignmentsOf = perObject(({ code }: Fence) =>
  [assignment, named].flatMap((pattern) =>
    matches(code.text, pattern).map((match) => {
      const [whole, name, value] = match;
      const from = match.index + whole.lastIndexOf(value!);
      return { name: name!, value: value!, range: sourceRange(code, from, from + value!.length) };
    }),
  ),
);
