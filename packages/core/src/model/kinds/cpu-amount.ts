/**
 * The normal form of an amount of processors: `0.5`, `500m`, `0.5 vCPU` and `500 millicores` are all `500m`. `null` where a text is
 * no amount.
 */
export function cpuAmount(text: string): string | null {
  const match = /^(\d{1,6}(?:[.,]\d{1,3})?)\s*(m|millicores?|milli ?cpus?)?\s*(?:v?cpus?|cores?)?$/i.exec(
    text.trim().replace(/^[~≤<]\s*/, ""),
  );
  if (!match) return null;
  const amount = Number(match[1]!.replace(",", ".")) * (match[2] ? 1 : 1000);
  return amount > 0 ? `${Math.round(amount)}m` : null;
}
