import type { Place } from "../../../model/element.ts";
import type { Inline } from "../../../syntax/block.ts";
import { slice } from "../../../text/mapped.ts";
import type { Range } from "../../../text/range.ts";
import type { Collector } from "../../reading.ts";
import { partLabel } from "../../shapes/part-label.ts";
import { isPartName } from "../component/words.ts";
import { known, stateNamed } from "./items.ts";
import { isProduct } from "./products.ts";
import { productsIn } from "./products-in.ts";
import { stateDependency } from "./state.ts";
import { isPort } from "./version.ts";

// Products behind a label, or behind words that say what is done by them.

/** What stands before the tool of a group of tests: `Unit tests with Jest`, `**E2E**: Cypress`. */
const withTool = /(?:\b(?:with|using|via|avec|mit|con|com|using|usando|utilisant|через)|(?<![\p{L}])с|[:：–—])\s$/iu;

/** The tools that items on tests name: with what they are done, or what alone stands behind their label. */
export function readTools(inline: Inline, products: readonly Range[], place: Place, out: Collector): void {
  for (const { from, to } of products) {
    const lead = withTool.exec(inline.text.slice(Math.max(0, from - 16), from))?.[0];
    const alone = /[:：–—]/.test(lead ?? "") && !/^[.;,\s]*$/.test(inline.text.slice(to));
    if (lead !== undefined && !alone) stateNamed(inline, from, to, place, out);
  }
}

const decision =
  /^(?:(?:our |the |final )?(?:decision|choice|selected|chosen)|entscheidung|décision|decisión|decisão|decisione|решение|决策|决定|決定|결정)$/iu;
const kit =
  /^(?:\s(?:Node(?:\.js)?|Python|Java|Go|JS|JavaScript|Ruby|PHP|\.NET|Rust|Swift|Kotlin|Browser|Web|React))?\s(?:SDK|CLI|client library)\b/;

/** `**Decision:** Redis with one replica`: what was decided on begins the words. */
export function readDecision(inline: Inline, place: Place, out: Collector): void {
  const { label, rest } = partLabel(inline);
  if (!label || !rest || !decision.test(label.text)) return;
  const lead = /^(?:(?:we(?:'ll| will)? )?(?:use|using|adopt|choose|go with|pick|take)\s+(?:the )?)?/i.exec(
    rest.text,
  )![0].length;
  const words = slice(rest, lead);
  const first = productsIn(words.text, lead > 0)[0];
  if (first?.from !== 0 || /\b(?:not|no longer|remove|removed|drop|dropped|replaced?)\b/i.test(words.text.slice(0, 60)))
    return;
  const more = kit.exec(words.text.slice(first.to, first.to + 40))?.[0].length ?? 0;
  const name = slice(words, 0, first.to + more);
  stateDependency(more > 0 ? { name } : (known(slice(words, 0, first.to + 16), true)[0] ?? { name }), place, {}, out);
}

/** `**Orders**: PostgreSQL for what must last`: what is kept or done, by which product, and what for. */
export function readPurpose(inline: Inline, place: Place, out: Collector): void {
  const { label, labelStyle, rest } = partLabel(inline);
  if (!label || labelStyle !== "strong" || !rest || weighs.test(label.text)) return;
  const first = productsIn(rest.text.slice(0, 80), false)[0];
  if (first?.from !== 0 || !purpose.test(rest.text.slice(first.to))) return;
  stateDependency({ name: slice(rest, 0, first.to) }, place, {}, out);
}

const purpose = /^\s(?:for|für|pour|para|per|для)\s\p{L}/u;

/** `**Parcelo** for calls of the API`: a bold product that an item begins with, and what for. */
export function readMeant(inline: Inline, place: Place, out: Collector): void {
  const bold = inline.spans.find(({ kind, from }) => kind === "strong" && from === 0);
  if (!bold || weighs.test(inline.text.slice(0, 160))) return;
  const [first] = productsIn(inline.text.slice(0, bold.to), true);
  if (first?.from === 0 && first.to === bold.to && purpose.test(inline.text.slice(bold.to, bold.to + 20)))
    stateDependency({ name: slice(inline, 0, bold.to) }, place, {}, out);
}

/** `**Node.js:** ≥ 20`: a product before a colon, and behind it nothing but its version. */
export function readLabelledVersion(inline: Inline, place: Place, out: Collector): void {
  const { label, rest, separator } = partLabel(inline);
  if (!label || !rest || !/^[:：]/.test(separator) || !isProduct(label.text)) return;
  const version = versions.exec(rest.text)?.[0].trim();
  if (version !== undefined && !isPort(version)) stateDependency({ name: label, version }, place, {}, out);
}

const versions = /^(?:[≥>=^~]{1,2}\s?)?v?\d+(?:\.[\dx]+)*\+?(?=\s*(?:$|[(;]|,(?!\d)|(?:or|oder|ou|o|или)\s))/;

/**
 * What is done, by a noun for doing, and the word behind which stands with what: `Password hashing with`. Where the noun comes first,
 * more words follow it: `Registro centralizado con`.
 */
const doneWith =
  /^(?:(?:[\p{L}-]{2,20}\s){0,3}[\p{L}-]{0,20}(?:ing|ung|tion|sion|ment|ción|ção|zione)\s(?:is done\s)?|[\p{L}-]{0,20}(?:ción|ções|ção|zione|tion|ment|métricas|metriche|métriques|metrics|metriken|logs?|logging|monitoreo|monitoramento|monitoraggio|trazas|alertas|caché|cache|registro)\s(?:(?:(?:de|del|do|da|di|des|du)\s)?(?:(?:la|el|los|las|le|les|os|as)\s)?[\p{L}-]{3,20}\s){0,3})(?:with|using|via|mit|mittels|über|avec|con|com|tramite)\s(?:the\s)?/iu;

/** `Password hashing with bcrypt`: an item that says with what something is done, and nothing more. */
export function readDoneWith(inline: Inline, place: Place, out: Collector): void {
  const lead = inline.text.length > 120 ? null : doneWith.exec(inline.text);
  if (!lead || weighs.test(inline.text)) return;
  const rest = slice(inline, lead[0].length);
  const [first] = productsIn(rest.text, false);
  if (first?.from === 0 && goesOn.test(rest.text.slice(first.to)))
    stateDependency({ name: slice(rest, 0, first.to) }, place, {}, out);
}

/** Nothing, a remark, another, or what it is done for. */
const goesOn = /^\s*(?:$|[.;(,]|(?:and|und|et|y|e|for|für|para|pour|per)\s)/;

/** `Mails → AWS SES (with SendGrid as fallback)`: what is done, and behind an arrow nothing but who does it. */
export function readDoneBy(inline: Inline, place: Place, out: Collector): void {
  const [lead, done] = doneBehind.exec(inline.text) ?? [];
  if (!lead || !done || inline.text.length > 120 || isPartName(done) || isProduct(done) || weighs.test(inline.text))
    return;
  const rest = slice(inline, lead.length);
  const names = productsIn(rest.text, false);
  const [first] = names;
  if (first?.from !== 0 || !/^(?:\s[A-Z]\w+)?\s*(?:$|[(,])/.test(rest.text.slice(first.to))) return;
  for (const [i, { from, to }] of names.entries()) {
    // `Firebase FCM` is one, by two names.
    const next = names[i + 1];
    const whole = next && rest.text.slice(to, next.from) === " " ? next.to : to;
    if (names[i - 1]?.to !== from - 1) stateDependency({ name: slice(rest, from, whole) }, place, {}, out);
  }
}

const doneBehind = /^([\p{L}][\p{L}\p{N}-]{1,20}(?:\s[\p{L}\p{N}-]{1,20}){0,2})\s(?:→|->|⇒)\s/u;

/** Labels of what is weighed rather than done. */
const weighs =
  /\b(?:vs\.?|versus|or|options?|alternatives?|considered|rejected|instead|future|phase|later|if|when|example)\b/i;
