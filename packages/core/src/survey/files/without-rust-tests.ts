/** The text of a file of Rust with the modules of its tests made blank; every line keeps its number. */
export const withoutRustTests = (path: string, text: string): string =>
  path.endsWith(".rs") && text.includes("#[cfg(test)]") ? text.replace(tests, blank) : text;

/** From the mark up to the brace that ends the module, which stands where the module begins. */
const tests = /^#\[cfg\(test\)\]\s*\n(?:#\[[^\n]*\n)*(?:pub(?:\([\w:]+\))? )?mod \w+ \{[^]*?^\}/gm;

const blank = (module: string): string => module.replace(/[^\n]+/g, "");
