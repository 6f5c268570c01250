import type { Token } from "../../../notation/code/token.ts";
import type { NameOfNumber } from "./name-before.ts";

/** What a server listens on is its port, whatever takes it: `r.Run(":9000")`, `net.Listen("tcp", ":9000")`, `app.listen(9000)`. */
export const ofServer: NameOfNumber = { name: "port", own: "server port" };
const listens = /^(?:Run|RunTLS|Start|StartTLS|[Ll]isten|ListenAndServe(?:TLS)?)$/;

export function isListening(tokens: readonly Token[], at: number): boolean {
  const isSecond = tokens[at - 1]?.text === "," && tokens[at - 2]?.kind === "string";
  const open = isSecond ? at - 3 : at - 1;
  return tokens[open]?.text === "(" && tokens[open - 2]?.text === "." && listens.test(tokens[open - 1]!.text);
}
