/** Several words in capitals, as variables of the environment are called and few other things. */
export const name = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;

/** A key of a file of configuration, below others: `rate-limit.capacity`. Files and hosts are called alike, so it stands in code. */
const key = /^[a-z][A-Za-z0-9_-]*(?:\.[a-z][A-Za-z0-9_-]*){1,8}$/;

/** A key as .NET writes it: `Jwt:ExpiryMinutes`. */
export const keyOfNet = /^[A-Z]\w{0,60}(?::[A-Z]\w{0,60}){1,6}$/;

/** Whether a name in code is a key of a file of configuration. */
export const isKey = (words: string): boolean => (key.test(words) && !isFile.test(words)) || keyOfNet.test(words);

/** What ends as the name of a file does is no key. */
const isFile = /\.(?:[jt]sx?|py|go|rs|java|kt|ya?ml|json|md|sh|properties|toml|xml|sql|conf|html|css|env)$/;
