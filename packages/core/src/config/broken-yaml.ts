import type { ErrorCode, YAMLParseError } from "yaml";

/** What is wrong with a text that is no YAML, in words that say what to do. */
export const brokenYaml = ({ code, message }: Pick<YAMLParseError, "code" | "message">): string =>
  code === "BAD_INDENT" && message.startsWith("Flow")
    ? "A bracket that opens before this is not closed."
    : (sentences.get(code) ?? "This cannot be read as YAML.");

const sentences: ReadonlyMap<ErrorCode, string> = new Map<ErrorCode, string>([
  ["TAB_AS_INDENT", "Lines are set in with blanks here, not with tabs."],
  ["BAD_INDENT", "This line is set in by another number of blanks than the lines it belongs to."],
  ["DUPLICATE_KEY", "This key stands here twice."],
  ["MISSING_CHAR", "A sign is missing before this: a quote, a bracket, a comma or a colon."],
  ["UNEXPECTED_TOKEN", "This does not belong here: a bracket, a quote or a comma may be one too many."],
  ["BAD_ALIAS", "`*` stands for a name that is given with `&` before; a text that begins with it needs quotes."],
  ["BAD_SCALAR_START", "A text that begins with this sign needs quotes."],
  ["BAD_DQ_ESCAPE", "Behind a backslash in double quotes only some letters may stand; single quotes take it as it is."],
  ["MULTILINE_IMPLICIT_KEY", "A key and its colon stand in one line."],
  ["BLOCK_AS_IMPLICIT_KEY", "There are two keys in this line; the second belongs below the first, set in by blanks."],
  ["BLOCK_IN_FLOW", "Inside of brackets no list of lines may stand."],
  ["MULTIPLE_DOCS", "There is a second document here, behind `---`; a configuration is one."],
]);
