import { demandOn, roleShownIn } from "./kinds/control/demand.ts";

// Sentences about all endpoints that stand somewhere, and whom they let call these.

const things = "(?:endpoints?|operations?|routes?|calls?|requests?|methods?)";
const count = "(?:two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})";
const here =
  "(?:here|below|above|in this (?:section|group|table|list|module|router)|of this (?:section|group|table|list|resource|module|router))";
const verb = "(?:also )?(?:needs?|requires?|asks? for|demands?|must|are|is|expects?)\\b";
const all = `(?:(?:all|both|each|every one)(?: of)?(?: (?:these|them|the(?= ${count})))?(?: ${count})?(?: (?:of (?:these|them)|${things}))?|(?:all|each|every)(?: the| of the)? ${things} ${here}|these ${things}(?: all)?)`;
const bareAll = `(?:all|each|every)(?: the| of the)? ${things}`;

/** "All four", "Each of these", "Every endpoint below": those that stand here, and none that stand elsewhere. */
const allHere = new RegExp(`^${all} (?=${verb})`, "i");
const bare = new RegExp(`^${bareAll} (?:needs?|requires?|asks?|demands?|must|are|is|expects?)\\b`, "i");
const bareSubject = new RegExp(`^${bareAll}(?: ${here})? (?=${verb})`, "i");
const noneHere = new RegExp(
  `^none(?: of (?:these|them|the ${things}(?: ${here})?))(?: ${things})? (?:needs?|requires?|asks? for|demands?|checks?)\\b[^.;]{0,30}\\b(?:authentication|authorization|log-?in|tokens?|sessions?|credentials|auth|caller)\\b`,
  "i",
);
/** "No endpoint asks for authentication": all that stand below, wherever that is, but those that say something else themselves. */
const noneAtAll = new RegExp(
  `^no ${things}(?: ${here})? (?:needs?|requires?|asks? for|demands?) (?:any |an? )?(?:authentication|authorization|log-?in|tokens?|credentials|auth)$`,
  "i",
);
/** "need a token", with nothing behind it that says of what kind. */
const tokenAlone = /^(?:also )?(?:needs?|requires?|asks? for|demands?|expects?) (?:an? )?(?:valid )?(tokens?)$/i;

/** "Only admins may call these." */
const only = new RegExp(
  `^only ((?:the )?[a-z][a-z -]{2,40}) (?:may|can) (?:call|use|reach) (?:these|them|all of (?:these|them))(?: ${things})?[.;]?$`,
  "i",
);

/** Whether a sentence speaks of all endpoints without saying where they stand: of those of anything. */
export const isOfAllAnywhere = (sentence: string): boolean => bare.test(sentence);

/** Whom a sentence without marks lets call everything that it speaks of; `null` where it says nothing of that. */
export function whoMayCall(sentence: string): string | null {
  if (noneHere.test(sentence) || noneAtAll.test(sentence.replace(/[.;]$/, ""))) return "public";
  const those = only.exec(sentence)?.[1];
  if (those !== undefined) return those;
  const subject = (bareSubject.exec(sentence) ?? allHere.exec(sentence))?.[0];
  if (subject === undefined) return null;
  const rest = sentence.slice(subject.length).replace(/[.;]$/, "");
  if (/^(?:are|is) (?:public|open(?: to (?:all|anyone|anybody|everybody|everyone))?)$/i.test(rest)) return "public";
  return roleShownIn(rest) ?? demandOn(rest) ?? tokenAlone.exec(rest)?.[1] ?? null;
}

const guard =
  "(?:the )?(?:middleware |guard )?`([A-Za-z_][\\w.]{2,60})(?:\\(\\))?`(?: (?:middleware|guard|filter|dependency))?";
const guarded =
  "(?:(?:is|are|stands?|sits?|go(?:es)?|pass(?:es)?|runs?|comes?) )?(?:all )?(?:(?:protected|guarded|secured|covered|wrapped|preceded|mounted|checked) )?(?:by|behind|with|through|after)|needs?|requires?|uses?";
/** "Every route here goes through `requireAuth`." */
const allGuarded = new RegExp(`^(?:${bareAll}(?: ${here})?|${all}) (?:${guarded}) ${guard}[.;]?$`, "i");
/** "`requireAuth` stands before all of them." */
const guardsAll = new RegExp(
  `^${guard} (?:guards|protects|secures|covers|stands before|runs before|comes before|is applied to|applies to|is mounted before) (?:${bareAll} ${here}|${all})[.;]?$`,
  "i",
);
/** Names of what looks at who calls; anything else may stand before a route as well. */
const ofCallers =
  /auth|guard|log_?in|token|session|role|admin|permission|protect|caller|jwt|user|verify|access|acl|policy|signed/i;

/** The guard that a sentence names in code and says to stand before all endpoints that stand here; `null` where it names none. */
export function guardOfAll(sentence: string): string | null {
  const name = (allGuarded.exec(sentence) ?? guardsAll.exec(sentence))?.[1];
  return name !== undefined && ofCallers.test(name) ? name : null;
}
