/** The folders that a `.gitmodules` file gives to other repositories, relative to its own folder. */
export const submodulesIn = (text: string): readonly string[] =>
  text.split("\n").flatMap((line) => {
    const [, path] = /^[ \t]*path[ \t]*=[ \t]*"?([^"\r]+?)"?[ \t]*\r?$/.exec(line) ?? [];
    const parts = (path ?? "").split("/").filter((part) => part !== "" && part !== ".");
    return parts.length === 0 || parts.includes("..") ? [] : [parts.join("/")];
  });
