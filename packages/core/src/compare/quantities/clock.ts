import type { Amount } from "./amount.ts";

/** The time of a day at which something happens, in minutes from its beginning; `null` where there is none such. */
export function clockOf(hour: number, minute: number): Amount | null {
  return hour < 24 && minute < 60 ? { value: hour * 60 + minute, dimension: "clock" } : null;
}

/** `450` is `07:30`. */
export const shownClock = (value: number): string =>
  [Math.floor(value / 60), value % 60].map((each) => String(each).padStart(2, "0")).join(":");
