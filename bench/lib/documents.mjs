// Folders of design documents to measure on: copies of real ones, each a little different, so that no cache can help.
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

/** The Markdown files at `source`, a file or a folder. */
export function originals(source) {
  const files = statSync(source).isDirectory()
    ? readdirSync(source)
        .filter((name) => name.endsWith(".md"))
        .sort()
        .map((name) => join(source, name))
    : [source];
  return files.map((file) => ({ name: basename(file), text: readFileSync(file, "utf8") }));
}

const called = (i) => `design-${String(i).padStart(4, "0")}.md`;

/** Writes `count` documents of `size` characters into `folder` and returns how many bytes that is. */
export function replicate(documents, folder, count, size, nameOf = called) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let bytes = 0;
  for (let i = 0; i < count; i++) {
    const text = ofSize(documents, i, size);
    bytes += Buffer.byteLength(text);
    writeFileSync(join(folder, nameOf(i)), text);
  }
  return bytes;
}

/** A document of about `size` characters: originals from the `start`-th on, one after the other, cut at a line. */
export function ofSize(documents, start, size) {
  let text = `# Design ${start}\n\n`;
  for (let i = start; text.length < size; i++) {
    const part = documents[i % documents.length].text.replace(/^---\n[\s\S]*?\n---\n/, "");
    text += `${part.slice(0, size - text.length)}\n\n`;
  }
  return `${text.slice(0, text.lastIndexOf("\n", size) + 1)}\nVariant ${start}.\n`;
}
