import { expect, it } from "vitest";
import { actsIn } from "./acts.ts";

const said = (text: string): string[] => actsIn(text).map(([words]) => words.trim());

it.each([
  ["The Till calls the Stock service and Orders then reads from Stock.", ["calls", "then reads from"]],
  ["Die Kasse liest die Preise des Tages aus dem Lager.", ["liest die Preise des Tages aus"]],
  ["La Caisse envoie le ticket à la Banque.", ["envoie le ticket à"]],
  ["La Caja se suscribe al Almacén y guarda el recibo en la Base.", ["se suscribe al", "guarda el recibo en"]],
  ["O Caixa grava o recibo no Banco.", ["grava o recibo no"]],
  ["La Cassa dipende dal Magazzino.", ["dipende dal"]],
  ["Касса отправляет чек в Банк.", ["отправляет чек в"]],
  ["The Till uses Stock, und die Kasse nutzt die Bank.", ["uses", "nutzt"]],
  ["The Till is here.", []],
])("finds the acts of %j", (text, acts) => {
  expect(said(text)).toEqual(acts);
});
