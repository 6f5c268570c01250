import type { Block, Fence, Inline } from "../../../syntax/block.ts";
import type { Body } from "../../../syntax/section.ts";
import { type Mapped, slice } from "../../../text/mapped.ts";
import { partLabel } from "../../shapes/part-label.ts";

// Settings that are listed: the lines of a file of the environment, and bullets under words that say that variables follow.

/** A variable that a fence gives a value, or a bullet begins with. */
export interface Listed {
  readonly words: Mapped;
  readonly place: "code" | "item";
}

/** The variables that the fences of a section give values. */
export function* variablesInFences(blocks: readonly Block[], title: string): Generator<Listed> {
  const announced = ofEnvironmentTitle.test(title);
  for (const block of blocks) {
    if (block.kind === "fence") yield* variablesOf(block, announced);
    else if (block.kind === "list") for (const item of block.items) yield* variablesInFences(item.blocks, title);
  }
}

/** Below it a name of one word is a variable too. */
const ofEnvironmentTitle =
  /\benv(?:ironment)? ?(?:vars?|variables?)\b|\.env\b|umgebungsvariablen|variables? d[’']environnement|variables? de entorno|variáveis de ambiente|variabili d[’']ambiente|переменн\p{L}+ окружения|环境变量|環境変数|환경 ?변수/iu;

const ofEnvironment = /^(?:env|dotenv|\.env\S*|environment)$/;
const maybeOf = /^(?:|ini|properties|bash|sh|shell|zsh|text|txt|plaintext|conf|config)$/;

const assigned =
  /^[ \t]*(?:export[ \t]+)?([A-Z][A-Z0-9_]{1,60})[ \t]?=[ \t]*(?:"[^"\n]*"|'[^'\n]*'|[^\s"'$][^\s]*|\$\{[^\s}]*\})?[ \t]*(?:#[^\n]*)?$/;
const begun = /^[ \t]*(?:export[ \t]+)?([A-Z][A-Z0-9_]{1,60})[ \t]?=/;
const blank = /^\s*(?:#.*)?$/;

const isAssigned = (line: string, announced: boolean): boolean => {
  const name = assigned.exec(line)?.[1];
  return name !== undefined && (announced || name.includes("_"));
};

/** In a fence that may hold anything, each line must be an assignment. */
function* variablesOf({ language, code }: Fence, announced: boolean): Generator<Listed> {
  if (announced && isTypeOfEnvironment(code.text)) return yield* namesAt(code, declared);
  const sure = ofEnvironment.test(language);
  if ((!sure && !maybeOf.test(language)) || code.text.length > 20_000 || !code.text.includes("=")) return;
  if (!sure && !code.text.split("\n").every((line) => blank.test(line) || isAssigned(line, announced))) return;
  yield* namesAt(code, sure ? begun : assigned);
}

/** `DATABASE_URL: string;`, `readonly CACHE_TTL?: number`, `LOG_LEVEL: z.string(),`: a variable as a type of all of them declares it. */
const declared = /^[ \t]*(?:readonly[ \t]+)?["']?([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)["']?\??[ \t]*:[ \t]*\S/;
const around = /^\s*(?:(?:export|declare|interface|class|type|const|let)\b.*[({=]|[{}()\];,]*|(?:\/\/|\/?\*|#).*)\s*$/;

/** Whether code is one type whose members all are called as variables are. */
function isTypeOfEnvironment(code: string): boolean {
  if (code.length > 20_000) return false;
  const members = code.split("\n").filter((line) => !around.test(line));
  return members.length > 1 && members.every((line) => declared.test(line));
}

/** The names that the lines of a fence tell by a pattern. */
function* namesAt(code: Mapped, told: RegExp): Generator<Listed> {
  let from = 0;
  for (const line of code.text.split("\n")) {
    const name = told.exec(line)?.[1];
    if (name)
      yield { words: slice(code, from + line.indexOf(name), from + line.indexOf(name) + name.length), place: "code" };
    from += line.length + 1;
  }
}

/** The variables that the bullets below words on variables begin with. */
export function* variablesInLists({ blocks }: Pick<Body, "blocks">, title: string): Generator<Listed> {
  for (const [i, block] of blocks.entries()) {
    if (block.kind !== "list") continue;
    const above = blocks[i - 1];
    const caption = above?.kind === "paragraph" ? above.inline.text.slice(-80) : "";
    if (!ofVariables.test(title) && !(/[:：]\s*$/.test(caption) && ofVariables.test(caption))) continue;
    const items = block.items.flatMap(({ blocks: [first] }) => (first?.kind === "paragraph" ? [first.inline] : []));
    const alone = ofEnvironmentTitle.test(title) || ofEnvironmentTitle.test(caption) || mostAreCapitals(items);
    for (const item of items) yield* leading(item, alone);
  }
}

/** Whether nearly all items begin with a name in capitals, and one of those is of several words. */
function mostAreCapitals(items: readonly Inline[]): boolean {
  const names = items.flatMap((item) => capitals.exec(item.text)?.[1] ?? []);
  return names.length * 5 >= items.length * 4 && names.some((each) => name.test(each));
}

const capitals = /^[\s`*]{0,4}([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)[`*]{0,3}(?:\s?[=:：(（,–—-]|\s|$)/;

/** The variables that an item begins with; below words on the environment one of a single word is one too. */
function* leading(inline: Inline, alone: boolean): Generator<Listed> {
  const value = /^[\s`]{0,4}([A-Z][A-Z0-9_]{1,60})=\S{0,200}/.exec(inline.text)?.[1];
  if (value && (alone || name.test(value))) {
    const from = inline.text.indexOf(value);
    return yield { words: slice(inline, from, from + value.length), place: "item" };
  }
  const { label, labelStyle } = partLabel(inline);
  if (!label || labelStyle === "plain") return;
  if (name.test(label.text) || (alone && word.test(label.text))) yield { words: label, place: "item" };
  // `A`, `B`: of several in code.
  let end = 0;
  for (const { kind, from, to } of inline.spans) {
    if (kind !== "code" || to <= end) continue;
    if (!/^\s*(?:[,/]\s*|(?:and|or)\s)?$/.test(inline.text.slice(end, from))) return;
    const words = slice(inline, from, to);
    if (end > 0 && name.test(words.text)) yield { words, place: "item" };
    end = to;
  }
}

const name = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;
const word = /^[A-Z][A-Z0-9]{2,30}$/;

/** Titles and captions below which names in capitals are settings. */
const ofVariables =
  /\benv(?:ironment)?[ -]?(?:vars?|variables?|settings|config\w*)?\b|\bconfig(?:uration)?\b|\bsettings\b|umgebungsvariablen|konfiguration|variables? d[’']environnement|variables? de entorno|variáveis de ambiente|configuraci[oó]n|configuraç[aã]o|variabili d[’']ambiente|configurazione|переменн\p{L}+ окружения|конфигурац|环境变量|配置|環境変数|設定|환경 ?변수|설정/iu;
