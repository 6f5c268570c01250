import { describe, expect, test } from "vitest";
import { nestsTooDeep } from "./script-depth.ts";

const n = 3000;
const times = (text: string, count = n): string => text.repeat(count);

// Each of these fills the stack of the native parser, or would if there were some more of it.
test.each([
  ["brackets", `x = ${times("(")}1${times(")")}`],
  ["brackets that strings and comments seem to close", `x = ${times('(/*)*/")"+')}1${times(")")}`],
  ["brackets behind a quote in markup", `<a>'${times("{(")}`],
  ["functions", `${times("a=>{return ")}1${times("}")}`],
  ["classes", `${times("class A{m(){")}${times("}}")}`],
  ["operators", times("x + ")],
  ["operators on lines of their own", times("x +\n")],
  ["operators before comments", times("x + // y\n")],
  ["calls", `a${times(".b()")}`],
  ["prefixes", times("!")],
  ["words", times("new ", 9000)],
  ["words on lines of their own", times("new\n", 9000)],
  ["arms", times("if (a) {} else\n")],
  ["choices", times("a ? b : ")],
  ["templates", times("`${")],
  ["markup", times("<a>")],
  ["types", `type A = ${times("B<")}`],
  ["decorators", times("@")],
])("%s", (_, text) => expect(nestsTooDeep(text)).toBe(true));

describe("what people and bundlers write is parsed", () => {
  test.each([
    ["statements without semicolons", times("const a = b + c.d(e)\n", 9000)],
    ["statements on one line", times("a=b+c.d(e);", 9000)],
    ["functions on one line", times("function f(x){return x+1}", 9000)],
    ["a table", `const rows = [${times("{ a: -1, b: !c, d: `x` },\n", 9000)}]`],
    ["brackets in strings", times('case "(": return "[";\n', 300)],
    ["words in comments", times("// new new new (((\n/* + + + */ f();\n", 90)],
  ])("%s", (_, text) => expect(nestsTooDeep(text)).toBe(false));
});
