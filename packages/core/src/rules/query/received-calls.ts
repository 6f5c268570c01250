import type { Design, ReadDocument } from "../../document/design.ts";
import type { Statement } from "../../model/element.ts";
import { contains, type Range } from "../../text/range.ts";
import { drawingsOf, labelOf } from "./drawings.ts";

/** A call that a message of a sequence diagram carries. */
export interface Received {
  readonly document: string;
  readonly range: Range;
  /** Where the drawing begins. */
  readonly fence: number;
  readonly to: string;
  /** Whether it is about something that operations of the API are about. */
  readonly own: boolean;
  /** Whether the API specifies it. */
  readonly known: boolean;
}

/** The calls that the messages of a design's sequence diagrams carry, each with where it ends. */
export function receiversOf(
  design: Design,
  isOwn: (path: string) => boolean,
  isKnown: (method: string, path: string) => boolean,
): Received[] {
  return design.documents.flatMap((document) =>
    drawingsOf(document).flatMap(({ drawing, at: fence, place }) =>
      drawing.arrows.flatMap(({ to, label, range }) => {
        const [, method, path] = /^\s*([A-Z]+)\s+(\/\S*)/.exec(label ?? "") ?? [];
        if (drawing.type !== "sequence" || method === undefined || path === undefined) return [];
        const at = place(range);
        const name = labelOf(drawing.nodes.find(({ key }) => key === to) ?? drawing.nodes[0]!);
        return [
          {
            document: document.name,
            range: lineAt(document, at),
            fence: fence.range.from,
            to: `${fence.range.from}:${name}`,
            own: isOwn(path),
            known: isKnown(method, path),
          },
        ];
      }),
    ),
  );
}

/** The lines on which a message stands: its words may lie outside the range of its arrow. */
function lineAt({ markdown: { lines } }: ReadDocument, { from, to }: Range): Range {
  return { from: lines.startOf(lines.lineAt(from)), to: lines.startOf(lines.lineAt(to) + 1) };
}

/** Where a message of a drawing ends, if it ends where others that carry operations of this API do. */
export function isReceived({ origin }: Statement, receivers: readonly Received[]): boolean {
  const message = receivers.find(
    ({ document, range }) => document === origin.document && contains(range, origin.range),
  );
  return message !== undefined && receivers.some(({ to, own }) => own && to === message.to);
}

/** Whether a message of a drawing ends where none of this API's operations does, while in the same drawing another receives them. */
export function isToOther({ origin }: Statement, receivers: readonly Received[]): boolean {
  const message = receivers.find(
    ({ document, range }) => document === origin.document && contains(range, origin.range),
  );
  if (message === undefined) return false;
  const known = receivers.filter(
    ({ document, fence, known }) => document === origin.document && fence === message.fence && known,
  );
  return known.length > 0 && known.every(({ to }) => to !== message.to);
}
