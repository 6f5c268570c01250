import type { Design } from "../../document/design.ts";
import type { Origin } from "../../model/element.ts";
import { sectionAt } from "../query/chapters.ts";

/** Whether a thing is told under a heading, or after words, that say that what is told there is a choice of what there is. */
export function isOfChoice(origin: Origin, design: Design): boolean {
  const section = sectionAt(design, origin);
  if (!section) return false;
  const { path } = section.context;
  // The title of the document names the whole.
  if (path.slice(Math.min(1, path.length - 1)).some((title) => chosen.test(title) || brief.test(title))) return true;
  return section.body.blocks.some(
    (block, i, { [i + 1]: next }) =>
      block.kind === "paragraph" &&
      (i === 0 || next?.kind === "list" || next?.kind === "table") &&
      leads(block.inline.text),
  );
}

/** A line that stands above what is listed says it by its title, as a heading does; a sentence by naming the choice. */
const leads = (text: string): boolean => chosen.test(text) || (text.length < 60 && brief.test(text));

const chosen =
  /\b(?:selection|selected|(?<!\b(?:primary|foreign|api|unique|composite|partition|sort|secret|access|public|private|the|an?)\s)key(?!\s*(?:-|value))|main(?!\s(?:package|module|function|program|branch|thread)\b)|core|important|examples?|for instance|such as|e\.g|among others|excerpt|highlights|typical|most (?:of|used|important)|some of|not all|auswahl|wichtigste\w*|clave|principales|principaux|principais)\b/i;

/** Titles of what is told in short. */
const brief =
  /\b(?:summary|overview|at a glance|in short|resumen|resumo|résumé|überblick|übersicht|zusammenfassung)(?!\p{L})/iu;
