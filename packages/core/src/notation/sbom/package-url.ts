import type { Ecosystem } from "../notation.ts";

/** A package by its address: `pkg:npm/%40nestjs/core@10.2.0`. */
export interface Packaged {
  /** As manifests of its ecosystem write it. */
  readonly name: string;
  readonly version?: string;
  readonly ecosystem: Ecosystem;
}

const ecosystems: ReadonlyMap<string, Ecosystem> = new Map([
  ["npm", "npm"],
  ["pypi", "pypi"],
  ["golang", "go"],
  ["maven", "maven"],
  ["cargo", "cargo"],
  ["nuget", "nuget"],
  ["composer", "composer"],
  ["gem", "rubygems"],
]);

/** Reads a package URL (https://github.com/package-url/purl-spec); `null` for packages of systems and for what is none. Total. */
export function packageUrl(text: string): Packaged | null {
  const found = /^pkg:([a-z]+)\/([^?#@]{1,400})(?:@([^?#]{1,200}))?/i.exec(text.trim());
  const ecosystem = ecosystems.get(found?.[1]?.toLowerCase() ?? "");
  if (!found || !ecosystem) return null;
  const path = decoded(found[2]!).replace(/\/+$/, "");
  const slash = path.lastIndexOf("/");
  const name = ecosystem === "maven" && slash > 0 ? `${path.slice(0, slash)}:${path.slice(slash + 1)}` : path;
  const version = found[3] === undefined ? undefined : decoded(found[3]);
  return { name, ecosystem, ...(version === undefined ? {} : { version }) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
