/** What names have in them whose values are nobody's business: the source of a pattern, without groups that capture. */
export const secretWords = String.raw`passw(?:or)?d|passphrase|pwd|secret|token|credential|(?:api|access|private|signing|encryption|auth)[_-]?key|salt|dsn`;
