import { idOf } from "../../model/kinds/identity.ts";
import { isBuildFile, moduleName } from "../../notation/manifests/module-name.ts";
import { type ProjectReference, projectReferences } from "../../notation/manifests/project-references.ts";
import { Lines } from "../../text/lines.ts";
import { isTestFile, isVendored } from "../files/kinds-of-file.ts";
import { folderOf, foldersAbove, joinPath, nameOf } from "../files/paths.ts";
import type { BuildReference } from "../survey.ts";
import { surveyor } from "../surveyor.ts";

interface ModuleFacts {
  readonly name: string;
  readonly line: number;
  readonly needs?: readonly (ProjectReference & { readonly line: number })[];
}

/** The modules of the repository: every folder with a build file of its own, by the name that the file gives it. */
export const buildFiles = surveyor<ModuleFacts>({
  id: "build-files",
  title: "modules by their build files",
  kinds: ["module"],
  wants: (path) => isBuildFile(path) && !isTestFile(path) && !isVendored(path),
  read({ path, text }) {
    const found = moduleName(path, text);
    const lines = new Lines(text);
    const needs = projectReferences(path, text).map((each) => ({ ...each, line: lines.lineAt(each.at) }));
    return {
      ...(found
        ? { name: found.name, line: lines.lineAt(found.at) }
        : { name: nameOf(folderOf(path)) || nameOf(path), line: 0 }),
      ...(needs.length > 0 ? { needs } : {}),
    };
  },
  join: (files) =>
    files.size === 0
      ? []
      : [
          {
            source: "build-files",
            target: "",
            knows: ["module"],
            elements: [...files].map(([path, { name, line }]) => ({
              id: idOf("module", name),
              kind: "module",
              name,
              parent: null,
              facts: { path: folderOf(path) },
              evidence: [{ path, line }],
              within: folderOf(path),
            })),
            builds: references(files),
            problems: [],
          },
        ],
});

/** What build files name of each other; what leads to none of them, as where a build moves its folders, is left out. */
function references(files: ReadonlyMap<string, ModuleFacts>): readonly BuildReference[] {
  const folders = new Set([...files.keys()].map(folderOf));
  const accessors = new Map([...folders].map((folder) => [accessor(folder.split("/")), folder]));
  return [...files].flatMap(([path, { needs = [] }]) =>
    needs.flatMap((each) => {
      const folder =
        "file" in each
          ? folderOf(joinPath(folderOf(path), each.file) ?? "")
          : projectIn(foldersAbove(folderOf(path)), each.project, accessors);
      return folder !== undefined && folders.has(folder) && folder !== folderOf(path)
        ? [{ path, line: each.line, folder }]
        : [];
    }),
  );
}

const projectIn = (
  roots: readonly string[],
  project: readonly string[],
  accessors: ReadonlyMap<string, string>,
): string | undefined =>
  roots.flatMap((root) => accessors.get(accessor([...(root === "" ? [] : root.split("/")), ...project])) ?? [])[0];

/** Gradle makes `userMgmt` of a folder `user-mgmt`. */
const accessor = (folders: readonly string[]): string =>
  folders.map((each) => each.replace(/[-_.](\w)/g, (_, letter: string) => letter.toUpperCase())).join("/");
