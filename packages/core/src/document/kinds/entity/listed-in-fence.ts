import type { Block } from "../../../syntax/block.ts";
import { wholeRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { fullLinesOf } from "../../shapes/fence-lines.ts";
import { typeOfData } from "./owner.ts";
import { relationIn, stateRelation } from "./relational.ts";
import { stateEntity, stateField } from "./state.ts";

/** Entities that a fence of plain text tells by the name of a type and those of its fields, one to a line and nothing else. */
export function readListedEntities(blocks: readonly Block[], context: Context, out: Collector): void {
  readRelations(blocks, context, out);
  if (within(context, "alternatives", "testing-strategy", "history", "database-design")) return;
  for (const block of blocks) {
    const [name, ...fields] =
      block.kind === "fence" && plain.test(block.language) && block.code.text.length <= longest
        ? fullLinesOf(block)
        : [];
    if (!name || fields.length < 2 || !typeOfData(name.text) || !fields.every(({ text }) => member.test(text)))
      continue;
    stateEntity(out, name.text, {}, { range: wholeRange(name), place: "code" });
    for (const each of fields) stateField(out, name.text, each.text, {}, { range: wholeRange(each), place: "code" });
  }
}

/** Entities that a fence of a chapter on data writes as relations, one to a line and nothing else: `Loan(id, reader_id, lent_on)`. */
function readRelations(blocks: readonly Block[], context: Context, out: Collector): void {
  if (!within(context, "data-model", "database-design") || within(context, "alternatives", "history")) return;
  for (const block of blocks) {
    if (block.kind !== "fence" || !plain.test(block.language) || block.code.text.length > longest) continue;
    const lines = fullLinesOf(block).map((line) => (capital.test(line.text) ? relationIn(line) : null));
    if (lines.length < 2 || lines.includes(null)) continue;
    for (const line of lines) stateRelation(line!, "code", out);
  }
}

const capital = /^\p{Lu}[\p{L}\p{N}]*\s?\(/u;
const longest = 4_000;
const plain = /^(?:|text|txt|plaintext)$/;
const member = /^[a-z][A-Za-z0-9_]{0,62}$/;
