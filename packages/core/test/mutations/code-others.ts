import { foundAs } from "../../src/rules/drift/reality.ts";
import { inLine } from "./code-database.ts";
import { givenByLibraries } from "./document-facts.ts";
import { holding } from "./document-names.ts";
import type { Ground } from "./ground.ts";
import { type Changes, type Mutation, wrong } from "./mutation.ts";
import { bumped, lineAt, renamed, statementLines, withLine, withoutLines, wordPattern } from "./texts.ts";

/** Errors and their statuses, where a registry tells them. */
export function* errorFacts(ground: Ground): Iterable<Mutation> {
  // Code that uses what is no longer declared does not compile: a code is renamed wherever it stands.
  for (const { name } of holding(ground, "error-code")) {
    // One word alone may be written in any way.
    if (!name.includes("_")) continue;
    const files = Object.entries(ground.texts).filter(
      ([path, text]) => path !== ground.document && text.includes(name),
    );
    yield {
      kind: "error-code: rename, in the code",
      what: name,
      changes: Object.fromEntries(
        files.map(([path, text]) => [path, text.replace(wordPattern(name, "g"), renamed(name))]),
      ),
      expects: { verdicts: wrong, kinds: ["error-code"], names: [name] },
    };
  }
  yield* inLine(ground, "error-code", "status", (line, { facts: { http } }) =>
    http === undefined ? null : line.replace(wordPattern(String(http)), "418"),
  );
  for (const { id } of holding(ground, "error-code").slice(0, 4)) {
    const { path, line } = foundAs(ground.reality, id)[0]!.element.evidence[0]!;
    const text = withLine(ground.texts[path]!, line, (old) => `${old}\n${old.replace(/\w+/, "MARKER_HAPPENED")}`)!;
    yield {
      kind: "error-code: new, in the code",
      what: `${path}:${line}`,
      changes: { [path]: text },
      expects: { verdicts: ["undocumented"], kinds: ["error-code"], names: ["MARKER_HAPPENED"] },
    };
  }
}

/** The versions in manifests, and what is no longer declared. */
export function* dependencyFacts(ground: Ground): Iterable<Mutation> {
  yield* inLine(ground, "dependency", "version", (line, { facts: { version, ecosystem } }) =>
    version && ecosystem ? line.replace(version, bumped(version)) : null,
  );
  yield* inLine(ground, "dependency", "drop", (_, { facts: { ecosystem } }) => (ecosystem ? undefined : null));
}

/** The operations of code: their method and path, those that go and those that come. */
export function* endpointFacts(ground: Ground): Iterable<Mutation> {
  const call = /\.(get|post|put|patch|delete)\(\s*"([^"]+)"/g;
  for (const { id, name, facts } of holding(ground, "endpoint")) {
    if (givenByLibraries.test(facts.path)) continue;
    const claim = ground.claims.find((one) => one.id === id)!;
    const { path, line } = claim.evidence[0]!;
    const text = ground.texts[path]!;
    const end = text.split("\n").slice(0, line).join("\n").length;
    const found = [...text.matchAll(call)].find(
      (one) => one.index <= end && one.index + one[0].length >= end - lineAt(text, line).length,
    );
    if (!found) continue;
    const [whole, method = "", route = ""] = found;
    const put = (now: string): Changes => ({
      [path]: text.slice(0, found.index) + now + text.slice(found.index + whole.length),
    });
    const last = facts.path.split("/").findLast((part) => /^\w/.test(part)) ?? facts.path;
    const make = (what: string, changes: Changes, verdicts = wrong, names = [name, last]): Mutation => ({
      kind: `endpoint: ${what}, in the code`,
      what: `${name} in ${path}:${line}`,
      changes,
      expects: { verdicts, kinds: ["endpoint"], names },
    });
    yield make("method", put(whole.replace(method, method === "put" ? "patch" : "put")));
    const fixed = /\w+(?=[^\w:]*$|\/:\w+$)/.exec(route)?.[0];
    if (fixed && !route.includes(`:${fixed}`)) yield make("path", put(whole.replace(fixed, renamed(fixed))));
    const first = text.slice(0, found.index).split("\n").length;
    const close = statementLines(text, first);
    yield make("drop", { [path]: withoutLines(text, first, close) });
    const statement = text
      .split("\n")
      .slice(first - 1, close)
      .join("\n");
    const twin = statement.replace(route, "/marker-things").replace(`.${method}(`, ".post(");
    yield make(
      "new",
      { [path]: withLine(text, close, (old) => `${old}\n${twin}`)! },
      ["undocumented"],
      ["marker-things"],
    );
  }
}

/** Files that move: those that the document names, and suites of tests among them. */
export function* moves(ground: Ground): Iterable<Mutation> {
  for (const kind of ["path", "suite"] as const)
    for (const { id, name } of holding(ground, kind)) {
      const { path } = ground.claims.find((one) => one.id === id)!.evidence[0]!;
      const moved = Object.keys(ground.texts).filter((file) => file === path || file.startsWith(`${path}/`));
      if (moved.includes(ground.document) || moved.length === 0) continue;
      const folder = path.slice(0, path.lastIndexOf("/") + 1);
      const other = `${folder}marker-${path.slice(folder.length)}`;
      const changes: Record<string, string | null> = {};
      for (const file of moved) {
        changes[file] = null;
        changes[other + file.slice(path.length)] = ground.texts[file]!;
      }
      yield {
        kind: `${kind}: moved, in the code`,
        what: `${path} becomes ${other}`,
        changes,
        // That a suite is elsewhere is told once, of its path.
        expects: { verdicts: wrong, kinds: [kind, "path"], names: [path, name] },
      };
    }
}
