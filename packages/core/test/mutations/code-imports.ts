import { holding } from "./document-names.ts";
import type { Ground } from "./ground.ts";
import { type Changes, type Mutation, wrong } from "./mutation.ts";
import { lineAt, withLine } from "./texts.ts";

/** Whether an arrow holds because one file imports another. */
export const isImported = ({ claims, texts }: Ground, id: string): boolean =>
  claims.some(
    (claim) =>
      claim.id === id &&
      claim.verdict === "confirmed" &&
      claim.evidence.length > 0 &&
      claim.evidence.every(({ path, line }) => /\bimport\b/.test(lineAt(texts[path] ?? "", line))),
  );

const isIn = (path: string, code: string): boolean => path === code || path.startsWith(`${code}/`);

/** Arrows whose imports are gone, and imports that no arrow stands for. */
export function* imports(ground: Ground): Iterable<Mutation> {
  const drawn = ground.claims.filter(({ id }) => isImported(ground, id));
  const edges = ground.reality.surveys.flatMap(({ imports: graph }) =>
    graph ? graph.edges.map(([from, to, line]) => ({ from: graph.files[from]!, to: graph.files[to]!, line })) : [],
  );
  const folders = new Map(
    holding(ground, "component").flatMap(({ id, name, facts: { code } }) =>
      code && /^\S+\/src\//.test(code) ? [[id, { name, code: code.replace(/\/$/, "") }] as const] : [],
    ),
  );
  for (const { id, name } of drawn) {
    const [from, to] = id
      .slice("uses:".length)
      .split("->")
      .map((end) => folders.get(end));
    if (!from || !to) continue;
    const lines = edges.filter((edge) => isIn(edge.from, from.code) && isIn(edge.to, to.code));
    const changes: Record<string, string> = {};
    for (const { from: path, line } of lines.toSorted((a, b) => b.line - a.line))
      changes[path] = withLine(changes[path] ?? ground.texts[path]!, line, (old) => `// ${old.length}`)!;
    yield {
      kind: "arrow: imports gone, in the code",
      what: name,
      changes,
      expects: { verdicts: wrong, kinds: ["relation"], names: [name] },
    };
  }
  const claimed = new Set(ground.design.model.relations.map(({ from, to }) => `${from} ${to}`));
  for (const [from, { name, code }] of folders)
    for (const [to, other] of folders) {
      // What stands in a folder within another is part of both, so that an import between them is none of an arrow.
      if (from === to || claimed.has(`${from} ${to}`) || isIn(code, other.code) || isIn(other.code, code)) continue;
      const sources = Object.keys(ground.texts).filter((path) => path.endsWith(".ts") && !path.includes(".test."));
      const file = sources.find((path) => isIn(path, code));
      const target = sources.find((path) => isIn(path, other.code));
      if (!file || !target) continue;
      const up = "../".repeat(file.split("/").length - 1);
      const changes: Changes = {
        [file]: `import { marker } from "${up}${target}";\n${ground.texts[file]!}\nmarker();\n`,
      };
      yield {
        kind: "arrow: new import, in the code",
        what: `${file} imports ${target}`,
        changes,
        expects: {
          verdicts: ["undocumented", ...wrong],
          kinds: ["relation"],
          names: [`${name} → ${other.name}`, `${name} imports`],
        },
      };
    }
}
