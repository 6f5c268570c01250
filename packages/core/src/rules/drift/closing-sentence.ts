import { type Context, within } from "../../document/context.ts";
import type { ClaimKind } from "./claim.ts";
import { matches } from "../../text/matches.ts";

/** A sentence that says that a text tells all of some kinds of things. */
export interface ClosingSentence {
  readonly kinds: ReadonlySet<ClaimKind>;
  readonly sentence: string;
  /** Where it stands in the text. */
  readonly from: number;
  readonly to: number;
  /** Whether it lists itself what it tells all of: "The webjars, in full: a, b and c". */
  readonly lists: boolean;
}

const quick =
  /\b(?:all|every|everything|each|complete|exhaustive|full|no others?|no further|no more|besides|beyond|except|apart from|other than|nothing else|compose|alle|jede\w*|vollständig\w*|toutes?|tous|todos|todas|complet\w*)\b/i;

/** "There are no indexes besides the keys": tells all of them, and lists none. */
export const noneButKeys =
  /\bno\s+(?:other\s+|further\s+|more\s+)?ind(?:exes|ices|ex)\s+(?:besides|beyond|except|apart\s+from|other\s+than)\b/i;

/** What a sentence must hold to close what it speaks of. Each alternative begins with a literal word. */
const closing: readonly RegExp[] = [
  // "these are all", "the seven tables below are all", "these eight are all of them"
  /\b(?:these|those|below|above|following|here|list(?:ed)?)\b[^.:]{0,60}\b(?:are|is)\s+all(?:\s*[.;:,)]|\s*$|\s+(?:of\b|the\b|that\b|there\b|such\b|our\b|its\b))/i,
  // "these are all such imports", "this is the complete list"
  /\b(?:these|those|they|this|it)\s+(?:are|is)\s+(?:all|the\s+(?:complete|full|exhaustive|only))\b(?!\s+\w+(?:ed|ing|able|al)\b)/i,
  // "every endpoint ... is below", "all tables are listed here"; what is "below `/api`" has its place told, not its number
  /\b(?:every|each|all(?:\s+of)?(?:\s+(?:the|its|our|\d+|\w+))?)\s+[\p{L}-]+(?:\s+[\p{L}`'-]+){0,10}?\s+(?:is|are)\s+(?:(?:listed|described|documented|shown|given|named|told|stated|covered|defined|drawn)\b|(?:below|above)\b(?!\s+(?:[`"'/]|(?:the|an?|one|this|that|its)\s))|here\b|in\s+(?:the|this)\s+(?:table|list|section|diagram|picture)\b)/iu,
  // "the table has all of its services", "lists every endpoint"
  /\b(?:table|list|diagram|picture|section|chapter|document|figure|drawing|below|above|following)\b[^.]{0,40}\b(?:has|have|holds?|lists?|shows?|contains?|covers?|describes?|names?|includes?|documents?)\s+(?:all|every|each)\b/i,
  // "these lists have all of their columns"; tables that "have all the same owner" are no lists
  /\b(?:these|the|both)\s+(?:tables|lists|diagrams|pictures|sections|drawings)\s+(?:below\s+|above\s+|here\s+)?(?:have|hold|list|show|contain|cover|name|include)\s+all\s+(?:of\s+)?(?:their|the|its|our)\b(?!\s+same\b)/i,
  /\b(?:complete|exhaustive|full)\s+(?:list|listing|set|table|inventory|catalog(?:ue)?|overview|register)\b/i,
  /\b(?:list|table|diagram|picture|drawing|overview|they|these|it|this)\s+(?:is|are)\s+(?:complete|exhaustive|in\s+full)\b|\blisted\s+in\s+full\b/i,
  // "The webjars, in full: a, b", "The other calls, complete together with the picture:"
  /,\s*(?:complete|in\s+full)\b(?:[^.:]|\.(?=\w)){0,80}:/i,
  // "The shop depends, in full, on a, b and c"
  /\b(?:depends?|uses?|needs?|imports?|installs?|requires?|has|have|consists?),\s+in\s+full,/i,
  // "Dependencies between the features (all of them):"
  /\((?:these\s+are\s+)?all(?:\s+of\s+(?:them|these|it))?\)/i,
  // "All operations, static files apart."
  /^\s*all\s+(?:of\s+)?(?:the\s+|our\s+|its\s+)?[\p{L}-]+(?:\s+[\p{L}-]+){0,3},\s[^.:]{1,80}\s(?:apart|aside|excepted|excluded)\s*[.:]?\s*$/iu,
  // "Imports between the packages, all of them:"
  /[,;—–]\s*all\s+of\s+(?:them|these)\s*[:.]?\s*$/i,
  // "The imports between packages are these, and no others"
  /\b(?:are|is)\s+(?:these|those|the following|as follows),?\s+and\s+(?:no\s+(?:others?|more)|nothing\s+else)\b/i,
  // "hence three tables and no more", "imports from these, and from no more:"
  /\band\s+(?:(?:from|to|on|of|with)\s+)?no\s+(?:more|others?)\s*[.;:]?\s*$/i,
  // "`compose.yaml` starts the database; it has no other service"
  /\b(?:has|have|starts?|runs?|defines?|declares?|contains?|serves?|exposes?)\s+no\s+(?:other|further|more)\s+(?:services?|containers?|tables?|models?|endpoints?|routes?|components?|modules?|packages?|imports?|columns?|index(?:es)?|dependenc(?:y|ies)|librar(?:y|ies)|variables?|settings?)\s*(?:[.;,)]|$)/i,
  /\bthere\s+(?:is|are)\s+no\s+(?:others?|further|more)\b|\bno\s+others?\s+(?:exist|are|is)\b/i,
  // "They import each other like this, and in no other way:", "Nothing else is imported from one into another"
  /\bin\s+no\s+other\s+way\b|\bnothing\s+else\s+(?:is|gets)\s+(?:imported|called)\b/i,
  // "All endpoints begin with `/v1`; the pages of the admin are not listed."
  /^\s*(?:all|every|each)\s(?:[^.;]|\.(?=\w)){1,120};\s[^.;:]{1,100}\s(?:is|are)\s+(?:not\s+(?:listed|shown|described|here|among\s+them)|left\s+out)\s*\.?\s*$/i,
  // "`docker-compose.yml` has two services": whoever counts them there knows no others.
  /\bcompose\b[^;:]{0,40}?\s(?:has|have|starts?|runs?|defines?|declares?|consists\s+of|contains?|brings\s+up)\s+(?:just\s+|only\s+|exactly\s+)?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\s+(?:services|containers)\b/i,
  // "Three containers (`docker-compose.yaml`), for development:"
  /^\s*(?:the\s+)?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\s+(?:services|containers)\s+\([^()]{0,60}\bcompose\b[^()]{0,40}\)[^.:]{0,60}:\s*$/i,
  // "All test classes:" announces a list, and "All run-time dependencies of `pyproject.toml`:" too.
  /^\s*all\s+(?:of\s+)?(?:the\s+|our\s+|its\s+)?(?:\d+\s+|[\p{L}-]+\s+)?(?!(?:includ|contain|carr|return|send|need|requir|tak|get|us|shar|hav|follow|support|provid|accept|respond|inherit|extend|implement|look|start|begin|consist|respect)(?:y|e|ies|es|s|ed)?:)[\p{L}-]+(?:\s+(?:of|in|by|for|from|at|with|between)\s+[\p{L}`][\p{L}\d`./_-]*(?:\s+[\p{L}`-]+)?)?:\s*$/iu,
  // "Every table:" and "Every column, by table:" as well; in "Every request includes:" the last word is a verb.
  /^\s*(?:every|each)\s+(?:\d+\s+|[\p{L}-]+\s+)?(?![\p{L}-]*[^siu]s:)[\p{L}-]+(?:\s+(?:of|in|by|for|from|at|with|between)\s+[\p{L}`-]+(?:\s+[\p{L}`-]+)?)?:\s*$/iu,
  // "Indexes besides the keys:" are all the others, below it or in the same line.
  /^\s*(?:the\s+)?ind(?:exes|ices|exed)\s+(?:besides|apart\s+from|other\s+than)\b[^.:]{0,60}:/i,
  noneButKeys,
  // "All of `requirements.txt`:"
  /^\s*(?:all|everything)\s+(?:of|in|from)\s+(?:the\s+)?[\w./@-]+\.\w+:\s*$/i,
  // "`requirements.txt` in full:", "The packages of the till in full:"
  /^\s*(?:the\s+|our\s+|its\s+)?[\w./@-]+(?:\s+(?:of|in|for|from)\s+(?:the\s+)?[\w./@-]+)?\s+in\s+full\s*:\s*$/i,
  // "everything that the manifest lists"
  /\b(?:everything\s+(?:that\s+)?|all\s+that\s+)[^:]{0,60}\b(?:lists?|declares?|requires?|installs?|depends?\s+on)\b/i,
  /\b(?:das|dies)\s+sind\s+alle\b|\balle\s+\p{L}+\s+(?:sind|stehen)\b|\bvollständige\s+(?:liste|übersicht|tabelle)\b/iu,
  /\b(?:liste|tableau)\s+(?:complète|complet|exhaustive|exhaustif)\b|\blista\s+(?:completa|exhaustiva)\b/iu,
];

/** What takes it back: the list is a choice, or the sentence speaks of something else. */
const open =
  /\b(?:not|isn't|aren't|never|without)\s+(?:\w+\s+){0,2}(?:all|every|complete|exhaustive|full|in full)\b|\bincomplete\b|\bmain\b(?!\s(?:package|module|function|program)\b)|\bkey(?=\s+(?:\w+\s+)?\p{L}+s\b)|\b(?:most|selected|wichtigsten?|clave|principales)\b|\bfor example\b|\be\.g\.|\bsuch as\b|\b(?:should|must|shall|will|would|could|might|can|need to)\b|\?|\bat all\b|\bnicht\b|\bplanned\b/iu;

/** What leads to where all is told: another document. */
const elsewhere =
  /[\w-]\.(?:mdx?|rst|adoc|html?)(?!\w)|https?:\/\/|\b(?:see|refer to|consult|siehe|voir|véase|consulte)\b/iu;

const nouns: readonly (readonly [RegExp, readonly ClaimKind[]])[] = [
  [
    /\b(?:imports?|nothing else is imported|calls?|arrows?|dependencies between|connections?|edges|interactions?|communicat\w+)\b/i,
    ["relation"],
  ],
  [/\b(?:endpoints?|routes?|operations?|http api|rest api|resources?|requests?|rpcs?|procedures?)\b/i, ["endpoint"]],
  [
    /\b(?:tables?(?!\s+(?:has|lists?|shows?|contains?|below\s+has))|collections?|relations? of the database|tabellen)\b/i,
    ["table"],
  ],
  [/\b(?:columns?|spalten)\b/i, ["column"]],
  [/\b(?:entities|entity|models?|data structures?|aggregates?)\b/i, ["entity"]],
  [/\b(?:fields?|attributes?|properties)\b/i, ["field"]],
  [/\b(?:ind(?:ex(?:es|ed)?|ices))\b/i, ["index"]],
  [/\b(?:foreign keys?)\b/i, ["foreign-key"]],
  [
    /\b(?:webjars?|librar(?:y|ies)|dependenc(?:y|ies)|third[- ]party|npm packages?|gems?|crates?|abhängigkeiten)\b/i,
    ["dependency"],
  ],
  [/\b(?:containers?|deployments?|workloads?|pods?|compose|deployables?|units?\s+of\s+deployment)\b/i, ["node"]],
  [/\b(?:components?|building blocks?|microservices?|bausteine|komponenten)\b/i, ["component"]],
  [/\b(?:error\s*codes?|errors?|exceptions?|statuses|fehler\w*)\b/i, ["error-code"]],
  [/\b(?:tests?|suites?|specs?|test classes)\b/i, ["suite"]],
  [/\b(?:topics?|queues?|events?|channels?|messages?|streams?)\b/i, ["channel"]],
  [/\b(?:environment variables?|env(?:ironment)? vars?|variables?|settings?|umgebungsvariablen)\b/i, ["setting"]],
];

/** Tables of the text: "the tables of this chapter list all of them", "all are in the tables below". */
const tablesThatList =
  /\btables?\s+(?:of|in)\s+(?:this|the)\s+(?:chapter|section|document|page)\b|\btables?(?:\s+(?:below|above|here|that follows?))?(?=\s+(?:lists?|shows?|contains?|covers?|names?|includes?|describes?)\b)|\bin\s+(?:the|these|this)\s+(?:following\s+)?tables?\b/gi;

/** Services are units of deployment where deployment is spoken of, and building blocks elsewhere. */
const services = /\b(?:services?|apps?|applications?|dienste)\b/i;

/** What one service depends on is told of it in full: "till service, in full:" */
const severalServices = /(?<![\w-])(?:services|apps|applications|dienste)(?![\w-])/i;

/** Modules are what is depended on where dependencies are spoken of, and building blocks elsewhere. */
const modules = /\b(?:modules?|packages?)\b/i;

const models = /\bmodels?\b/i;

const longest = 400;

/** The sentences of a text that close some kinds; the kind is told by a noun in the sentence, else by the chapter. */
export function closingSentences(text: string, context: Context): ClosingSentence[] {
  if (text.length > 4000 || !quick.test(text)) return [];
  const found: ClosingSentence[] = [];
  let before = "";
  for (const part of matches(text, /(?:[^.!?\n]|[.!?](?!\s|$)|\n(?!\n))+[.!?]?/g)) {
    const whole = part[0].replace(/\s+/g, " ").trim();
    // Before a long list only the words that lead to it are a sentence.
    const sentence = whole.length > longest ? whole.slice(0, whole.indexOf(":") + 1) : whole;
    const previous = before;
    before = sentence;
    if (sentence.length > longest || !closing.some((pattern) => pattern.test(sentence))) continue;
    if (open.test(sentence) || elsewhere.test(sentence)) continue;
    const lists = /:\s+\S|,\s+in\s+full,\s/.test(whole);
    const kinds = kindsIn(sentence, previous, context);
    if (kinds.length > 0)
      found.push({
        kinds: new Set(kinds),
        sentence,
        from: part.index,
        to: part.index + part[0].length,
        lists,
      });
  }
  return found;
}

function kindsIn(told: string, previous: string, context: Context): readonly ClaimKind[] {
  // The name of a file says nothing of what is listed: `package.json`, `routes.ts`; nor do tables that list.
  const sentence = told
    .replace(/[\w./-]+\.[a-z]{1,10}(?![\w.])/g, " ")
    .replace(tablesThatList, " ")
    .replace(setAside, " ");
  // Behind a colon stand the names of what is listed, which may be any words: "The packages, in full: tables, queues".
  const [before] = sentence.split(":", 1);
  const named = (closesAlone(told) ? [before!] : [before!, sentence])
    .map((words) => kindsNamed(words, context))
    .find(({ length }) => length > 0);
  if (named) return named;
  // "Folders and what they import from each other. The list is complete."
  if (previous.length < 200 && nouns[0]![0].test(previous)) return nouns[0]![1];
  return chapterKinds.find(([chapter]) => within(context, chapter))?.[1] ?? [];
}

/** What is not counted is not what is listed: "In full, without what tests need:". */
const setAside = /\b(?:without|but for|apart from|not counting)\s[^,;:.]{1,60}/gi;

/** The kinds that words name; by the name of none, the chapter does not help. */
export function kindsNamed(words: string, context: Context): readonly ClaimKind[] {
  // "Packages import each other as follows": the packages are not what is listed.
  if (nouns[0]![0].test(words)) return nouns[0]![1];
  const named = nouns.filter(([pattern]) => pattern.test(words)).flatMap(([, kinds]) => kinds);
  if ((within(context, "dependencies") ? severalServices : services).test(words))
    named.push(within(context, "deployment") ? "node" : "component");
  // What is mapped to tables is told as what maps it as well.
  if (models.test(words) && within(context, "database-design")) named.push("table");
  if (modules.test(words)) named.push(within(context, "dependencies") ? "dependency" : "component");
  return named;
}

/** Whether the words before a list close it by themselves: "Of till, in full: `gin`, `requests`" */
function closesAlone(sentence: string): boolean {
  const lead = sentence.slice(0, sentence.indexOf(":") + 1);
  return lead !== "" && closing.some((pattern) => pattern.test(lead));
}

const chapterKinds: readonly (readonly [Parameters<typeof within>[1], readonly ClaimKind[]])[] = [
  ["api-specifications", ["endpoint"]],
  ["database-design", ["table"]],
  ["data-model", ["entity"]],
  ["components", ["component"]],
  ["deployment", ["node"]],
  ["dependencies", ["dependency"]],
  ["error-handling", ["error-code"]],
  ["testing-strategy", ["suite"]],
  ["system-architecture", ["component"]],
];
