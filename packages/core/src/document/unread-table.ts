import type { Collector } from "./reading.ts";
import { attributesOf } from "./shapes/attribute-table.ts";
import type { TableView } from "./shapes/table-view.ts";

/**
 * A table that nobody reads and of which no column is understood is said to be unread, and so is one of permissions in words;
 * others merely hold nothing of a known kind.
 */
export function unreadTable(view: TableView, told: boolean, out: Collector): void {
  const known = view.roles.some((role) => role !== null) || attributesOf(view) !== null;
  if (known && (told || !view.titles.some((title) => ofPermissions.test(title)))) return;
  const titles = view.titles.filter(Boolean).join(" | ").slice(0, 120);
  out.cannotRead({
    range: view.table.header.range,
    what: titles === "" ? "table without column titles" : `table "${titles}"`,
    why: known ? "permissions are read only where ticks tell who has them" : "none of its column titles is known",
  });
}

const ofPermissions =
  /^(?:permissions?|access rights?|privileges?|berechtigung(?:en)?|permisos?|permiss(?:ão|ões)|permess[oi]|права|权限|権限|권한)$/u;
