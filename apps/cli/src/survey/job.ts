import { surveyors } from "@asbuilt/core/survey/list";
import type { FileFacts } from "@asbuilt/core/survey/file-facts";
import { join } from "node:path";
import { readSource } from "../site-node/read-text.ts";
import { scriptParser } from "../site-node/script-parser.ts";
import type { Job } from "../threads/job.ts";
import { type Opened, readInTime } from "./read-in-time.ts";

/** Reads files of the repository at a root, told by their paths, for all surveyors that want them. */
export const surveying: Job<string, string, readonly [path: string, facts: FileFacts]> = {
  name: "survey",
  does: (root) => (paths) => {
    const read: (readonly [string, FileFacts])[] = [];
    readInTime(
      paths,
      (path) => opened(root, path),
      scriptParser(),
      (path, facts) => read.push([path, facts]),
    );
    return read;
  },
  worthThreads: 250,
  atOnce: 40,
};

function opened(root: string, path: string): Opened {
  const read = readSource(join(root, path));
  return "why" in read ? read : { text: read.text, surveyors: surveyors.filter((surveyor) => surveyor.wants(path)) };
}
