import { below, flow, isList, isMap, isTrue, type Result, type Value, type Values } from "./values.ts";

type Made = (args: readonly Result[], root: Values) => Result;

const isText = (value: Result): value is string => typeof value === "string";

/** A function of one text; of what is not there it makes nothing. */
const ofText =
  (make: (text: string) => string): Made =>
  (args) => {
    const value = args.at(-1);
    return isText(value) ? make(value) : value;
  };

/** A function of a text and a word before it. */
const withWord =
  (make: (word: string, text: string) => string): Made =>
  ([word, text]) =>
    isText(word) && isText(text) ? make(word, text) : null;

const fold =
  (until: boolean): Made =>
  (args) => {
    for (const [i, value] of args.entries()) {
      const truth = isTrue(value);
      if (truth === null) return null;
      if (truth === until || i === args.length - 1) return value;
    }
    return null;
  };

const said = (truth: boolean | null): Result => (truth === null ? null : `${truth}`);

function sameness([one, ...others]: readonly Result[]): boolean | null {
  if (one === null || others.includes(null)) return null;
  return others.some((other) => other === one || (isText(one) && isText(other) && one === other));
}

/** Lines behind an indentation; what is not known leaves none. */
const indented =
  (begin: string): Made =>
  ([width, value]) =>
    isText(width) && isText(value) && /^\d{1,2}$/.test(width)
      ? `${begin}${value.replace(/^(?=[^\n])/gm, " ".repeat(Number(width)))}`
      : "";

/** The name of a release is that of its chart as far as anybody can tell; helpers of names are called by what they name. */
const included: Made = ([name], root) => {
  const helper = isText(name) ? /^([\w.-]*?)\.?(?:fullname|name)$/.exec(name)?.[1] : undefined;
  if (helper === undefined) return null;
  return helper === "" || /^common\b/.test(helper) ? below(root, ["Chart", "Name"]) : helper.replaceAll(".", "-");
};

const functions: Readonly<Record<string, Made>> = {
  default: ([fallback, value]) => {
    const truth = isTrue(value);
    return truth === null ? null : truth ? value : fallback;
  },
  coalesce: fold(true),
  or: fold(true),
  and: fold(false),
  not: ([value]) => {
    const truth = isTrue(value);
    return said(truth === null ? null : !truth);
  },
  empty: ([value]) => {
    const truth = isTrue(value);
    return said(truth === null ? null : !truth);
  },
  eq: (args) => said(sameness(args)),
  ne: (args) => {
    const same = sameness(args);
    return said(same === null ? null : !same);
  },
  required: ([, value]) => value,
  quote: ofText((text) => JSON.stringify(text)),
  squote: ofText((text) => `'${text}'`),
  toString: ofText((text) => text),
  int: ofText((text) => text),
  int64: ofText((text) => text),
  trim: ofText((text) => text.trim()),
  lower: ofText((text) => text.toLowerCase()),
  upper: ofText((text) => text.toUpperCase()),
  trunc: withWord((length, text) => text.slice(0, Math.max(0, Number(length)) || undefined)),
  trimSuffix: withWord((suffix, text) =>
    suffix !== "" && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text,
  ),
  replace: ([from, to, text]) => (isText(from) && isText(to) && isText(text) ? text.replaceAll(from, to) : null),
  printf: ([format, ...words]) => {
    if (!isText(format) || !words.every(isText)) return null;
    let at = 0;
    return format.replace(/%[sdv]/g, () => words[at++] ?? "");
  },
  hasKey: ([map, key]) =>
    isMap(map) && isText(key) ? `${Object.hasOwn(map, key)}` : map === undefined ? "false" : null,
  get: ([map, key]) => (isText(key) ? below(map, [key]) : null),
  index: ([value, ...keys]) => {
    let at = value;
    for (const key of keys) at = !isText(key) ? null : isList(at) ? at[Number(key)] : below(at, [key]);
    return at;
  },
  ternary: ([one, other, test]) => {
    const truth = isTrue(test);
    return truth === null ? null : truth ? one : other;
  },
  list: (args) => (args.every((each): each is Value => each !== null && each !== undefined) ? args : null),
  include: included,
  template: included,
  toYaml: ([value]) => (value === null || value === undefined ? value : flow(value)),
  indent: indented(""),
  nindent: indented("\n"),
};

/** What a function makes of its arguments; `null` where only a renderer knows. */
export const call = (name: string, args: readonly Result[], root: Values = {}): Result =>
  Object.hasOwn(functions, name) ? functions[name]!(args, root) : null;
