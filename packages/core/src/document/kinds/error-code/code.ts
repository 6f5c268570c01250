import { matches } from "../../../text/matches.ts";

/** A code or the class of an error, with its place in a text. */
export interface CodeWord {
  readonly code: string;
  readonly from: number;
  readonly to: number;
}

/** A part of a code may stand for what is put in there: `PLUGIN_<NAME>_DOWN`. */
const screaming = "[A-Z][A-Z0-9]*(?:_(?:[A-Z0-9]+|<[A-Za-z_]{1,30}>|\\{[A-Za-z_]{1,30}\\}))+";
const numbered = "(?:[A-Z]{1,8}[-_]?)?E(?:RR(?:OR)?)?[-_]?\\d{2,6}";
const className = "(?:[A-Z][A-Za-z0-9]*\\.){0,4}[A-Z][A-Za-z0-9]*(?:Exception|Error|Fault|Failure)";
const goName = "Err[A-Z][A-Za-z0-9]{2,60}";
const words = new RegExp(`(?<![\\w./$-])(?:${numbered}|${screaming}|${className}|${goName})(?![\\w/-]|\\.\\w)`, "g");

/** `{ERROR_CODE}`, `<ERROR_CODE>`: a blank that a template leaves for a code. */
const isBlank = (text: string, from: number, to: number): boolean =>
  /^(?:\{\}|<>)$/.test(`${text[from - 1]}${text[to]}`);

/** What every code holds: most texts hold none of it. */
const mayHold = /[A-Z\d]_[A-Z\d<{]|[ER][-_]?\d\d|Exception|Error|Fault|Failure|Err[A-Z]/;

/** Words written like codes that name a protocol, a format or a rule rather than an error, or by which a demand says how strict it is. */
const others =
  /^(?:UTF-(?:8|16|32)|ISO-\d.*|RFC-\d+|SHA-?\d+|[A-Z]{2,5}-\d{1,6}|(?:HTTP|HTTPS)[-_]\d.*|READ_ONLY|NOT_NULL|X-.*|[A-Z]-[A-Z]|(?:Runtime|Base)?(?:Exception|Error)|TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL|CRITICAL|NOTICE|MUST|SHALL|SHOULD|MAY)$/;

/** The words of a text that are written as codes or classes of errors. */
export function codeWords(text: string): CodeWord[] {
  const found: CodeWord[] = [];
  if (!mayHold.test(text)) return found;
  for (const match of matches(text.slice(0, 4_000), words)) {
    const code = match[0];
    if (code.length > 100 || (others.test(code) && !/^E(?:RR)?-?\d/.test(code))) continue;
    if (isBlank(text, match.index, match.index + code.length)) continue;
    found.push({ code, from: match.index, to: match.index + code.length });
  }
  return found;
}

/** The codes of a cell or label that is there to hold them: words written as codes, or else the one word it consists of. */
export function codesOf(text: string): CodeWord[] {
  const written = codeWords(text);
  if (written.length > 0) return written;
  const whole = /^[\s`*"']*([A-Za-z][\w.:-]{2,79}|\d{4,7})(?:\s*\(\d{3}\))?[\s`*"']*$/.exec(text.slice(0, 120));
  // `AUTH_*` stands for several that are not told.
  if (!whole || /[_.-]$/.test(whole[1]!) || isPlainWord(whole[1]!) || others.test(whole[1]!) || handles.test(whole[1]!))
    return [];
  const from = text.indexOf(whole[1]!);
  return [{ code: whole[1]!, from, to: from + whole[1]!.length }];
}

/** `Timeout` and `unknown` are words of the language; `invalid_grant`, `auth.expired` and `emptyInput` are names. */
const isPlainWord = (word: string): boolean => /^[A-Za-z]?[a-z-]+$/.test(word);

/** `GlobalErrorHandler`, `ProblemAdvice`: what deals with errors is none. */
const handles =
  /[a-z](?:Handler|Advice|Filter|Middleware|Mapper|Controller|Interceptor|Formatter|Boundary|Resolver|Factory|Service)$/;

export const isClass = (code: string): boolean => /[a-z](?:Exception|Error|Fault|Failure)$/.test(code);
