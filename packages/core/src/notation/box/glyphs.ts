/** The sides on which a line character goes on. */
export const side = { up: 1, right: 2, down: 4, left: 8 } as const;

const { up, right, down, left } = side;

const sides: ReadonlyMap<string, number> = new Map([
  ...every("─━═╌┄┈╍┅-=", left | right),
  ...every("│┃║╎┆┊|:", up | down),
  ...every("┌┏╔╭┍┎╒╓", right | down),
  ...every("┐┓╗╮┑┒╕╖", left | down),
  ...every("└┗╚╰┕┖╘╙", up | right),
  ...every("┘┛╝╯┙┚╛╜", up | left),
  ...every("├┣╠┝┠╞╟", up | down | right),
  ...every("┤┫╣┥┨╡╢", up | down | left),
  ...every("┬┳╦┯┰╤╥", left | right | down),
  ...every("┴┻╩┷┸╧╨", left | right | up),
  ...every("┼╋╬╪╫+", up | right | down | left),
]);

/** Where an arrowhead points to. Its line comes from the other side. */
const heads: ReadonlyMap<string, number> = new Map([
  ...every("►▶→>⟶➔➜▷▸⇒", right),
  ...every("◄◀←<⟵◁◂⇐", left),
  ...every("▼▽↓▾⇓vV", down),
  ...every("▲△↑▴⇑^", up),
]);

function every(characters: string, value: number): [string, number][] {
  return [...characters].map((character) => [character, value]);
}

export const sidesOf = (character: string): number => sides.get(character) ?? 0;
export const pointsTo = (character: string): number => heads.get(character) ?? 0;
export const opposite = (one: number): number => (one === up ? down : one === down ? up : one === left ? right : left);

export const isTopLeft = (character: string): boolean => sidesOf(character) === (right | down);
export const isTopRight = (character: string): boolean => sidesOf(character) === (left | down);
export const isBottomLeft = (character: string): boolean => sidesOf(character) === (up | right);
export const isBottomRight = (character: string): boolean => sidesOf(character) === (up | left);

/** Goes on to left and right: a line, a tee, a crossing, or an arrow's head that sits on the line. */
export const isHorizontal = (character: string): boolean =>
  (sidesOf(character) & (left | right)) === (left | right) || (pointsTo(character) & (up | down)) !== 0;

/** Goes on up and down. */
export const isVertical = (character: string): boolean =>
  (sidesOf(character) & (up | down)) === (up | down) || (pointsTo(character) & (left | right)) !== 0;

/** Drawn, and no part of a word. */
export const isDrawn = (character: string): boolean => sides.has(character) && !/[-=|:+]/.test(character);
