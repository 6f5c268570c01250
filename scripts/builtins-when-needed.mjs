/**
 * In an ES module, what Node brings is loaded before the first line runs. This lets modules of the bundle that are
 * imported late load it late too, so that what needs nothing of it, such as `--version`, does not wait for it.
 */
export function builtinsWhenNeeded() {
  return {
    name: "builtins-when-needed",
    transform: {
      order: "pre",
      handler: (code) =>
        code.replace(
          imported,
          (_, whole, names, from) => `const ${whole ?? taken(names)} = process.getBuiltinModule("${from}");`,
        ),
    },
  };
}

const imported = /^import (?:(\w+)|\{([^{}]+)\}) from "(node:[\w/]+)";$/gm;

/** The names of an import as those of a pattern; types are nothing at run time. */
const taken = (names) =>
  `{ ${names
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && !name.startsWith("type "))
    .map((name) => name.replace(" as ", ": "))
    .join(", ")} }`;
