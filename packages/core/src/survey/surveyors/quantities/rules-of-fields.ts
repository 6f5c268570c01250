// Rules of validation are often written apart from the field that they are of: in a chain below it, on the line above it, or in a
// call that is given its name.

/** What stands in for the name of a number that is a rule of a field. */
export interface RuleOfField {
  readonly field: string;
  /** What the number bounds, where its own name does not tell. */
  readonly bound?: "min" | "max";
  /** What the line gives the field itself is its default. */
  readonly givesDefault?: true;
}

const chained = /^\s*\??\.\w+\(/;
const decorator = /^\s*@(?:(?:field|get|param):)?\w+\(/;
const declared =
  /^\s*(?:(?:public|private|protected|readonly|declare|static|override|val|var)\s+){0,3}([A-Za-z_]\w{0,60})\s*[?!]?\s*[:=]/;
/** `private final List<String> names;` and, in records, `Double amount,`: the type stands first. */
const declaredBehindType =
  /^\s*(?:(?:public|private|protected|static|final)\s+){0,3}(?:[A-Z][\w.]{0,60}|int|long|short|double|float|byte|char|boolean)(?:<[\w\s,.?<>]{1,80}>)?(?:\[\])?\s+([a-z_]\w{0,60})\s*(?:[;=,)]|$)/;
const checked = /\b(?:body|check|param|query|field|cookie|header)\(\s*["'`]([A-Za-z_][\w.]{0,60})["'`]/;
/** `page_size: int = Query(default=10, ge=1, le=100)`, as FastAPI and Pydantic have rules. */
const inPydantic =
  /^\s*([a-z_]\w{0,60})\s*:\s*[\w.[\], |]{1,80}=\s*(?:\w+\.)?(?:Query|Field|Path|Body|Form|Header|Cookie)\(/;
/** `name.length < 3`, `len(name) < 3`, `strlen($name) > 90`, `name.Length < 3`. */
const measured =
  /(?<![\w.])(?:((?:\w{1,40}\??\.){0,4}\w{1,40})\??\.(?:length(?:\(\))?|Length|size(?:\(\))?)|(?:len|(?:mb_)?strlen|utf8\.RuneCountInString)\(\$?((?:\w{1,40}\.){0,4}\w{1,40})\))\s*(<|>)\s*\d+\s*(?:[)|&{:]|$|or\b|and\b|\bthen\b)/;
const refuses = /\b(?:throw|raise|reject|return|error|errors|message|invalid|fail|abort)\b|\b4\d\d\b/i;
/** Functions that look at one field are named for it, and call it what all such call it. */
const ofAny = /^(?:value|val|v|input|text|str|s)$/;
const looksAt = /\b(?:validate|clean|check)_(\w{2,40})\b/;

/** `validates :title, length: { maximum: 80 }` of Rails. */
const inRails = /^\s*validates(?:_length_of)?[\s(]+:(\w{1,60})\b/;
/** `@Size(max = 80) String name,` */
const behindAnnotation =
  /^\s*@(?:Size|Length|Min|Max|Range)\((?:[^()]|\([^()]*\)){0,200}\)\s+(?:@\w+(?:\([^()]*\))?\s+){0,3}(?:final\s+)?(?:[A-Z]\w{0,60}(?:<[\w\s,.?]{1,60}>)?|int|long|short|double|float)\s+([a-z]\w{0,60})\s*(?:[=,;)]|$)/;

/** The field that a line's rules are of; `null` where it has none, or names its field itself. `heads` are the lines it stands below. */
export function ruleOfField(lines: readonly string[], at: number, heads: readonly string[]): RuleOfField | null {
  const line = lines[at]!;
  const call = checked.exec(line)?.[1];
  if (call !== undefined) return { field: call };
  const ofPydantic = inPydantic.exec(line)?.[1];
  if (ofPydantic !== undefined) return { field: ofPydantic, givesDefault: true };
  const ofRails = inRails.exec(line)?.[1];
  if (ofRails !== undefined) return { field: ofRails };
  const annotated = behindAnnotation.exec(line)?.[1];
  if (annotated !== undefined) return { field: annotated };
  if (chained.test(line)) {
    const first = checked.exec(lineAbove(lines, at))?.[1] ?? /^[A-Za-z_]\w*/.exec(wordsOf(heads[0]))?.[0];
    return first === undefined ? null : { field: first };
  }
  if (decorator.test(line)) {
    const below = lines.slice(at + 1, at + 12).find((each) => !/^\s*(?:@|\/\/|\*|\}|\)|message\b|$)/.test(each));
    const field = (declaredBehindType.exec(below ?? "") ?? declared.exec(below ?? ""))?.[1];
    return field === undefined ? null : { field };
  }
  const length = measured.exec(line);
  // What is refused for being shorter than a number has that as its least, and what is refused for being longer as its most.
  if (!length || !refuses.test(line.slice(length.index + length[0].length) + (lines[at + 1] ?? ""))) return null;
  const of = (length[1] ?? length[2])!.replace(/\?/g, "");
  const field = (ofAny.test(of) && looksAt.exec(heads.join(" "))?.[1]) || of;
  return { field: `${field} length`, bound: length[3] === "<" ? "min" : "max" };
}

const pair = /^(?:is)?(?:length|len|range|between|size)$/i;

/** `@Length(3, 50)`: which of two numbers of a rule is the least, and which the most. */
export const boundOfPair = (name: string, index: number, count: number): "min" | "max" | undefined =>
  count === 2 && pair.test(name) ? (index === 0 ? "min" : "max") : undefined;

/** The ends of what is allowed by the names that libraries have for them. */
const ends: Readonly<Record<string, string>> = {
  le: "max",
  lt: "max",
  ge: "min",
  gt: "min",
  maximum: "max",
  minimum: "min",
};
export const endNamed = (name: string): string => ends[name] ?? name;

const wordsOf = (head: string | undefined): string =>
  (head ?? "").replace(/^(?:(?:export|const|let|var|public|private|readonly)\s)+/, "");

/** The nearest line above that is no part of the chain. */
function lineAbove(lines: readonly string[], at: number): string {
  for (let i = at - 1; i >= 0 && i > at - 12; i--) if (!chained.test(lines[i]!)) return lines[i]!;
  return "";
}
