import type { Design } from "../../../document/design.ts";
import { ofKind } from "../../../model/model.ts";
import type { Range } from "../../../text/range.ts";
import { documentText } from "../document-text.ts";
import { groupBy } from "../ground.ts";
import { isSettled } from "../settled.ts";
import { isOfOther } from "./of-other.ts";
import { productKey } from "./product-key.ts";
import type { VersionStatement } from "./statement.ts";
import { versionIn } from "./version.ts";

/** What lists, tables and code say of the versions of dependencies, without those that are a choice. */
export const versionsStated = (design: Design): VersionStatement[] => withoutChoices(statedOfDependencies(design));

/** So many versions of one product in one list are those that are supported. */
const leastForChoice = 3;

/** The statements without those of lists that offer several versions of one product. */
const withoutChoices = (stated: readonly Placed[]): VersionStatement[] =>
  [...groupBy(stated, ({ list, key }) => `${list}#${key}`).values()]
    .filter((same) => new Set(same.map(({ version }) => version.text)).size < leastForChoice)
    .flat();

interface Placed extends VersionStatement {
  /** The table, list or code that it stands in. */
  readonly list: string;
}

const statedOfDependencies = (design: Design): Placed[] =>
  ofKind(design.model, "dependency").flatMap(({ statements }) =>
    statements.flatMap((statement) => {
      const version = statement.facts.version ? versionIn(statement.facts.version) : null;
      if (!version || !isSettled(design, statement)) return [];
      const { document, range, place } = statement.origin;
      if (isNoVersion(design, document, range)) return [];
      const listed = place === "row" || place === "item" || place === "code";
      const passage = `${document}#${range.from}`;
      const list = `${document}#${statement.origin.section}#${place}`;
      return [
        { name: statement.name, key: productKey(statement.name), version, document, range, listed, passage, list },
      ];
    }),
  );

/** `Redis 10 次/分钟`, `Prometheus v2 format`, `` Vue 2 `mixins` API ``, `❌ Vue 2`: a number behind a name that is of something else, or crossed out. */
function isNoVersion(design: Design, document: string, { from, to }: Range): boolean {
  const text = documentText(design, document);
  const line = text.slice(text.lastIndexOf("\n", from) + 1, from);
  return /^\W*[❌✗✘]/u.test(line) || (/^[`*]*\s{1,2}\(?v?\d/.test(text.slice(to, to + 6)) && isOfOther(text.slice(to)));
}
