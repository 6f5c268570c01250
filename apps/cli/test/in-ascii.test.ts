import { expect, test } from "vitest";

const { inAscii } = await import(new URL("../../../scripts/in-ascii.mjs", import.meta.url).href);

const valueOf = async (code: string): Promise<unknown> =>
  (await import(`data:text/javascript,${encodeURIComponent(code)}`)).default;

test.each([
  "`${2} é外😀`",
  String.raw`"é外😀\u00e9"`,
  "String.raw`é \\u00e9 ${1} 外😀`",
  "/^[é外]\\p{L}😀$/u.test('外p😀')",
])("in ASCII %s means the same", async (expression) => {
  const program = `export default ${expression};`;
  const ascii: string = inAscii(program);
  expect(ascii).toMatch(/^\p{ASCII}+$/u);
  expect(await valueOf(ascii)).toBe(await valueOf(program));
});

test("what would mean another thing is refused", () => {
  expect(() => inAscii("const letter = /\\é/;")).toThrow("behind a backslash");
});
