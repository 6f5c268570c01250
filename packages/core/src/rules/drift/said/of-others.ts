import { quote } from "./words-around.ts";

/** Whether the words around a name say that it is one of another repository or product. */
export const isOfOthers = (before: string, after: string): boolean =>
  ofOtherBefore.test(before) || ofLibrary.test(before) || ofProduct.test(before) || ofOther.test(after);

/** "that repository's `docs/store.md`", "the client's own repo (`src/store.ts`)" */
const ofOtherBefore = new RegExp(
  String.raw`\b(?:(?:that|their|its own|another|the other|the upstream|a sibling)\s(?:repo(?:sitory)?|project)|(?!the\b|this\b)[\w-]+['’]s\s(?:own\s)?repo(?:sitory)?)(?:['’]s|\sat|\sin)?[\s,;:]*` +
    quote,
  "i",
);

/** "that library's `tables.go`", of which nothing is kept here. */
const ofLibrary = new RegExp(
  String.raw`\b(?:that|their|another|the other|the upstream|an external|a third-party)\s(?:[a-z-]+\s)?(?:library|dependency|submodule)['’]s\s(?:own\s)?` +
    quote,
  "i",
);

/** "the official layer `src/layer.ts`", "RaiseLineの`docs/setup.md`": those of the product that is named. */
const ofProduct = new RegExp(
  String.raw`(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts)\s(?:official|upstream)\s(?:[\w-]+\s){0,3}|(?:官方|上游|公式)[^。；，,.\n\x60]{0,24}|(?<![\w-])[A-Z]\w+の)` +
    quote,
);

/** "`openapi.yaml` in the client repo", "`store.md` of that repository" */
const ofOther =
  /^[`*_"'”)]{0,4}\s(?:(?:lives|is|stands|is kept|is found)\s)?(?:in|of|from)\s(?:that|their|its own|another|the other|the upstream|a sibling|the\s(?!same\b|main\b|root\b|current\b|whole\b|present\b)`?[\w./-]{2,40}`?)\s(?:repo|repository)\b/i;
