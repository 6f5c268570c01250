import type { Chapter } from "../chapter.ts";
import { alternatives } from "./alternatives.ts";
import { apiSpecifications } from "./api-specifications.ts";
import { appendix } from "./appendix.ts";
import { components } from "./components.ts";
import { dataModel } from "./data-model.ts";
import { databaseDesign } from "./database-design.ts";
import { decisions } from "./decisions.ts";
import { dependencies } from "./dependencies.ts";
import { deployment } from "./deployment.ts";
import { errorHandling } from "./error-handling.ts";
import { glossary } from "./glossary.ts";
import { goals } from "./goals.ts";
import { history } from "./history.ts";
import { openQuestions } from "./open-questions.ts";
import { overview } from "./overview.ts";
import { performance } from "./performance.ts";
import { requirements } from "./requirements.ts";
import { risks } from "./risks.ts";
import { rollout } from "./rollout.ts";
import { security } from "./security.ts";
import { supportingDocuments } from "./supporting-documents.ts";
import { systemArchitecture } from "./system-architecture.ts";
import { testingStrategy } from "./testing-strategy.ts";

/** The chapters of the template, in its order. */
export const templateChapters: readonly Chapter[] = [
  supportingDocuments,
  systemArchitecture,
  components,
  dataModel,
  apiSpecifications,
  databaseDesign,
  deployment,
  security,
  performance,
  errorHandling,
  testingStrategy,
  dependencies,
  risks,
  openQuestions,
  appendix,
];

/** The numbers that the template gives them: it leaves out 12, and its last two are both the fifteenth. */
export const templateNumbers: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 15];

/** Subjects that people give headings to and that are no chapter of the template. */
export const subjects: readonly Chapter[] = [
  overview,
  goals,
  requirements,
  alternatives,
  decisions,
  rollout,
  glossary,
  history,
];

/** The chapters in the order of the template, then the further subjects. */
export const chapters: readonly Chapter[] = [...templateChapters, ...subjects];
