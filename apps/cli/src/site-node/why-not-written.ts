/** Does what writes a file, and gives `null`, or why it cannot be written, as the end of a sentence. */
export function whyNotWritten(write: () => void): string | null {
  try {
    write();
    return null;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return inWords[code ?? ""] ?? message;
  }
}

/** The system's own words name a temporary file that nobody asked for. */
const inWords: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EEXIST: "a file stands in its way",
  EISDIR: "it is a folder",
  ENOSPC: "no space is left",
  ENOTDIR: "a file stands in its way",
  EPERM: "permission denied",
  EROFS: "the disk can only be read",
};
