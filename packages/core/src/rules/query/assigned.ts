import type { Design, ReadDocument } from "../../document/design.ts";
import { matches } from "../../text/matches.ts";
import type { DefaultStatement } from "./defaults.ts";
import { proseWith } from "./prose.ts";
import { isSettledSection } from "./settled.ts";

/** `TOKEN_TTL_MINUTES=30`, alone in code. */
const assignment = /^([A-Z][A-Z\d]*(?:_[A-Z\d]+)+)=(\d[\d_,.]*\d|\d)([a-z]{0,3})$/;

/** Beside names and values, a list of settings says next to nothing: what says more tells of a case. */
const mostWords = 4;

const proseOnAssignments = proseWith(/[A-Z]=\d/);

/** The values that lists of settings give them: `Environment: STRIPE_KEY, TOKEN_TTL_MINUTES=30`. */
export const assignedIn = (design: Design): DefaultStatement[] => design.documents.flatMap(assignedInDocument);

function assignedInDocument(document: ReadDocument): DefaultStatement[] {
  return [...proseOnAssignments(document)].flatMap(({ section, inline, place }) => {
    if (inline.text.length > 2_000 || !isSettledSection(section)) return [];
    const codes = inline.spans.filter(({ kind }) => kind === "code");
    const rest = codes.toReversed().reduce((text, { from, to }) => text.slice(0, from) + text.slice(to), inline.text);
    if (matches(rest, /\p{L}+/gu).length > mostWords) return [];
    return codes.flatMap(({ from, to }) => {
      const [, name, value, unit] = assignment.exec(inline.text.slice(from, to)) ?? [];
      if (!name || !value) return [];
      const range = place(to - value.length - unit!.length, to);
      return [{ name, value: `${value}${unit}`, document: document.name, range, list: `${section.index}#prose` }];
    });
  });
}
