/** A file or folder of the repository. */
export const isPlace = (text: string): boolean => /^[\w@.-]+(?:\/[\w@.*-]+)+\/?$|^[\w-]+\/$/.test(text);
