import type { Range } from "../../text/range.ts";

/** An element of XML with its place. Prefixes of namespaces are left out of names. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** Its own words without the blanks at their ends, those of its children left out. */
  readonly text: string;
  /** Where its first own words stand. */
  readonly textRange: Range;
}

export interface XmlAttribute {
  readonly name: string;
  readonly value: string;
  /** Inside the quotes. */
  readonly range: Range;
}

/** The words of an element or attribute, and where they stand. */
export interface XmlWords {
  readonly text: string;
  readonly range: Range;
}

/** The children of a name. */
export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** The element at the end of a path of names, the first of each. */
export function childAt(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  let found = element;
  for (const name of names) found = found?.children.find((child) => child.name === name);
  return found;
}

/** The words of the first child of a name, if it has any. */
export function wordsOf(element: XmlElement | undefined, ...names: readonly string[]): XmlWords | undefined {
  const child = childAt(element, ...names);
  return child && child.text !== "" ? { text: child.text, range: child.textRange } : undefined;
}

/** The value of an attribute, whatever the case of its name. */
export function attributeOf(element: XmlElement, name: string): XmlWords | undefined {
  const found = element.attributes.find((attribute) => attribute.name.toLowerCase() === name.toLowerCase());
  return found && { text: found.value, range: found.range };
}

/** The element and all below it that have the name, in order; iterative, for XML may be nested to any depth. */
export function allOf(roots: readonly XmlElement[], name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const rest = [...roots].reverse();
  for (let element = rest.pop(); element; element = rest.pop()) {
    if (element.name === name) found.push(element);
    for (let i = element.children.length - 1; i >= 0; i--) rest.push(element.children[i]!);
  }
  return found;
}
