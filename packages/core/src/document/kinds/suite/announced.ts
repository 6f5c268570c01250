import { type Mapped, slice } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { ListView } from "../../shapes/list-view.ts";

/** A line that says that the tests there are follow: `Tests implemented:`, `Pruebas implementadas:`. */
const announces =
  /^(?:the )?(?:(?:implemented|existing|current|available|planned|automated) tests|tests? (?:implemented|in place|written|covering|planned)|(?:vorhandene|umgesetzte|bestehende) tests|tests (?:implémentés|existants|réalisés|prévus)|(?:pruebas|tests) (?:implementad[ao]s|existentes|realizad[ao]s|automatizad[ao]s|previst[ao]s)|testes (?:implementados|existentes|realizados|automatizados|previstos)|test (?:implementati|esistenti|previsti)|(?:реализованные|существующие|написанные) тесты)\s*:$|^(?:已实现的?|现有的?|已有的?|已完成的?)测试(?:用例)?\s*[:：]$|^(?:実装済みの?|既存の?)テスト\s*[:：]$|^(?:구현된|기존) 테스트\s*[:：]$/iu;

/** Items of a few words and no sentence. */
const longest = 80;

/** The items of a list of a chapter on testing, each a few words, below a line that says that they are tests. */
export function announcedSuites(view: ListView, context: Context): Mapped[] {
  if (!within(context, "testing-strategy") || !announces.test(view.caption?.text.trim() ?? "")) return [];
  const names = view.items.map(({ inline, label, item }) => (item.task === null ? (label ?? inline) : null));
  return names.every((name) => name !== null && name.text.trim().length <= longest && !/[.;:!?]\s/.test(name.text))
    ? names.map((name) => slice(name!, 0, name!.text.trimEnd().replace(/[.。]$/u, "").length))
    : [];
}
