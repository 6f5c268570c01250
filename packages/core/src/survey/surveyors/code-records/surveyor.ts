import type { BuiltElement } from "../../../model/built.ts";
import type { ElementId } from "../../../model/element.ts";
import { idOf, memberId } from "../../../model/kinds/identity.ts";
import { folderOf } from "../../files/paths.ts";
import { isTestFile, isVendored } from "../../files/kinds-of-file.ts";
import { surveyor } from "../../surveyor.ts";
import { recordLanguageOf } from "./languages.ts";
import { type Declared, readRecords } from "./read.ts";
import { type Structure, structuresOf } from "./structures.ts";

/** The structures of data that code declares: classes, interfaces, records, structs, messages and enumerations with their fields. */
export const codeRecords = surveyor<readonly Declared[]>({
  id: "code-records",
  title: "structures of data in code",
  kinds: ["entity", "field"],
  wants: (path) => recordLanguageOf(path) !== undefined && !isTestFile(path) && !isVendored(path),
  read: readRecords,
  join(files) {
    const elements = elementsOf(structuresOf(files));
    if (elements.length === 0) return [];
    return [{ source: "code-records", target: "", knows: ["entity", "field"], elements, problems: [], authority: 1 }];
  },
});

function elementsOf(structures: readonly Structure[]): BuiltElement[] {
  const taken = new Set<ElementId>();
  const elements: BuiltElement[] = [];
  for (const { path, declared, fields, open } of structures) {
    const { name, form, language, members, values, line } = declared;
    const id = freeId(taken, name, path, line);
    const within = folderOf(path);
    elements.push({
      id,
      kind: "entity",
      name,
      parent: null,
      facts: {
        form,
        language,
        ...(members ? { members } : {}),
        ...(values ? { values } : {}),
        ...(open === undefined ? {} : { open }),
      },
      evidence: [{ path, line }],
      within,
    });
    const own = new Set<ElementId>();
    for (const field of fields) {
      const member = memberId("field", id, field.name);
      // A getter beside the field that it tells is no second one.
      if (own.has(member)) continue;
      own.add(member);
      elements.push({
        id: member,
        kind: "field",
        name: field.name,
        parent: id,
        facts: field.facts,
        evidence: [{ path: field.path, line: field.line }],
        within,
      });
    }
  }
  return elements;
}

/** The id of a structure: its name, or, of those after the first of a name, its name with its place. */
function freeId(taken: Set<ElementId>, name: string, path: string, line: number): ElementId {
  const ids = [name, `${name} ${path}`, `${name} ${path} ${line}`].map((each) => idOf("entity", each));
  const id = ids.find((each) => !taken.has(each)) ?? idOf("entity", `${name} ${path} ${line} ${taken.size}`);
  taken.add(id);
  return id;
}
