const units: Readonly<Record<string, number>> = { "": 0, k: 1, m: 2, g: 3, t: 4 };

/**
 * The normal form of an amount of memory: `512m`, `512 MB`, `512Mi` and `0.5 GiB` are all `512M`. Documents do not tell powers
 * of 2 from powers of 10, and neither do the tools that read a limit. `null` where a text is no amount.
 */
export function memorySize(text: string): string | null {
  const match = /^\D{0,3}?(\d{1,12}(?:[.,]\d{1,3})?)\s*([kmgt]?)(?:i?b|i)?(?:ytes?)?$/i.exec(text.trim());
  if (!match) return null;
  const bytes = Number(match[1]!.replace(",", ".")) * 1024 ** units[match[2]!.toLowerCase()]!;
  if (!Number.isFinite(bytes) || bytes <= 0) return null;
  for (const [unit, power] of [
    ["G", 3],
    ["M", 2],
    ["K", 1],
  ] as const)
    if (bytes % 1024 ** power === 0) return `${bytes / 1024 ** power}${unit}`;
  return `${Math.round(bytes)}`;
}
