import { quantitiesIn } from "../../document/kinds/target/quantity.ts";
import { type DefaultStatement, defaultsOf } from "../query/defaults.ts";
import { groupBy } from "../query/ground.ts";
import { inBaseUnit } from "../query/targets.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A setting with two defaults. */
export const defaultContradicts: DesignRule = {
  on: "design",
  id: "default-contradicts",
  group: "consistency",
  requires: "The default of a setting is the same wherever it is stated.",
  severity: "warning",
  *check(design): Iterable<Finding> {
    for (const [name, all] of groupBy(defaultsOf(design), ({ name, document }) => `${document} ${name}`)) {
      const lists = [...groupBy(all, ({ list }) => list).values()];
      // A list that gives a setting two defaults tells cases apart.
      if (lists.some((list) => new Set(list.map(comparable)).size > 1)) continue;
      const [first, ...more] = lists.map((list) => list[0]!);
      const other = more.find((statement) => mayDiffer(statement, first!));
      if (!other) continue;
      yield {
        document: other.document,
        range: other.range,
        message: `The default of ${other.name} is ${other.value} here and ${first!.value} elsewhere.`,
        element: `default:${name.slice(name.indexOf(" ") + 1)}`,
        related: [{ document: first!.document, range: first!.range, message: `It is ${first!.value} here.` }],
      };
    }
  },
};

/** `30s` and `30` may be one; so may `10_000` and `10000`. */
function mayDiffer(a: DefaultStatement, b: DefaultStatement): boolean {
  const [one, other] = [comparable(a), comparable(b)];
  return one !== other && Number.parseFloat(plain(a)) !== Number.parseFloat(plain(b)) && kindOf(a) === kindOf(b);
}

const plain = ({ value }: DefaultStatement): string => value.toLowerCase().replace(/(?<=\d)[_,](?=\d{3})/g, "");

const kindOf = (statement: DefaultStatement): string =>
  /^-?\d/.test(statement.value) ? (/[a-z%]$/i.test(statement.value) ? "quantity" : "number") : "word";

function comparable(statement: DefaultStatement): string {
  const [quantity] = quantitiesIn(plain(statement));
  if (!quantity) return plain(statement);
  const { value, unit } = inBaseUnit(quantity.value, quantity.unit);
  return `${value} ${unit}`;
}
