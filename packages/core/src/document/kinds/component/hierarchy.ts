import type { Fence } from "../../../syntax/block.ts";
import type { Body } from "../../../syntax/section.ts";
import { type Mapped, slice, wholeRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { normalTitle } from "../../title.ts";
import { parseName } from "./name.ts";
import { stateNamed } from "./state.ts";
import { isBlock } from "./words.ts";

/** Titles, as `normalTitle` gives them, above a tree of which each line is a building block. */
const ofTrees =
  /^(?:(?:react|vue|angular|svelte|ui|front-?end|page|client) )?(?:components?|modules?|widgets?) (?:hierarch(?:y|ies)|tree|structure|composition|organi[sz]ation|overview|dependency (?:graph|tree))$|^(?:komponenten(?:hierarchie|baum|struktur))$|^(?:hierarchie|arborescence|structure) des composants$|^(?:jerarquia|estructura|arbol) de componentes$|^(?:hierarquia|estrutura|arvore) de componentes$|^(?:gerarchia|struttura) dei componenti$|^(?:иерархия|структура|дерево) компонентов$|^(?:前端)?组件(?:层级|层次|结构|树|组成)(?:结构)?$|^コンポーネント(?:構成|階層|ツリー|構造)(?:図)?$|^컴포넌트 ?(?:구조|계층|트리|구성)$/iu;

/** The branches before a name, and the name as code writes that of a type, with a remark behind it. */
const line =
  /^([\s│┃|]*(?:[├└┣┗╰+`|\\][─━-]{1,4}\s?)?)<?(\p{Lu}[A-Za-z0-9]{2,40})\s?\/?>?(?:\s*[(（#—–←:].*|\s*\/\/.*)?$/u;

/** Words for where a tree puts parts of one sort, which are none. */
const group =
  /^(?:App|Pages?|Components?|Views?|Screens?|Layouts?|Shared|Common|Hooks|Features?|Routes?|Widgets|Modules|Providers?|Contexts?|Stores?|Services|Utils)$/;

/** The parts of a tree of components below a title that says that it is one. */
export function readHierarchy({ blocks }: Body, context: Context, out: Collector): void {
  if (within(context, "alternatives", "testing-strategy", "history", "glossary", "data-model")) return;
  if (!ofTrees.test(normalTitle(context.path.at(-1) ?? ""))) return;
  for (const block of blocks)
    if (block.kind === "fence")
      for (const words of namesIn(block)) {
        const name = group.test(words.text) ? null : parseName(words.text);
        if (name && isBlock(name.text)) stateNamed(name, wholeRange(words), "code", out);
      }
}

/** The names in a fence that draws a tree of which at least two lines in three are such; none in any other. */
function namesIn({ language, code }: Fence): readonly Mapped[] {
  if (!/^(?:text|txt|plain|plaintext|tree)?$/.test(language) || code.text.length > 10_000) return [];
  if (!/[├└┣┗╰]/.test(code.text)) return [];
  const names: Mapped[] = [];
  let lines = 0;
  let from = 0;
  for (const one of code.text.split("\n")) {
    if (!/^[\s│┃|]*$/.test(one)) {
      lines++;
      const found = line.exec(one.trimEnd());
      if (found) {
        const at = from + one.indexOf(found[2]!, found[1]!.length);
        names.push(slice(code, at, at + found[2]!.length));
      }
    }
    from += one.length + 1;
  }
  return names.length >= 3 && names.length * 3 >= lines * 2 ? names : [];
}
