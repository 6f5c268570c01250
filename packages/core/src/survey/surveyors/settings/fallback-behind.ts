/** `port := os.Getenv(`, before the name that is asked for. */
const asked = /([A-Za-z_]\w{0,40})(?:\s?:?=\s?|,\s?\w{1,20}\s?:?=\s?)(?:os|syscall)\.(?:Getenv|LookupEnv)\($/;
/** `if port == "" { port = "8080" }` behind it, or a return of the value. */
const ifEmpty =
  /^\)\s{0,40}if\s([A-Za-z_]\w{0,40})\s?==\s?(?:""|``)\s?\{\s{0,40}(?:([A-Za-z_]\w{0,40})\s?=|return)\s?("[^"\n]{0,120}"|`[^`\n]{0,120}`)(?:,\s?nil)?\s{0,40}\}/;

/** What Go falls back on where the variable of the environment that stands at `[from, to)`, in quotes, is empty; in its quotes. */
export function fallbackBehind(text: string, from: number, to: number): string | null {
  const variable = asked.exec(text.slice(Math.max(0, from - 110), from))?.[1];
  const [, empty, given, value] = variable === undefined ? [] : (ifEmpty.exec(text.slice(to, to + 480)) ?? []);
  return value !== undefined && empty === variable && (given === undefined || given === variable) ? value : null;
}
