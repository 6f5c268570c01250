import { type SpokenTitle, wordsOf } from "./title.ts";

/** What a title may call the system, or a part of it. */
const it = String.raw`(?:it|this|that|everything|all this|all of (?:it|this)|things|we|(?:the|our|this|each|every) (?:[\w'-]+ ){0,2}[\w'-]+)`;
const data = String.raw`(?:(?:the |our |its |all )?(?:data|state|information|records|facts)|what we (?:know|keep|store)|everything|things|it)`;
const must = String.raw`(?:must|should|has to|have to|needs? to|ought to|will|shall|may|can|is to|are to)`;

const whole = (source: string): RegExp => new RegExp(`^(?:${source}) ?[?]?$`);

/** The first words of all titles below. */
export const englishBegins = wordsOf(
  "building calling calls find how if keeping known learn left loose main more moving not open our pieces read requests running shape speaking still talking testing the things undecided unknowns what what's when where who why worries yet",
);

export const english: readonly SpokenTitle[] = [
  [
    "deployment",
    whole(
      String.raw`where (?!(?:the |our )?(?:tests?|code|data|errors?)\b)${it} (?:all )?(?:runs?|lives?|is (?:hosted|deployed|run|running))|where (?:do|does|will) ${it} (?:run|live)|where we (?:run|host|deploy)(?: ${it})?|what runs where|how (?:it|this|everything|the (?:system|service|app|application|platform|whole)) (?:runs|is (?:hosted|deployed|run|shipped))|how (?:do )?we (?:deploy|host|ship|run)(?: ${it})?|how to deploy(?: ${it})?|running it(?: in production)?|what it runs on|how it gets (?:out|live|into production)`,
    ),
  ],
  [
    "database-design",
    whole(
      String.raw`how ${data} (?:is|are|gets?) (?:kept|stored|persisted|saved|held)|where ${data} (?:is|are) (?:kept|stored|persisted|saved|held)|where (?:the |our )?data lives|how (?:do )?we (?:keep|store|persist|save) ${data}|what (?:we|it) (?:keeps?|stores?|persists?)|what is (?:kept|stored|persisted)(?: where)?`,
    ),
  ],
  [
    "data-model",
    whole(
      String.raw`what (?:the |our )?data looks like|how (?:the |our )?data looks|how (?:the |our )?data is (?:modell?ed|structured|organi[sz]ed|shaped|laid out)|(?:the )?shape of the data|what (?:it|the system) knows about`,
    ),
  ],
  [
    "security",
    whole(
      String.raw`who (?:may|can|is allowed to|gets to|is permitted to) (?:do|see|change|read|access|use|call) (?:what|which [\w ]{2,24})|who has access(?: to what)?|who is allowed (?:to do what|in)|who gets in|what (?:users|people|each role|who) (?:may|can|is allowed to) do|how (?:do )?we (?:keep|make) ${it} (?:safe|secure|private)|how we (?:protect|secure) ${it}|keeping ${it} (?:safe|secure|private)|how ${it} is (?:protected|secured|kept (?:safe|secure|private))|how (?:users|people) (?:log|sign) in`,
    ),
  ],
  [
    "performance",
    whole(
      String.raw`how (?:fast|quick|quickly)(?: (?:and how much|is fast enough))?|how (?:fast|quick|quickly) ${it} (?:${must} (?:be|answer|respond|run|work)|is|answers|responds)|how (?:fast|quick|quickly) ${must} ${it} (?:be|answer|respond|run)|how much (?:load )?(?:${it} ${must}|${must} ${it}) (?:take|handle|carry|hold|bear|cope with|serve)|how (?:well |far )?${it} (?:${must} )?scales?|how many (?:users|requests|people) (?:${it} ${must}|${must} ${it}) (?:take|handle|serve|bear)`,
    ),
  ],
  [
    "error-handling",
    whole(
      String.raw`(?:when|if|what happens (?:when|if)|what we do (?:when|if)) (?:it|things?|something|anything|stuff|a (?:call|request|step|job)|calls|requests) (?:go(?:es)?(?: wrong)?|fails?|breaks?|does(?: not|n't) work)|how (?:errors|failures|problems|mistakes|exceptions) are (?:handled|reported|told|returned|shown|answered|dealt with|treated)|how (?:do )?we (?:handle|report|deal with|treat|answer) (?:errors|failures|problems|exceptions)|how ${it} (?:fails|reports errors|handles (?:errors|failures))`,
    ),
  ],
  [
    "risks",
    whole(
      String.raw`what (?:can|could|might|may) (?:still )?(?:go|be) wrong(?: (?:here|with (?:it|this)))?|what (?:worries|scares) us|what (?:could|might|may|can) (?:bite|hurt) us|what keeps us (?:up|awake)(?: at night)?|what we (?:worry about|fear|are afraid of)|where (?:it|this) (?:can|could|might|may) (?:break|fail|go wrong)|(?:our |the )?worries|what may fail`,
    ),
  ],
  [
    "testing-strategy",
    whole(
      String.raw`how ${it} (?:is|are|will be|gets) (?:tested|verified|checked|proved)|how (?:do |will |shall )?(?:we|you) (?:will |shall )?(?:test|verify|check|prove)(?: (?:${it}|that ${it} works?))?|how (?:do |will )?(?:we|you) (?:make sure|know|prove|show)(?: that)? (?:it|this|everything) works|how ${it} (?:will|shall|should) be (?:tested|verified)|what (?:we|is|gets) (?:test|tested)|testing it`,
    ),
  ],
  [
    "open-questions",
    whole(
      String.raw`(?:(?:what is|what's|what are|things) )?(?:still|yet) (?:open|undecided|unclear|unknown|unresolved|to (?:be )?(?:decided?|settled?|answered))|what(?: is|'s|) (?:open|undecided|unclear|not (?:yet )?(?:decided|clear|settled)(?: yet)?)|what (?:still )?(?:needs|has|remains) to be (?:decided|settled|answered)|(?:what|things) we (?:(?:still )?(?:do not|don't)(?: yet)? know(?: yet)?|have(?: not|n't)(?: yet)? decided(?: yet)?|still (?:have|need) to decide|left open)|left open|not (?:yet )?(?:decided|settled)(?: yet)?|undecided|(?:known )?unknowns|(?:open|loose) ends`,
    ),
  ],
  [
    "components",
    whole(
      String.raw`(?:the )?(?:main |moving )?(?:pieces|building blocks|moving parts)|the (?:main |single )?parts(?: of (?:it|the system))?|what (?:it|the system|everything) (?:is made (?:up )?of|consists of|is composed of|is built from)|what's inside|what does what`,
    ),
  ],
  [
    "system-architecture",
    whole(
      String.raw`how (?:it|the (?:pieces|parts|system)|everything|all) (?:(?:all )?(?:fits?|hangs?|works?|plays?|goes?|comes?) together|is (?:built|put together|structured|organi[sz]ed|laid out))|the big picture|how (?:it|the system) hangs together`,
    ),
  ],
  [
    "api-specifications",
    whole(
      String.raw`how (?:to|you|we|others|clients|callers|other systems|users|programs) (?:talk|speak|connect) (?:to|with) (?:it|us|the [\w ]{2,24})|how (?:it is|clients|callers|others) (?:called|call it|reach it)|how to call it|what (?:callers|clients|others|you) can (?:call|ask(?: it)?(?: for)?)|what can be (?:called|asked)|(?:calling|talking to|speaking to) it|(?:the )?(?:calls|requests) it answers|what it offers(?: to (?:others|clients|the outside))?`,
    ),
  ],
  [
    "dependencies",
    whole(
      String.raw`what (?:it|we|this|the system) (?:rel(?:y|ies)|depends?|builds?|leans?|rests?|stands?) on|what (?:it|this|the system) is (?:built (?:with|on)|made with|written (?:in|with))|what we (?:build on|borrow)`,
    ),
  ],
  [
    "alternatives",
    whole(
      String.raw`what (?:we(?:['’]re| are)|is) not (?:using|used|chosen|taken)(?: here)?(?: \([\w ]{2,24}\))?|what we (?:do not|don['’]t|did not|didn['’]t|will not|won['’]t) (?:use|choose|pick|take)(?: here)?|why not [\w .+#/-]{2,30}|why we (?:do not|don['’]t|did not|didn['’]t) (?:use|choose|pick|take) [\w .+#/-]{2,30}`,
    ),
  ],
  ["supporting-documents", whole(String.raw`(?:where to )?(?:read|find|learn) (?:more|on)|more to read`)],
];
