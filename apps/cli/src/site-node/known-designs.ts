import { join } from "node:path";
import { build, version } from "../version.ts";
import { cacheFolder } from "./cache-folder.ts";
import { hashOfAll, keptEntries, type KeptEntries, noEntries } from "./kept-entries.ts";

/** Which texts were told to be designs, and which not, by hashes of all that decides it. */
export type KnownDesigns = KeptEntries<boolean>;

/** What is remembered of the files below `root`. */
export const knownDesigns = (root: string): KnownDesigns =>
  keptEntries(
    join(cacheFolder(root), "designs", `${hashOfAll([version, build]).slice(0, 20)}.json`),
    (value) => typeof value === "boolean",
  );

/** Remembers nothing. */
export const noKnownDesigns: KnownDesigns = noEntries();
