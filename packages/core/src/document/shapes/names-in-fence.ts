import { isUnnamed, recogniseNotation } from "../../notation/list.ts";
import type { Block, Fence, Inline, List, Paragraph, Span } from "../../syntax/block.ts";
import { type Mapped, trimmed, wholeRange } from "../../text/mapped.ts";
import { cover, range } from "../../text/range.ts";
import { besideOneAnother } from "./beside.ts";
import { fullLinesOf } from "./fence-lines.ts";
import { sliceInline } from "./lines-of.ts";

// Who sets names apart writes "File:" above a fence with one name in it, and "Columns:" above one with a name to each line.
// To the author that is a label with its value, and a list.

/** A name as code has it, a file, a folder or a route, with nothing beside it. */
const coded = /^\.?[\p{L}_@/][\p{L}\p{N}_@./{}-]{0,120}$/u;
/** Up to four words, each of a name: `Spring Boot`, `Next.js 15`. */
const inWords = /^\p{Lu}[\p{L}\p{N}.+#/-]{0,40}(?:\s(?:\p{Lu}|\d)[\p{L}\p{N}.+#/-]{0,40}){0,3}$/u;

const isName = ({ text }: Mapped): boolean =>
  (coded.test(text) && !/[.,-]$|\/\/|\.\./.test(text)) || inWords.test(text);

/** How much a fence of names holds at most. */
const longest = 3_000;

/** How long a line is that labels a fence. */
const longestLabel = 120;

/** Below these stands what is put in or out, how something may look, or an example, and no name. */
const ofOther =
  /\b(?:outputs?|prints?|printed|returns?|responses?|requests?|results?|logs?|says?|input|run|type|enter|execute|commands?|examples?|e\.g|sample|format|pattern|valid|invalid|like|such as|should|must|may|might|could|can|would|if|when|salidas?|resultados?|comandos?|ejemplos?|formato|ausgabe|befehle?|beispiele?|exemples?|exemplos?|saídas?)\b|输出|返回|结果|命令|示例|例如|格式|执行|运行|出力|結果|コマンド|例|形式|実行|출력|결과|명령|예시|형식|вывод|результат|команд|пример|формат/iu;

/** The names that a fence holds, one to a line and nothing else; none of any other fence. */
function namesIn(fence: Fence): readonly Mapped[] {
  const { text } = fence.code;
  if (!isUnnamed(fence.language) || fence.indented || text.length > longest || recogniseNotation(text)) return [];
  const lines = fullLinesOf(fence);
  return lines.length > 0 && lines.every(isName) ? lines : [];
}

const isLabel = (block: Block | undefined): block is Paragraph =>
  block?.kind === "paragraph" &&
  block.inline.text.length <= longestLabel &&
  /[^:：\s]\s?[:：]\s*$/.test(block.inline.text) &&
  !ofOther.test(block.inline.text);

/** The blocks of a section with each label above a fence of names as its author sees it: the one name beside it, several as a list. */
export function withNamesInFences(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(({ kind }, i) => kind === "fence" && isLabel(blocks[i - 1]))) return blocks;
  const seen: Block[] = [];
  for (const block of blocks) {
    const label = seen.at(-1);
    const names = block.kind === "fence" && isLabel(label) ? namesIn(block) : [];
    if (names.length === 1) seen[seen.length - 1] = labelled(label as Paragraph, names[0]!, block as Fence);
    else seen.push(names.length > 1 ? listOf(names, block as Fence) : block);
  }
  return seen;
}

function labelled({ inline, range: place }: Paragraph, name: Mapped, fence: Fence): Paragraph {
  const { text } = trimmed(inline);
  const words = besideOneAnother(sliceInline(inline, 0, inline.text.indexOf(text) + text.length), " ", inlineOf(name));
  return { kind: "paragraph", range: cover(place, fence.range), inline: words };
}

const listOf = (names: readonly Mapped[], { range: place }: Fence): List => ({
  kind: "list",
  range: place,
  ordered: false,
  items: names.map((name) => {
    const inline = inlineOf(name);
    return {
      range: inline.range,
      marker: range(inline.range.from, inline.range.from),
      task: null,
      blocks: [{ kind: "paragraph", range: inline.range, inline }],
    };
  }),
});

/** A name as prose has it: marked as code, where it is written as code writes names. */
function inlineOf(name: Mapped): Inline {
  const place = wholeRange(name);
  const marks: readonly Span[] =
    coded.test(name.text) && !/^\p{Lu}[\p{Ll}\p{N}]*$/u.test(name.text)
      ? [{ kind: "code", from: 0, to: name.text.length, range: place }]
      : [];
  return { ...name, range: place, spans: marks };
}
