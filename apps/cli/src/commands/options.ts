import { parseArgs } from "node:util";
import { didYouMean } from "../terminal/suggest.ts";
import type { Option, Options } from "./command.ts";

export interface ParsedLine {
  readonly operands: readonly string[];
  readonly options: Options;
}

/** Options that every command takes. */
export const commonOptions: readonly Option[] = [
  { name: "color", help: "colour the output even where it is not a terminal" },
  { name: "no-color", help: "never colour; NO_COLOR and FORCE_COLOR are heeded too" },
  { name: "help", short: "h", help: "print this help" },
];

/** Reads a command's arguments, or says in one sentence what is wrong with them. */
export function parseLine(args: readonly string[], known: readonly Option[]): ParsedLine | { readonly wrong: string } {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      known.map(({ name, short, value }) => [
        name,
        { type: value === undefined ? "boolean" : "string", ...(short ? { short } : {}) } as const,
      ]),
    ),
  });
  const given = new Map<string, string[]>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") operands.push(token.value);
    if (token.kind !== "option") continue;
    const option = known.find(({ name }) => name === token.name);
    const wrong = option ? misuse(option, token) : unknown(token.rawName, known);
    if (wrong) return { wrong };
    given.set(token.name, [...(given.get(token.name) ?? []), ...valuesOf(option!, token.value ?? "")]);
  }
  return {
    operands,
    options: {
      flag: (name) => given.has(name),
      value: (name) => given.get(name)?.at(-1),
      values: (name) => given.get(name) ?? [],
    },
  };
}

function misuse(option: Option, { rawName, value }: { rawName: string; value?: string | undefined }): string | null {
  if (option.value === undefined)
    return value === undefined ? null : `${rawName} takes no value, but \`${value}\` was given.`;
  if (value === undefined || value === "") return `${rawName} needs a value: ${rawName} ${option.value}.`;
  const { choices } = option;
  const other = choices && valuesOf(option, value).find((one) => !choices.includes(one));
  if (!choices || other === undefined) return null;
  return `${rawName} is one of ${choices.join(", ")}, not \`${other}\`.${didYouMean(other, choices)}`;
}

/** `--only missing,planned`: of an option that may be given several times, what it is one of may be given with commas too. */
const valuesOf = ({ choices, multiple }: Option, value: string): readonly string[] =>
  choices && multiple ? value.split(",").map((one) => one.trim()) : [value];

const unknown = (rawName: string, known: readonly Option[]): string =>
  `There is no option ${rawName}.${didYouMean(
    rawName.replace(/^-+/, ""),
    known.map(({ name }) => name),
    (name) => `--${name}`,
  )}`;
