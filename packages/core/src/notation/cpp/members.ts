import { after, afterAngles, closeOf, isMark, isWord, rangeOf, textOf } from "../code/reach.ts";
import { fieldAt } from "../code/shape.ts";
import type { Code } from "../code/token.ts";
import type { FieldShape, RecordShape } from "../notation.ts";

interface Members {
  readonly fields: FieldShape[];
  readonly methods: NonNullable<RecordShape["methods"]>[number][];
}

/** What stands before a type and tells nothing of it. */
const modifiers =
  "static constexpr constinit inline mutable virtual explicit extern volatile public private protected internal override final abstract readonly ref autoptr Q_INVOKABLE IBOutlet".split(
    " ",
  );
const access = ["public", "private", "protected", "signals", "slots"];

/** The fields and methods of the body `[from, to)` of a type. */
export function membersIn(code: Code, from: number, to: number): Members {
  const members: Members = { fields: [], methods: [] };
  for (let i = from; i < to; ) i = Math.max(i + 1, memberAt(code, i, to, members));
  return members;
}

/** Reads the member at `at` and gives the index after it. */
function memberAt(code: Code, at: number, to: number, members: Members): number {
  if (isMark(code, at, "#")) return nextLine(code, at, to);
  // Attributes in front of a member, and labels: `[[nodiscard]]`, `[Attribute()]`, `public:`, `public slots:`.
  if (isMark(code, at, "[")) return after(code, at);
  if (isWord(code, at, ...access)) {
    const label = isWord(code, at + 1, "slots") ? at + 2 : at + 1;
    if (isMark(code, label, ":")) return label + 1;
  }
  if (isMacro(code, at)) return after(code, isMark(code, at + 1, "(") ? at + 1 : at);
  if (isWord(code, at, "using", "typedef", "friend", "static_assert")) return afterStatement(code, at, to);
  if (isWord(code, at, "template")) return Math.max(at + 1, afterAngles(code, at + 1));
  if (isWord(code, at, "struct", "class", "union", "enum")) {
    const body = bodyOf(code, at, to);
    // A type declared inside is a record of its own; what is named behind its body is a member of that type.
    if (body >= 0) return declarators(code, [at, at + 1], closeOf(code, body) + 1, to, members);
  }
  let i = at;
  let fixed = false;
  while (isWord(code, i, ...modifiers)) fixed = isWord(code, i++, "static", "constexpr") || fixed;
  return declarators(code, [i, -1], i, to, fixed ? { fields: [], methods: members.methods } : members);
}

/** `GENERATED_BODY()` on a line of its own: a word in capitals that no statement follows on its line. */
function isMacro(code: Code, at: number): boolean {
  const word = code.tokens[at];
  if (word?.kind !== "word" || !/^[A-Z][A-Z0-9_]{3,}$/.test(word.text)) return false;
  const next = isMark(code, at + 1, "(") ? after(code, at + 1) : at + 1;
  return next > at + 1 ? !isMark(code, next, ";", "{") : (code.tokens[next]?.first ?? false);
}

/** Where the body of a type opens that is declared at `at`; -1 where it only names a type: `struct node *next;`. */
function bodyOf(code: Code, at: number, to: number): number {
  for (let i = at + 1; i < to; i = after(code, i)) {
    if (isMark(code, i, "{")) return i;
    if (isMark(code, i, ";", "*", "&", "=", "(", "<", "}")) return -1;
  }
  return -1;
}

/**
 * The names declared from `from` on, of the type that begins at `type[0]` and ends before `type[1]`, or else before the
 * first name; a name with parentheses behind it is a method.
 */
function declarators(
  code: Code,
  type: readonly [from: number, to: number],
  from: number,
  to: number,
  members: Members,
): number {
  let name = -1;
  let typeEnd = type[1];
  for (let i = from; i < to; ) {
    if (isMark(code, i, "(")) return methodAt(code, type[0], name, i, to, members);
    if (isMark(code, i, ";", ",", "=", "{", ":")) {
      if (typeEnd < 0) typeEnd = name;
      const end = isMark(code, i, ";", ",") ? i : endOfInitial(code, i, to);
      if (name >= 0 && typeEnd > type[0]) {
        const initial = isMark(code, i, "=")
          ? textOf(code, i + 1, end)
          : isMark(code, i, "{")
            ? textOf(code, i, end)
            : "";
        const said = { type: textOf(code, type[0], typeEnd), ...(initial ? { default: initial } : {}) };
        members.fields.push(fieldAt(code, name, [type[0], end], "cpp", said));
      }
      name = -1;
      if (!isMark(code, end, ",")) return isMark(code, end, ";") ? end + 1 : end;
      i = end + 1;
      continue;
    }
    if (isWord(code, i)) name = i;
    const angles = i > from ? afterAngles(code, i) : i;
    i = angles > i ? angles : after(code, i);
  }
  return to;
}

/** Where an initial value or the width of a bit field ends. */
function endOfInitial(code: Code, from: number, to: number): number {
  for (let i = from; i < to; i = after(code, i)) if (isMark(code, i, ";", ",")) return i;
  return to;
}

/** Takes the method whose parameters open at `open`, where a type stands before its name, and gives the index after its body. */
function methodAt(code: Code, from: number, name: number, open: number, to: number, members: Members): number {
  if (name > from && !isMark(code, name - 1, "~"))
    members.methods.push({ name: code.tokens[name]!.text, range: rangeOf(code.tokens[name]!) });
  return afterStatement(code, open, to);
}

/** The index after the `;`, or after the block, that ends what stands at `from`; the values given to members before a block are none. */
function afterStatement(code: Code, from: number, to: number): number {
  for (let i = from; i < to; i = after(code, i)) {
    if (isMark(code, i, ";")) return i + 1;
    if (isMark(code, i, "{") && !isMark(code, after(code, i), ",", "{")) return after(code, i);
  }
  return to;
}

function nextLine(code: Code, from: number, to: number): number {
  let i = from + 1;
  while (i < to && !code.tokens[i]!.first) i++;
  return i;
}
