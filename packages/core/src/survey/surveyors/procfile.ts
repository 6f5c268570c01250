import { idOf } from "../../model/kinds/identity.ts";
import { surveyor } from "../surveyor.ts";

interface Process {
  readonly name: string;
  readonly line: number;
}

/** The processes of a Procfile. */
export const procfile = surveyor<readonly Process[]>({
  id: "procfile",
  title: "Procfile",
  kinds: ["node"],
  wants: (path) => /(?:^|\/)Procfile(?:\.[\w-]+)?$/.test(path),
  read({ text }) {
    const processes = text.split(/\r\n|\n|\r/, 500).flatMap((line, i): Process[] => {
      const name = /^([A-Za-z][\w-]{0,60}):\s*\S/.exec(line)?.[1];
      return name === undefined ? [] : [{ name, line: i + 1 }];
    });
    return processes.length > 0 ? processes : null;
  },
  join: (files) =>
    [...files].map(([path, processes]) => ({
      source: "procfile",
      target: path,
      knows: ["node"],
      elements: processes.map(({ name, line }) => ({
        id: idOf("node", name),
        kind: "node",
        name,
        parent: null,
        facts: { type: "process" },
        evidence: [{ path, line }],
      })),
      problems: [],
    })),
});
