import { pathId } from "../../model/kinds/identity.ts";
import { surveyor } from "../surveyor.ts";

/** The files of the repository, by their paths alone. */
export const files = surveyor({
  id: "files",
  title: "files and folders",
  kinds: ["path"],
  wants: () => false,
  read: () => null,
  join: (_, site) => [
    {
      source: "files",
      target: "",
      knows: ["path"],
      elements: site.files.map((path) => ({
        id: pathId(path),
        kind: "path",
        name: path,
        parent: null,
        facts: {},
        evidence: [{ path, line: 0 }],
      })),
      ...(site.notCheckedOut?.length
        ? {
            gaps: site.notCheckedOut.map((within) => ({
              kind: "path" as const,
              within,
              why: `${within} is a submodule that is not checked out here.`,
            })),
          }
        : {}),
      problems: [],
    },
  ],
});
