import type { Evidence } from "../../../model/built.ts";
import { perObject } from "../../../text/per-object.ts";
import { whenAsked } from "../../../text/when-asked.ts";
import { bare } from "../../query/names.ts";
import { filesOf, type Reality } from "../reality.ts";

/** Tells where a file writes a name or is called so, whatever the case and the way of parting its words; `null` where none does. */
export const writtenIn = perObject((reality: Reality): ((name: string) => Evidence | null) => {
  const places = placesIn(reality);
  const inAnyForm = whenAsked(() => {
    const forms = new Map<string, Evidence>();
    for (const [word, place] of places) if (!forms.has(bare(word))) forms.set(bare(word), place);
    for (const path of filesOf(reality))
      for (const part of path.split("/"))
        for (const form of [
          bare(part),
          bare(part.replace(/\..*$/, "")),
          bare(part.replace(dated, "").replace(/\..*$/, "")),
        ])
          if (!forms.has(form)) forms.set(form, { path, line: 0 });
    return forms;
  });
  const text = whenAsked(() => [...places.keys()].join("\n"));
  /** A longer name that has this one in it. */
  const within = (name: string): Evidence | null => {
    const at = text().indexOf(name);
    if (at < 0) return null;
    const end = text().indexOf("\n", at);
    return places.get(text().slice(text().lastIndexOf("\n", at) + 1, end < 0 ? undefined : end)) ?? null;
  };
  return (name) => places.get(name) ?? inAnyForm().get(bare(name)) ?? within(name);
});

/** What stands before the name of a migration: `2026_06_17_114921_`, `0007_`. */
const dated = /^\d[\d_-]{2,20}_/;

/** Tells where a file writes just this name; `null` where none does. */
export const writtenSoIn = (reality: Reality): ((name: string) => Evidence | null) => {
  const places = placesIn(reality);
  return (name) => places.get(name) ?? null;
};

const placesIn = perObject(({ surveys }: Reality): ReadonlyMap<string, Evidence> => {
  const found = new Map<string, Evidence>();
  for (const { words = [], places } of surveys)
    for (const [i, word] of words.entries()) {
      const path = places?.files[places.file[i] ?? -1];
      if (path !== undefined && !found.has(word)) found.set(word, { path, line: places!.line[i] ?? 0 });
    }
  return found;
});
