import type { Inline } from "../../../syntax/block.ts";
import { matches } from "../../../text/matches.ts";
import { demandIn } from "./demand.ts";

/** Whom the description of one operation lets in, by its words and by what stands in them as code. */
export const demandOfInline = (inline: Inline): string | undefined =>
  rolesFor(inline) ?? demandIn(withoutNames(inline));

const longest = 1_000;

/** A sentence that is nothing but roles, in code and in capitals: "For `ADMIN` and `CLERK`." */
function rolesFor({ text, spans }: Inline): string | undefined {
  const codes = new Set(spans.filter(({ kind }) => kind === "code").map(({ from }) => from));
  for (const sentence of matches(text.slice(0, longest), onlyRoles)) {
    const from = sentence.index + sentence[0].indexOf(sentence[1]!);
    if (matches(sentence[1]!, /[A-Z]\w*/g).every(({ index }) => codes.has(from + index))) return sentence[1];
  }
  return undefined;
}

const onlyRoles =
  /(?<=^|[.;]\s)(?:[Oo]nly )?[Ff]or (?:the roles? |roles? )?([A-Z][A-Z_]{1,40}(?:(?:, (?:and |or )?| (?:and|or) )[A-Z][A-Z_]{1,40}){0,9})(?=[.;]|$)/g;

/** The words of a description without brackets that hold names of what is sent or answered and nothing else: (`password`, `admin`). */
function withoutNames({ text, spans }: Inline): string {
  const codes = spans.filter(({ kind }) => kind === "code");
  let words = text;
  for (const { index, 0: whole } of matches(text.slice(0, longest), /\([^()]{3,300}\)/g)) {
    const within = codes.filter(({ from, to }) => from > index && to < index + whole.length);
    const between = within.reduceRight(
      (rest, { from, to }) => rest.slice(0, from - index) + rest.slice(to - index),
      whole,
    );
    const areNames = within.every(({ from, to }) => /^[a-z]\w*$/.test(text.slice(from, to)));
    if (within.length > 1 && areNames && /^\((?:[,\s]|and|or)*\)$/.test(between))
      words = words.slice(0, index) + " ".repeat(whole.length) + words.slice(index + whole.length);
  }
  return words;
}
