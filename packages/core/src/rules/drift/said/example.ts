import { quote, type WordsAround } from "./words-around.ts";

/** Whether a name is given as an example, of which there need be none: "e.g. `orders.ts`", or in a list below "Examples:". */
export const isExample = ({ before, announced }: WordsAround): boolean =>
  example.test(before) || examples.test(announced);

const example = new RegExp(
  String.raw`(?:\b(?:e\.\s?g\.|for example|for instance|such as|z\.\s?B\.|zum Beispiel|par exemple|por ejemplo|por exemplo|ad esempio)|например|例如|例えば|예를 들어|(?:^|[（(，,、\s])(?:如|比如|譬如))[,:：]?` +
    quote,
  "i",
);

/** The words alone above a list of examples. */
const examples =
  /^[\s*_#>]*(?:(?:some\s)?examples?|beispiele?|exemples?|ejemplos?|exemplos?|esempi(?:o)?|примеры?|示例|例子|例|예시?)\s*[*_]*\s*[:：]\s*[*_]*\s*$/iu;
