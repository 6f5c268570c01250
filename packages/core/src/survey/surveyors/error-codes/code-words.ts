export const screaming = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;
export const numbered = /^(?:[A-Z]{1,8}[-_.]?)(?:[A-Z]{1,8}[-_.]?)?\d{2,6}$/;
export const className = /^[A-Z][A-Za-z0-9]*(?:Exception|Error|Fault|Failure|Problem)$/;
export const goName = /^Err[A-Z][A-Za-z0-9]{2,60}$/;
/** `FORBIDDEN`: a word that counts only where a status is joined to it. */
export const single = /^[A-Z]{4,40}$/;
/** `invalid_grant`, `auth.expired`, `cart-not-found`: only as strings. */
const spelled = /^[a-z][a-z0-9]*(?:[._:/-][a-z0-9]+)+$|^[a-z]+(?:[A-Z][a-z0-9]+)+$/;

/** Whether a word or a text of code is written as the code of an error may be. */
export const mayBeCode = (text: string, kind: "word" | "string"): boolean =>
  screaming.test(text) ||
  className.test(text) ||
  goName.test(text) ||
  (kind === "string" && (numbered.test(text) || spelled.test(text)));
