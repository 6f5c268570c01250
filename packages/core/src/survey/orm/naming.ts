/** `OrderItem` as `order_item`. */
export const snakeCase = (name: string): string =>
  name
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1_$2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1_$2")
    .toLowerCase();

const unchanging = /(?:equipment|information|rice|money|species|series|fish|sheep|jeans|police|news)$/i;

/** The rules that mappers share with Rails, whose inflections their libraries took over; the first that fits holds. */
const plurals: readonly (readonly [RegExp, string])[] = [
  [/(^|[a-z_])(p)erson$/i, "$1$2eople"],
  [/(^|_|wo)man$/i, "$1men"],
  [/child$/i, "children"],
  [/(?:people|children)$/i, "$&"],
  [/(quiz)$/i, "$1zes"],
  [/(matr|vert|ind)(?:ix|ex)$/i, "$1ices"],
  [/(x|ch|ss|sh)$/i, "$1es"],
  [/([^aeiouy]|qu)y$/i, "$1ies"],
  [/(hive)$/i, "$1s"],
  [/([^f])fe$/i, "$1ves"],
  [/([lr])f$/i, "$1ves"],
  [/sis$/i, "ses"],
  [/([ti])(?:um|a)$/i, "$1a"],
  [/(buffal|tomat)o$/i, "$1oes"],
  [/(bu|mis|gas)s$/i, "$1ses"],
  [/(alias|status)$/i, "$1es"],
  [/s$/i, "s"],
];

/** The English plural of the last word of a name, as mappers make it; what is one already stays. */
export function plural(name: string): string {
  if (unchanging.test(name)) return name;
  const rule = plurals.find(([ending]) => ending.test(name));
  return rule ? name.replace(rule[0], rule[1]) : `${name}s`;
}

/** The singular of a name, as mappers make it for keys; what is one already stays. */
export const singular = (word: string): string =>
  /ies$/i.test(word)
    ? `${word.slice(0, -3)}y`
    : /(?:ss|us|x|ch|sh)es$/i.test(word)
      ? word.slice(0, -2)
      : /people$/i.test(word)
        ? word.replace(/eople$/i, "erson")
        : /[^s]s$/i.test(word) && !/(?:us|is)$/i.test(word)
          ? word.slice(0, -1)
          : word;
