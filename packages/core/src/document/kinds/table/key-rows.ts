import { type Mapped, wholeRange } from "../../../text/mapped.ts";
import { within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import { readConstraints } from "../../shapes/constraint-words.ts";
import { bareName } from "../../shapes/member-table.ts";
import type { TableView } from "../../shapes/table-view.ts";
import { stateForeignKey } from "./state.ts";

const fromTitle =
  /^(?:foreign keys?|fks?|from|child|source|referencing(?: column| table)?|column|fremdschlüssel|clé étrangère|clave foránea|chave estrangeira)$/;
const toTitle =
  /^(?:targets?|to|references?|referenced(?: column| table)?|refers to|points to|parent|leads to|ziel|cible|destino)$/;
const actionTitle = /^on[ _]?(delete|update)$|^(delete|update) (?:rule|action)$/;

/** `orders.customer_id`, `shop.orders.customer_id`, `orders(customer_id)` */
const column = /^([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)?)(?:\.([A-Za-z_]\w*)|\s?\(\s*([A-Za-z_]\w*)\s*\))$/;
const target = /^([A-Za-z_]\w*)(?:\.([A-Za-z_]\w*)|\s?\(\s*([A-Za-z_]\w*)\s*\))?$/;

/** Tables of foreign keys, each with its table and column in one cell: `Foreign key | Target | On delete`. */
export const keyTable: Claim<TableView> = {
  sure(view, context) {
    if (!within(context, "database-design", "data-model") || toAt(view) < 0) return 0;
    const keys = keysOf(view).length;
    return keys > 0 && keys * 4 >= view.table.rows.length * 3 ? 0.92 : 0;
  },
  read(view, _context, out) {
    for (const { name, facts } of keysOf(view))
      stateForeignKey(out, facts, { range: wholeRange(name), place: "row" }, "drawn");
  },
};

const fromAt = ({ titles }: TableView): number => titles.findIndex((title) => fromTitle.test(title));
const toAt = (view: TableView): number =>
  fromAt(view) < 0 ? -1 : view.titles.findIndex((title, i) => i !== fromAt(view) && toTitle.test(title));

interface Key {
  readonly name: Mapped;
  readonly facts: Parameters<typeof stateForeignKey>[1];
}

function keysOf(view: TableView): readonly Key[] {
  const [from, to] = [fromAt(view), toAt(view)];
  return view.table.rows.flatMap(({ cells }): readonly Key[] => {
    const [own, other] = [cells[from], cells[to]];
    if (!own || !other) return [];
    const found = column.exec(plain(own.text));
    const led = target.exec(plain(other.text));
    if (!found || !led) return [];
    const told = cells.flatMap(({ text }, i) => {
      const title = actionTitle.exec(view.titles[i] ?? "");
      return title ? [readConstraints(`on ${title[1] ?? title[2]} ${text}`)] : [];
    });
    return [
      {
        name: bareName(own),
        facts: {
          table: found[1]!,
          columns: [found[2] ?? found[3]!],
          toTable: led[1]!,
          toColumns: [led[2] ?? led[3]].filter((each) => each !== undefined),
          ...Object.assign(
            {},
            ...told.map(({ onDelete, onUpdate }) => ({
              ...(onDelete ? { onDelete } : {}),
              ...(onUpdate ? { onUpdate } : {}),
            })),
          ),
        },
      },
    ];
  });
}

const plain = (text: string): string => text.replace(/[`"*]/g, "").trim();
