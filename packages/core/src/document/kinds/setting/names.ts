/** Several words in capitals, as variables of the environment are called and few other things. */
export const name = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;

/** A key of a file of configuration, below others: `rate-limit.capacity`. Files and hosts are called alike, so it stands in code. */
export const key = /^[a-z][A-Za-z0-9_-]*(?:\.[a-z][A-Za-z0-9_-]*){1,8}$/;

/** What ends as the name of a file does is no key. */
export const isFile = /\.(?:[jt]sx?|py|go|rs|java|kt|ya?ml|json|md|sh|properties|toml|xml|sql|conf|html|css|env)$/;
