import type { Design } from "../../document/design.ts";
import { sectionAt } from "./chapters.ts";
import { type Component, describedAt } from "./components.ts";
import { blocksText } from "./section-text.ts";
import { rowAt } from "./tables.ts";

/** `The relay of the university. It is not run by this team.`: what others run, they deploy and test. */
export const isRunByOthers = (design: Design, component: Component): boolean =>
  describedAt(component).some(({ origin }) => {
    const section = origin.place === "heading" ? sectionAt(design, origin) : undefined;
    const cells = rowAt(design, origin)?.row.cells.map(({ text }) => text) ?? [];
    return [...cells, ...(section ? [blocksText(section)] : [])].some((words) => saysSo(words, component.name));
  });

/** Whether a sentence says it of the component: "prices are provided by the printers" is said of prices. */
function saysSo(words: string, name: string): boolean {
  const called = name.toLowerCase();
  const sort = called.split(/\s/).at(-1)!;
  return words.split(/(?<=[.;!?。])\s|\n/).some((sentence) => {
    const said = sentence.trim().toLowerCase();
    const subject = [called, `the ${called}`, `the ${sort}`].find((one) => said.startsWith(`${one} `));
    return byOthers.test(subject === undefined ? said : `it${said.slice(subject.length)}`);
  });
}

const byOthers = new RegExp(
  [
    String.raw`^\W*(?:(?:it|this|the (?:service|system|component))\s(?:is|runs)\s(?:\w+ly\s)?)?(?:`,
    String.raw`(?:not|never)\s+(?:run|operated|hosted|deployed|owned|maintained|ours)\b`,
    String.raw`|(?:run|operated|hosted|managed|provided|maintained)\s+by\s+(?!us\b|this\b|our\b|kubernetes|docker|systemd|compose|the (?:same|platform) team)`,
    String.raw`|(?:an?\s|the\s)?(?:[\w-]{1,30}\s){0,2}(?:third[- ]party|external (?:service|system|provider))\b`,
    String.raw`|outside (?:of )?(?:this|our|the) (?:system|scope|team)\b)`,
  ].join(""),
);
