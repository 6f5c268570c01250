import { whenAsked } from "@asbuilt/core/text/when-asked";
import { isUtf8 } from "node:buffer";
import { readFileSync, statSync } from "node:fs";

/** A text file as it is read and written: offsets count in `text`, which has no byte order mark. */
export interface TextFile {
  readonly text: string;
  /** Began with a byte order mark, which is put back when the file is written. */
  readonly bom: boolean;
  /** Bytes that are no UTF-8 stand as U+FFFD in `text`: the line of the first; such a file is never written. */
  readonly brokenAt: number | null;
}

/** A text file, or why it cannot be read. */
export type TextRead = TextFile | { readonly why: string };

/** Larger documents are refused. */
export const largest = 5 * 1024 * 1024;

/** Reads a file as UTF-8. Never throws. */
export const readText = (path: string): TextRead => readBytes(path, decode);

/** Reads a file of a repository, which nobody will write: UTF-16 does as well. Never throws. */
export const readSource = (path: string): TextRead => readBytes(path, decodeSource);

function readBytes(path: string, decoded: (bytes: Uint8Array) => TextRead): TextRead {
  let bytes: Buffer;
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return { why: "it is a folder" };
    // Pipes and devices could keep us waiting for ever.
    if (!stat.isFile()) return { why: "it is not a file" };
    const { size } = stat;
    if (size > largest) return { why: `it has ${megabytes(size)}; the most that is read is ${megabytes(largest)}` };
    bytes = readFileSync(path);
  } catch (error) {
    return { why: reasonOf(error as NodeJS.ErrnoException) };
  }
  return decoded(bytes);
}

/** What a command line calls the text that it is given on standard input. */
export const standardInput = "-";

/** Reads the text on standard input; once, since there is no more of it then. Never throws. */
export const readStandardInput = whenAsked((): TextRead => {
  try {
    const bytes = readFileSync(0);
    return bytes.length > largest
      ? { why: `it has ${megabytes(bytes.length)}; the most that is read is ${megabytes(largest)}` }
      : decode(bytes);
  } catch (error) {
    return { why: reasonOf(error as NodeJS.ErrnoException) };
  }
});

/** Reads bytes as UTF-8, or says what they are instead. */
export function decode(bytes: Uint8Array): TextRead {
  const utf16 = utf16Of(bytes);
  if (utf16) return { why: `it is written in ${utf16}; save it as UTF-8` };
  if (bytes.subarray(0, 65_536).includes(0)) return { why: "it is not text" };
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = bom ? bytes.subarray(3) : bytes;
  if (isUtf8(body))
    return { text: Buffer.from(body.buffer, body.byteOffset, body.length).toString(), bom, brokenAt: null };
  const text = tolerant.decode(body);
  const broken = text.indexOf("\ufffd");
  return { text, bom, brokenAt: text.slice(0, broken).split(/\r\n|\n|\r/).length };
}

/** As `decode`, and UTF-16 too. */
export function decodeSource(bytes: Uint8Array): TextRead {
  const utf16 = utf16Of(bytes);
  if (!utf16) return decode(bytes);
  const text = new TextDecoder(utf16.includes("little") ? "utf-16le" : "utf-16be").decode(bytes);
  return { text, bom: false, brokenAt: null };
}

const tolerant = new TextDecoder("utf-8", { ignoreBOM: true });

/** UTF-16 by its byte order mark, or by every other byte of its beginning being zero, as in most Latin text. */
function utf16Of(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "UTF-16 (little endian)";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "UTF-16 (big endian)";
  const head = bytes.subarray(0, 512);
  const zeros = [0, 0];
  for (let i = head.indexOf(0); i >= 0; i = head.indexOf(0, i + 1)) zeros[i % 2]!++;
  const half = head.length / 2;
  if (half < 4) return null;
  if (zeros[1]! > half * 0.7 && zeros[0]! < half * 0.1) return "UTF-16 (little endian)";
  if (zeros[0]! > half * 0.7 && zeros[1]! < half * 0.1) return "UTF-16 (big endian)";
  return null;
}

export const megabytes = (size: number): string => `${(size / (1024 * 1024)).toFixed(1).replace(/\.0$/, "")} MiB`;

/** What the system said, in words. */
export function reasonOf(error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case "ENOENT":
    case "ENOTDIR":
      return "there is no such file";
    case "EACCES":
    case "EPERM":
      return "it may not be read";
    case "EISDIR":
      return "it is a folder";
    case "ELOOP":
      return "it is a symbolic link that leads to itself";
    default:
      return error.message;
  }
}
