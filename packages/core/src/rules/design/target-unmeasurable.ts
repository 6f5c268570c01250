import { quantitiesIn } from "../../document/kinds/target/quantity.ts";
import type { ReadSection } from "../../document/design.ts";
import { leadCell, type TableView } from "../../document/shapes/table-view.ts";
import type { Row } from "../../syntax/block.ts";
import { within } from "../../document/context.ts";
import { quote } from "../query/at.ts";
import { isCustom } from "../query/ground.ts";
import { cellPlace, tablesOf } from "../query/tables.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** The share of rows with a number that makes a column one of numbers. */
const numberShare = 0.6;

/** Two numbers show what the column holds. */
const leastNumbers = 2;

/** A target without a number among targets with one: nobody can tell whether it is reached. */
export const targetUnmeasurable: DesignRule = {
  on: "design",
  id: "target-unmeasurable",
  group: "performance",
  requires: "A target states a number, or yes or no, that can be measured.",
  severity: "info",
  *check({ documents }): Iterable<Finding> {
    for (const { document, section, view } of documents.flatMap(tablesOf)) {
      const column = view.roles.indexOf("target");
      if (column < 1 || !within(section.context, "performance", "goals", "requirements")) continue;
      const rows = view.table.rows.filter((row) => row.cells[column] !== undefined);
      yield* withoutUnit(document, section, view, rows, column);
      const vague = rows.filter((row) => isVague(row.cells[column]!.text) && !isVerified(view, row));
      if (!isCustom(rows.length - vague.length, rows.length, numberShare, leastNumbers)) continue;
      for (const row of vague) {
        const name = leadCell(view, row)?.text.trim() ?? "";
        const words = row.cells[column]!.text.trim();
        yield {
          document,
          range: cellPlace(section, words === "" ? (leadCell(view, row) ?? row.cells[column]!) : row.cells[column]!),
          message:
            words === ""
              ? `${quote(name)} has no target.`
              : `The target ${quote(words)} for ${quote(name)} has no number.`,
          element: `target:${name}`,
          // What says nothing of how well may say what is done, and be no number at all.
          ...(words === "" || quality.test(words) ? {} : { severity: "hint" as const }),
        };
      }
    }
  },
};

/** Words for a quality that nobody can measure, with little beside them. */
const quality =
  /^(?:\W|\b(?:very|as|reasonably|quite|sehr|très|muy|muito|molto)\b)*(?:fast|quick|instant|immediate|rapid|swift|snappy|responsive|smooth|low|high|minimal|minimum|maximum|short|small|large|good|best|better|great|excellent|acceptable|adequate|sufficient|reasonable|stable|robust|reliable|scalable|efficient|possible|tbd|schnell|niedrig|hoch|gut|kurz|rapide|faible|élevé|bon|rápid[oa]|baj[oa]|alt[oa]|buen[oa]|baix[oa]|bo[am]|veloce|bass[oa]|быстр|низк|высок|快|低|高|短|良好|较|速い|低い|高い|빠르|낮|높)/iu;

/** No digit, and no word that can be ticked off. */
const isVague = (text: string): boolean =>
  quantitiesIn(text).length === 0 &&
  !/\d|\b(?:none|zero|no|all|every|always|never|yes|full|linear\w*|constant|O\([^)]*\)|n\/a|pass\w*|unlimited|real-?time|optional|required)\b|^\W*(?:scale (?:up|down|out|in)|alert|notify|restart|investigate)\b|[✅✓–—-]\s*$/iu.test(
    text,
  );

/** A quality that is met or not needs no number where its row tells what a check of it has to see. */
const isVerified = ({ titles }: TableView, { cells }: Row): boolean =>
  titles.some(
    (title, i) =>
      /\b(?:verif|valid|accept|check|test|proof|measur|how\b)/.test(title) && outcome.test(cells[i]?.text ?? ""),
  );

const outcome =
  /\b(?:verif(?:y|ies)|assert(?:s|ed)?|expect(?:s|ed)?|confirm(?:s|ed)?|respon(?:ds?|se)|returns?|answers?|resumes?|stays?|remains?|continues?|falls? back|shows?)\b/i;

/** What a target says beside its statistic and its bound: `p95 below 200 ms` says `200 ms`. */
const bareOf = (text: string): string =>
  text.replace(
    /\bp\d{2}(?:\.\d+)?\b|\b(?:below|under|within|at most|less than|up to|median|average|max(?:imum)?)\b/gi,
    " ",
  );

/** A bare number for a time, where the others under the same title have a unit. */
function* withoutUnit(
  document: string,
  section: ReadSection,
  view: TableView,
  rows: readonly Row[],
  column: number,
): Iterable<Finding> {
  // The unit may stand in a title.
  if (view.titles.some((title) => /[([]|\bunit\b|\bms\b|\bsec/i.test(title))) return;
  const timed = rows.filter((row) =>
    row.cells.some(({ text }) => /\b(?:latency|response time|duration|p\d\d)\b/i.test(text)),
  );
  const bare = timed.filter(
    ({ cells }) => /^\W*\d+(?:[.,]\d+)?\W*$/.test(bareOf(cells[column]!.text)) && !cells[column]!.text.includes("%"),
  );
  if (!isCustom(timed.length - bare.length, timed.length, numberShare, leastNumbers)) return;
  for (const row of bare) {
    const words = row.cells[column]!.text.trim();
    const name = leadCell(view, row)?.text.trim() ?? "";
    yield {
      document,
      range: cellPlace(section, row.cells[column]!),
      message: `The target ${quote(words)} for ${quote(name)} has no unit.`,
      element: `target:${name}`,
    };
  }
}
