import { imageName } from "../../../model/kinds/image-name.ts";
import { canonicalName } from "../../../model/kinds/names.ts";
import { perObject } from "../../../text/per-object.ts";
import { bare, writtenOut } from "../../query/names.ts";
import { builtOf, filesOf, type Found, isBelow, type Reality } from "../reality.ts";
import { productOfImage, productOfServer } from "./drivers.ts";

/** A unit of deployment as a whole: what all sources say of the things that have one name. */
export interface Deployable {
  readonly id: string;
  readonly name: string;
  readonly found: readonly Found<"node">[];
  /** Its canonical names. */
  readonly names: ReadonlySet<string>;
  /** The folders and files of the repository that it is made of or configured by. */
  readonly homes: readonly string[];
  /** The product that it runs: `redis`. */
  readonly product: string | null;
}

/** Every unit of deployment that any source states, by its id. */
export const deployables = perObject((reality: Reality): ReadonlyMap<string, Deployable> => {
  const groups = new Map<string, Found<"node">[]>();
  for (const found of builtOf(reality, "node")) {
    // A Dockerfile that tells of no service is no unit by itself.
    if (found.element.facts.dockerfile === found.element.name) continue;
    const same = groups.get(found.element.id);
    if (same) same.push(found);
    else groups.set(found.element.id, [found]);
  }
  const homes = statedHomes(reality);
  joinImages(groups, homes);
  const folders = projectFolders(reality);
  const own = new Set([...groups.values()].map(([first]) => canonicalName(first!.element.name)));
  return new Map(
    [...groups].map(([id, found]) => {
      const names = namesOf(found);
      const stated = homes.get(id) ?? [];
      // A service before several units lends its name to each of them; a folder of that name is of the unit that is called so itself.
      const calling = [...names].filter((name) => name === canonicalName(found[0]!.element.name) || !own.has(name));
      const named = stated.some((home) => folders.has(home)) ? [] : namedFolders(new Set(calling), found, folders);
      const places = [...new Set([...stated, ...named])];
      return [
        id,
        { id, name: found[0]!.element.name, found, names, homes: places, product: productOf(reality, found, places) },
      ];
    }),
  );
});

/**
 * An image that is built where a unit that something runs has its code is the image of that unit, whatever its folder is called; and
 * so is one that is called as one unit, or the service before it, where nothing that runs is called so itself.
 */
function joinImages(groups: Map<string, Found<"node">[]>, homes: ReadonlyMap<string, readonly string[]>): void {
  const running = [...groups].filter(([, found]) => !isImage(found));
  for (const [id, found] of groups) {
    if (!isImage(found)) continue;
    const built = homes.get(id) ?? [];
    const here = running.filter(([other]) => homes.get(other)?.some((home) => built.includes(home)));
    const owners = here.length > 0 ? here : calledAlike(canonicalName(found[0]!.element.name), running);
    if (owners.length !== 1) continue;
    owners[0]![1].push(...found);
    groups.delete(id);
  }
}

/** The units that are called as a name is, in the closest form in which any is. */
function calledAlike<T extends readonly [string, readonly Found<"node">[]]>(
  name: string,
  units: readonly T[],
): readonly T[] {
  for (const form of forms) {
    const alike = units.filter(([, found]) => [...namesOf(found)].some((each) => form(each) === form(name)));
    if (alike.length > 0) return alike;
  }
  return [];
}

const isImage = (found: readonly Found<"node">[]): boolean =>
  found.every(({ survey }) => survey.source === "standalone-dockerfiles");

const namesOf = (found: readonly Found<"node">[]): ReadonlySet<string> =>
  new Set(found.flatMap(({ element }) => [element.name, ...(element.facts.aliases ?? [])].map(canonicalName)));

/** What surveys say that a unit is made of. */
function statedHomes({ surveys }: Reality): ReadonlyMap<string, readonly string[]> {
  const homes = new Map<string, string[]>();
  for (const { relations = [] } of surveys)
    for (const { kind, from, to } of relations)
      if (kind === "contains" && from.startsWith("node:") && to.startsWith("path:")) {
        const known = homes.get(from);
        if (known) known.push(to.slice(5));
        else homes.set(from, [to.slice(5)]);
      }
  return homes;
}

const manifest =
  /(?:^|\/)(?:package\.json|pom\.xml|build\.gradle(?:\.kts)?|go\.mod|pyproject\.toml|requirements\.txt|setup\.py|Pipfile|Cargo\.toml|composer\.json|Gemfile|mix\.exs|[\w.-]*Dockerfile|[\w.-]+\.csproj)$/;

/** The folders that hold a project of their own, to their last name. */
function projectFolders(reality: Reality): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of filesOf(reality))
    if (manifest.test(path) && path.includes("/")) folders.add(path.slice(0, path.lastIndexOf("/")));
  return folders;
}

/** Projects whose folder is called as the unit or as its image; several of one name tell nothing. */
function namedFolders(
  names: ReadonlySet<string>,
  found: readonly Found<"node">[],
  folders: ReadonlySet<string>,
): readonly string[] {
  const images = found.flatMap(({ element }) => {
    const name = element.facts.image === undefined ? null : imageName(element.facts.image)?.name;
    return name && productOfImage(name) === null ? [canonicalName(name)] : [];
  });
  for (const form of forms) {
    const wanted = new Set([...names, ...images].map(form));
    const matching = [...folders].filter((folder) =>
      wanted.has(form(canonicalName(folder.slice(folder.lastIndexOf("/") + 1)))),
    );
    if (matching.length === 0) continue;
    const outermost = matching.filter(
      (folder) => !matching.some((other) => other !== folder && isBelow(folder, other)),
    );
    return outermost.length === 1 ? outermost : [];
  }
  return [];
}

const bareWords = (name: string): string => name.replaceAll("-", "");

/** `frontend-python-service` has the words of `python-frontend-service`. */
const sortedWords = (name: string): string => name.split("-").toSorted().join("-");

/** Forms in which names of folders are those of units, the closest first. */
const forms: readonly ((name: string) => string)[] = [bareWords, sortedWords, stem];

function productOf(reality: Reality, found: readonly Found<"node">[], homes: readonly string[]): string | null {
  for (const { element } of found)
    for (const image of [element.facts.base, element.facts.image])
      if (image !== undefined && productOfImage(image) !== null) return productOfImage(image);
  for (const { element } of builtOf(reality, "dependency")) {
    const product = productOfServer(element.name);
    if (product && element.evidence.some(({ path }) => homes.some((home) => isBelow(path, home)))) return product;
  }
  return null;
}

/**
 * The unit that a name means: by its own name or an alias, by what is left of it without "service" and the like, or by the product
 * that one unit alone runs ("PostgreSQL"). `null` where none is, or several are.
 */
export function deployableNamed(reality: Reality, name: string): Deployable | null {
  const all = [...deployables(reality).values()];
  const canonical = canonicalName(name);
  const byName = all.filter(({ names }) => names.has(canonical));
  // What is called so itself comes before what others only call so.
  if (byName.length > 0) return byName.find((each) => canonicalName(each.name) === canonical) ?? byName[0]!;
  for (const form of [bare, writtenOut, stem]) {
    const wanted = form(name);
    const found = wanted === "" ? [] : all.filter(({ names }) => [...names].some((each) => form(each) === wanted));
    if (found.length > 0) return found.length === 1 ? found[0]! : null;
  }
  const words = canonical.replace(/^apache-|-(?:database|db|cache|server|cluster|broker)$/g, "");
  const product = productOfImage(words) ?? productOfImage(words.replaceAll("-", ""));
  const running = product === null ? [] : all.filter((each) => each.product === product);
  return running.length === 1 ? running[0]! : null;
}

/**
 * The unit that a name means, or that is made of the folder so called: what a unit is called may begin with the system's name, where
 * its folder bears its own, `orders` of `shop-orders`. That it is deployed under this name is not said by that.
 */
export function deployableMeant(reality: Reality, name: string): Deployable | null {
  const named = deployableNamed(reality, name);
  if (named) return named;
  for (const form of [canonicalName, stem]) {
    const made = [...deployables(reality).values()].filter(({ homes }) =>
      homes.some((home) => form(lastOf(home)) === form(name)),
    );
    if (made.length > 0) return made.length === 1 ? made[0]! : null;
  }
  return null;
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** `Order Service`, `order-svc` and `orders` are one where nothing else is called so. */
export function stem(name: string): string {
  const words = canonicalName(name).split("-");
  while (words.length > 1 && kindWords.has(words.at(-1)!)) words.pop();
  return bare(words.join("-"));
}

const kindWords: ReadonlySet<string> = new Set(
  "microservice service services svc server container application app api deployment".split(" "),
);

/** The units to which a file belongs: those whose home lies deepest above it; several where they are made of the same code. */
export function deployablesAt(reality: Reality, path: string): readonly Deployable[] {
  let best: Deployable[] = [];
  let depth = -1;
  for (const each of deployables(reality).values())
    for (const home of each.homes) {
      if (!isBelow(path, home) || home.length < depth) continue;
      best = home.length === depth ? [...best.filter((other) => other !== each), each] : [each];
      depth = home.length;
    }
  return best;
}

/** Whether two units are made of the same code, so that what it names may be the business of either. */
export const shareHomes = (one: Deployable, other: Deployable): boolean =>
  one.homes.some((home) => other.homes.includes(home));
