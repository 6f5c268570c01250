import { whenAsked } from "../../text/when-asked.ts";
import { productTable } from "./table.ts";

/** How packages, images and files prove a product, and whether their absence disproves it. */
export interface Product {
  readonly names: readonly string[];
  /** A library: what does not declare it does not use it. */
  readonly library: boolean;
  /** Patterns of names by the ecosystem, `image`, `runtime` or `file`. */
  readonly proofs: ReadonlyMap<string, readonly string[]>;
}

/** A name without what people add and leave out: case, blanks, dots, "API". */
export const keyOfProduct = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s*\([^)]*\)\s*$/, "")
    .replace(/^(?:apache|the)\s+/, "")
    .replace(/\s+(?:library|framework|driver|client|sdk|database|db|server|orm|package|module)$/, "")
    .replace(/[^\p{L}\p{N}#+@/]/gu, "");

const byKey = whenAsked(
  (): ReadonlyMap<string, Product> =>
    new Map(
      productTable
        .trim()
        .split("\n")
        .flatMap((line) => {
          const [head = "", ...rest] = line.split("|").map((part) => part.trim());
          const product: Product = {
            names: head
              .replace(/\s*!$/, "")
              .split(",")
              .map((name) => name.trim()),
            library: head.endsWith("!"),
            proofs: new Map(
              rest.map((part) => {
                const blank = part.indexOf(" ");
                return [
                  part.slice(0, blank),
                  part
                    .slice(blank + 1)
                    .split(",")
                    .map((word) => word.trim().toLowerCase()),
                ];
              }),
            ),
          };
          return product.names.map((name) => [keyOfProduct(name), product] as const);
        }),
    ),
);

/** The product that a text means, if it is a known one. */
export const productNamed = (name: string): Product | undefined => byKey().get(keyOfProduct(name));

/** Whether a name is one of those that a pattern allows. */
export function fits(pattern: string, name: string): boolean {
  if (!pattern.includes("*")) return pattern === name;
  const parts = pattern.split("*");
  if (!name.startsWith(parts[0]!)) return false;
  let at = parts[0]!.length;
  for (const part of parts.slice(1, -1)) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return name.length - parts.at(-1)!.length >= at && name.endsWith(parts.at(-1)!);
}
