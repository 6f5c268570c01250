import type { Design } from "../../../document/design.ts";
import { confirmed, contradicted, missing, placeOf, uncheckable } from "../answer.ts";
import type { Answer } from "../claim.ts";
import { knowing, type Reality } from "../reality.ts";
import { type Given, messagesOf, plain, textsOf } from "./messages.ts";
import { type QuotedClaim, quotedMessages } from "./quoted.ts";

/** So many quotes beside one that are all in the words of the code show that the design quotes it word for word. */
const enough = 3;

/** Messages that the design quotes are those that the code gives, each with its status. */
export function* judgeQuoted(design: Design, reality: Reality): Generator<Answer> {
  const claims = quotedMessages(design);
  const [survey] = knowing(reality, "error-code");
  if (claims.length === 0 || !survey) return;
  const known = messagesOf(reality);
  const written = textsOf(reality);
  const strange = claims.filter(({ text }) => !known.has(plain(text)) && !written.has(plain(text)));
  const isWordForWord = strange.length === 1 && claims.length - strange.length >= enough;
  for (const claim of claims) {
    const given = known.get(plain(claim.text)) ?? [];
    const [first] = given.filter(({ code }) => code.element.name === String(claim.status));
    const [other] = given;
    if (first) yield confirmed(claim, first.code.survey, [{ path: first.path, line: first.line }]);
    else if (other && new Set(given.map(({ code }) => code.element.name)).size === 1) yield elsewhere(claim, other);
    else if (isWordForWord && strange[0] === claim && claim.text.includes(" "))
      yield missing(claim, `No source file here answers ${claim.status} with "${claim.text}".`, survey, {
        because: [`The ${claims.length - 1} other messages that the design quotes are in the code word for word.`],
      });
    else yield uncheckable(claim, `No source file here joins "${claim.text}" to one status.`, survey);
  }
}

function elsewhere(claim: QuotedClaim, { path, line, code }: Given): Answer {
  const is = code.element.name;
  const evidence = [{ path, line }];
  return contradicted(claim, code.survey, [{ fact: "status", expected: String(claim.status), actual: is, evidence }], {
    message: `${claim.operation}"${claim.text}" has HTTP ${claim.status} in the design, ${is} in ${placeOf(evidence[0]!)}.`,
    advice: `Answer it with ${claim.status}, or write ${is} in the design.`,
  });
}
