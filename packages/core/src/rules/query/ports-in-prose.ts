import type { Design, ReadDocument, ReadSection } from "../../document/design.ts";
import { ofKind } from "../../model/model.ts";
import type { Inline } from "../../syntax/block.ts";
import { keyOf, type PortStatement, sideOf } from "./port-statement.ts";
import { proseWith } from "./prose.ts";
import { isSettledSection } from "./settled.ts";

/** Between a name and its port: `listens on port 80`, `(port 80)`, `is published on port 80`, `: port 80`. */
const between =
  /^(?:\s+(?:service|server|container|process|component|API))?(?:\s*[(:：]\s*|\s+(?:(?:is|are|runs?|listens?|serves?|starts?|binds?|will|reachable|available|exposed|published|accessible|by default|itself|and|on|at|to|the|its|host|container|internal|external|publicly|internally|TCP|HTTP)\s+){1,6})port\s*:?\s*(\d{2,5})(?!\d|[.,]\d|\s*(?:or|and|to|[-–/,])\s*\d)/i;

/** What sentences say of ports, where a component or a unit is named. */
export function portsInProse(design: Design): PortStatement[] {
  const names = [...ofKind(design.model, "component"), ...ofKind(design.model, "node")]
    .map(({ name }) => name)
    .filter((name) => name.length >= 2 && name.length <= 60);
  return names.length === 0 ? [] : design.documents.flatMap((document) => portsInProseOf(document, new Set(names)));
}

const proseOnPorts = proseWith(/\bport\b\s*:?\s*\d/i);

/** A sentence without a subject, below the heading of what it speaks of: `Listens on port 80.` */
const subjectless =
  /(?:^|[.\n]\s*|,\s+(?=listening\b))(?:(?:it|the (?:service|server|process|component|container|worker|app|application))\s)?(?:listen(?:s|ing)?|serves?|runs?|reachable|available|exposed|published)\s(?:[a-z]+\s){0,3}?port\s(\d{2,5})(?!\d|[.,]\d|\s*(?:or|and|to|[-–/,])\s*\d)/i;

function portsInProseOf(document: ReadDocument, names: ReadonlySet<string>): PortStatement[] {
  const found: PortStatement[] = [];
  for (const { section, inline, place } of proseOnPorts(document)) {
    if (inline.text.length > 4000 || !isSettledSection(section)) continue;
    const own = subjectless.exec(inline.text);
    const title = section.title.replace(/^\d+(?:\.\d+)*\.?\s+/, "");
    if (own && names.has(title)) {
      const to = own.index + own[0].length;
      found.push({
        name: title,
        key: keyOf(title),
        side: "open",
        port: Number(own[1]),
        document: document.name,
        range: place(to - own[1]!.length, to),
        list: listOfSection(document, section),
      });
    }
    const told = servedIn(section, inline, names, title) ?? labelledPort(inline, names);
    if (told && !own)
      found.push({
        name: told.name,
        key: keyOf(told.name),
        side: sideOf(inline.text.slice(Math.max(0, told.from - 60), told.from)),
        port: told.port,
        document: document.name,
        range: place(told.from, told.to),
        list: listOfSection(document, section),
      });
    for (const name of names) {
      for (let at = inline.text.indexOf(name); at >= 0; at = inline.text.indexOf(name, at + name.length)) {
        if (/[\p{L}\p{N}_-]$/u.test(inline.text.slice(0, at))) continue;
        const rest = inline.text.slice(at + name.length, at + name.length + 120);
        const match = between.exec(rest);
        if (!match) continue;
        const to = at + name.length + match[0].length;
        found.push({
          name,
          key: keyOf(name),
          side: sideOf(match[0]),
          port: Number(match[1]),
          document: document.name,
          range: place(to - match[1]!.length, to),
          list: listOfSection(document, section),
        });
      }
    }
  }
  return found;
}

interface ToldPort {
  readonly name: string;
  readonly port: number;
  readonly from: number;
  readonly to: number;
}

const number = "port\\s*:?\\s*(\\d{2,5})(?!\\d|[.,]\\d|\\s*(?:or|and|to|[-–/,])\\s*\\d)";

/** `Accepts connections on port 80`, `The API on port 80`, below the heading of what does so, where nothing else is named. */
const serving = new RegExp(
  `\\b(?:accepts?|receives?|serves?|offers?|answers?|takes?|api|ui|app|interface)\\b[^.;\\n]{0,60}?\\son\\s${number}`,
  "i",
);

function servedIn(section: ReadSection, { text }: Inline, names: ReadonlySet<string>, title: string): ToldPort | null {
  const match = names.has(title) && section.level > 2 ? serving.exec(text) : null;
  if (!match || [...names].some((name) => name !== title && match[0].includes(name))) return null;
  const to = match.index + match[0].length;
  return { name: title, port: Number(match[1]), from: to - match[1]!.length, to };
}

/** `- **billing**: charges cards. Port 80.`: a port alone between marks is that of what the item is called. */
const alone = new RegExp(`[.;,(:–—]\\s*${number}(?=\\s*(?:$|[.;,)\\n]))`, "i");

function labelledPort({ text, spans }: Inline, names: ReadonlySet<string>): ToldPort | null {
  const label = spans.find(({ kind, from }) => from === 0 && (kind === "strong" || kind === "code"));
  const name = label ? text.slice(label.from, label.to).replace(/[:：]$/, "") : "";
  const match = names.has(name) ? alone.exec(text) : null;
  if (!match) return null;
  const to = match.index + match[0].length;
  return { name, port: Number(match[1]), from: to - match[1]!.length, to };
}

const listOfSection = ({ name }: ReadDocument, { index }: ReadSection): string => `${name}#${index}#prose`;
