/** A version as a document states it. */
export interface Version {
  readonly text: string;
  readonly parts: readonly number[];
  /** `exact`: this one, as far as it is given; `least`: it or a later one. */
  readonly bound: "exact" | "least";
}

/** Reads `18`, `v3.2.1`, `3.2.x`, `>= 18`, `^4.1`, `15+`, `17 LTS`, `6.4.1.Final`; `null` where a text is no single version. */
export function versionIn(text: string): Version | null {
  const plain = text.trim();
  const match =
    /^(>=|≥|>|\^|~>?|==?)?\s*(?:v|version\s)?(\d{1,4}(?:\.\d{1,6}){0,3})(?:\.(?:[x*]|final|release|ga|sp\d{1,2}))?(\s?\+|\s(?:or|and) (?:later|newer|higher|above|up))?(?:[\s(-][\p{L}\p{N} .()-]{0,30})?$/iu.exec(
      plain,
    );
  if (!match || /[\dx*]\s*[-–/]\s*v?\d|\bto\b|,|<|\|\|/.test(plain)) return null;
  const [, sign = "", digits, after] = match;
  const bound = after || /^(?:>=?|≥|\^|~>?)$/.test(sign) ? "least" : "exact";
  return { text: plain, parts: digits!.split(".").map(Number), bound };
}

/** Whether one version may be what two places mean: `18` and `18.2` agree, as do `>= 18` and `22`. */
export function mayAgree(a: Version, b: Version): boolean {
  if (a.bound === "exact" && b.bound === "exact") return sharedPartsEqual(a, b);
  if (a.bound === "least" && b.bound === "least") return sharedPartsEqual(a, b);
  const [least, exact] = a.bound === "least" ? [a, b] : [b, a];
  return compareParts(exact.parts, least.parts) >= 0;
}

const sharedPartsEqual = (a: Version, b: Version): boolean =>
  a.parts.slice(0, b.parts.length).every((part, i) => part === b.parts[i]);

/** Compares as far as both go, so that `18` is not before `18.2`. */
function compareParts(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return 0;
}
