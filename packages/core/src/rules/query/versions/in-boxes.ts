import type { Design } from "../../../document/design.ts";
import { isProduct } from "../../../document/kinds/dependency/products.ts";
import { ofKind } from "../../../model/model.ts";
import { isSettled } from "../settled.ts";
import { productKey } from "./product-key.ts";
import type { VersionStatement } from "./statement.ts";
import { versionIn } from "./version.ts";

/** `PostgreSQL 15` in a box; of several boxes with small numbers each is one of several. */
export function versionsInBoxes(design: Design): VersionStatement[] {
  const found = ofKind(design.model, "component").flatMap(({ statements }) =>
    statements.flatMap((statement) => {
      const match = /^(\D{2,40}?)\s+v?(\d{1,4}(?:\.\d{1,5}){0,3})$/.exec(statement.name);
      const version = match && isProduct(match[1]!) ? versionIn(match[2]!) : null;
      if (!version || !isSettled(design, statement) || /^[0-2]$/.test(match![2]!)) return [];
      const { document, range } = statement.origin;
      const name = match![1]!;
      return [
        { name, key: productKey(name), version, document, range, listed: true, passage: `${document}#${range.from}` },
      ];
    }),
  );
  return found.filter((one) => found.every(({ key, version }) => key !== one.key || version.text === one.version.text));
}
