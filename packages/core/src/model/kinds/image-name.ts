/** The name of a container image, taken apart. */
export interface ImageName {
  readonly registry: string | null;
  /** What stands between the registry and the last part: `bitnami` of `bitnami/redis`. */
  readonly organisation: string | null;
  readonly name: string;
  readonly tag: string | null;
}

/** Takes an image's name apart; `null` where a text is no such name. A digest counts for nothing: it only pins what a tag names. */
export function imageName(text: string): ImageName | null {
  const words = text.trim().replace(/^docker:\/\//, "");
  if (words.length > 300 || !/^[\w${}][\w.${}:/@-]*$/.test(words)) return null;
  const parts = words.split("@")[0]!.split("/");
  const last = parts.pop()!;
  const colon = last.indexOf(":");
  const registry = parts.length > 0 && /[.:]|^localhost$/.test(parts[0]!) ? parts.shift()! : null;
  const organisation = parts.join("/");
  const name = (colon < 0 ? last : last.slice(0, colon)).toLowerCase();
  if (name === "") return null;
  return {
    registry,
    organisation: organisation === "" || organisation === "library" ? null : organisation.toLowerCase(),
    name,
    tag: colon < 0 ? null : last.slice(colon + 1),
  };
}

/** Whether a text holds a variable that nothing here gives a value. */
export const isOpen = (text: string): boolean => /[${}]/.test(text);
