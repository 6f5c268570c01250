import { type Context, within } from "../../context.ts";
import { foldTitle } from "../../shapes/column-role.ts";
import type { TableView } from "../../shapes/table-view.ts";

/** Titles on what is reached and belongs to somebody else. */
const outside =
  /\b(?:external|third[- ]party|outside) (?:interfaces?|services?|systems?|apis?|integrations?)\b|\bexterne (?:schnittstellen|dienste|systeme)|\b(?:interfaces|services|systèmes|apis) extern(?:es?|os|as)|\b(?:interfaces|servicios|sistemas|apis|serviços) extern[ao]s|\b(?:interfacce|servizi|sistemi) estern[ei]|внешние (?:интерфейсы|сервисы|системы)|外部(?:接口|服务|系统|インター?フェース|サービス|システム|連携)|외부 (?:인터페이스|서비스|시스템)/iu;

/** Titles of a column on who offers what a row names. */
const provider =
  /^(?:(?:service )?providers?|vendors?|anbieter|fournisseurs?|proveedor(?:es)?|provedor(?:es)?|fornecedor(?:es)?|fornitor[ei]|поставщики?|提供商|供应商|提供元|ベンダー?|제공자|공급자)$/u;

/** `Interface | Provider | Purpose` below a title on what is outside: each row names what a provider offers. */
export const isOffered = ({ titles }: TableView, context: Context): boolean =>
  titles.length > 2 &&
  outside.test(context.path.at(-1) ?? "") &&
  !provider.test(foldTitle(titles[0]!)) &&
  titles.slice(1).some((title) => provider.test(foldTitle(title))) &&
  !within(context, "alternatives", "history");
