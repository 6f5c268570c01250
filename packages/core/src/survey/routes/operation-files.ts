import type { EndpointFacts } from "../../model/kinds/endpoint.ts";
import type { Notation } from "../../notation/notation.ts";
import { Lines } from "../../text/lines.ts";
import { deployables } from "../files/deployables.ts";
import { isTestFile, isVendored } from "../files/kinds-of-file.ts";
import { type Surveyor, surveyor } from "../surveyor.ts";
import { elementsOfOperations, factsOf, type PlacedOperation } from "./operations.ts";

/** A surveyor of files that state operations by name in a notation: one survey for each deployable that has any. */
export const readsOperations = ({
  id,
  title,
  file,
  hint,
  notation,
  takes = () => true,
}: {
  readonly id: string;
  readonly title: string;
  readonly file: RegExp;
  /** What stands in every file that states any. */
  readonly hint: RegExp;
  readonly notation: Notation;
  /** Whether operations of a method are told; all unless said. */
  readonly takes?: (method: string) => boolean;
}): Surveyor =>
  surveyor<readonly (EndpointFacts & { readonly line: number })[]>({
    id,
    title,
    kinds: ["endpoint"],
    wants: (path) => file.test(path) && !isTestFile(path) && !isVendored(path),
    read({ text }) {
      if (!hint.test(text)) return null;
      const lines = new Lines(text);
      const operations = (notation.read(text, "").operations ?? []).filter(({ method }) => takes(method));
      return operations.length === 0
        ? null
        : operations.map((operation) => ({ ...factsOf(operation), line: lines.lineAt(operation.range.from) }));
    },
    join(files, site) {
      const within = deployables(site.files);
      const targets = new Map<string, PlacedOperation[]>();
      for (const [path, operations] of files) {
        const target = within(path);
        const all = targets.get(target) ?? [];
        targets.set(target, all);
        for (const { line, ...facts } of operations) all.push({ ...facts, at: [path, line] });
      }
      return [...targets].map(([target, operations]) => ({
        source: id,
        target,
        knows: ["endpoint" as const],
        elements: elementsOfOperations(operations, target).elements,
        problems: [],
      }));
    },
  });
