import { expect, test } from "vitest";
import { statedIn } from "../../testing.ts";

const names = (header: string, rows: string, title = "Domain"): string[] =>
  statedIn("component", `# Library\n\n## ${title}\n\n| ${header} |\n|-|-|-|\n${rows}\n`).map(({ name }) => name);

const rows = "| Loans | `loan-service` | Lends books |\n| Fines | `fine-service` | Counts what is owed |";

test.each(["Context | Service | Responsibility", "Schema | Serviço responsável | Finalidade", "领域 | 服务 | 职责"])(
  "parts in code beside what each is of: %s",
  (header) => expect(names(header, rows)).toEqual(["loan-service", "fine-service"]),
);

test.each([
  ["one service for all", "Context | Service | Responsibility", rows.replace("fine-", "loan-"), "Domain"],
  ["words that are no names", "Context | Service | Responsibility", rows.replaceAll("`", ""), "Domain"],
  ["lists of errors", "Context | Service | Responsibility", rows, "Error Handling"],
  ["other columns", "Context | Branch | Responsibility", rows, "Domain"],
])("takes nothing from %s", (_what, header, body, title) => expect(names(header, body, title)).toEqual([]));
