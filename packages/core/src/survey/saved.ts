import type { NamedQuantity, NamedScript, Survey, SurveyProblem, ViewComponent } from "./survey.ts";

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
  const { source, target, knows, elements, problems, relations, gaps, imports, quantities, texts, scripts, views } =
    (value ?? {}) as Partial<Survey>;
  return (
    typeof source === "string" &&
    typeof target === "string" &&
    Array.isArray(knows) &&
    Array.isArray(problems) &&
    Array.isArray(elements) &&
    elements.every(isElement) &&
    (relations === undefined || (Array.isArray(relations) && relations.every(isProven))) &&
    (gaps === undefined || Array.isArray(gaps)) &&
    (quantities === undefined || (Array.isArray(quantities) && quantities.every(isQuantity))) &&
    (texts === undefined || (Array.isArray(texts) && texts.every((words) => typeof words === "string"))) &&
    (scripts === undefined || (Array.isArray(scripts) && scripts.every(isScript))) &&
    (views === undefined || (Array.isArray(views) && views.every(isView))) &&
    (imports === undefined || (Array.isArray(imports?.files) && Array.isArray(imports.edges)))
  );
}

function isElement(value: unknown): boolean {
  const { id, kind, name, facts } = (value ?? {}) as Partial<Survey["elements"][number]>;
  return (
    typeof id === "string" &&
    typeof kind === "string" &&
    typeof name === "string" &&
    typeof facts === "object" &&
    facts !== null &&
    isProven(value)
  );
}

const isProven = (value: unknown): boolean =>
  Array.isArray((value as { evidence?: unknown } | null)?.evidence) &&
  (value as { evidence: unknown[] }).evidence.every(isPlace);

const isPlace = (value: unknown): boolean => {
  const { path, line } = (value ?? {}) as Partial<SurveyProblem>;
  return typeof path === "string" && typeof line === "number";
};

function isQuantity(value: unknown): boolean {
  const quantity = (value ?? {}) as Partial<NamedQuantity>;
  const { name, own, near, value: amount, dimension } = quantity;
  return (
    isPlace(value) &&
    [name, own, near].every((words) => typeof words === "string") &&
    typeof amount === "number" &&
    (dimension === null || typeof dimension === "string")
  );
}

const isScript = (value: unknown): boolean =>
  isPlace(value) &&
  [(value as NamedScript).name, (value as NamedScript).command].every((words) => typeof words === "string");

const isView = (value: unknown): boolean =>
  isPlace(value) &&
  typeof (value as ViewComponent).name === "string" &&
  Array.isArray((value as ViewComponent).props) &&
  (value as ViewComponent).props.every((prop) => typeof (prop as { name?: unknown } | null)?.name === "string");

const isProblem = (value: unknown): value is SurveyProblem =>
  isPlace(value) && typeof (value as SurveyProblem).why === "string";
