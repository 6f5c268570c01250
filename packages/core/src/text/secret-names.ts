/** What names have in them whose values are nobody's business: the source of a pattern, without groups that capture. */
export const secretWords = String.raw`passw(?:or)?d|passphrase|pwd|secret|token|credential|(?:api|access|private|signing|encryption|auth)[_-]?key|salt|dsn`;

/** How an address begins behind its scheme that whoever has it may call, up to what nobody else knows of it: the source of a pattern, without groups that capture. */
export const hookAddress = String.raw`:\/\/(?:hooks\.[\w.-]{1,80}\/|[\w.-]{1,80}\/(?:[\w-]{1,20}\/){0,2}(?:web)?hooks?\/)`;
