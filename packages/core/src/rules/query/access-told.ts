import type { Design } from "../../document/design.ts";
import { canonicalRoute } from "../../model/kinds/names.ts";
import { matches } from "../../text/matches.ts";
import type { Range } from "../../text/range.ts";
import { proseWith } from "./prose.ts";
import { isSettledSection } from "./settled.ts";

/** A sentence's word on who alone may call an operation. */
export interface ToldAccess {
  /** `DELETE /plans/{}` */
  readonly operation: string;
  /** Who, as written: `managers`. */
  readonly callers: string;
  /** Said of a role by its name, which is sure to be one. */
  readonly ofRole?: true;
  readonly document: string;
  readonly range: Range;
}

const operation = /\b(GET|POST|PUT|PATCH|DELETE)\W{1,4}(\/[^\s`*,;)]*)/g;

/** `Only managers may delete a plan`, below the heading of one operation. */
const onlyThey = /(?:^|[.;]\s+)only\s+(?:the\s+)?(\p{Ll}{3,20})\s+(?:may|can|are allowed to)\b/iu;

/** `Role admin: all of that and DELETE /orders/:id`: what each role may call. */
const role = /^\W*roles?\s+[`"]?(\p{L}[\p{L}-]{2,20})[`"]?\s*:/iu;

const onAccess = proseWith(/\bonly\b|\broles?\s/i);

export const keyOfOperation = (method: string, path: string): string => `${method} ${canonicalRoute(path)}`;

/** What running text says of who may call which operation. */
export const accessTold = (design: Design): ToldAccess[] =>
  design.documents.flatMap((document) =>
    [...onAccess(document)].flatMap(({ section, inline, place }) => {
      const { name } = document;
      if (!isSettledSection(section) || inline.text.length > 1_000) return [];
      const [headed, ...more] = matches(section.title, operation);
      const only = onlyThey.exec(inline.text);
      if (only && headed && more.length === 0) {
        const at = only.index + only[0].indexOf(only[1]!);
        return [
          {
            operation: keyOfOperation(headed[1]!, headed[2]!),
            callers: only[1]!,
            document: name,
            range: place(at, at + only[1]!.length),
          },
        ];
      }
      return inline.text.split("\n").flatMap((line, i, lines) => {
        const called = role.exec(line)?.[1];
        const from = lines.slice(0, i).reduce((sum, { length }) => sum + length + 1, 0);
        return called === undefined
          ? []
          : matches(line, operation).map((match) => ({
              operation: keyOfOperation(match[1]!, match[2]!.replace(/[.,;:]$/, "")),
              callers: called,
              ofRole: true as const,
              document: name,
              range: place(from + match.index, from + match.index + match[0].length),
            }));
      });
    }),
  );
