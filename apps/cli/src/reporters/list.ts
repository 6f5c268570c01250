import { github } from "./github.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { markdown } from "./markdown.ts";
import type { Reporter } from "./reporter.ts";
import { sarif } from "./sarif.ts";
import { text } from "./text.ts";

/** Every reporter. A new one is a file, a line here, and its name among the formats of its command. */
export const reporters: readonly Reporter[] = [text, json, sarif, github, junit, markdown];
