/** A cell that says yes to the title of its column: `✓`, `x`, `yes`, and so much that it says how far: `✓ (own)`. */
export const isTicked = (cell: string): boolean =>
  /^[\s*`]*(?:[✓✔✅☑√●○◯⭕🟢]|(?:x|yes|y|true|allowed?|full|ja|oui|sí|si|sim|да|是|可|允许|有|はい|예)(?![\p{L}\p{N}]))/iu.test(
    cell,
  );

/** A cell that says no to it, or nothing: `-`, `✗`, `n/a`, `❌ none`. */
export const isCrossed = (cell: string): boolean =>
  /^[\s*`]*[-–—✗✘✖❌×╳🚫⛔🔴/.]{0,5}\ufe0f?\s*(?:no|none|n\/?a|not (?:allowed|applicable|supported)|never|false|denied|error|405.*|nein|non|não|нет|无|否|不可|禁止|なし|아니오)?[\s*`]*$/iu.test(
    cell,
  );
