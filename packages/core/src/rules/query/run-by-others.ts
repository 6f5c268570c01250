import type { Design } from "../../document/design.ts";
import { sectionAt } from "./chapters.ts";
import { type Component, describedAt } from "./components.ts";
import { blocksText } from "./section-text.ts";
import { rowAt } from "./tables.ts";

/** `The relay of the university. It is not run by this team.`: what others run, they deploy and test. */
export const isRunByOthers = (design: Design, component: Component): boolean =>
  describedAt(component).some(({ origin }) => {
    const section = origin.place === "heading" ? sectionAt(design, origin) : undefined;
    const row = rowAt(design, origin);
    const words = row ? row.row.cells.map(({ text }) => text).join(" ") : section ? blocksText(section) : "";
    return byOthers.test(words);
  });

const byOthers =
  /\b(?:not|never)\s+(?:run|operated|hosted|deployed|owned|maintained|ours)\b|\b(?:run|operated|hosted|managed|provided|maintained)\s+by\s+(?!us\b|this\b|our\b|kubernetes|docker|systemd|compose|the (?:same|platform) team)|\b(?:third[- ]party|external (?:service|system|provider)|outside (?:of )?(?:this|our|the) (?:system|scope|team))\b/i;
