import type { Element, Place, Statement } from "../../model/element.ts";
import type { Model } from "../../model/model.ts";
import type { Kind, Vocabulary } from "../../model/kinds/vocabulary.ts";

/** The places of a thing that are of any of these sorts. */
export const statedAt = <K extends Kind>(element: Element<K>, ...places: readonly Place[]): Statement<K>[] =>
  element.statements.filter(({ origin }) => places.includes(origin.place));

/** The places that introduce a thing, rather than only name it. */
export const definitionsOf = <K extends Kind>(element: Element<K>): Statement<K>[] =>
  element.statements.filter(({ weight }) => weight === "defines");

/** The places that describe a thing in words or code, outside drawings. */
export const descriptionsOf = <K extends Kind>(element: Element<K>): Statement<K>[] =>
  definitionsOf(element).filter(({ origin }) => origin.place !== "diagram");

/** The first place that states this fact. */
export const stating = <K extends Kind>(element: Element<K>, fact: keyof Vocabulary[K]): Statement<K> | undefined =>
  element.statements.find(({ facts }) => facts[fact] !== undefined);

/** Every place that states this fact, with what it says. */
export function saying<K extends Kind, F extends keyof Vocabulary[K]>(
  element: Element<K>,
  fact: F,
): { readonly statement: Statement<K>; readonly value: NonNullable<Vocabulary[K][F]> }[] {
  return element.statements.flatMap((statement) => {
    const value = statement.facts[fact];
    return value === undefined || value === null ? [] : [{ statement, value: value as NonNullable<Vocabulary[K][F]> }];
  });
}

/** The things that a design tells of: files and names in code that its text only names are none. */
export const thingsOf = ({ elements }: Model): Element[] =>
  [...elements.values()].filter(({ kind }) => kind !== "symbol" && kind !== "path");

/** Whether a thing is or will be part of the design: what was taken away answers to no rule. */
export const stands = ({ state }: Pick<Element, "state">): boolean => state !== "removed";
