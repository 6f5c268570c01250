import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { nearest } from "../text/nearest.ts";
import type { Config, ConfigProblem } from "./config.ts";
import { brokenYaml } from "./broken-yaml.ts";
import { keys, type Shape } from "./keys.ts";

/** Larger configurations are refused. */
const largest = 65_536;

/** Reads the text of `asbuilt.yml`. Never throws; with any problem, nothing of the configuration may be used. */
export function readConfig(
  text: string,
  rules: readonly string[],
): { readonly config: Config; readonly problems: readonly ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  const nowhere = { line: 1, column: 1 };
  if (text.length > largest)
    return { config: {}, problems: [{ ...nowhere, message: `It is larger than ${largest / 1024} KiB.` }] };
  if (nestsDeeply(text)) return { config: {}, problems: [{ ...nowhere, message: "It is nested too deeply." }] };

  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const tell = (offset: number, message: string): void => {
    const { line, col } = counter.linePos(offset);
    problems.push({ line, column: col, message });
  };
  const [first] = document.errors;
  // Where YAML is broken, what follows is most often told wrong: the first fault is the one to mend.
  if (first) tell(first.pos[0], brokenYaml(first));
  const root = document.contents as Node | null;
  if (problems.length > 0 || root === null || (isScalar(root) && root.value === null)) return { config: {}, problems };
  if (!isMap(root)) {
    tell(root.range?.[0] ?? 0, "It must be a list of keys and values, such as `failOn: error`.");
    return { config: {}, problems };
  }

  const config = new Map<string, unknown>();
  for (const { key, value } of root.items) {
    const at = startOf(key);
    const name = scalarText(key);
    if (name === null || !Object.hasOwn(keys, name)) tell(at, unknown("key", name ?? "?", Object.keys(keys)));
    else {
      const read = readValue(name, keys[name as keyof Config].shape, value, at, rules, tell);
      if (read !== undefined) config.set(name, read);
    }
  }
  return { config: Object.fromEntries(config) as Config, problems };
}

type Tell = (offset: number, message: string) => void;

function readValue(
  name: string,
  shape: Shape,
  value: unknown,
  at: number,
  rules: readonly string[],
  tell: Tell,
): unknown {
  const where = value ? startOf(value) : at;
  switch (shape.type) {
    case "text": {
      const text = scalarText(value);
      if (!text) tell(where, `\`${name}\` must be a text.`);
      return text;
    }
    case "texts": {
      const texts = isSeq(value) ? value.items.map(scalarText) : [null];
      if (texts.every((text) => text)) return texts;
      return tell(where, `\`${name}\` must be a list of texts, such as \`["docs/**/*.md"]\`.`);
    }
    case "count": {
      const number = isScalar(value) ? value.value : null;
      if (Number.isInteger(number) && Number(number) >= 0 && Number(number) <= 999_999_999) return number;
      return tell(where, `\`${name}\` must be a whole number.`);
    }
    case "word":
      return readWord(name, shape.words, value, where, tell);
    case "words": {
      if (!isSeq(value))
        return tell(where, `\`${name}\` must be a list, such as \`[${shape.words.slice(0, 2).join(", ")}]\`.`);
      const words = value.items.map((item) => readWord(name, shape.words, item, item ? startOf(item) : where, tell));
      return words.every((word) => word !== undefined) ? words : undefined;
    }
    case "levels": {
      if (!isMap(value))
        return tell(where, `\`${name}\` must name rules and how grave each is, such as \`risk-unmitigated: off\`.`);
      const levels = value.items.map(({ key, value: level }): [string, unknown] => {
        const rule = scalarText(key) ?? "?";
        if (!rules.includes(rule)) tell(startOf(key), unknown("rule", rule, rules));
        return [rule, readWord(rule, shape.words, level, level ? startOf(level) : startOf(key), tell)];
      });
      return Object.fromEntries(levels);
    }
  }
}

function readWord(name: string, words: readonly string[], value: unknown, at: number, tell: Tell): string | undefined {
  const word = scalarText(value);
  if (word !== null && words.includes(word)) return word;
  const meant = word === null ? null : nearest(word, words);
  tell(
    at,
    `\`${name}\` must be one of ${words.join(", ")}${word === null ? "" : `, not \`${word}\``}.${meantWords(meant)}`,
  );
  return undefined;
}

const unknown = (what: string, name: string, names: readonly string[]): string =>
  `There is no ${what} \`${name}\`.${meantWords(nearest(name, names))}`;

const meantWords = (meant: string | null): string => (meant === null ? "" : ` Did you mean \`${meant}\`?`);

const startOf = (node: unknown): number => (node as Node | null)?.range?.[0] ?? 0;

const scalarText = (node: unknown): string | null =>
  isScalar(node) && typeof node.value === "string" && node.value !== "" ? node.value : null;

/** Whether brackets or marks of lists are open in such number that the YAML parser would overflow; whatever they stand in. */
function nestsDeeply(text: string): boolean {
  let open = 0;
  for (const mark of text) {
    if (mark === "[" || mark === "{") open++;
    else if (mark === "]" || mark === "}") open = Math.max(0, open - 1);
    if (open > 30) return true;
  }
  return /(?:[-?:] ){30}/.test(text);
}
