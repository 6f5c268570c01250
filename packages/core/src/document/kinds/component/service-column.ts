import { type Mapped, wholeRange } from "../../../text/mapped.ts";
import { within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import { bareName } from "../../shapes/member-table.ts";
import { hasRole, type TableView } from "../../shapes/table-view.ts";
import { parseName } from "./name.ts";
import { stateNamed } from "./state.ts";

/** Titles of the one part that each row is of: `Service`, `Serviço responsável`. */
const ofService =
  /^(?:(?:responsible|owning|owner|implementing)\s)?(?:micro)?(?:service|module|component|application)$|^(?:zuständige[rs]?\s|verantwortliche[rs]?\s)?(?:dienst|modul|komponente|anwendung)$|^(?:service|module|composant)\s(?:responsable|propriétaire)$|^(?:micro)?(?:servicio|módulo|componente)(?:\s(?:responsable|propietario))?$|^(?:micros)?(?:serviço|módulo|componente)(?:\s(?:responsável|dono))?$|^(?:micro)?(?:servizio|modulo|componente)(?:\sresponsabile)?$|^(?:микро)?(?:сервис|модуль)$|^(?:负责)?(?:服务|模块)$|^(?:担当)?(?:サービス|モジュール)$|^(?:담당 ?)?(?:서비스|모듈)$/iu;

/** `Context | Service | Responsibility`: what each row is of, and the part in code that has it, another in each. */
export const serviceColumn: Claim<TableView> = {
  sure(view, context) {
    const column = columnOf(view);
    if (column < 1 || view.titles.length > 4 || !hasRole(view, "purpose", "description")) return 0;
    if (within(context, "alternatives", "history", "testing-strategy", "api-specifications", "error-handling", "risks"))
      return 0;
    const names = namesIn(view, column);
    const others = new Set(names.map((name) => name?.text));
    return names.length > 1 && !names.includes(null) && others.size === names.length ? 0.6 : 0;
  },
  read(view, _context, out) {
    for (const words of namesIn(view, columnOf(view))) {
      const name = words && parseName(words.text);
      if (name) stateNamed(name, wholeRange(words), "row", out);
    }
  },
};

const columnOf = ({ titles }: TableView): number => titles.findIndex((title) => ofService.test(title));

/** The names in code of services, each of two words or more, alone in their cells. */
const namesIn = ({ table }: TableView, column: number): (Mapped | null)[] =>
  table.rows.map(({ cells }) => {
    const cell = cells[column];
    const isCode = cell?.spans.some(({ kind }) => kind === "code") ?? false;
    const name = cell && isCode ? bareName(cell) : null;
    return name && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(name.text) ? name : null;
  });
