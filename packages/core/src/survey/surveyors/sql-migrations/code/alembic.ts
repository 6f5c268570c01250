import { tokenize } from "../../../../notation/code/tokenize.ts";
import { pythonLike } from "../../../../notation/code/token.ts";
import { closeOf, isMark, isWord } from "../../../../notation/code/reach.ts";
import { Lines } from "../../../../text/lines.ts";
import type { ChangeFacts, MigrationFormat, Unread } from "../change-facts.ts";
import { type CodeText, valueOf } from "../../../values/token-values.ts";
import { type Call, textsOf, type Value } from "../../../values/value.ts";
import { statementsOf } from "./alembic-operations.ts";
import { computedCall } from "./computed.ts";

/** Alembic's migrations: calls on `op`, or on the batch that a `with` opens, in `upgrade()`. */
export const alembic: MigrationFormat = {
  wants: (path) => /(?:^|\/)versions\/[^/]+\.py$/.test(path),
  read: ({ text }) => {
    if (!/\bdef upgrade\b/.test(text) || !/\brevision\b/.test(text)) return null;
    const of: CodeText = { code: tokenize(text, pythonLike), lines: new Lines(text) };
    const unread: Unread[] = [];
    const statements = upgradeOf(of).flatMap((call) => {
      const read = statementsOf(call, unread);
      if (read === null) unread.push(computedCall(call.name, call.line));
      return read ?? [];
    });
    const revision = assigned(of, "revision");
    return {
      statements,
      ...(unread.length > 0 ? { unread } : {}),
      ...(revision[0] === undefined ? {} : { revision: revision[0], after: assigned(of, "down_revision") }),
    } satisfies ChangeFacts;
  },
};

/** The strings of `name = "..."` or `name: str = ("...", "...")` at the beginning of a line. */
function assigned({ code, lines }: CodeText, name: string): readonly string[] {
  const at = code.tokens.findIndex((token) => token.first && token.column === 0 && token.text === name);
  if (at < 0) return [];
  const line = lines.lineAt(code.tokens[at]!.from);
  let mark = at + 1;
  while (mark < code.tokens.length && !isMark(code, mark, "=")) mark++;
  const end = isMark(code, mark + 1, "(", "[") ? closeOf(code, mark + 1) + 1 : mark + 2;
  return lines.lineAt(code.tokens[mark]?.from ?? 0) === line ? textsOf(valueOf({ code, lines }, mark + 1, end)) : [];
}

/** The calls on `op` and on batches in `upgrade`, in order; those on a batch have its table as their first argument. */
function upgradeOf(of: CodeText): Call[] {
  const { code } = of;
  const from = code.tokens.findIndex((token, i) => token.text === "upgrade" && isWord(code, i - 1, "def"));
  if (from < 0) return [];
  const after = code.tokens.findIndex((token, i) => i > from && token.first && token.column === 0);
  const end = after < 0 ? code.tokens.length : after;
  const calls: Call[] = [];
  const batches = new Map<string, Value>();
  for (let i = from; i < end; i++) {
    if (
      !isWord(code, i) ||
      !isMark(code, i + 1, ".") ||
      !isWord(code, i + 2) ||
      !isMark(code, i + 3, "(") ||
      isMark(code, i - 1, ".")
    )
      continue;
    const owner = code.tokens[i]!.text;
    const batch = batches.get(owner);
    if (owner !== "op" && !batch) continue;
    const close = closeOf(code, i + 3);
    const call = valueOf(of, i, close + 1);
    if (call.kind !== "call") continue;
    if (call.name === "batch_alter_table" && isWord(code, close + 1, "as") && call.args[0])
      batches.set(code.tokens[close + 2]?.text ?? "", call.args[0]);
    else if (!batch) calls.push(call);
    else if (/^create_(?:index|foreign_key|unique_constraint)$|^drop_/.test(call.name) && call.name !== "drop_column")
      calls.push({ ...call, args: [call.args[0] ?? batch, batch, ...call.args.slice(1)] });
    else calls.push({ ...call, args: [batch, ...call.args] });
    i = close;
  }
  return calls;
}
