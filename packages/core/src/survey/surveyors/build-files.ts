import { idOf } from "../../model/kinds/identity.ts";
import { isBuildFile, moduleName } from "../../notation/manifests/module-name.ts";
import { Lines } from "../../text/lines.ts";
import { isTestFile, isVendored } from "../files/kinds-of-file.ts";
import { folderOf, nameOf } from "../files/paths.ts";
import { surveyor } from "../surveyor.ts";

interface ModuleFacts {
  readonly name: string;
  readonly line: number;
}

/** The modules of the repository: every folder with a build file of its own, by the name that the file gives it. */
export const buildFiles = surveyor<ModuleFacts>({
  id: "build-files",
  title: "modules by their build files",
  kinds: ["module"],
  wants: (path) => isBuildFile(path) && !isTestFile(path) && !isVendored(path),
  read({ path, text }) {
    const found = moduleName(path, text);
    return found
      ? { name: found.name, line: new Lines(text).lineAt(found.at) }
      : { name: nameOf(folderOf(path)) || nameOf(path), line: 0 };
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
            problems: [],
          },
        ],
});
