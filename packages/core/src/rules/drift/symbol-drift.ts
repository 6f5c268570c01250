import { areAlike, nearest } from "../../text/nearest.ts";
import { groupBy } from "../query/ground.ts";
import { confirmed, missing, placeOf, standing, uncheckable } from "./answer.ts";
import { claimsOf, type ElementClaim } from "./claims.ts";
import { knowing, type Reality } from "./reality.ts";
import { isClassOfHere, longerOrShorter } from "./symbols/class-of-here.ts";
import { fileListing } from "./symbols/listed-of-file.ts";
import { isOfHosted } from "./symbols/hosted.ts";
import { tellsOfWork } from "./plans/tells-of-work.ts";
import { isOfFrontMatter } from "./symbols/of-front-matter.ts";
import { mayBeOfAnother } from "./symbols/of-another.ts";
import { onceWritten } from "./symbols/once-written.ts";
import { writtenIn } from "./symbols/written.ts";
import type { Answer } from "./claim.ts";
import type { Survey } from "../../survey/survey.ts";
import type { Verifier } from "./verifier.ts";

type Claim = ElementClaim<"symbol">;

/** Names that the text writes as code are written somewhere in the repository. */
export const symbolDrift: Verifier = {
  on: "drift",
  id: "symbol-drift",
  kinds: ["symbol"],
  group: "architecture",
  requires: "Every name that a design writes as code is written in a file of the repository.",
  severity: "error",
  *verify(design, reality) {
    const claims = claimsOf(design, "symbol");
    const [survey] = knowing(reality, "symbol");
    if (!survey) {
      for (const claim of claims) yield uncheckable(claim, "No names of code were found here.");
      return;
    }
    const written = writtenIn(reality);
    const places = new Map(
      claims.flatMap((claim) => {
        const place = written(claim.name);
        return place ? [[claim, place] as const] : [];
      }),
    );
    const asked = claims.filter(({ state }) => state !== "planned");
    const isHere = places.size >= enough && places.size >= asked.length * share;
    const isOwn = places.size >= many && places.size >= asked.length * nearlyAll;
    const words = asked.filter(
      (claim) =>
        isWord.test(claim.name) && !isOfFrontMatter(claim.name, design) && !mayBeOfAnother(claim, design, reality),
    );
    const found = words.filter((claim) => places.has(claim));
    const isWhole = found.length >= veryMany && found.length >= words.length * all;
    const isGround = groundOf(asked, (claim) => places.has(claim));
    const [gap] = survey.gaps ?? [];
    const named = new Set(claims.map(({ name }) => name));
    for (const claim of claims) {
      const place = places.get(claim);
      if (place)
        yield { ...confirmed(claim, survey, [place]), message: `${claim.name} is written in ${placeOf(place)}.` };
      else if (gap) yield uncheckable(claim, gap.why, survey);
      else if (!isHere) yield uncheckable(claim, tooFew, survey);
      else if (tellsOfWork(design, claim.origin.document)) yield uncheckable(claim, ofWork, survey);
      else if (!isGround(claim))
        yield onceWritten(claim, survey, design, reality) ?? uncheckable(claim, fewBeside, survey);
      else if (isOfFrontMatter(claim.name, design))
        yield uncheckable(claim, `${claim.name} is a key of the front matter of a document.`, survey);
      else if (isOfHosted(claim.origin, design))
        yield uncheckable(claim, `${claim.name} is told of as the name of what is kept outside of code.`, survey);
      else
        yield onceWritten(claim, survey, design, reality) ??
          near(claim, survey, reality) ??
          absentFrom(
            claim,
            survey,
            fileListing(claim, design, reality, (name) => written(name) !== null),
          ) ??
          (isOwn && isClassOfHere(claim.name, reality)
            ? absentClass(claim, survey, longerOrShorter(claim.name, named, reality), reality)
            : isWhole && words.includes(claim)
              ? absentAmong(claim, survey, found.length)
              : unsure(claim, survey));
    }
  },
};

/** From so many names on that are here, and where they are so large a part, the design speaks in the names of this repository. */
const enough = 4;
const share = 0.8;
/** From so many on, of which nearly all are here, it tells of this repository alone. */
const many = 7;
const nearlyAll = 0.85;
/** Of so many on, hardly any is not here: the design was written by somebody who looked at the code. */
const veryMany = 12;
const all = 0.92;
/** What is parted by dashes may be the name of anything. */
const isWord = /^\w+$/;
const tooFew =
  "Many of the names that the design writes as code are not written here; they may be of another repository.";

const ofWork =
  "Its document tells of work to be done, and may name what that was to take away, or called otherwise in the end.";

const fewBeside = "Most names beside it are not written here either; the section may speak of something else.";

/** Whether the section of a name speaks in the names of this repository: as many of them are here as are not. */
function groundOf(claims: readonly Claim[], isThere: (claim: Claim) => boolean): (claim: Claim) => boolean {
  const sections = groupBy(claims, ({ origin }) => `${origin.document}#${origin.section}`);
  return ({ origin }) => {
    const beside = sections.get(`${origin.document}#${origin.section}`) ?? [];
    return beside.length < 3 || beside.filter(isThere).length * 2 >= beside.length;
  };
}

/** What is said of a name that is a slip of one that is here; `null` where it is none. */
function near(claim: Claim, survey: Survey, reality: Reality): Answer | null {
  // A slip is seldom in the first letter, and there are very many names.
  const begin = claim.name[0]!.toLowerCase();
  const like = (survey.words ?? []).filter((word) => word[0]!.toLowerCase() === begin && areAlike(claim.name, word));
  const meant = nearest(claim.name, like);
  return meant === null ? null : meaning(claim, survey, meant, reality);
}

/** What is said of a class that is not here, and may be another that is. */
const absentClass = (claim: Claim, survey: Survey, other: string | null, reality: Reality): Answer =>
  (other === null ? null : meaning(claim, survey, other, reality)) ??
  missing(claim, `No code or configuration here writes ${claim.name}.`, survey);

/** What is said of one of the few names of a design that are not here. */
const absentAmong = (claim: Claim, survey: Survey, others: number): Answer =>
  missing(claim, `No code or configuration here writes ${claim.name}.`, survey, {
    because: [`${others} other names that the design writes as code are written here.`],
  });

/** What is said of a name that the design lists among those of a file. */
const absentFrom = (claim: Claim, survey: Survey, file: string | null): Answer | null =>
  file === null
    ? null
    : missing(claim, `Neither ${file} nor any other code here writes ${claim.name}.`, survey, {
        because: [`The other names that the design lists of ${file} are written here.`],
      });

/** What is said of a name of which another is meant; `null` if that one is not here. */
function meaning(claim: Claim, survey: Survey, meant: string, reality: Reality): Answer | null {
  const place = writtenIn(reality)(meant);
  if (place === null) return null;
  return missing(claim, `No code or configuration here writes ${claim.name}; did you mean ${meant}?`, survey, {
    fixes: [{ title: `Write ${meant}`, safe: false, edits: [{ range: claim.origin.range, insert: meant }] }],
    beside: standing(meant, [place]),
  });
}

const unsure = (claim: Claim, survey: Survey): Answer =>
  uncheckable(
    claim,
    `No code or configuration here writes ${claim.name}, nor a name that it may be a slip of; it may be of something else.`,
    survey,
  );
