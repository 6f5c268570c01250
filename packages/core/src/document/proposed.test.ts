import { expect, it } from "vitest";
import { advises, announcesProposal } from "./proposed.ts";

const advised = [
  "Proposed modules",
  "2. Suggested folder structure",
  "The recommended tables",
  "Propuestos services",
  "Proposto models",
  "Sugeridas tables",
  "Recomendados endpoints",
  "Recommandées modules",
  "Proposés services",
  "Предлагаемые modules",
  "Рекомендуемые tables",
  "Vorgeschlagene Services",
  "Empfohlene Endpoints",
];

it.each(advised)("advises: %s", (title) => expect([advises(title), announcesProposal(title)]).toEqual([true, true]));

it.each([
  "Possible endpoints:",
  "Potential new tables",
  "Future modules",
  "Planned services",
  "Vorschlag:",
  "Предложение",
])("announces, and advises nothing: %s", (words) =>
  expect([advises(words), announcesProposal(words)]).toEqual([false, true]),
);

it.each(["Modules", "Tables of orders", "Our proposal was heard", "Recommended"])("says nothing of it: %s", (words) =>
  expect([advises(words), announcesProposal(words)]).toEqual([false, false]),
);
