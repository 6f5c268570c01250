import { childAt, type XmlElement, type XmlWords } from "../xml/element.ts";

/** What `${name}` stands for in one POM: its own properties and what it says of itself and its parent. */
export type Properties = ReadonlyMap<string, XmlWords>;

export function propertiesOf(project: XmlElement): Properties {
  const found = new Map<string, XmlWords>();
  const set = (name: string, element: XmlElement | undefined): void => {
    if (element && element.text !== "") found.set(name, { text: element.text, range: element.textRange });
  };
  const parent = childAt(project, "parent");
  for (const name of ["groupId", "version"]) {
    set(`project.${name}`, childAt(parent, name));
    set(`project.parent.${name}`, childAt(parent, name));
    set(`parent.${name}`, childAt(parent, name));
  }
  for (const name of ["groupId", "artifactId", "version"]) set(`project.${name}`, childAt(project, name));
  for (const property of childAt(project, "properties")?.children ?? []) set(property.name, property);
  return found;
}

/** How often what stands for a property may be a property again. */
const longestChain = 8;

/** Words with their properties resolved; where they are one property alone, its value stands elsewhere. None if one is unknown. */
export function resolved(words: XmlWords | undefined, properties: Properties): XmlWords | undefined {
  let at = words;
  for (let i = 0; at && i < longestChain && at.text.includes("${"); i++) {
    const alone = /^\$\{([^{}]*)\}$/.exec(at.text);
    if (alone) at = properties.get(alone[1]!);
    else {
      let known = true;
      const text: string = at.text.replace(/\$\{([^{}]*)\}/g, (_, name: string) => {
        const value = properties.get(name)?.text;
        known &&= value !== undefined;
        return value ?? "";
      });
      // Each round may multiply the length, so that a few lines could fill the memory.
      at = known && text.length <= 1_000 ? { text, range: at.range } : undefined;
    }
  }
  return at?.text.includes("${") ? undefined : at;
}
