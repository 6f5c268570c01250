/** Extensions of files that a name of one word may end with: `schema.sql` is a file, `node.type` is not. */
const ofFiles = new Set(
  (
    "md mdx markdown rst adoc txt pdf docx xlsx pptx csv tsv " +
    "ts tsx mts cts js jsx mjs cjs vue svelte astro py pyi ipynb rb erb go java kt kts scala groovy cs csproj sln fs fsproj vb " +
    "php rs c h cc cpp hpp ino swift dart ex exs erl hs lua pl pm jl sol move proto graphql gql thrift avsc prisma dbml " +
    "sh bash zsh fish ps1 bat cmd sql html htm css scss sass less xml xsd xsl wsdl json jsonc json5 jsonl yaml yml toml ini " +
    "conf cfg properties tf tfvars hcl bicep nix gradle cmake mk puml plantuml mmd drawio bpmn dockerfile http feature " +
    "png jpg jpeg gif svg webp ico"
  ).split(" "),
);

/** Extensions that name a file only behind a folder: `process.env` and `console.log` are no files, `deploy/app.env` is. */
const ofFilesInFolders = new Set(
  "env lock log key pem crt cer pub tmpl tpl j2 hbs ejs service timer map snap zip gz tgz jar war whl db sqlite sqlite3 duckdb parquet r m d wasm so exe out example sample dist".split(
    " ",
  ),
);

/** Files that are known by their whole name. */
const wholeNames = new Set(
  (
    "dockerfile makefile jenkinsfile procfile gemfile rakefile vagrantfile justfile codeowners brewfile pipfile caddyfile containerfile tiltfile earthfile fastfile podfile snakefile " +
    ".env .gitignore .gitattributes .gitmodules .dockerignore .npmrc .nvmrc .editorconfig .prettierrc .eslintrc .babelrc " +
    ".python-version .ruby-version .node-version .java-version .go-version .tool-versions .browserslistrc .env.example .env.local .env.sample .env.test .env.production .env.development go.mod go.sum go.work " +
    "package-lock.json cargo.lock poetry.lock yarn.lock uv.lock gemfile.lock composer.lock flake.lock gradlew mvnw"
  ).split(" "),
);

/** What tools read at the root of a repository: `.prettierignore`, `.shoprc`, `.shoprules`. */
const ofTools = /^\.[a-z][a-z-]{1,30}(?:ignore|rc|rules)$/;

/** Products whose names look like files. */
const products =
  /^(?:node|next|next-?auth|nuxt|vue|react|express|three|d3|chart|ember|backbone|alpine|mermaid|discord|p5|nest|deck|day|moment|socket|asp|knockout|angular|handlebars|mustache|bull|passport|ethers|web3|tensorflow|pdf|video|swagger-ui|require|ffmpeg|draw|commander|deno|bun|koa|fastify|hapi|sails|meteor|svelte|solid|preact|nitro|hono|lodash|underscore|jquery|pixi|babylon|leaflet|highlight|prism|plotly|fabric|konva|polymer|stimulus|rx|yargs|puppeteer|cypress|sequelize|knex|objection|mongoose|winston|hls|dash|vis|cytoscape|sigma|echarts|cesium|adonis|feathers|strapi|keystone|remix|qwik|mithril|aurelia|inferno|transformers|langchain|tone|paper|anime|reveal|quill|bootstrap|popper|ractive|helmet)\.(?:js|ts|net|io|rs)$|^(?:llama|whisper|stable-diffusion|ggml|gemma)\.cpp$|^(?:discord|web3)\.py$/i;

/** The first folder of a path that needs no extension to be known as one: `internal/store` is a folder, `text/html` and `owner/name` are not. */
export const repositoryFolder =
  /^(?:src|bin|lib|libs|apps?|packages|crates|modules|internal|cmd|pkg|tests?|__tests__|e2e|specs?|docs?|scripts|tools|config|configs|examples?|infra|deploy|deployments?|charts|helm|terraform|k8s|migrations|backend|frontend|client|server|services|components|resources|public|assets|contracts|proto|sql|db|database|schemas|templates|\.[a-z][\w-]*)$/;

/** Whether a word, perhaps with a line behind it, is the whole name of a file that has no ending: `Makefile:12`. */
export const isWholeName = (word: string): boolean => wholeNames.has(word.toLowerCase().replace(/[:#].*$/, ""));

/** Whether `name`, the last part of a path, is the name of a file. */
export function isFileName(name: string, inFolder: boolean): boolean {
  const lower = name.toLowerCase();
  if (wholeNames.has(lower) || ofTools.test(name)) return true;
  if (products.test(name)) return false;
  const dot = name.lastIndexOf(".");
  // In small letters they are words: "the website/pricing/changelog".
  if (dot <= 0) return inFolder && /^(?:LICEN[SC]E|README|CHANGELOG|License|Readme|Changelog)$/.test(name);
  const extension = lower.slice(dot + 1);
  // A copy that shows what a file of that name is to hold: `app.yaml.example`.
  if (/^(?:example|sample|template|dist)$/.test(extension) && lower.indexOf(".") < dot)
    return isFileName(name.slice(0, dot), inFolder);
  if (/[A-Z][a-z]/.test(name.slice(dot))) return false;
  // `org.tool.SQL` is a class in its package.
  if (/^(?:[a-z]\w*\.){2,6}[A-Z]+$/.test(name)) return false;
  return ofFiles.has(extension) || (inFolder && ofFilesInFolders.has(extension));
}
