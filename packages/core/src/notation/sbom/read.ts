import { attributeOf, childAt, childrenOf, type XmlElement } from "../xml/element.ts";
import { readXml } from "../xml/read.ts";
import { type Packaged, packageUrl } from "./package-url.ts";

// Bills of materials: CycloneDX in JSON and XML, SPDX in JSON and as tags with values.

export interface Listed extends Packaged {
  /** Where its address stands in the text; 0 where it was not found. */
  readonly at: number;
}

interface Part {
  readonly key: string;
  readonly url: string;
}

interface Bill {
  readonly parts: readonly Part[];
  /** What the system itself needs, by keys; empty where the bill does not tell. */
  readonly direct: ReadonlySet<string>;
}

/** The packages that a bill lists: those that the system names itself where the bill tells them apart, else all. Total. */
export function readSbom(text: string): Listed[] {
  const bill = billIn(text);
  if (!bill) return [];
  const told = bill.parts.some(({ key }) => bill.direct.has(key));
  const listed: Listed[] = [];
  let at = 0;
  let misses = 0;
  for (const { key, url } of bill.parts) {
    const found = misses < 8 ? text.indexOf(url, at) : -1;
    if (found >= 0) at = found + url.length;
    else misses++;
    const packaged = told && !bill.direct.has(key) ? null : packageUrl(url);
    if (packaged) listed.push({ ...packaged, at: Math.max(found, 0) });
  }
  return listed;
}

/** Whether a text is surely a bill of materials. */
export const isSbom = (text: string): boolean =>
  /"bomFormat"\s*:\s*"CycloneDX"|"spdxVersion"\s*:\s*"SPDX-|^SPDXVersion:\s*SPDX-|<bom\b[^>]{0,400}\bcyclonedx\.org\/schema/m.test(
    text.slice(0, 20_000),
  ) || /"bomFormat"\s*:\s*"CycloneDX"|"spdxVersion"\s*:\s*"SPDX-/.test(text.slice(-2_000));

function billIn(text: string): Bill | null {
  const first = text.trimStart()[0];
  if (first === "<") return cycloneXml(text);
  if (first !== "{") return spdxTags(text);
  try {
    const root: unknown = JSON.parse(text);
    return cycloneJson(fields(root)) ?? spdxJson(fields(root));
  } catch {
    return null;
  }
}

type Fields = Readonly<Record<string, unknown>>;
const fields = (value: unknown): Fields => (typeof value === "object" && value !== null ? (value as Fields) : {});
const list = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.map(fields) : []);
const text = (value: unknown): string => (typeof value === "string" ? value : "");

function cycloneJson(root: Fields): Bill | null {
  if (root["bomFormat"] !== "CycloneDX") return null;
  const self = text(fields(fields(root["metadata"])["component"])["bom-ref"]);
  const own = list(root["dependencies"]).find((each) => self !== "" && each["ref"] === self);
  const direct = Array.isArray(own?.["dependsOn"]) ? own["dependsOn"].map(text) : [];
  return {
    parts: list(root["components"]).map((each) => ({ key: text(each["bom-ref"]), url: text(each["purl"]) })),
    direct: new Set(direct.filter((key) => key !== "")),
  };
}

const refOf = (each: XmlElement | undefined, name: string): string => (each && attributeOf(each, name)?.text) ?? "";

function cycloneXml(source: string): Bill | null {
  const root = readXml(source).roots.find(({ name }) => name === "bom");
  if (!root) return null;
  const self = refOf(childAt(root, "metadata", "component"), "bom-ref");
  const own = childrenOf(childAt(root, "dependencies"), "dependency").find(
    (each) => self !== "" && refOf(each, "ref") === self,
  );
  return {
    parts: childrenOf(childAt(root, "components"), "component").map((each) => ({
      key: refOf(each, "bom-ref"),
      url: childAt(each, "purl")?.text ?? "",
    })),
    direct: new Set(
      childrenOf(own, "dependency")
        .map((each) => refOf(each, "ref"))
        .filter(Boolean),
    ),
  };
}

interface Related {
  readonly from: string;
  readonly type: string;
  readonly to: string;
}

/** What the described package depends on. */
function directOf(relations: readonly Related[], described: readonly string[]): ReadonlySet<string> {
  const roots = new Set([...described, ...relations.flatMap(({ type, to }) => (type === "DESCRIBES" ? [to] : []))]);
  return new Set(
    relations.flatMap(({ from, type, to }) =>
      type === "DEPENDS_ON" && roots.has(from) ? [to] : type === "DEPENDENCY_OF" && roots.has(to) ? [from] : [],
    ),
  );
}

function spdxJson(root: Fields): Bill | null {
  if (!text(root["spdxVersion"]).startsWith("SPDX-")) return null;
  const relations = list(root["relationships"]).map((each) => ({
    from: text(each["spdxElementId"]),
    type: text(each["relationshipType"]),
    to: text(each["relatedSpdxElement"]),
  }));
  const described = Array.isArray(root["documentDescribes"]) ? root["documentDescribes"].map(text) : [];
  return {
    parts: list(root["packages"]).map((each) => ({
      key: text(each["SPDXID"]),
      url: text(list(each["externalRefs"]).find((ref) => ref["referenceType"] === "purl")?.["referenceLocator"]),
    })),
    direct: directOf(relations, described),
  };
}

function spdxTags(source: string): Bill | null {
  if (!/^SPDXVersion:/m.test(source.slice(0, 20_000))) return null;
  const parts: Part[] = [];
  const relations: Related[] = [];
  let key = "";
  for (const line of source.split("\n")) {
    const [, tag, value = ""] = /^(\w+):[ \t]*([^\r]*)/.exec(line) ?? [];
    if (tag === "PackageName") key = "";
    else if (tag === "SPDXID") key = value.trim();
    else if (tag === "ExternalRef") {
      const url = /^\S+[ \t]+purl[ \t]+(\S+)/.exec(value)?.[1];
      if (url !== undefined) parts.push({ key, url });
    } else if (tag === "Relationship") {
      const [from = "", type = "", to = ""] = value.trim().split(/[ \t]+/);
      relations.push({ from, type, to });
    }
  }
  return { parts, direct: directOf(relations, []) };
}
