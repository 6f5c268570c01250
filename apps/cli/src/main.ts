import { readFileSync } from "node:fs";
import { linkDesign } from "@asbuilt/core/document/link";
import { readDocument } from "@asbuilt/core/document/read";
import { readingToJson } from "@asbuilt/core/document/to-json";

const file = process.argv.at(-1)!;
const document = readDocument(file, readFileSync(file, "utf8"));
process.stdout.write(`${JSON.stringify(readingToJson(linkDesign([document]), document), null, 1)}\n`);
