import { canonicalName } from "../../../model/kinds/names.ts";
import { lexisOf } from "../../../survey/files/lexis.ts";
import { perObject } from "../../../text/per-object.ts";
import { filesOf, type Reality } from "../reality.ts";

/** The file of code that is called like a component of several words, or ends so: `order_writer.go` is where an `OrderWriter` is, whatever it declares. */
export function fileNamed(name: string, reality: Reality): string | undefined {
  const words = canonicalName(name);
  if (!words.includes("-")) return undefined;
  const stems = stemsOf(filesOf(reality));
  return stems.get(words) ?? [...stems].find(([stem]) => stem.endsWith(`-${words}`))?.[1];
}

const stemsOf = perObject(
  (files: readonly string[]): ReadonlyMap<string, string> =>
    new Map(
      files.flatMap((path) => {
        const stem = path.slice(path.lastIndexOf("/") + 1).replace(/\.\w+$/, "");
        return lexisOf(path) === undefined ? [] : [[canonicalName(stem), path] as const];
      }),
    ),
);
