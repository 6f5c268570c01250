import { quote, type WordsAround } from "./words-around.ts";

/** Whether a name is told as what is not done: "not a single `routes.js`", or in a list below "Do not use:". */
export const isNotDone = ({ lead, announced }: WordsAround): boolean => rejected.test(lead) || avoided.test(announced);

/** "This should not be a single `routes.js`", "instead of one `routes.js`" */
const rejected = new RegExp(
  String.raw`\b(?:(?:should|must|shall|need|will)(?:\snot|n['’]t)\s(?:be|become|grow into|end up as|have)|(?:instead|in place) of|rather than|there (?:is|are) no|no longer|does not (?:have|need)|without an?)\s(?:(?:a|an|any|one|the|single|separate|own|large|big|[a-z]+ed)\s){0,4}` +
    quote,
  "i",
);

/** "Do not use one set of:", "不要用一套全局的：" above a list of what there is to be none of. */
const avoided =
  /^[\s*_#>]*(?:(?:we\s)?(?:do not|don['’]t|never|avoid)\s[^.;\n]{0,80}|(?:不要|避免|禁止|不使用|不采用)[^。；\n]{0,60})[:：]\s*[*_]*\s*$/iu;
