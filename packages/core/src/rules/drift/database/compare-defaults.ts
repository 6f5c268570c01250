/** Whether two defaults give a column one value; `null` where one of them is words rather than a value. */
export function sameDefault(a: string, b: string): boolean | null {
  const [one, other] = [normalDefault(a), normalDefault(b)];
  if (one === null || other === null) return null;
  if (isMemberOf(a, other) || isMemberOf(b, one)) return true;
  if ((emptyList.test(a) && other === "[]") || (emptyList.test(b) && one === "[]")) return true;
  if (one === other || (clock.test(one) && clock.test(other) && seconds(one) === seconds(other))) return true;
  if (isWords(a) || isWords(b)) return null;
  const numbers = [Number(one), Number(other)];
  return one !== "" && other !== "" && numbers.every((number) => !Number.isNaN(number)) && numbers[0] === numbers[1];
}

/** `Status.OPEN` in code, `'OPEN'` in the database: a member of an enumeration is kept by its name, or by its place, which nobody sees. */
const isMemberOf = (raw: string, value: string): boolean =>
  value !== "" && /^[A-Za-z_]\w*(?:\.|::)(\w+)$/.exec(raw.trim())?.[1]?.toLowerCase() === value;

/** "自动更新", "текущее время": what a default does is told in words; a value of such letters stands in quotes, or is the same on both sides. */
const isWords = (raw: string): boolean => /^[^'"`]*[^\p{ASCII}\P{L}]/u.test(raw.trim());

/** A list of none as code has it: of a column of JSON that is `'[]'`, of one of an array `'{}'`. */
const emptyList = /^\s*(?:array)?\[\s*\]\s*$/i;

/** `12:00` and `12:00:00` are one time of day. */
const clock = /^\d{1,2}:\d{2}(?::\d{2}(?:\.0+)?)?$/;
const seconds = (time: string): number =>
  time.split(":").reduce((sum, part) => sum * 60 + Number(part), 0) * (time.split(":").length === 2 ? 60 : 1);

/** Words of tables that give no value. */
const vague =
  /^(?:|-+|—|–|n\/?a|none|null|no|yes|auto(?:matic(?:ally)?|[-_ ]?increment|[-_ ]?generated)?|generated.*|serial|sequence|identity|required|optional|computed|empty|not set)$/;
/** "15 minutes from now": what is reckoned when a row is made is told in words. */
const spanOfTime = /^\d+\s(?:second|minute|hour|day|week|month|year)s?\b/;
const now =
  /^(?:now|current[_ ]?(?:timestamp|time|date)|getdate|getutcdate|sysdate|sysdatetime|sysutcdatetime|localtimestamp|transaction_timestamp|clock_timestamp|utc_timestamp|unixepoch|datetime|strftime|current_timestamp.*|timezone.*)$/;
const fresh =
  /^(?:gen_random_uuid|uuid_generate_v\d\w*|newid|newsequentialid|uuid|random_uuid|sys_guid|uuidv\d|uuid_v\d)$/;

/** A default without quotes, casts and brackets, in one spelling of what is the same; `null` for words that give no value. */
export function normalDefault(raw: string): string | null {
  let text = raw.trim().toLowerCase().replace(/`/g, "");
  for (let i = 0; i < 4 && text.startsWith("(") && text.endsWith(")"); i++) text = text.slice(1, -1).trim();
  text = text.replace(/::[\w ."[\]()]+$/, "").trim();
  // A quote within is doubled, or kept by a backslash as in MySQL.
  const quoted = /^[nbe]?'((?:[^']|'')*)'$|^"((?:[^"]|"")*)"$/.exec(text.replace(/\\'(?=.)/g, "''"));
  if (quoted) return quoted[1]?.replaceAll("''", "'") ?? quoted[2]!.replaceAll('""', '"');
  const called = text.replace(/\(.*$/s, "").trim();
  if (now.test(called)) return "now";
  if (fresh.test(called)) return "uuid";
  if (/^(?:array)?\[\s*\]$/.test(text)) return "{}";
  if (vague.test(text) || /^nextval\b/.test(text) || spanOfTime.test(text)) return null;
  if (/^(?:true|t|b'1')$/.test(text)) return "1";
  if (/^(?:false|f|b'0')$/.test(text)) return "0";
  return text;
}
