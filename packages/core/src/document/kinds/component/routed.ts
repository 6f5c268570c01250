import type { Cell } from "../../../syntax/block.ts";
import { wholeRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import { hasRole, type TableView } from "../../shapes/table-view.ts";
import { parseName, type Name } from "./name.ts";
import { isBlock } from "./words.ts";

// What a gateway hands on to whom: `URL prefix | Target service`.

/** What routes, by its name in the title above: `API Gateway Routes`. */
const router =
  /(?:(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]{0,30}\s){0,2}(?:[Gg]ateway|[Rr]everse [Pp]roxy|[Ll]oad [Bb]alancer|[Ii]ngress)(?!\p{L})/u;
const ofGoal =
  /^(?:(?:target|upstream|downstream|destination|backend|proxied|forwarded|routed|routes?|ziel|service|servicio|serviço)\s?(?:to|service|backend|component|host|server|dienst|destino|cible)?|service cible|目标服务|转发目标|転送先)$/iu;
const ofRoutes = /\b(?:prefix(?:es)?|paths?|routes?|url|pattern)\b|pfad|préfixe|prefijo|prefixo|前缀|路径|パス/iu;

/** Tables of the routes of a gateway: an arrow to each whom it hands requests on to, and no operations. */
export const routedTable: Claim<TableView> = {
  sure: (view, context) =>
    !within(context, "alternatives", "testing-strategy", "deployment") && routeOf(view, context) !== null ? 0.96 : 0,
  read(view, context, out) {
    const route = routeOf(view, context);
    for (const row of route ? view.table.rows : []) {
      const cell = row.cells[route!.goal];
      const to = cell && parseName(cell.text);
      if (to && to.id !== route!.from.id)
        out.relate({
          kind: "uses",
          from: route!.from.id,
          to: to.id,
          range: wholeRange(cell),
          place: "row",
          certainty: "supposed",
        });
    }
  },
};

/** The gateway that the words above name, and the column of its goals; `null` for a table of anything else. */
function routeOf(view: TableView, context: Context): { readonly from: Name; readonly goal: number } | null {
  const { titles, table } = view;
  if (titles.length > 4 || hasRole(view, "method", "http-status")) return null;
  const title = router.exec(view.caption?.text ?? "")?.[0] ?? router.exec(context.path.at(-1) ?? "")?.[0];
  const from = title ? parseName(title) : null;
  const paths = titles.findIndex((words) => ofRoutes.test(words));
  const goal = titles.findIndex((words, i) => i !== paths && ofGoal.test(words));
  if (!from || paths < 0 || goal < 0 || table.rows.length === 0) return null;
  const isRoute = table.rows.every(({ cells }) => startsPath(cells[paths]) && namesPart(cells[goal]));
  return isRoute ? { from, goal } : null;
}

const startsPath = (cell: Cell | undefined): boolean => /^\s*[/^*]/.test(cell?.text ?? "");

const namesPart = (cell: Cell | undefined): boolean => {
  const name = cell ? parseName(cell.text) : null;
  return name !== null && isBlock(name.text);
};
