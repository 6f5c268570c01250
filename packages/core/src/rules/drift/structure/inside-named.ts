import type { Lift } from "../../../compare/lift/lift.ts";
import type { Design } from "../../../document/design.ts";
import type { ElementId, Origin } from "../../../model/element.ts";
import { blocksOf } from "../../../syntax/walk.ts";
import { perObject } from "../../../text/per-object.ts";
import { sectionAt } from "../../query/chapters.ts";
import type { ElementClaim } from "../claims.ts";

/** Words that say that what follows is the inside of something. */
const inside = /\b(?:packages?|modules?|folders?|layers?|layered|imports?|namespaces?|inside|within)\b/i;

/**
 * The places of names that several folders bear, `model` and `service`, where the words above all that is said of them name the
 * building block that has one of these: "Packages of the orders service".
 */
export function insideNamed(
  claims: readonly ElementClaim<"component" | "module">[],
  { placings }: Lift,
  design: Design,
): ReadonlyMap<ElementId, string> {
  const found = new Map<ElementId, string>();
  const placed = claims.flatMap(({ id, name }) => {
    const placing = placings.get(id);
    return placing?.is === "placed" && placing.path !== "" ? [{ name, path: placing.path }] : [];
  });
  for (const { id, statements } of claims) {
    const placing = placings.get(id);
    if (placing?.is !== "ambiguous") continue;
    const places = new Set(
      statements.map(({ origin }) => {
        const words = wordsAbove(design, origin);
        const around = placed.filter(
          ({ name, path }) => placing.paths.some((each) => isIn(each, path)) && says(words, name),
        );
        const meant = placing.paths.filter((each) => around.some(({ path }) => isIn(each, path)));
        return meant.length === 1 ? meant[0]! : null;
      }),
    );
    const [place] = places;
    if (places.size === 1 && place) found.set(id, place);
  }
  return found;
}

const isIn = (path: string, folder: string): boolean => path.startsWith(`${folder}/`);

/** The title of the section and the paragraph nearest above a place, where they tell of an inside. */
function wordsAbove(design: Design, origin: Origin): string {
  const section = sectionAt(design, origin);
  if (!section) return "";
  const above = paragraphsOf(section).findLast(({ to }) => to <= origin.range.from - section.from);
  return [section.context.path.at(-1) ?? "", above?.text ?? ""].filter((words) => inside.test(words)).join("\n");
}

const paragraphsOf = perObject((section: NonNullable<ReturnType<typeof sectionAt>>) =>
  [...blocksOf(section.body.blocks)].flatMap((block) =>
    block.kind === "paragraph" ? [{ to: block.range.to, text: block.inline.text }] : [],
  ),
);

function says(words: string, name: string): boolean {
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1))
    if (!/[\w-]$/.test(words.slice(0, at)) && !/^(?:[\w]|-(?!service\b))/.test(words.slice(at + name.length)))
      return true;
  return false;
}
