import type { DataType } from "../../../model/value.ts";
import type { Declared, DeclaredField } from "./read.ts";
import { fieldsOfBase } from "./known-bases.ts";

/** A structure with the fields of all it is derived from. */
export interface Structure {
  readonly path: string;
  readonly declared: Declared;
  readonly fields: readonly PlacedField[];
  /** Why it may have more fields, as a whole sentence. */
  readonly open?: string;
}

export interface PlacedField extends DeclaredField {
  readonly path: string;
}

interface Placed {
  readonly path: string;
  readonly declared: Declared;
}

/** How far up bases are followed. */
const deepest = 12;

/** All structures of the files, in the order of their paths. */
export function structuresOf(files: ReadonlyMap<string, readonly Declared[]>): Structure[] {
  const byName = new Map<string, Placed[]>();
  for (const [path, all] of files)
    for (const declared of all) {
      const same = byName.get(declared.name);
      if (same) same.push({ path, declared });
      else byName.set(declared.name, [{ path, declared }]);
    }
  return [...byName.values()].flatMap((same) => same.map((placed) => structureOf(asMeant(placed, same), byName)));
}

/** Of what a tool wrote, beside what people wrote under the same name, no more than the name counts. */
function asMeant(placed: Placed, same: readonly Placed[]): Placed {
  const { declared, path } = placed;
  const isCopy =
    declared.generated &&
    same.some(
      ({ declared: { generated, fields, language } }) =>
        !generated && fields.length > 0 && language === declared.language,
    );
  return isCopy ? { path, declared: { ...declared, fields: [], open: "unread" } } : placed;
}

function structureOf(placed: Placed, byName: ReadonlyMap<string, readonly Placed[]>): Structure {
  const fields = new Map<string, PlacedField>();
  const seen = new Set<Declared>();
  let open: string | undefined;
  const add = ({ path, declared }: Placed, depth: number): void => {
    if (seen.has(declared)) return;
    seen.add(declared);
    for (const field of declared.fields)
      if (!fields.has(field.name)) fields.set(field.name, { ...field, facts: withMembers(field, path, byName), path });
    if (declared.open)
      open ??=
        declared.open === "more"
          ? `More goes into ${declared.name} than ${path}:${declared.line} writes out.`
          : `What ${declared.name} holds cannot be read in ${path}:${declared.line}.`;
    for (const name of declared.bases ?? []) {
      const base = nearestTo(
        path,
        (byName.get(name) ?? []).filter((each) => each.declared !== declared),
      );
      const known = base ? undefined : fieldsOfBase(name, declared.language);
      if (base && depth < deepest) add(base, depth + 1);
      else if (known)
        for (const each of known)
          if (!fields.has(each)) fields.set(each, { name: each, line: declared.line, facts: { computed: true }, path });
      if (!base && !known)
        open ??= `${declared.name} has the fields of ${name} too (${path}:${declared.line}), which is not in the repository.`;
    }
  };
  add(placed, 0);
  return { ...placed, fields: [...fields.values()], ...(open === undefined ? {} : { open }) };
}

/** A field whose type is an enumeration of the repository has its members. */
function withMembers(
  { facts, choices }: DeclaredField,
  path: string,
  byName: ReadonlyMap<string, readonly Placed[]>,
): DeclaredField["facts"] {
  if (!facts.type || facts.type.members) return facts;
  const allowed =
    choices === undefined ? [] : (byName.get(choices) ?? []).filter(({ declared }) => declared.form === "enum");
  if (allowed.length === 1) {
    const { members = [], values = [] } = allowed[0]!.declared;
    return {
      ...facts,
      type: { ...facts.type, members: values.length === members.length ? values.map(bareValue) : members },
    };
  }
  if (facts.type.logical !== "object") return facts;
  const found = nearestTo(path, byName.get(facts.type.name) ?? []);
  const members = found?.declared.form === "enum" ? found.declared.members : undefined;
  return members ? { ...facts, type: { ...facts.type, logical: "enum", members } satisfies DataType } : facts;
}

/** The value of a member that has a label beside it: `"open", "Open"`. */
const bareValue = (value: string): string => /^\(?\s*["']([^"']{1,80})["']\s*,/.exec(value)?.[1] ?? value;

/** Of several things of one name, the one whose path begins most like that of the file that names it. */
function nearestTo(path: string, all: readonly Placed[]): Placed | undefined {
  const shared = (other: string): number => {
    let i = 0;
    while (i < path.length && path[i] === other[i]) i++;
    return i;
  };
  return all.length < 2 ? all[0] : [...all].sort((a, b) => shared(b.path) - shared(a.path))[0];
}
