import { surveyors } from "@asbuilt/core/survey/list";
import { surveySite } from "@asbuilt/core/survey/run";
import { readSurveys } from "@asbuilt/core/survey/saved";
import { resolve } from "node:path";
import { gitSite } from "../site-node/git-site.ts";
import { readText } from "../site-node/read-text.ts";
import { lookingAt } from "./looking.ts";
import type { Surveyed } from "./repository.ts";

/** Surveys that were saved, or what is wrong with their file. */
export function savedSurveys(
  files: readonly string[],
  cwd: string,
): Surveyed | { readonly unseen: string; readonly why: string } {
  const all = { surveys: [] as Surveyed["surveys"][number][], problems: [] as Surveyed["problems"][number][] };
  for (const file of files) {
    const read = readText(resolve(cwd, file));
    const saved = "why" in read ? { wrong: read.why } : readSurveys(read.text);
    if ("wrong" in saved) return { unseen: file, why: saved.wrong };
    all.surveys.push(...saved.surveys);
    all.problems.push(...saved.problems);
  }
  return all;
}

/** The repository as it was at a revision, surveyed, with the texts of documents as they were. */
export function surveyedAt(
  root: string,
  revision: string,
): (Surveyed & { readonly textOf: (path: string) => string | null }) | { readonly why: string } {
  const site = gitSite(root, revision);
  if ("why" in site) return site;
  return {
    ...surveySite(surveyors, site),
    ...lookingAt(site),
    textOf: (path) => {
      const read = site.read(path);
      return "text" in read ? read.text : null;
    },
  };
}
