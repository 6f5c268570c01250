import type { Severity } from "@asbuilt/core/text/diagnostic";
import type { Report } from "../check/report.ts";

/** `1 error`, `2 errors`. */
export const counted = (n: number, one: string, many = `${one}s`): string => `${thousands(n)} ${n === 1 ? one : many}`;

/** `0.12 s`, `3.4 s`; what the clock does not measure is not told as nothing. */
export const secondsInWords = (seconds: number): string =>
  seconds < 0.01 ? "under 0.01 s" : `${seconds.toFixed(seconds < 1 ? 2 : 1)} s`;

export const thousands = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ",");

/** `1 error, 2 warnings`, or `no findings`. */
export function findingsInWords({ diagnostics, left }: Report): string {
  const names: Record<Severity, [string, string]> = {
    error: ["error", "errors"],
    warning: ["warning", "warnings"],
    info: ["note", "notes"],
    hint: ["hint", "hints"],
  };
  const parts = (Object.keys(names) as Severity[]).flatMap((severity) => {
    const n = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return n === 0 ? [] : [counted(n, ...names[severity])];
  });
  if (parts.length === 0) return "No findings";
  return parts.join(", ") + (left > 0 ? ` (${thousands(left)} not shown)` : "");
}
