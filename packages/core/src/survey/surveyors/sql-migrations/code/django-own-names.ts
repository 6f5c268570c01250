import type { Statement } from "../../../../notation/sql/statement.ts";
import { keyOf } from "../../../../notation/sql/table-state.ts";
import type { ChangeFacts } from "../change-facts.ts";

/**
 * The names that apps of Django give their tables apart from those of their models, for the apps that point to these: each app is a
 * series of its own. Where two projects have a model of one name, which of them is meant is not known.
 */
export function ownNames(files: readonly ChangeFacts[]): readonly Statement[] {
  const renames = files.flatMap(({ last = [] }) => last.flatMap((one) => (one.kind === "renameTable" ? [one] : [])));
  const made = files.flatMap(({ statements }) =>
    statements.flatMap((one) => (one.kind === "createTable" ? [keyOf(one.name)] : [])),
  );
  return renames.filter(({ from, to }) => {
    const key = keyOf(from);
    const others = renames.filter((one) => keyOf(one.from) === key);
    return others.every((one) => one.to.text === to.text) && made.filter((one) => one === key).length < 2;
  });
}
