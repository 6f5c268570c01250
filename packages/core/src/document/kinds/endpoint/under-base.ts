import { operationsOf } from "../../../notation/http/read.ts";
import { readRoute } from "../../../notation/http/route.ts";
import type { Operation } from "../../../notation/notation.ts";
import { joinBase } from "../../base-path.ts";

// Requests drawn below the path that they share:
//
//   /api/orders/                 /api
//     GET  /       # all         ├── /orders
//     POST /:id/pay              │   └── GET /:id
//                                └── customers/
//                                    └── GET /:id

/** What draws the branches of a tree is as good as blanks. */
const branch = /^[\s│├└─┬┌|+`\\-]*/;
const pathAlone = /^(\/[\w./:{}<>[\]*-]*)\s*[:：]?\s*(?:(?:#|\/\/|--|—|–|\().*)?$/;
/** What stands below a path may leave the slash before it out, and have one behind. */
const partAlone = /^([a-z][\w.-]{0,60}(?:\/[\w.:{}<>[\]*-]{1,60}){0,6}\/)\s*(?:(?:#|\/\/|--|—|–|\().*)?$/i;
const request = /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s+(\/[^\s,;]*)/;
const longest = 300;

/** The operations that stand below a path in a drawing by lines, each with that path before its own, by where each begins. */
export function underBases(text: string): ReadonlyMap<number, Operation> {
  const found = new Map<number, Operation>();
  const open: { readonly path: string; readonly indent: number }[] = [];
  let from = 0;
  for (const line of text.split("\n")) {
    const indent = branch.exec(line.slice(0, longest))![0].length;
    const words = line.slice(indent, indent + longest).trimEnd();
    if (words !== "") {
      while (open.length > 0 && open.at(-1)!.indent >= indent) open.pop();
      const base = open.at(-1)?.path ?? null;
      const sent = request.exec(words);
      const route = sent && base !== null ? readRoute(sent[2]!, 0) : null;
      const part = sent || base === null ? undefined : partAlone.exec(words)?.[1];
      const alone = sent ? undefined : (pathAlone.exec(words)?.[1] ?? (part && `/${part}`));
      if (sent && route && base !== null && route.host === null) {
        const at = from + indent;
        const whole = { ...route, path: joinBase(base, route.path) };
        found.set(at, operationsOf({ methods: [sent[1]!], route: whole, from: at, to: at + sent[0].length })[0]!);
      } else if (alone && /[A-Za-z]/.test(alone))
        open.push({ path: joinBase(base, alone.replace(/[/:]+$/, "")), indent });
    }
    from += line.length + 1;
  }
  return found;
}
