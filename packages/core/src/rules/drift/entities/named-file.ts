import type { Design } from "../../../document/design.ts";
import type { Element } from "../../../model/element.ts";
import { claimsOf } from "../claims.ts";
import type { Holder } from "./holder.ts";

/** Of structures of one name, those in the files that the sections which tell of the entity name; all where they name none. */
export function inNamedFiles(design: Design, entity: Element<"entity">, holders: readonly Holder[]): readonly Holder[] {
  if (holders.length < 2) return holders;
  const files = claimsOf(design, "path")
    .filter(({ statements }) =>
      statements.some(({ origin }) =>
        entity.statements.some(
          (one) => one.origin.document === origin.document && one.origin.section === origin.section,
        ),
      ),
    )
    .map(({ name }) => name.replace(/^(?:\.{1,2}\/)+/, ""));
  const named = holders.filter(({ evidence: { path } }) =>
    files.some((file) => path === file || (file.includes("/") && path.endsWith(`/${file}`))),
  );
  return named.length > 0 ? named : holders;
}
