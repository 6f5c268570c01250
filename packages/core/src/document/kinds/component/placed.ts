import type { Block } from "../../../syntax/block.ts";
import type { Body } from "../../../syntax/section.ts";
import { roleOfTitle } from "../../shapes/column-role.ts";
import { linesOf } from "../../shapes/lines-of.ts";
import { isSourceFile } from "../../source-file.ts";
import { type Parted, partLabel } from "../../shapes/part-label.ts";
import type { Name } from "./name.ts";
import { isPlace } from "./place.ts";

// What the lines below a heading say of the part that it names: where it lives and what it is for.

/** Where a section says that the part of that name lives: `**Location**: src/orders/`, or a path in the title's brackets. */
export function placeOf(body: Body, name: Name): string | undefined {
  if (name.note && isPlace(name.note) && !isPattern.test(name.note)) return name.note;
  for (const { label, rest } of labelled(body.blocks.slice(0, 4))) {
    if (!label || !tellsPlace(label.text)) continue;
    const path = /^\s*(\S+)/.exec(rest?.text ?? "")?.[1]!.replace(/[,;.]$/, "");
    if (path && (isPlace(path) || isSourceFile(path))) return path;
  }
  return undefined;
}

/** `src/till/*.py` without its star, as names are read: which files are meant, and no place. */
const isPattern = /\/\.\w{1,5}$/;

/** `File: src/till.py` and `Responsibilities:` below a heading: who says both of something tells of a part. */
export const isPlacedAndCharged = (body: Body, name: Name): boolean =>
  labelled(body.blocks).some(({ label }) => label !== null && charge.test(label.text)) &&
  placeOf(body, name) !== undefined;

const charge =
  /^(?:(?:main |key |core )?responsibilit(?:y|ies)|role|verantwortlichkeit(?:en)?|aufgaben?|rolle|responsabilit[ée]s?|rôle|responsabilidad(?:es)?|rol|responsabilidades?|papel|responsabilità|ruolo|ответственность|обязанности|роль|职责|主要职责|責務|役割|책임|역할)$/iu;

/** The lines of paragraphs and bullets, each parted into its label and what stands behind it. */
const labelled = (blocks: readonly Block[]): readonly Parted[] =>
  blocks.flatMap((block) =>
    block.kind === "paragraph"
      ? linesOf(block.inline).map(partLabel)
      : block.kind === "list"
        ? block.items.flatMap(({ blocks: [first] }) => (first?.kind === "paragraph" ? [partLabel(first.inline)] : []))
        : [],
  );

const tellsPlace = (label: string): boolean => roleOfTitle(label) === "file" || sources.test(label);

/** Words for the place of code that as titles of columns have another meaning. */
const sources = /^(?:path|package|source|module|pfad|chemin|ruta|caminho|percorso|путь|路径|パス|경로)$/iu;
