import type { Cell, Row } from "../../../syntax/block.ts";
import { trimmed } from "../../../text/mapped.ts";
import type { Collector } from "../../reading.ts";
import type { TableView } from "../../shapes/table-view.ts";
import { known } from "./items.ts";
import { isProduct } from "./products.ts";
import { productsIn } from "./products-in.ts";
import { stateDependency } from "./state.ts";
import { isTechCategory } from "./titles.ts";

/** The rows of a table of constraints that are on technologies: `Runtime | Node.js 20`, and not `Licence | MIT`. */
export const constrained = (view: TableView): readonly Row[] =>
  view.titles.length < 2 ? [] : view.table.rows.filter((row) => onTechnology(row) || onVersion(row) || asWhat(row));

const onTechnology = ({ cells: [key, value] }: Row): boolean =>
  isTechCategory(key?.text ?? "") && value !== undefined && known(value).length > 0;

/** `PowerShell | 5.1 or later` */
const onVersion = ({ cells: [name, version] }: Row): boolean =>
  isProduct(name?.text.trim() ?? "") && /^\W{0,3}v?\d+(?:\.\d+)*/.test(version?.text ?? "");

/** `Docker as the unit of deployment | Sets up everywhere alike` */
const asWhat = ({ cells: [name] }: Row): boolean => {
  const [first] = productsIn(name?.text ?? "", false);
  return first?.from === 0 && /^\s(?:as|als|comme|como|come)\s/u.test(name!.text.slice(first.to));
};

export const ofConstraints =
  /constraints|^(?:\W|\d)*(?:system |software )?(?:requirements|prerequisites)$|動作環境|動作要件|前提条件|运行环境|环境要求|실행 환경|동작 환경|voraussetzungen|prérequis|requisitos (?:previos|del sistema|do sistema)|pré-requisitos|prerequisiti|randbedingungen|contraintes|restricciones|restrições|vincoli|ограничени|约束|制約|제약/i;

/** States the technologies that a table of constraints names. */
export function readConstrained(view: TableView, out: Collector): void {
  for (const row of constrained(view)) {
    const [key, value] = row.cells as [Cell, Cell];
    if (onVersion(row)) {
      const version = /^\W{0,3}v?\d+(?:\.\d+)*\+?/.exec(value.text)![0].trim();
      stateDependency({ name: trimmed(key), version }, "row", {}, out);
    } else if (asWhat(row)) for (const one of known(key, false).slice(0, 1)) stateDependency(one, "row", {}, out);
    else for (const one of known(value)) stateDependency(one, "row", { category: key.text }, out);
  }
}
