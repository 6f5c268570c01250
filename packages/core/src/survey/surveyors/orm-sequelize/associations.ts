import { entryOf, textOf, truthOf, type Value } from "../../values/value.ts";
import { modelNamed } from "./attributes.ts";
import type { Association, Key } from "./facts.ts";

// User.hasMany(Post, { foreignKey: "authorId", as: "posts" })

export const isAssociation = (name: string): name is Association["kind"] =>
  /^(?:belongsTo|hasOne|hasMany|belongsToMany)$/.test(name);

/** What one association says; `null` where it leads to what has no name. */
export function associationOf(
  kind: Association["kind"],
  from: string,
  to: Value | undefined,
  said: Value | undefined,
  line: number,
): Association | null {
  const target = modelNamed(to) ?? textOf(to);
  if (target === undefined) return null;
  const key = keyIn(entryOf(said, "foreignKey"));
  const otherKey = keyIn(entryOf(said, "otherKey"));
  const through = throughIn(entryOf(said, "through"));
  const text = (name: string): string | undefined => textOf(entryOf(said, name));
  const [as, onDelete, onUpdate] = [text("as"), text("onDelete"), text("onUpdate")];
  const constraints = truthOf(entryOf(said, "constraints"));
  const computed =
    (said !== undefined && said.kind !== "map") ||
    (said?.kind === "map" && said.entries.some(([name]) => name === "...")) ||
    [key, otherKey, through].includes(null);
  return {
    kind,
    from,
    to: target,
    line,
    ...(as === undefined ? {} : { as }),
    ...(key ? { key } : {}),
    ...(otherKey ? { otherKey } : {}),
    ...(through ? { through } : {}),
    ...(onDelete === undefined ? {} : { onDelete }),
    ...(onUpdate === undefined ? {} : { onUpdate }),
    ...(constraints === undefined ? {} : { constraints }),
    ...(computed ? { computed } : {}),
  };
}

/** `"userId"`, `{ name: "userId", field: "user_id", allowNull: false }`; `null` where it is computed. */
export function keyIn(value: Value | undefined): Key | null | undefined {
  if (value === undefined) return undefined;
  if (value.kind === "text") return { name: value.text };
  if (value.kind !== "map") return null;
  const [name, field] = [textOf(entryOf(value, "name", "fieldName")), textOf(entryOf(value, "field"))];
  const nullable = truthOf(entryOf(value, "allowNull"));
  return {
    ...(name === undefined ? {} : { name }),
    ...(field === undefined ? {} : { field }),
    ...(nullable === undefined ? {} : { nullable }),
  };
}

/** `"user_roles"`, `UserRole`, `{ model: UserRole }`; `null` where it is computed. */
function throughIn(value: Value | undefined): Association["through"] | null | undefined {
  if (value === undefined) return undefined;
  const inner = value.kind === "map" ? entryOf(value, "model") : value;
  const model = modelNamed(inner);
  if (model !== undefined) return { model };
  const table = textOf(inner);
  return table === undefined ? null : { table };
}
