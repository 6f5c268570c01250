import type { Element, Origin } from "../../model/element.ts";
import { quote } from "../query/at.ts";
import { isCustom } from "../query/ground.ts";
import { isSettledSection } from "../query/settled.ts";
import { sectionAt } from "../query/chapters.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** The share of arrows from outside that state a protection which makes it the custom of the design. */
const securedShare = 0.75;

const secured =
  /https|\bm?tls\b|\bssl\b|wss|\bssh\b|sftp|jwt|oauth|oidc|saml|api[- ]?key|hmac|signed|authenticated|encrypt|basic auth|certificate|vpn|private link/i;

/** A message tells what is said over a connection, not how it is made. */
const message = /-{1,2}>>|-{1,2}[x)]/;

const outside: ReadonlySet<string> = new Set(["external", "client", "actor"]);

/** An arrow from outside into the system without a word of protection, where nearly all others have one. */
export const boundaryUnsecured: DesignRule = {
  on: "design",
  id: "boundary-unsecured",
  group: "security",
  requires: "Where arrows from outside state how they are secured, each of them does.",
  severity: "hint",
  *check(design): Iterable<Finding> {
    const { elements, relations } = design.model;
    const typeOf = (id: string): string | undefined => {
      const element = elements.get(id);
      return element?.kind === "component" ? (element as Element<"component">).facts.type : undefined;
    };
    const lines = new Map(design.documents.map(({ name, markdown }) => [name, markdown.lines]));
    const lineOf = ({ document, range }: Origin): string => {
      const of = lines.get(document);
      return of ? of.textOf(of.lineAt(range.from)) : "";
    };
    const crossing = relations.filter(({ kind, from, to, origin }) => {
      const section = sectionAt(design, origin);
      return (
        kind === "uses" &&
        origin.place === "diagram" &&
        !message.test(lineOf(origin)) &&
        outside.has(typeOf(from) ?? "") &&
        elements.has(to) &&
        !outside.has(typeOf(to) ?? "") &&
        section !== undefined &&
        isSettledSection(section)
      );
    });
    const open = crossing.filter(({ origin }) => !secured.test(lineOf(origin)));
    if (!isCustom(crossing.length - open.length, crossing.length, securedShare)) return;
    for (const { from, to, label, origin } of open)
      yield {
        document: origin.document,
        range: origin.range,
        message: `${elements.get(from)!.name} reaches ${elements.get(to)!.name}${label ? ` by ${quote(label)}` : ""}, and nothing says how that is secured, while ${crossing.length - open.length} of ${crossing.length} arrows from outside say so.`,
        element: `${from}->${to}`,
      };
  },
};
