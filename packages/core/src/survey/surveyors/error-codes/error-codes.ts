import type { Evidence } from "../../../model/built.ts";
import { errorCodeId } from "../../../model/kinds/identity.ts";
import { tokenize } from "../../../notation/code/tokenize.ts";
import { Lines } from "../../../text/lines.ts";
import { isGenerated, isOwnCode } from "../../files/kinds-of-file.ts";
import { folderOf } from "../../files/paths.ts";
import { lexisOf } from "../../files/lexis.ts";
import { withoutSecrets } from "../../files/without-secrets.ts";
import { surveyor } from "../../surveyor.ts";
import { messageConstants } from "./message-constants.ts";
import { errorMessages, spokenTexts } from "./messages.ts";
import { errorWords } from "./read.ts";

/**
 * `[code, line, status]`, once for each code and status of a file; the status is 0 where none is joined to it. A message that a status is
 * given has that for its code, and a text that none is given has no code. A number is the one that the code is declared with. A constant
 * is the name that a text is declared under, or that a status is answered with. A status below 0 is one by which code answers that only asks
 * whether it is this code.
 */
type Facts = readonly (readonly [
  code: string,
  line: number,
  status: number,
  message?: string | null,
  number?: number | null,
  constant?: string,
])[];

/** Larger files are made by tools. */
const largest = 400_000;
const isStatus = /^\d{3}$/;
/** `INVALID_TOKEN = "…"` holds no token but the code of an error. */
const ofErrors =
  /invalid|illegal|expire|missing|wrong|incorrect|err(?:or|_)|fail|denied|forbidden|unauthori[sz]ed|required|revoked|mismatch|weak|bad|unknown|not_?found|duplicate|exist|reuse|used|limit|exception|short|same/i;
/** Evidence for one code. */
const mostPlaces = 3;
/** `MSG_NO_TOKEN = "No token was sent"` holds no token either, but what people are told of it. */
const ofMessages = /msg|message/i;
const mostMessages = 200;

/** What all files tell of one code. */
interface Known {
  readonly statuses: Set<number>;
  readonly places: { path: string; line: number; status: number }[];
  readonly messages: { text: string; path: string; line: number }[];
  readonly numbers: Map<number, Evidence>;
  /** Whether code joins a status to it otherwise than by asking for it. */
  declared: boolean;
}

const unknown = (): Known => ({
  statuses: new Set(),
  places: [],
  messages: [],
  numbers: new Map(),
  declared: false,
});

/** Words of source code that may name errors, with the statuses of HTTP that the code joins to them. */
export const errorCodes = surveyor<Facts>({
  id: "error-codes",
  title: "errors in source code",
  kinds: ["error-code"],
  wants: (path) => lexisOf(path) !== undefined && isOwnCode(path),
  read({ path, text }) {
    const lexis = lexisOf(path);
    if (!lexis || text.length > largest || isGenerated(path, text)) return null;
    const code = tokenize(text, lexis);
    const words = errorWords(code);
    const told = withoutSecrets(path, text);
    const lines = new Lines(text);
    const mayTell = (from: number): boolean => {
      if (!told.startsWith("•", from + 1)) return true;
      const line = lines.textOf(lines.lineAt(from));
      return ofErrors.test(line) || ofMessages.test(line);
    };
    const texts = [...new Set(spokenTexts(code).flatMap((one) => (mayTell(one.from) ? [one.text] : [])))];
    if (words.length + texts.length === 0) return null;
    const constants = messageConstants(code).filter(({ is, from }) => "status" in is || mayTell(from));
    const seen = new Map<string, readonly [string, number, number]>();
    const made: Facts[number][] = [];
    for (const { code: word, from, status: joined, message, number, compared } of words) {
      if (told.startsWith("•", from + 1) && !ofErrors.test(lines.textOf(lines.lineAt(from)))) continue;
      if (message !== undefined && made.length < mostMessages && !told.startsWith("•", message.from + 1))
        made.push([word, lines.lineAt(from), 0, message.text]);
      if (number !== undefined) made.push([word, lines.lineAt(from), 0, null, number]);
      const status = (joined ?? 0) * (compared ? -1 : 1);
      const key = `${word} ${status}`;
      if (!seen.has(key)) seen.set(key, [word, lines.lineAt(from), status]);
    }
    const messages = errorMessages(code).slice(0, mostMessages);
    return [
      ...seen.values(),
      ...made,
      ...messages.map((one) => [String(one.status), lines.lineAt(one.from), 0, one.text] as const),
      ...texts.slice(0, mostMessages).map((one) => ["", 0, 0, one] as const),
      ...constants
        .slice(0, mostMessages)
        .map(({ name, from, is }) =>
          "text" in is
            ? (["", lines.lineAt(from), 0, is.text, null, name] as const)
            : ([String(is.status), lines.lineAt(from), 0, null, null, name] as const),
        ),
    ];
  },
  join(files) {
    if (files.size === 0) return [];
    const codes = new Map<string, Known>();
    const texts = new Set<string>();
    const constants = declaredIn(files);
    for (const [path, facts] of files)
      for (const [code, line, signed, message = null, number, constant] of facts) {
        if (code === "") {
          texts.add(message!);
          continue;
        }
        if (constant !== undefined) {
          const text = constants.get(constant);
          if (text) codes.get(code)?.messages.push({ text, path, line });
          continue;
        }
        const known = codes.get(code) ?? unknown();
        codes.set(code, known);
        const status = Math.abs(signed);
        known.declared ||= signed > 0;
        if (number != null && !known.numbers.has(number)) known.numbers.set(number, { path, line });
        if (message !== null) known.messages.push({ text: message, path, line });
        if (status > 0) known.statuses.add(status);
        known.places.push({ path, line, status });
      }
    if (codes.size === 0) return [];
    return [
      {
        source: "error-codes",
        target: "",
        knows: ["error-code"],
        ...(texts.size > 0 ? { texts: [...texts].sort() } : {}),
        elements: [...codes].map(([code, { statuses, places, messages, numbers, declared }]) => ({
          id: errorCodeId(code),
          kind: "error-code" as const,
          name: code,
          parent: null,
          facts: {
            code,
            ...(statuses.size === 1 ? { http: [...statuses][0]! } : {}),
            ...(isStatus.test(code) ? { folders: [...new Set(places.map(({ path }) => folderOf(path)))] } : {}),
            ...(messages.length > 0 ? { messages } : {}),
            ...(numbers.size === 1 ? { number: [...numbers.keys()][0]! } : {}),
            ...(statuses.size > 0 && !declared ? { compared: true as const } : {}),
            ...(statuses.size > 1 ? { statuses: [...statuses].sort((a, b) => a - b) } : {}),
          },
          ...(numbers.size === 1 ? { proof: { number: [...numbers.values()][0]! } } : {}),
          // What joins it to a status is where it is declared.
          evidence: places
            .toSorted((a, b) => Math.sign(b.status) - Math.sign(a.status))
            .slice(0, mostPlaces)
            .map(({ path, line }) => ({ path, line })),
        })),
        problems: [],
      },
    ];
  },
});

/** The texts that files declare under names; none where a name has several. */
function declaredIn(files: ReadonlyMap<string, Facts>): ReadonlyMap<string, string | null> {
  const declared = new Map<string, string | null>();
  for (const [code, , , text = null, , constant] of [...files.values()].flat())
    if (code === "" && constant !== undefined) {
      const known = declared.get(constant);
      declared.set(constant, known === undefined || known === text ? text : null);
    }
  return declared;
}
