import type {
  Grants,
  ImportGraph,
  NamedQuantity,
  NamedScript,
  Survey,
  SurveyProblem,
  ViewComponent,
  WordPlaces,
} from "./survey.ts";

// A survey is plain data, so that it can be made where the code and the database are and verified where the documents are.

/** The surveys of one repository at one time, as they are saved. */
export interface SavedSurveys {
  readonly surveys: readonly Survey[];
  readonly problems: readonly SurveyProblem[];
}

const format = 1;

/** The text of a file of saved surveys. */
export const writeSurveys = ({ surveys, problems }: SavedSurveys): string =>
  `${JSON.stringify({ format, surveys, problems })}\n`;

/** Reads a file of saved surveys, or says what is wrong with it, as the end of a sentence. */
export function readSurveys(text: string): SavedSurveys | { readonly wrong: string } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { wrong: `it is not JSON: ${(error as Error).message}` };
  }
  const saved = (data ?? {}) as Partial<SavedSurveys> & { format?: unknown };
  if (saved.format !== format)
    return { wrong: `it is not a survey of format ${format}; make it anew with \`asbuilt survey\`` };
  const { surveys, problems } = saved;
  if (!Array.isArray(surveys) || !surveys.every(isSurvey)) return { wrong: "its surveys are not whole" };
  return { surveys, problems: Array.isArray(problems) ? problems.filter(isProblem) : [] };
}

function isSurvey(value: unknown): value is Survey {
  const one = (value ?? {}) as Partial<Survey>;
  return (
    isText(one.source) &&
    isText(one.target) &&
    areAll(one.knows, isText) &&
    areAll(one.problems, isProblem) &&
    areAll(one.elements, isElement) &&
    areAny(one.relations, isRelation) &&
    areAny(one.gaps, isGap) &&
    areAny(one.quantities, isQuantity) &&
    areAny(one.words, isText) &&
    areAny(one.texts, isText) &&
    areAny(one.scripts, isScript) &&
    areAny(one.views, isView) &&
    areAny(one.pages, isServed) &&
    areAny(one.grants, isGranting) &&
    areAny(one.builds, isBuild) &&
    (one.places === undefined || arePlaces(one.places)) &&
    (one.imports === undefined || areImports(one.imports))
  );
}

const isText = (value: unknown): value is string => typeof value === "string";
const isNumber = (value: unknown): value is number => typeof value === "number";

const areAll = (value: unknown, is: (one: unknown) => boolean): boolean => Array.isArray(value) && value.every(is);
const areAny = (value: unknown, is: (one: unknown) => boolean): boolean => value === undefined || areAll(value, is);

function isElement(value: unknown): boolean {
  const { id, kind, name, facts } = (value ?? {}) as Partial<Survey["elements"][number]>;
  return isText(id) && isText(kind) && isText(name) && typeof facts === "object" && facts !== null && isProven(value);
}

function isRelation(value: unknown): boolean {
  const { kind, from, to } = (value ?? {}) as Partial<NonNullable<Survey["relations"]>[number]>;
  return isText(kind) && isText(from) && isText(to) && isProven(value);
}

const isProven = (value: unknown): boolean => areAll((value as { evidence?: unknown } | null)?.evidence, isPlace);

const isPlace = (value: unknown): boolean => {
  const { path, line } = (value ?? {}) as Partial<SurveyProblem>;
  return isText(path) && isNumber(line);
};

const isGap = (value: unknown): boolean => {
  const { kind, why } = (value ?? {}) as Partial<NonNullable<Survey["gaps"]>[number]>;
  return isText(kind) && isText(why);
};

function isQuantity(value: unknown): boolean {
  const { name, own, near, value: amount, dimension } = (value ?? {}) as Partial<NamedQuantity>;
  return (
    isPlace(value) && [name, own, near].every(isText) && isNumber(amount) && (dimension === null || isText(dimension))
  );
}

const isScript = (value: unknown): boolean =>
  isPlace(value) && isText((value as NamedScript).name) && isText((value as NamedScript).command);

const isView = (value: unknown): boolean =>
  isPlace(value) && isText((value as ViewComponent).name) && areAll((value as ViewComponent).props, isNamed);

const isServed = (value: unknown): boolean => isPlace(value) && isText((value as { route?: unknown }).route);

const isGranting = (value: unknown): boolean =>
  isPlace(value) &&
  areAll((value as Grants).holders, (one) => {
    const { holder, rights, line } = (one ?? {}) as Partial<Grants["holders"][number]>;
    return isText(holder) && areAll(rights, isText) && isNumber(line);
  });

const isNamed = (value: unknown): boolean => isText((value as { name?: unknown } | null)?.name);

const isBuild = (value: unknown): boolean => isPlace(value) && isText((value as { folder?: unknown }).folder);

const isProblem = (value: unknown): value is SurveyProblem => isPlace(value) && isText((value as SurveyProblem).why);

/** Each word has a place: a file among those listed, and a line. */
function arePlaces(value: unknown): boolean {
  const { files, file, line } = (value ?? {}) as Partial<WordPlaces>;
  return areAll(files, isText) && areAll(file, isNumber) && areAll(line, isNumber);
}

const isEdge = (edge: unknown): boolean => Array.isArray(edge) && edge.length === 3 && edge.every(isNumber);

function areImports(value: unknown): boolean {
  const { files, edges, lazy, typed, unresolved } = (value ?? {}) as Partial<ImportGraph>;
  return (
    areAll(files, isText) &&
    areAll(edges, isEdge) &&
    areAny(lazy, isEdge) &&
    areAny(typed, isEdge) &&
    areAll(unresolved, (one) => {
      const { from, line, specifier } = (one ?? {}) as Partial<ImportGraph["unresolved"][number]>;
      return isText(from) && isNumber(line) && isText(specifier);
    })
  );
}
