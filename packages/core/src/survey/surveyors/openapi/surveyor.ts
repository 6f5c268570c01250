import { deployables } from "../../files/deployables.ts";
import { isTestFile, isVendored } from "../../files/kinds-of-file.ts";
import { folderOf, joinPath } from "../../files/paths.ts";
import { elementsOfOperations, type PlacedOperation } from "../../routes/operations.ts";
import type { Site } from "../../site.ts";
import type { Gap } from "../../survey.ts";
import { surveyor } from "../../surveyor.ts";
import { type OpenapiFile, operationsAt, readDocument } from "./document.ts";

/** What OpenAPI documents promise, each by itself. References lead to files of the repository, never out of it or to the network. */
export const openapi = surveyor<OpenapiFile>({
  id: "openapi",
  title: "OpenAPI documents",
  kinds: ["endpoint", "control"],
  wants: (path) =>
    /\.(?:ya?ml|json)$/.test(path) &&
    !/(?:^|\/)(?:package(?:-lock)?|tsconfig[\w.-]*|composer|pnpm-lock)\.(?:json|ya?ml)$/.test(path) &&
    !isTestFile(path) &&
    !isVendored(path),
  read: ({ text }) => readDocument(text),
  join(files, site) {
    const within = deployables(site.files);
    return [...files].map(([path, file]) => {
      const gaps: Gap[] = [];
      const operations: PlacedOperation[] = file.operations.map(({ line, ...facts }) => ({
        ...facts,
        at: [path, line],
      }));
      for (const each of file.elsewhere) {
        const led = follow(path, each, site);
        if (typeof led !== "string") operations.push(...led);
        else
          gaps.push({
            kind: "endpoint",
            within: path,
            why: `${each.path} of ${path}:${each.line} could not be read: ${led}.`,
          });
      }
      if (file.why) gaps.push({ kind: "endpoint", within: path, why: `${path} could not be read: ${file.why}.` });
      return {
        source: "openapi",
        target: path,
        knows: operations.length > 0 && gaps.length === 0 ? (["endpoint"] as const) : [],
        ...(gaps.length > 0 ? { gaps } : {}),
        ...elementsOfOperations(operations, within(path)),
        problems: file.why ? [{ path, line: 0, why: file.why }] : [],
      };
    });
  },
});

/** The operations that a reference to another file leads to, or why it leads to none. */
function follow(
  from: string,
  { path, reference, access }: OpenapiFile["elsewhere"][number],
  site: Site,
): readonly PlacedOperation[] | string {
  const [name = "", pointer = ""] = reference.split("#", 2);
  if (/^[a-z][a-z+.-]*:|^\/\//i.test(name)) return "an address of the network is not followed";
  const file = joinPath(folderOf(from), name);
  if (file === null || name.startsWith("/") || !site.files.includes(file))
    return `${reference} is no file of the repository`;
  const read = site.read(file);
  if ("why" in read) return read.why;
  return operationsAt(read.text, pointer, path, access).map(({ line, ...facts }) => ({ ...facts, at: [file, line] }));
}
