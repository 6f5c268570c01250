/** A day, or a month without one, as it can be sorted: `2026-01-31`, `2026-01`. */
export function dayOf(text: string): string | null {
  const iso = /(?<!\d)(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?(?!\d)/.exec(text);
  if (iso) return valid(Number(iso[1]), Number(iso[2]), iso[3] ? Number(iso[3]) : undefined);
  const named =
    /(?<![\p{L}\d])(?:(\d{1,2})\.?(?:st|nd|rd|th)?\s+)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})(?!\d)/iu.exec(
      text,
    );
  if (!named) return null;
  const month = months.indexOf(named[2]!.toLowerCase()) + 1;
  const day = named[1] ?? named[3];
  return valid(Number(named[4]), month, day ? Number(day) : undefined);
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function valid(year: number, month: number, day: number | undefined): string | null {
  if (year < 1970 || year > 2200 || month < 1 || month > 12 || (day !== undefined && (day < 1 || day > 31)))
    return null;
  return day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}

/** Whether a day lies before another, as far as both say: a month is not before a day in it. */
export const isBefore = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
};

const two = (part: number): string => String(part).padStart(2, "0");
