import type { Context } from "../../context.ts";
import type { ListView } from "../../shapes/list-view.ts";

/** Titles that name a way to part a system, and nothing else: what is listed right below are its parts. */
const patterns =
  /^(?:[\d.]{1,8}\s{1,4})?(?:the )?(?:mvc|mvvm|mvp|mvt|mvi|model[- ]view[- ](?:controller|view[- ]?model|presenter|template)|(?:clean|hexagonal|onion|layered|n-tier|three-tier|3-tier) architecture|ports (?:and|&) adapters|(?:saubere|hexagonale) architektur|schichtenarchitektur|architecture (?:hexagonale|en couches|en oignon)|arquitectura (?:limpia|hexagonal|en capas|por capas)|arquitetura (?:limpa|hexagonal|em camadas)|architettura (?:pulita|esagonale|a livelli)|(?:чистая|гексагональная|слоистая|многослойная) архитектура|(?:整洁|六边形|分层|洋葱)架构|(?:クリーン|レイヤード|ヘキサゴナル|オニオン)アーキテクチャ|(?:클린|헥사고날|레이어드|계층형) 아키텍처)(?: pattern|-pattern|-muster|模式|パターン)?$/iu;

/** `**Controllers** — take requests`, below `MVC`: bold names of one or two words, each with what it does. */
export const listsRolesOfPattern = ({ items, caption }: ListView, { path }: Context): boolean =>
  caption === null &&
  items.length > 1 &&
  patterns.test(path.at(-1)?.trim() ?? "") &&
  items.every(
    ({ label, labelStyle, separator, rest }) =>
      labelStyle === "strong" &&
      separator !== "" &&
      (rest?.text.trim() ?? "") !== "" &&
      /^\p{Lu}[\p{L}\p{N}]*(?:[ /-]\p{L}[\p{L}\p{N}]*){0,2}(?:\s?\([^()]{1,40}\))?$|^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}A-Za-z ]{2,20}$/u.test(
        label?.text.trim() ?? "",
      ),
  );
