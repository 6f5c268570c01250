/**
 * Whether the same becomes of rows when what they refer to goes. To refuse is one thing, whoever does it, and what databases do of
 * themselves where nothing is said.
 */
export const sameAction = (one: string | undefined, other: string | undefined): boolean => plain(one) === plain(other);

function plain(words = ""): string {
  const letters = words.toLowerCase().replace(/[^a-z]/g, "");
  return /^(?:|noaction|protect|donothing)$/.test(letters) ? "restrict" : letters;
}
