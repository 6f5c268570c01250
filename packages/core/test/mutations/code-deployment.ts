import { foundAs } from "../../src/rules/drift/reality.ts";
import { holding } from "./document-names.ts";
import type { Ground } from "./ground.ts";
import { type Mutation, wrong } from "./mutation.ts";
import { bumped, lineAt, renamed, withLine } from "./texts.ts";

/** Each service of a compose file that the document describes: its name, and each line below it that says a fact of it. */
export function* services(ground: Ground): Iterable<Mutation> {
  for (const { id, name, facts } of holding(ground, "node"))
    for (const { element, survey } of foundAs(ground.reality, id)) {
      if (survey.source !== "compose") continue;
      const { path, line } = element.evidence[0]!;
      const text = ground.texts[path]!;
      const lines = text.split("\n");
      const after = lines.findIndex((one, i) => i >= line && /^ {0,2}\S/.test(one));
      const end = after < 0 ? lines.length : after;
      const change = (what: string, at: number, now: (old: string) => string, names: string[]): Mutation => ({
        kind: `node: ${what}, in the code`,
        what: `${path}:${at} ${lineAt(text, at).trim()}`,
        changes: { [path]: withLine(text, at, now)! },
        expects: { verdicts: wrong, kinds: ["node"], names },
      });
      yield change("rename", line, (old) => old.replace(/\w+/, "marker"), [name]);
      yield {
        ...change("drop", line, (old) => `${old} `, [name]),
        changes: { [path]: [...lines.slice(0, line - 1), ...lines.slice(end)].join("\n") },
      };
      yield {
        ...change("new", line, (old) => `  markerd:\n    image: example/markerd:1.0.0\n\n${old}`, ["markerd"]),
        expects: { verdicts: ["undocumented"], kinds: ["node"], names: ["markerd"] },
      };
      for (let at = line + 1; at <= end; at++) {
        const now = lineAt(text, at);
        const image = /^ {4}image: ([^:\s]+):(\S+)/.exec(now);
        if (image && facts.image) {
          yield change("tag", at, (old) => old.replace(image[2]!, bumped(image[2]!)), [name]);
          yield change("image", at, (old) => old.replace(image[1]!, renamed(image[1]!)), [name]);
        }
        const port = /^ {6}- "(\d+):(\d+)"/.exec(now);
        if (port) {
          yield change("published port", at, (old) => old.replace(port[1]!, bumped(port[1]!)), [name]);
          yield change("container port", at, (old) => old.replace(`:${port[2]!}`, `:${bumped(port[2]!)}`), [name]);
        }
        const variable = /^ {6}([A-Z_]+):/.exec(now)?.[1];
        if (variable && facts.environment?.includes(variable))
          yield change("variable", at, (old) => old.replace(variable, renamed(variable)), [variable]);
      }
    }
}
