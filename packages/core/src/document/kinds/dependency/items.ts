import type { Place } from "../../../model/element.ts";
import type { Inline } from "../../../syntax/block.ts";
import { type Mapped, slice } from "../../../text/mapped.ts";
import { matches } from "../../../text/matches.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import type { ItemView, ListView } from "../../shapes/list-view.ts";
import { namesIn } from "./names.ts";
import { isOpenChoice } from "./open-choice.ts";
import { isProduct } from "./products.ts";
import { productsIn } from "./products-in.ts";
import { stateDependency } from "./state.ts";
import { isTechCategory, namesTechnologies } from "./titles.ts";
import { namedBeside, namedFirst, namedLast } from "./told.ts";
import { partVersion, type Versioned } from "./version.ts";
import { versionedList } from "./versioned-list.ts";

/** Lines above what something is done with: `Monitoring via:`, `Built with:`; "Indexes on:" tells of columns, "Sorted by:" of fields. */
const madeWith =
  /^(?!.*\b(?:ind(?:ex(?:es)?|ices)|keys?|constraints?|sort(?:ed|ing)?|order(?:ed|ing)?|group(?:ed|ing)?|filter(?:ed|ing|s)?|partition(?:ed|ing|s)?)\s+\w+\s*:$)[\p{L} -]{2,40}\s(?:via|with|using|by|on)\s*:$/iu;

export function sureOfDependencyItems(view: ListView, context: Context): number {
  if (view.items.length === 0 || view.items.some((item) => item.item.task !== null)) return 0;
  const caption = view.caption?.text ?? "";
  const here =
    (within(context, "dependencies") && context.subjects.length === 0) || namesTechnologies(titleAbove(context));
  const captioned = namesTechnologies(caption.replace(/(?<![\s:：*])[\s:：*]+$/, "")) || madeWith.test(caption);
  if (here || captioned) {
    const external = isExternal(view, context) && !view.items.some((item) => item.label);
    const named =
      view.items.filter((item) => versionedList(item) !== null || namesOf(item, external).length > 0).length /
      view.items.length;
    if (named === 0) return 0;
    return captioned || named >= 0.3 ? 0.85 : 0.6;
  }
  if (view.items.length > 1 && view.items.every((item) => item.inline && namedLast(item.inline))) return 0.72;
  const labelled = view.items.filter((item) => item.label && productLabel(item.label)).length;
  return labelled >= 2 && labelled * 5 >= view.items.length * 3 ? 0.72 : 0;
}

/** The heading above, or the one above that, of which it names a sort: `News APIs` below `External Integrations`. */
function titleAbove({ path }: Context): string {
  const [title, above] = [path.at(-1) ?? "", path.at(-2) ?? ""];
  return !namesTechnologies(title) && /\b(?:apis|services|providers|sdks)\W*$/i.test(title) && namesTechnologies(above)
    ? above
    : title;
}

/** Whether the words above a list say that it holds nothing of one's own. */
const isExternal = (view: ListView, context: Context): boolean =>
  /external|third|librar|package|framework|extern|внешн|外部|第三方/i.test(
    `${titleAbove(context)} ${view.caption?.text ?? ""}`,
  );

export function readDependencyItems(view: ListView, context: Context, out: Collector): void {
  const external = isExternal(view, context);
  const chosen = listsTechnologies(view, context);
  const labelled = labelsProducts(view);
  for (const item of view.items) {
    const label = item.label?.text.trim() ?? "";
    if (ofLicence.test(label) || ofOthers.test(label)) continue;
    if (isOpenChoice(item.inline?.text.slice(0, 1_000) ?? "")) continue;
    const versioned = versionedList(item);
    if (versioned && !isTechCategory(versioned.usedBy) && !productLabel(item.label!)) {
      for (const one of versioned.packages) stateDependency(one, "item", { usedBy: versioned.usedBy }, out);
      continue;
    }
    const purpose = item.label ? item.rest?.text.replace(/\s+/g, " ").trim() : undefined;
    const known = namesOf(item, external || (labelled && properName.test(item.label?.text ?? "")));
    const names = chosen ? [...known, ...namedBeside(item, known)] : known;
    for (const one of names) stateDependency(one, "item", names.length === 1 && purpose ? { purpose } : {}, out);
    for (const nested of item.nested) {
      if (names.length === 0 || (item.label && isTechCategory(item.label.text)))
        readDependencyItems(nested, context, out);
    }
  }
}

/** Words that together, or by how they are written, are a name: `Tide Dropzone`, `basic-tide`, and not `Editors`. */
const properName = /^[a-z][a-z0-9]*(?:[-./][a-z0-9]+)+$|^\p{Lu}\S*(?:\s\p{Lu}\S*)+$|\p{Ll}\p{Lu}/u;

/** Two thirds of the labels in bold are known products, each with what it is for: the others are what else the stack holds. */
const labelsProducts = ({ items }: ListView): boolean =>
  (items.length > 3 &&
    items.every(({ label, labelStyle, separator }) => label !== null && labelStyle === "strong" && separator !== "") &&
    items.filter(({ label }) => productLabel(label!)).length * 3 >= items.length * 2) ||
  namesBeforeDashes(items);

/**
 * `Express 4`, `Tidal — logs`, `tide-parse — reads tides`: names with what each is for behind a dash, at least half of
 * which are known, or are written as only packages are, and one of them known.
 */
function namesBeforeDashes(items: readonly ItemView[]): boolean {
  const told = items.filter(
    ({ label, labelStyle, separator }) => label && labelStyle === "plain" && dash.test(separator),
  );
  const alone = items.filter((item) => !item.label && namesOf(item, false).length > 0);
  if (items.length < 3 || told.length < 2 || told.length + alone.length < items.length - 1) return false;
  const products = alone.length + told.filter(({ label }) => productLabel(label!)).length;
  const packages = told.filter(({ label }) => !productLabel(label!) && asPackages.test(label!.text)).length;
  return products > 0 && (products + packages) * 2 > items.length;
}

const dash = /^\s*[–—-]\s*$/;
const asPackages = /^[a-z][a-z0-9]*(?:[-.][a-z0-9]+)+$/;

/** A list of a stack, most items of which name known technologies behind their labels: what the others name are some too. */
const listsTechnologies = (view: ListView, context: Context): boolean => {
  const labelled = view.items.filter(({ label, rest }) => label !== null && rest !== null);
  return (
    labelled.length > 3 &&
    labelled.length === view.items.length &&
    (namesTechnologies(titleAbove(context)) || (within(context, "dependencies") && context.subjects.length === 0)) &&
    labelled.filter(({ label, rest }) => isTechCategory(label!.text) || known(rest!).length > 0).length * 2 >=
      labelled.length
  );
};

/** The technologies an item names. An unknown name counts where all are third-party, or where it is written as a package. */
function namesOf(item: ItemView, external: boolean): Versioned[] {
  const { label, rest, inline, labelStyle } = item;
  if (!inline) return [];
  if (label) {
    if (productLabel(label)) return withNote(namesIn(label), item);
    const listed = rest && !techLess(rest) ? known(rest) : [];
    const leads = listed[0]?.version !== undefined && rest!.text.startsWith(listed[0].name.text);
    if (listed.length > 0 && (isTechCategory(label.text) || isList(rest!) || leads)) return listed;
    const asPackage = labelStyle === "code" ? /^[@a-z][\w@/.-]*$/ : inScope;
    if (asPackage.test(label.text) && !isOwnPath.test(label.text)) return withNote([partVersion(label)], item);
    const marked = labelStyle === "strong" ? item.separator !== "" : dash.test(item.separator);
    return external && marked && !isTechCategory(label.text) ? withNote([partVersion(label)], item) : [];
  }
  const text = rest ?? inline;
  const first = external ? namedFirst(text) : null;
  if (first) return [partVersion(first)];
  const whole = partVersion(text);
  if (isProduct(whole.name.text)) return [whole];
  // `Java 21, Spring Boot 3.2`
  const several = /,\s|\s(?:and|with|[+&])\s/.test(whole.name.text) ? known(text) : [];
  if (several.length > 1) return several;
  if (whole.version !== undefined && whole.name.text.split(/\s+/).length <= 4) return [whole];
  const found = known(text);
  return found.length > 0 ? found : namesIn(text).filter(({ name }) => isProduct(name.text));
}

/** The terms that something may be had on, which name whose they are and their version: `License: Apache 2.0`. */
const ofLicence =
  /^(?:licen[cs]es?|lizenz|licence|licencia|licença|licenza|лицензия|许可证|许可|ライセンス|라이선스)$/iu;

/** What was weighed and not taken: `**Alternatives**: Koa or Hapi`. */
const ofOthers =
  /^(?:(?:possible |considered |rejected |other )?alternatives?(?: considered| rejected)?|(?:verworfene )?alternativen?|alternatives? (?:envisagées?|rejetées?)|alternativas?(?: (?:consideradas?|descartadas?))?|alternative(?: (?:considerate|scartate))?|альтернативы?|替代(?:方案|品)?|备选(?:方案)?|代替案|代替手段|대안)$/iu;

/** A package by the scope that a registry keeps it in, however it is marked: `@orders/kit`. */
const inScope = /^@[a-z0-9][\w.-]*\/[a-z0-9][\w.-]*$/;

/** A file, or a folder of the repository itself. */
const isOwnPath =
  /\.[a-z]{1,4}$|\/$|^(?:internal|src|pkg|cmd|apps?|libs?|packages|crates|modules|services|core|shared)\//;

const withNote = (names: readonly Versioned[], item: ItemView): Versioned[] => {
  const version = item.note && /^[v≥≤<>=^~\s]*\d+(?:\.[\dx*]+)*\+?$/.test(item.note.text) ? item.note.text : undefined;
  return names.map((one) => (one.version || !version || names.length > 1 ? one : { ...one, version }));
};

const productLabel = (label: Mapped): boolean => namesIn(label).some(({ name }) => isProduct(name.text));

/** The known products in a text and the packages with a scope, each with the version that follows it. */
export function known(words: Mapped, loose = true): Versioned[] {
  const scopes = matches(words.text, scoped).map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
  const products = productsIn(words.text, loose).filter(
    ({ from }) => !scopes.some((scope) => scope.from <= from && from < scope.to),
  );
  return [...products, ...scopes]
    .filter(({ from, to }) => !ofFormat.test(words.text.slice(from, to + 12)))
    .sort((a, b) => a.from - b.from)
    .map(({ from, to }) => {
      const after = /^\s(?:[≥>=^~]\s?)*v?\d+(?:\.[\dx]+)*\+?(?![\w%])|^\s?\([v≥>=^~\s]*\d+(?:\.[\dx]+)*\+?\)/.exec(
        words.text.slice(to, to + 24),
      );
      return partVersion(slice(words, from, to + (after?.[0].length ?? 0)));
    });
}

/** `CSS variables`: what is written in a format. */
const ofFormat = /^(?:CSS|HTML|JSON|YAML|XML)\s(?:variables|classes|properties|files?|payloads?|responses?|schemas?)/i;

/** `@orders/kit`, as the registry of JavaScript writes names. */
const scoped = /(?<![\w@/.-])@[a-z0-9][\w.-]{0,60}\/[a-z0-9](?:[\w.-]{0,60}\w)?/g;

/** `Node.js, Express and Redis`: little else stands there than names. */
function isList(words: Mapped): boolean {
  const named = productsIn(words.text, true).reduce((sum, { from, to }) => sum + to - from, 0);
  return named * 3 >= words.text.length;
}

const techLess = (words: Mapped): boolean => words.text.length > 400;

/** States the product that stands at an offset of prose, with its version. */
export function stateNamed(
  inline: Inline,
  from: number,
  to: number,
  place: Place,
  out: Collector,
  loose = false,
): void {
  for (const one of known(slice(inline, from, Math.min(inline.text.length, to + 16)), loose).slice(0, 1))
    stateDependency(one, place, {}, out);
}
