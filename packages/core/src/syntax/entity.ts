/** The named character references that people type; numeric ones are computed, any other stays as written. */
const named = new Map<string, string>(
  Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: "\u00a0",
    copy: "©",
    reg: "®",
    trade: "™",
    mdash: "—",
    ndash: "–",
    hellip: "…",
    rarr: "→",
    larr: "←",
    harr: "↔",
    uarr: "↑",
    darr: "↓",
    le: "≤",
    ge: "≥",
    ne: "≠",
    asymp: "≈",
    times: "×",
    micro: "µ",
    deg: "°",
    plusmn: "±",
    middot: "·",
    bull: "•",
    laquo: "«",
    raquo: "»",
    lsquo: "‘",
    rsquo: "’",
    ldquo: "“",
    rdquo: "”",
    auml: "ä",
    ouml: "ö",
    uuml: "ü",
    Auml: "Ä",
    Ouml: "Ö",
    Uuml: "Ü",
    szlig: "ß",
    eacute: "é",
    egrave: "è",
    ccedil: "ç",
    ntilde: "ñ",
    vert: "|",
    lbrace: "{",
    rbrace: "}",
    lbrack: "[",
    rbrack: "]",
    ast: "*",
    lowbar: "_",
    grave: "`",
  }),
);

/** `&lt;` to `<`, `&#124;` to `|`. */
export function decodeEntity(entity: string): string {
  const numeric = /^&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));$/i.exec(entity);
  if (!numeric) return named.get(entity.slice(1, -1)) ?? entity;
  const code = numeric[1] ? Number.parseInt(numeric[1], 16) : Number(numeric[2]);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : "\ufffd";
}
