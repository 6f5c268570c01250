import { propId } from "../../model/kinds/identity.ts";
import type { Survey, ViewComponent } from "../../survey/survey.ts";
import { inWords } from "../../text/in-words.ts";
import { perObject } from "../../text/per-object.ts";
import { groupBy } from "../query/ground.ts";
import { confirmed, missing, placeOf, uncheckable } from "./answer.ts";
import type { Answer, Word } from "./claim.ts";
import type { Reality } from "./reality.ts";
import { type PropClaim, type PropRow, statedProps } from "./views/stated.ts";
import type { Verifier } from "./verifier.ts";

interface Found {
  readonly survey: Survey;
  readonly views: readonly ViewComponent[];
}

/** Components of views take what a design says that they take. */
export const viewDrift: Verifier = {
  on: "drift",
  id: "view-drift",
  kinds: ["field"],
  group: "architecture",
  requires: "Every property that a design says a component of a view takes is one that the component takes.",
  severity: "error",
  *verify(design, reality): Generator<Word> {
    const { claims, rows } = statedProps(design);
    for (const claim of claims) {
      const found = foundFor(claim.component, reality);
      if (found) yield answer(claim, found);
    }
    yield* untold(rows, reality);
  },
};

/** What the code calls so; names that are no component of a view are somebody else's to tell of. */
const foundFor = (name: string, reality: Reality): Found | null => byName(reality).get(name) ?? null;

const byName = perObject(({ surveys }: Reality): ReadonlyMap<string, Found> => {
  const found = new Map<string, Found>();
  for (const survey of surveys)
    for (const [name, views] of groupBy(survey.views ?? [], (view) => view.name))
      if (!found.has(name)) found.set(name, { survey, views });
  return found;
});

function answer(claim: PropClaim, { survey, views }: Found): Answer {
  const taking = views.find(({ props }) => props.some(({ name }) => name === claim.prop));
  if (taking) return confirmed(claim, survey, [placeAt(taking)]);
  const [first] = views;
  if (views.some(({ open }) => open))
    return uncheckable(claim, `${claim.component} may take more than ${placeOf(placeAt(first!))} tells.`, survey);
  const taken = first!.props.map(({ name }) => name);
  return missing(
    claim,
    `${claim.component} takes no ${claim.prop} in ${placeOf(placeAt(first!))}${taken.length > 0 ? `, only ${inWords(taken)}` : ", nor anything else"}.`,
    survey,
  );
}

const placeAt = ({ path, line }: ViewComponent): { readonly path: string; readonly line: number } => ({ path, line });

/** So many rows of a table that list all that their components ask for show that it lists all. */
const enough = 3;

/** What a component asks for, and its row does not list, where nearly all other rows of the table list all. */
function* untold(rows: readonly PropRow[], reality: Reality): Generator<Word> {
  for (const table of groupBy(rows, (row) => row.table).values()) {
    const known = table.flatMap((row) => {
      const found = foundFor(row.component, reality);
      const view = found?.views.length === 1 ? found.views[0]! : null;
      // What it is given beside its own is no more to be listed than known.
      if (!found || !view || view.open || view.props.length === 0) return [];
      const lacking = view.props.filter(
        ({ name, optional }) => !optional && name !== "children" && !row.props.includes(name),
      );
      return [{ row, view, survey: found.survey, lacking }];
    });
    const whole = known.filter(({ lacking }) => lacking.length === 0);
    if (whole.length < enough || whole.length * 4 < known.length * 3) continue;
    for (const { row, view, survey, lacking } of known)
      for (const { name } of lacking)
        yield {
          outcome: "undocumented",
          id: propId(row.component, name),
          kind: "field",
          name: `${row.component}.${name}`,
          message: `${row.component} asks for ${name} in ${placeOf(placeAt(view))}, and its row does not list it.`,
          survey,
          evidence: [placeAt(view)],
          near: row.origin,
          because: [`${whole.length} of the ${known.length} rows of the table list all that is asked for.`],
        };
  }
}
