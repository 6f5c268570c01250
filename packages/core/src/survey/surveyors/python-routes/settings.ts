import { demandOfGuard } from "../../routes/access.ts";
import { isMark } from "../../../notation/code/reach.ts";
import type { Reading } from "./reading.ts";
import { pathText, plainText } from "./values.ts";

/** Reads what settings say of all routes, and the constants of which paths are made. */
export function readSettings(reading: Reading): void {
  const { code } = reading;
  for (const statement of reading.statements) {
    const set = reading.assignment(statement);
    if (!set || statement.within.some(({ kind }) => kind === "def")) continue;
    const token = code.tokens[set.value[0]];
    if (set.value[1] - set.value[0] <= 2 && (token?.kind === "string" || token?.text === "f")) {
      const text = plainText(code, set.value) ?? pathText(code, set.value);
      if (
        typeof text === "string" &&
        /^\/?[\w/{}.-]{0,100}$/.test(text) &&
        (text.startsWith("/") || /^[A-Z_]+$/.test(set.name))
      )
        reading.constants[set.name] = text;
    }
  }
  for (let i = 0; i < code.tokens.length; i++) {
    const token = code.tokens[i]!;
    if (token.kind !== "string" || !/DEFAULT_PERMISSION_CLASSES/.test(token.text) || !isMark(code, i + 1, ":"))
      continue;
    const open = i + 2;
    for (let j = open + 1; j < (code.tokens[open]?.pair ?? 0) && j < open + 20; j++) {
      const name = code.tokens[j]?.kind === "string" ? code.tokens[j]!.text.slice(1, -1) : "";
      const demand = demandOfGuard(name);
      if (name !== "" && demand !== null && demand !== "public")
        reading.everywhere.push({ name: name.split(".").at(-1)!, line: reading.lineAt(j) });
    }
  }
}
