import { type Notation, nothing } from "../notation.ts";

/** Languages that are known and state nothing of a design: a fence in one of them is read, and holds nothing. */
export const silent: Notation = {
  id: "silent",
  languages: (
    "bash sh shell shellscript zsh fish console shell-session sh-session terminal cmd bat powershell ps1 pwsh " +
    "css scss sass less html xhtml xml svg toml ini conf cfg env dotenv properties diff patch promql prometheus " +
    "logql kql cypher nginx apache make makefile regex ebnf bnf abnf latex tex math log logs output csv tsv " +
    "markdown md mdx jq awk sed vim yaml yml"
  ).split(" "),
  read: () => nothing,
};
