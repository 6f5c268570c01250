import type { BuiltElement } from "../../../model/built.ts";
import type { ChannelFacts } from "../../../model/kinds/channel.ts";
import { idOf } from "../../../model/kinds/identity.ts";
import { type HclBlock, readHcl } from "../../../notation/hcl/read.ts";
import { Lines } from "../../../text/lines.ts";
import { isVendored } from "../../files/kinds-of-file.ts";
import { folderOf } from "../../files/paths.ts";
import type { Gap, Survey } from "../../survey.ts";
import { surveyor } from "../../surveyor.ts";
import { isPlainLabel, meaningOf, nameKeys } from "./resources.ts";

interface Resource {
  readonly name: string;
  readonly line: number;
  readonly type: string;
  readonly is: "node" | "channel";
  /** Its label, where its name is another. */
  readonly alias?: string;
  readonly image?: string;
}

interface FileResources {
  readonly resources: readonly Resource[];
  /** Why there may be more than is written out. */
  readonly open: readonly { readonly line: number; readonly why: string }[];
}

/** What Terraform makes, by the types of its resources: each folder is a module of its own. */
export const terraform = surveyor<FileResources>({
  id: "terraform",
  title: "Terraform resources",
  kinds: ["node", "channel"],
  wants: (path) => path.endsWith(".tf") && !isVendored(path) && !path.includes(".terraform/"),
  read({ text }) {
    const lines = new Lines(text);
    const resources: Resource[] = [];
    const open: { line: number; why: string }[] = [];
    for (const block of readHcl(text)) {
      const line = lines.lineAt(block.range.from);
      if (block.type === "module") open.push({ line, why: `the module ${block.labels[0] ?? ""} is made elsewhere` });
      const resource = block.type === "resource" ? resourceOf(block, line) : null;
      if (!resource) continue;
      resources.push(resource);
      for (const many of ["count", "for_each"])
        if (block.attributes.has(many))
          open.push({ line, why: `${many} decides how many ${block.labels.join(".")} there are` });
    }
    return resources.length + open.length > 0 ? { resources, open } : null;
  },
  join(files) {
    const folders = new Map<string, [string, FileResources][]>();
    for (const entry of files) {
      const folder = folderOf(entry[0]);
      const same = folders.get(folder);
      if (same) same.push(entry);
      else folders.set(folder, [entry]);
    }
    return [...folders].map(([folder, entries]) => surveyOf(folder, entries));
  },
});

function resourceOf({ labels, attributes, blocks }: HclBlock, line: number): Resource | null {
  const [type = "", label = ""] = labels;
  const meaning = meaningOf(type);
  if (!meaning || label === "") return null;
  const metadata = blocks.find((block) => block.type === "metadata");
  const named = [metadata?.attributes.get("name"), ...nameKeys.map((key) => attributes.get(key))].find(
    (value) => value?.isLiteral,
  );
  const image = attributes.get("image") ?? attributes.get("image_uri");
  const name = named?.text ?? label;
  return {
    name,
    line,
    type: meaning.type,
    is: meaning.is,
    ...(name === label || isPlainLabel(label) ? {} : { alias: label }),
    ...(image?.isLiteral ? { image: image.text } : {}),
  };
}

function surveyOf(folder: string, entries: readonly (readonly [string, FileResources])[]): Survey {
  const elements: BuiltElement[] = [];
  const gaps: Gap[] = [];
  for (const [path, { resources, open }] of entries) {
    for (const resource of resources) elements.push(elementOf(resource, path));
    for (const { line, why } of open.slice(0, 1))
      gaps.push({ kind: "node", why: `Not all that Terraform makes is written in ${path}: ${why} (line ${line}).` });
  }
  return {
    source: "terraform",
    target: folder,
    // Designs call what a cloud runs by other names than its resources, so that what is not found is never missing.
    knows: [],
    ...(gaps.length > 0 ? { gaps } : {}),
    elements,
    problems: [],
    authority: 1,
  };
}

function elementOf({ name, line, type, is, alias, image }: Resource, path: string): BuiltElement {
  const common = { name, parent: null, evidence: [{ path, line }] };
  if (is === "channel")
    return {
      ...common,
      id: idOf("channel", name),
      kind: "channel",
      facts: { type: type as ChannelFacts["type"] & string },
    };
  const facts = { type, ...(alias ? { aliases: [alias] } : {}), ...(image ? { image } : {}) };
  return { ...common, id: idOf("node", name), kind: "node", facts };
}
