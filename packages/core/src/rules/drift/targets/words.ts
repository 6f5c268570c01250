/** A number with its unit, as people write it: `512 ms`, `99.9 %`, `84 req/s`. */
export function shown(value: number, unit: string): string {
  const rounded = String(Number(value.toPrecision(4)));
  const written = unit === "rps" ? "req/s" : unit;
  return written === "" ? rounded : `${rounded} ${written}`;
}
