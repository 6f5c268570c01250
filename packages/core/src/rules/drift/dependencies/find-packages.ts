import { fits, keyOfProduct, type Product, productNamed } from "../../../compare/products/product.ts";
import { perObject } from "../../../text/per-object.ts";
import { groupBy } from "../../query/ground.ts";
import { builtOf, filesOf, type Found, type Reality } from "../reality.ts";

/** Packages by what people call them: the whole name, the artifact, the last part of a module's path, the scope. */
const index = perObject((reality: Reality): ReadonlyMap<string, readonly Found<"dependency">[]> => {
  const found = new Map<string, Found<"dependency">[]>();
  for (const each of builtOf(reality, "dependency"))
    for (const key of new Set(callNames(each.element.name).map(keyOfProduct))) {
      const same = found.get(key);
      if (same) same.push(each);
      else found.set(key, [each]);
    }
  return found;
});

/** `org.webjars:bootstrap` is called bootstrap, `github.com/gin-gonic/gin/v2` gin and gin-gonic, `@nestjs/core` nestjs. */
function callNames(name: string): string[] {
  const plain = name.replace(/\/v\d+$/, "").replace(/\.v\d+$/, "");
  const names = [name, plain];
  const colon = plain.indexOf(":");
  if (colon >= 0) names.push(plain.slice(colon + 1));
  const scoped = /^@([^/]+)\/(.+)$/.exec(plain);
  if (scoped) {
    if (/^(?:core|react|common|client)$/.test(scoped[2]!)) names.push(scoped[1]!);
    names.push(`${scoped[1]}/${scoped[2]}`);
  } else if (plain.includes("/")) {
    const [owner, last] = plain.split("/").slice(-2) as [string, string];
    names.push(last, `${owner}/${last}`);
    if (owner.includes(last) && last.length > 2) names.push(owner);
  }
  return names;
}

/** The packages that a document means by a name, the likeliest first. */
export function packagesNamed(written: string, reality: Reality): readonly Found<"dependency">[] {
  // `fastapi[all]` is the package with some of what it can do besides.
  const name = written.replace(/(?<=[\w-])\[[\w, -]{1,60}\]$/, "");
  const exact = index(reality).get(keyOfProduct(name)) ?? [];
  const meant = exact.filter(({ element }) => isWrittenAs(name, element));
  if (meant.length > 0) return meant;
  const product = productNamed(name);
  const proven = product ? builtOf(reality, "dependency").filter(({ element }) => proves(product, element)) : [];
  const found = [...new Set([...exact, ...proven])];
  if (found.length > 0) return found;
  const module = moduleOf(name, reality);
  return module ? [module] : family(name, reality);
}

/** Whether a name of several words is that of a package to the letter, with a version: `java-jwt` is not what else is called JWT. */
const isWrittenAs = (name: string, { name: own, facts }: Found<"dependency">["element"]): boolean =>
  /[\w@][-/:.]\w/.test(name) &&
  facts.version !== undefined &&
  callNames(own).some((called) => called.toLowerCase() === name.toLowerCase());

/** The module of Go that a package stands in: `github.com/jackc/pgx/v5/pgxpool` is in `github.com/jackc/pgx/v5`. */
function moduleOf(name: string, reality: Reality): Found<"dependency"> | null {
  const found = builtOf(reality, "dependency").filter(
    ({ element }) => element.facts.ecosystem === "go" && name.startsWith(`${element.name}/`),
  );
  return found.toSorted((a, b) => b.element.name.length - a.element.name.length)[0] ?? null;
}

function proves({ proofs }: Product, { name, facts }: Found<"dependency">["element"]): boolean {
  const words = name.toLowerCase();
  if (!facts.ecosystem) return proofs.get("runtime")?.includes(words) ?? false;
  const artifact = words.slice(words.indexOf(":") + 1);
  return (proofs.get(facts.ecosystem) ?? []).some((pattern) => fits(pattern, words) || fits(pattern, artifact));
}

/** "Spring Retry" is `spring-retry`, and "Azure Storage" any package that begins so. */
function family(name: string, reality: Reality): readonly Found<"dependency">[] {
  const dashed = name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
  if (dashed.length < 5) return [];
  return builtOf(reality, "dependency").filter(({ element }) => {
    const words = element.name.toLowerCase();
    const artifact = words.slice(Math.max(words.indexOf(":"), words.lastIndexOf("/")) + 1);
    return artifact.startsWith(`${dashed}-`) || words.startsWith(`@${dashed}/`) || words.startsWith(`${dashed}.`);
  });
}

/** Units of deployment that run a product's image, or one that builds upon it. */
export function imagesOf(name: string, reality: Reality): readonly ProvingImage[] {
  const patterns = productNamed(name)?.proofs.get("image") ?? [];
  const key = keyOfProduct(name);
  const proves = (image: string | undefined): boolean => {
    const plain = image
      ?.toLowerCase()
      .replace(/@.*$/, "")
      .replace(/:[^/:]*$/, "");
    if (!plain) return false;
    const [short, two] = [plain.slice(plain.lastIndexOf("/") + 1), plain.split("/").slice(-2).join("/")];
    return keyOfProduct(short) === key || patterns.some((pattern) => fits(pattern, short) || fits(pattern, two));
  };
  return builtOf(reality, "node").flatMap((found) => {
    const image = [found.element.facts.image, found.element.facts.base].find(proves);
    return image === undefined ? [] : [{ found, image }];
  });
}

/** The file that only what is used with a product leaves in a repository, as `pom.xml` is there where Maven builds; the one nearest its root. */
export function fileOf(name: string, reality: Reality): string | null {
  const patterns = productNamed(name)?.proofs.get("file");
  if (!patterns) return null;
  const own = patterns.flatMap((pattern) => byFileName(reality).get(pattern) ?? []);
  return own.toSorted((a, b) => a.split("/").length - b.split("/").length)[0] ?? null;
}

/** The files by their bare names in small letters. */
const byFileName = perObject(
  (reality: Reality): ReadonlyMap<string, readonly string[]> =>
    groupBy(filesOf(reality), (path) => path.slice(path.lastIndexOf("/") + 1).toLowerCase()),
);

export interface ProvingImage {
  readonly found: Found<"node">;
  readonly image: string;
}
