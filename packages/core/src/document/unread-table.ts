import { keyOf } from "./metadata/keys.ts";
import type { Collector } from "./reading.ts";
import { attributesOf } from "./shapes/attribute-table.ts";
import type { TableView } from "./shapes/table-view.ts";

/** A table that nobody reads is said to be unread, but where attributes of a thing or its sentences were read in it all the same. */
export function unreadTable(view: TableView, told: boolean, out: Collector): void {
  const known = view.roles.some((role) => role !== null);
  if (attributesOf(view) !== null || isOfDocument(view) || (known && told)) return;
  const titles = view.titles.filter(Boolean).join(" | ").slice(0, 120);
  out.cannotRead({
    range: view.table.header.range,
    what: titles === "" ? "table without column titles" : `table "${titles}"`,
    why: view.titles.some((title) => ofPermissions.test(title))
      ? "permissions are read only where ticks tell who has them"
      : view.roles[0] === "field" || view.roles[0] === "column"
        ? "nothing above it is named as what has these members"
        : known
          ? "it lists nothing of a known kind"
          : "none of its column titles is known",
  });
}

/** `Author | Created | Last updated` over one row: what a document says of itself. */
const isOfDocument = ({ titles, table: { rows } }: TableView): boolean =>
  rows.length === 1 && titles.filter((title) => keyOf(title) !== null).length >= 2;

const ofPermissions =
  /^(?:permissions?|access rights?|privileges?|berechtigung(?:en)?|permisos?|permiss(?:ão|ões)|permess[oi]|права|权限|権限|권한)$/u;
