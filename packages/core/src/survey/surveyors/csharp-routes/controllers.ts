import { after, afterAngles, closeOf, isMark, isWord, unquoted } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import { demandOfGuard } from "../../routes/access.ts";
import type { Guard, PathText } from "../../routes/route-file.ts";
import { type Attribute, attributesIn, guardOf, pathText, plainValues } from "./attributes.ts";
import type { Action, Controller } from "./facts.ts";
import { takenBy } from "./parameters.ts";

const verbs: ReadonlyMap<string, string> = new Map(
  ["Get", "Post", "Put", "Patch", "Delete", "Head", "Options"].map((verb) => [`Http${verb}`, verb.toUpperCase()]),
);

interface Open {
  readonly type: Controller;
  readonly actions: Action[];
  readonly close: number;
}

/** The classes of a file with their routes, and the constants that they hold. */
export function controllersIn(
  code: Code,
  lineAt: (at: number) => number,
): { readonly controllers: readonly Controller[]; readonly constants: ReadonlyMap<string, PathText> } {
  const found: Open[] = [];
  const open: Open[] = [];
  const constants = new Map<string, PathText>();
  let marks: Attribute[] = [];
  let abstract = false;
  for (let i = 0; i < code.tokens.length; ) {
    while (open.length > 0 && open.at(-1)!.close <= i) open.pop();
    const owner = open.at(-1);
    const attributes = attributesIn(code, i);
    if (attributes.length > 0) {
      marks.push(...attributes);
      i = after(code, i);
    } else if (
      isWord(code, i, "class", "record", "struct", "interface") &&
      isWord(code, i + 1) &&
      !isMark(code, i - 1, ".", ":")
    ) {
      const { type, next } = typeAt(code, i, marks, abstract || isWord(code, i, "interface"), lineAt);
      found.push(type);
      open.push(type);
      [marks, abstract] = [[], false];
      i = next;
    } else if (isWord(code, i, "namespace")) {
      while (i < code.tokens.length && !isMark(code, i, "{", ";")) i++;
      i++;
    } else if (owner && isMark(code, i, "(") && isWord(code, i - 1)) {
      const action = actionOf(code, i, marks, owner.type.name, lineAt);
      if (action) owner.actions.push(action);
      marks = [];
      i = after(code, i);
    } else {
      if (isWord(code, i, "abstract")) abstract = true;
      if (owner && isWord(code, i, "const", "readonly") && isWord(code, i + 1, "string") && isMark(code, i + 3, "=")) {
        let end = i + 4;
        while (end < code.tokens.length && !isMark(code, end, ";")) end++;
        constants.set(`${owner.type.name}.${code.tokens[i + 2]!.text}`, pathText(code, [i + 4, end], owner.type.name));
      }
      if (isMark(code, i, ";", "}", "{")) [marks, abstract] = [[], false];
      i = isMark(code, i, "{", "[", "(") && owner ? after(code, i) : i + 1;
    }
  }
  return { controllers: found.map(({ type }) => type), constants };
}

function typeAt(
  code: Code,
  at: number,
  marks: readonly Attribute[],
  abstract: boolean,
  lineAt: (at: number) => number,
): { readonly type: Open; readonly next: number } {
  const name = code.tokens[at + 1]!.text;
  const bases: string[] = [];
  let i = afterAngles(code, at + 2);
  let heir = false;
  for (const limit = at + 300; i < Math.min(limit, code.tokens.length) && !isMark(code, i, "{", ";"); ) {
    if (isMark(code, i, ":")) heir = true;
    else if (isWord(code, i, "where")) heir = false;
    else if (heir && isWord(code, i) && !isMark(code, i + 1, ".")) bases.push(code.tokens[i]!.text);
    const angles = afterAngles(code, i + 1);
    i = isMark(code, i, "(") ? after(code, i) : angles > i + 1 ? angles : i + 1;
  }
  const opens = isMark(code, i, "{");
  const prefixes = marks
    .filter(({ name: mark }) => mark === "Route" || mark === "RoutePrefix")
    .flatMap((mark) =>
      plainValues(code, mark)
        .slice(0, 1)
        .map((value) => pathText(code, value, name)),
    );
  const actions: Action[] = [];
  const type: Controller = {
    name,
    line: lineAt(at),
    abstract,
    bases,
    prefixes,
    versions: marks.filter((mark) => mark.name === "ApiVersion").flatMap((mark) => versionOf(code, mark)),
    guards: guardsIn(marks, lineAt),
    actions,
  };
  return { type: { type, actions, close: opens ? closeOf(code, i) : i }, next: i + 1 };
}

const versionOf = (code: Code, mark: Attribute): readonly string[] => {
  const [first] = plainValues(code, mark);
  const token = first && code.tokens[first[0]];
  return token ? [unquoted(token).text.replace(/\.0$/, "")] : [];
};

const guardsIn = (marks: readonly Attribute[], lineAt: (at: number) => number): readonly Guard[] =>
  marks
    .filter(({ name }) => !verbs.has(name) && name !== "Route" && demandOfGuard(name) !== null)
    .map((mark) => guardOf(mark, lineAt));

function actionOf(
  code: Code,
  open: number,
  marks: readonly Attribute[],
  owner: string,
  lineAt: (at: number) => number,
): Action | null {
  const own = marks.filter((mark) => verbs.has(mark.name));
  const accepting = marks.filter((mark) => mark.name === "AcceptVerbs");
  const routes = marks.filter((mark) => mark.name === "Route");
  if (own.length + accepting.length + routes.length === 0) return null;
  const methods = [
    ...own.map((mark) => verbs.get(mark.name)!),
    ...accepting.flatMap((mark) =>
      plainValues(code, mark).map(([from]) => unquoted(code.tokens[from]!).text.toUpperCase()),
    ),
  ];
  const paths = [...own, ...routes].flatMap((mark) =>
    plainValues(code, mark)
      .slice(0, 1)
      .map((value) => pathText(code, value, owner)),
  );
  const takes = takenBy(code, open, marks);
  return {
    name: code.tokens[open - 1]!.text,
    methods: methods.length > 0 ? [...new Set(methods)] : ["ANY"],
    paths: paths.length > 0 ? paths : [""],
    line: lineAt((own[0] ?? accepting[0] ?? routes[0])!.at),
    guards: guardsIn(marks, lineAt),
    ...(takes ? { takes } : {}),
  };
}
