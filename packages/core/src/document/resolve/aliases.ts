import type { ElementId, Statement } from "../../model/element.ts";
import type { ComponentFacts } from "../../model/kinds/component.ts";
import { idOf } from "../../model/kinds/identity.ts";
import { endsSourceFile } from "../source-file.ts";

/** Nouns that one place adds to a name and another leaves out: "Payment" is the "Payment Service" if nothing else is. */
const suffixes = ["service", "module", "layer", "component", "server", "system", "database", "s"] as const;

/** Nouns that a drawing may leave out of all names at once. */
const sorts = ["module", "service", "component", "controller", "repository"] as const;

/** Nouns of which a system mostly has one, so that the noun alone means the only part that ends with it. */
const lone = ["gateway", "orchestrator", "broker"] as const;

/** Tells by which id a thing that is named in other words is known; an id that nothing resolves stays as it is. */
export class Aliases {
  private readonly defined: ReadonlySet<ElementId>;
  /** The ids that each alias stands for. */
  private readonly standsFor = new Map<ElementId, Set<ElementId>>();
  /** The components that a folder at the root holds, by the name of the folder: surer than a short name in a drawing. */
  private readonly places = new Map<ElementId, Set<ElementId>>();
  /** Names that are said more fully elsewhere: `Parser (TN-126)` of a design that defines "TN-126 Parser", a file without its ending. */
  private readonly fuller = new Map<ElementId, Set<ElementId>>();

  /** The parts that end with a noun of which there is mostly one. */
  private readonly heads = new Map<ElementId, Set<ElementId>>();

  constructor(statements: readonly Statement[]) {
    this.defined = new Set(statements.filter((s) => s.weight === "defines").map((s) => s.id));
    for (const id of this.defined) {
      const noun = id.startsWith("component:") ? lone.find((each) => id.endsWith(`-${each}`)) : undefined;
      if (noun) add(this.heads, idOf("component", noun), id);
    }
    for (const { id, kind, facts } of statements) {
      const code = kind === "component" ? (facts as ComponentFacts).code : undefined;
      if (code !== undefined && /^[\w-]+\/?$/.test(code))
        add(this.places, idOf("component", code.replace("/", "")), id);
    }
    for (const { id, aliases } of statements)
      for (const alias of aliases ?? []) {
        if (alias === id) continue;
        if (!this.defined.has(alias)) add(this.standsFor, alias, id);
        else if (extendsName(alias, id)) add(this.fuller, id, alias);
        else if (addsEnding(id, alias)) add(this.fuller, alias, id);
      }
    for (const [short, whole] of drawnShort(statements)) add(this.fuller, short, whole);
  }

  /** The fuller name by which a thing is defined, where there is exactly one; else the id itself. */
  settle(id: ElementId): ElementId {
    return only(this.fuller.get(id)) ?? id;
  }

  /** The defined thing that an id means: itself, by alias, or by a noun that the name leaves out or adds. */
  resolve(id: ElementId): ElementId {
    const settled = this.settle(id);
    if (this.defined.has(settled)) return settled;
    const alias = only(this.places.get(id)) ?? only(this.standsFor.get(id));
    if (alias !== undefined) return this.settle(alias);
    if (!id.startsWith("component:")) return id;
    const variants = suffixes.flatMap((suffix) => {
      const end = suffix === "s" ? "s" : `-${suffix}`;
      return id.endsWith(end) && id.length > end.length + 12 ? [id + end, id.slice(0, -end.length)] : [id + end];
    });
    const meant = only(new Set(variants.filter((variant) => this.defined.has(variant)))) ?? only(this.heads.get(id));
    // What runs as a unit of deployment is an end of arrows too, where no component is called so.
    const unit = id.replace("component:", "node:");
    return meant ?? (this.defined.has(unit) ? unit : id);
  }
}

function add(map: Map<ElementId, Set<ElementId>>, key: ElementId, value: ElementId): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}

/** `orderKeeper.js` is the fuller name of what another place calls `orderKeeper`. */
const addsEnding = (file: ElementId, bare: ElementId): boolean =>
  file.startsWith(`${bare}-`) && endsSourceFile(file.slice(bare.length + 1));

/** `Auth → Users` beside a table of `AuthModule` and `UsersModule`: several that only drawings call so, each by its name without the noun of all. */
function* drawnShort(statements: readonly Statement[]): Generator<readonly [ElementId, ElementId]> {
  const drawn = new Set<ElementId>();
  const told = new Set<ElementId>();
  for (const { id, kind, weight, origin } of statements)
    if (kind === "component" && weight === "defines") (origin.place === "diagram" ? drawn : told).add(id);
  const unnamed = [...drawn].filter((id) => !told.has(id));
  for (const sort of sorts) {
    const short = unnamed.filter((id) => told.has(`${id}-${sort}`));
    if (short.length > 1) for (const id of short) yield [id, `${id}-${sort}`];
  }
}

const only = (ids: ReadonlySet<ElementId> | undefined): ElementId | undefined =>
  ids?.size === 1 ? [...ids][0] : undefined;

/** Whether one id has the whole name of another at its beginning or end. */
function extendsName(longer: ElementId, shorter: ElementId): boolean {
  const [kind, name] = [shorter.slice(0, shorter.indexOf(":") + 1), shorter.slice(shorter.indexOf(":") + 1)];
  return longer.startsWith(`${kind}${name}-`) || (longer.startsWith(kind) && longer.endsWith(`-${name}`));
}
