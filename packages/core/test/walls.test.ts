import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");

interface Wall {
  readonly name: string;
  readonly reason: string;
  /** Files that the wall is about, relative to the repository. */
  readonly from: RegExp;
  /** What they must not import: a file relative to the repository, or a package. */
  readonly to: RegExp;
}

const core = "packages/core/src";
const above = (floors: string): RegExp => new RegExp(`^${core}/(?:${floors})/`);

const walls: readonly Wall[] = [
  {
    name: "the core is pure",
    reason: "It runs in a browser, an editor and a worker alike; the world is handed to it.",
    from: /^packages\/core\/src\//,
    to: /^node:|^(?:fs|path|os|child_process|worker_threads|crypto|http|https|net|url)$/,
  },
  {
    name: "the core knows no host",
    reason: "A host translates a protocol and owns nothing; nothing may depend on it.",
    from: /^packages\//,
    to: /^apps\/|^asbuilt$/,
  },
  {
    name: "text knows no Markdown",
    reason: "Ranges and edits hold for every language.",
    from: above("text"),
    to: above("syntax|model|notation|compare|document|survey|rules|render|workspace|config"),
  },
  {
    name: "syntax knows no meaning",
    reason: "What a heading says is decided above it, or Markdown would be parsed once for each meaning.",
    from: above("syntax"),
    to: above("model|notation|compare|document|survey|rules|render|workspace|config"),
  },
  {
    name: "the model knows no documents and no files",
    reason: "What is designed and what is built are one kind of value.",
    from: above("model"),
    to: above("syntax|notation|compare|document|survey|rules|render|workspace|config"),
  },
  {
    name: "a notation knows no document",
    reason: "The same reader serves a fenced block and a file of the repository.",
    from: above("notation"),
    to: above("syntax|compare|document|survey|rules|render|workspace|config"),
  },
  {
    name: "comparing never judges and never reads",
    reason: "Difference is not verdict.",
    from: above("compare"),
    to: above("syntax|notation|document|survey|rules|render|workspace|config"),
  },
  {
    name: "a document knows no rule",
    reason: "What a text says does not depend on who checks it.",
    from: above("document"),
    to: above("compare|survey|rules|render|workspace|config"),
  },
  {
    name: "rules know no memory and no page",
    reason: "A rule is a function from a design to findings.",
    from: above("rules"),
    to: above("render|workspace|config"),
  },
  {
    name: "what rules ask of a design knows nothing of drift",
    reason: "Rules on a design alone ask the same, where there is no repository.",
    from: /^packages\/core\/src\/rules\/(?:query|design)\//,
    to: /^packages\/core\/src\/(?:rules\/drift|survey)\//,
  },
  {
    name: "the workspace knows no protocol and no source of reality",
    reason: "Editors, servers and tests share it.",
    from: above("workspace"),
    to: above("survey|render"),
  },
  {
    name: "hosts never import one another",
    reason: "Each can be left out, shipped or replaced alone.",
    from: /^apps\/cli\//,
    to: /^apps\/(?!cli\/)/,
  },
];

interface Import {
  readonly from: string;
  readonly to: string;
}

const importOf =
  /(?:^|\n)\s*(?:import|export)\s(?:[^"';]*?\sfrom\s)?\s*["']([^"'\n]+)["']|\bimport\(\s*["']([^"'\n]+)["']\s*\)/g;

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), "utf8");
  return [...text.matchAll(importOf)].map((found) => ({ from: file, to: resolved(file, found[1] ?? found[2]!) }));
}

function resolved(file: string, specifier: string): string {
  if (specifier.startsWith(".")) return relative(root, join(root, dirname(file), specifier)).replaceAll("\\", "/");
  return specifier.startsWith("@asbuilt/core/") ? `${core}/${specifier.slice("@asbuilt/core/".length)}.ts` : specifier;
}

const sources = ["packages/core/src", "apps/cli/src"]
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
  )
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
const imports = sources.flatMap(importsOf);

describe("walls", () => {
  it("stand around real code", () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  it.each(walls)("$name: $reason", ({ from, to }) => {
    expect(
      imports.filter((each) => from.test(each.from) && to.test(each.to)).map((each) => `${each.from} -> ${each.to}`),
    ).toEqual([]);
  });

  it("the core uses nothing that only Node or a browser has", () => {
    const host =
      /\b(?:process\.(?:env|argv|cwd|exit|stdout)|require\(|__dirname|window\.|document\.(?:querySelector|createElement)|Date\.now\(|new Date\(\)|Math\.random\()/;
    const offenders = sources.filter(
      (file) => file.startsWith(core) && host.test(withoutComments(readFileSync(join(root, file), "utf8"))),
    );
    expect(offenders).toEqual([]);
  });

  it("no file imports itself in a circle", () => {
    expect(circles(imports)).toEqual([]);
  });
});

const withoutComments = (code: string): string => code.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/[^\n]*/g, "");

/** The circles among value and type imports, each told once by the file where it was met again. */
function circles(edges: readonly Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(" -> "));
    if (done.has(file)) return;
    done.add(file);
    for (const to of next.get(file) ?? []) visit(to, [...path, file]);
  };
  for (const file of next.keys()) visit(file, []);
  return found;
}
