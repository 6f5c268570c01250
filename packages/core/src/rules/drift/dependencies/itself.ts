import { productNamed } from "../../../compare/products/product.ts";
import type { Found } from "../reality.ts";

/** Whether a package is the product itself and not one that only works with it, whose versions are its own. */
export function isItself(name: string, { element }: Found<"dependency">): boolean {
  if (!element.facts.ecosystem) return true;
  const product = productNamed(name);
  // A package that bears the very name is meant by it, unless something may run that is called so too: `redis`.
  const runs = product !== undefined && (product.proofs.has("image") || product.proofs.has("runtime"));
  if ((element.name === name || element.name.endsWith(`:${name}`)) && !runs) return true;
  if (product && !product.library) return false;
  const artifact = element.name.slice(Math.max(element.name.indexOf(":"), element.name.lastIndexOf("/")) + 1);
  const key = plain(name);
  if (plain(artifact) === key || plain(element.name) === key || pluginKey(element.name) === key) return true;
  // What comes between the name and the ending makes it another package: `mybatis-spring-boot-starter`.
  if (plain(artifact).startsWith(key) && ofAll.test(plain(artifact).slice(key.length))) return true;
  // `@nestjs/core` and `spring-boot-starter-parent` are versioned with the product.
  return (
    plain(element.name).startsWith(key) &&
    /(?:core|common|bom|parent|dependencies|starter|gradle-?plugin)$/i.test(artifact)
  );
}

/** How an artifact goes on from the name of a product that all its parts are versioned with. */
const ofAll = /^(?:core|bom|(?:starter)?parent|dependencies)$/;

/** `org.springframework.boot` is the plugin of Spring Boot. */
const pluginKey = (name: string): string | null =>
  /^(?:org|com|io|net|dev)(?:\.[\w-]+){2}$/.test(name)
    ? plain(name.replace(/^\w+\./, "").replace("framework.", ""))
    : null;

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/js$/, "");
