import type { Route } from "../../routes/route-file.ts";
import { lookup, type Place, type Resolve } from "../../routes/lookup.ts";
import type { PythonFile, PythonView, Read } from "./facts.ts";

/** Serializers are derived from others no further than this. */
const deepest = 8;
const ofLibrary = /^(?:serializers\.|rest_framework\.serializers\.)?(?:Model|HyperlinkedModel)?Serializer$/;
/** What a view calls the one serializer of its own. */
const ownSerializer = /^self\.(?:get_serializer|serializer_class|get_serializer_class)$/;

/** What the methods of a view take, by the names of these. */
export type TakenByMethod = Readonly<Record<string, Pick<Route, "sent" | "takes">>>;

/** Finds what the serializers that views name let in, whatever file they stand in. */
export function serializersOf(files: ReadonlyMap<string, PythonFile>, resolve: Resolve) {
  const named = new Map(
    [...files].map(([path, { names, passes, shapes = {} }]) => [
      path,
      {
        scopes: Object.keys(shapes).map((key) => ({ key, line: 0, root: false })),
        routes: [],
        ...(names ? { names } : {}),
        ...(passes ? { passes } : {}),
      },
    ]),
  );
  const find = lookup(named, resolve);

  const fieldsAt = ({ path, key }: Place, depth: number): readonly string[] | null => {
    const shape = files.get(path)?.shapes?.[key];
    if (!shape || shape.open || depth > deepest) return null;
    const fields = [...shape.fields];
    for (const base of shape.bases) {
      if (ofLibrary.test(base) || /^object$|Mixin$/.test(base)) continue;
      const [place] = find(path, { name: base });
      const more = place && fieldsAt(place, depth + 1);
      if (!more) return null;
      fields.push(...more);
    }
    return fields;
  };

  const fieldsOf = (
    path: string,
    owner: string,
    name: string,
    serializer: string | undefined,
  ): readonly string[] | null => {
    if (ownSerializer.test(name)) return serializer === undefined ? null : fieldsOf(path, owner, serializer, undefined);
    const plain = name.replace(/^(?:self|cls)\./, "");
    const inner = `${owner}.${plain}`;
    if (files.get(path)?.shapes?.[inner]) return fieldsAt({ path, key: inner }, 0);
    const [place] = find(path, { name: plain });
    return place ? fieldsAt(place, 0) : null;
  };

  return ({ path, key }: Place, view: PythonView): TakenByMethod => {
    const serializer = view.chooses ? undefined : view.serializer;
    const all = (read: Read): readonly string[] | null => {
      const parts = (read.shapes ?? []).map((name) => fieldsOf(path, key, name, serializer));
      return parts.every((part) => part !== null) ? [...read.fields, ...parts.flat()] : null;
    };
    const taken: Record<string, Pick<Route, "sent" | "takes">> = {};
    for (const [method, read] of Object.entries(view.bodies ?? {})) {
      const fields = all(read);
      if (fields) taken[method] = { sent: { fields } };
    }
    for (const [method, read] of Object.entries(view.queries ?? {})) {
      const fields = all(read);
      if (fields) taken[method] = { ...taken[method], takes: fields.map((name) => ({ name })) };
    }
    // Methods that come from the framework hand the body to the serializer of the view.
    const own = serializer === undefined ? null : fieldsOf(path, key, serializer, undefined);
    if (own)
      for (const method of ["create", "update", "partial_update", "post", "put", "patch"])
        if (!view.methods.includes(method)) taken[method] = { ...taken[method], sent: { fields: own } };
    return taken;
  };
}
