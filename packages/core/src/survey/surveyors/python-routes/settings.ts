import { demandOfGuard } from "../../routes/access.ts";
import { isMark } from "../../../notation/code/reach.ts";
import type { Guard } from "../../routes/route-file.ts";
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
    reading.permissions = classesNamed(reading, i + 2);
    return;
  }
}

/** The classes in a list of texts: whatever it is called, a class among the permissions asks for something. */
function classesNamed(reading: Reading, open: number): readonly Guard[] {
  const { code } = reading;
  const named: Guard[] = [];
  for (let i = open + 1; i < (code.tokens[open]?.pair ?? 0) && i < open + 20; i++) {
    if (code.tokens[i]?.kind !== "string") continue;
    const name = code.tokens[i]!.text.slice(1, -1).split(".").at(-1)!;
    const line = reading.lineAt(i);
    named.push({ name, line, ...(demandOfGuard(name) === null ? { demands: "authorization" } : {}) });
  }
  // Where nothing is asked, all may call.
  return named.length > 0 || !isMark(code, open, "[", "(") ? named : [{ name: "AllowAny", line: reading.lineAt(open) }];
}
