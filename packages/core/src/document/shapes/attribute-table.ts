import type { Cell } from "../../syntax/block.ts";
import { foldTitle } from "./column-role.ts";
import type { TableView } from "./table-view.ts";

/**
 * A table that says things of one subject, a key and its value in each row, as a map from folded key (see `foldTitle`)
 * to value; `null` for any other table. Of a key that stands twice the first counts.
 */
export function attributesOf(view: TableView): ReadonlyMap<string, Cell> | null {
  const { header, rows } = view.table;
  if (header.cells.length !== 2) return null;
  const [key, value] = header.cells.map((cell) => foldTitle(cell.text)) as [string, string];
  const headed = headKeys.has(key) && !keyTitles.has(value);
  const titled =
    (key === "" && (value === "" || valueTitles.has(value))) || (keyTitles.has(key) && valueTitles.has(value));
  if (!titled && !headed) return null;
  const attributes = new Map<string, Cell>();
  for (const row of headed ? [header, ...rows] : rows) {
    const name = foldTitle(row.cells[0]?.text ?? "");
    const cell = row.cells[1];
    if (name !== "" && cell && !attributes.has(name)) attributes.set(name, cell);
  }
  return attributes;
}

const words = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.split(",")).map(foldTitle));

const keyTitles = words(
  "key, property, attribute, field, item, metadata, meta, name, setting, parameter, aspect, element, info, information",
  "schlüssel, eigenschaft, attribut, feld, merkmal, angabe, clé, propriété, champ, élément, clave, propiedad, atributo",
  "campo, elemento, parámetro, chave, propriedade, chiave, proprietà, attributo, ключ, свойство, параметр, поле, атрибут",
  "键, 属性, 项目, 项, 字段, 参数, キー, 項目, プロパティ, 키, 항목, 속성",
);

const valueTitles = words(
  "value, values, detail, details, description, content, setting, info, information, choice, specification",
  "wert, inhalt, beschreibung, valeur, détail, détails, valor, detalle, descripción, detalhe, descrição, valore, dettaglio",
  "descrizione, значение, описание, детали, 值, 内容, 说明, 描述, 値, 説明, 詳細, 값, 내용, 설명",
);

/** Keys that a table without a header of its own begins with: they stand in the header row. */
const headKeys = words(
  "author, authors, status, title, document, document id, project, created, last updated, owner, doc id",
  "autor, autoren, projekt, titel, auteur, titre, statut, projet, título, estado, proyecto, projeto, autore, titolo, stato",
  "автор, статус, проект, название документа, 作者, 文档名称, 项目名称, 作成者, 文書名, 작성자, 프로젝트",
);
