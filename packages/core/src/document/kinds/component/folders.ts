import type { PathShape } from "../../../notation/notation.ts";
import { sourceRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { FenceView } from "../../kind-reader.ts";
import type { Collector } from "../../reading.ts";
import { parseName } from "./name.ts";

/** A folder right under one that by its name holds modules, each with folders of its own or a word on what it is. */
const moduleFolder = /(?:^|\/)(?:modules|packages|apps|crates|microservices)\/([\w.-]+)\/$/;

const ofStructure =
  /struct|layout|modul|architect|arquitect|arquitet|architett|architekt|архитект|架构|アーキテクチャ|아키텍처|organi[sz]ation|aufbau|estructura|estrutura|структура|结构|構成|구조/i;

/** Takes the modules of a tree of folders: `modules/orders/` is the module "orders", and lives there. */
export function readFolders(paths: readonly PathShape[], at: FenceView, context: Context, out: Collector): void {
  if (!within(context, "components", "system-architecture") && !ofStructure.test(context.path.at(-1) ?? "")) return;
  const modules = paths.filter(
    ({ path, directory, comment }) =>
      directory &&
      moduleFolder.test(path) &&
      (comment !== undefined || paths.some((p) => p.path !== path && p.path.startsWith(path))),
  );
  if (modules.length < 2) return;
  for (const { path, range } of modules) {
    const name = parseName(moduleFolder.exec(path)![1]!);
    if (!name) continue;
    out.state({
      kind: "component",
      id: name.id,
      name: name.text,
      range: sourceRange(at.fence.code, range.from, range.to),
      place: "code",
      facts: { type: "module", code: path },
    });
  }
}
