import { megabytes } from "../site-node/read-text.ts";

/** How long, in milliseconds, an API may take for all of its answer, and how large that may be. */
const within = 15_000;
const largest = 5 * 1024 * 1024;
/** More turns of the way than these lead nowhere. */
const mostRedirects = 3;

/** What to send: nothing is sent but this. */
export interface Request {
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/**
 * The text that an address answers with, or why there is none, as the end of a sentence that holds no secret. Only the server
 * that was named is asked: what leads to another is refused.
 */
export async function fetchText(
  url: URL,
  request: Request,
): Promise<{ readonly text: string } | { readonly why: string }> {
  const signal = AbortSignal.timeout(within);
  let at = url;
  try {
    for (let turn = 0; turn <= mostRedirects; turn++) {
      const response = await fetch(at, { ...request, redirect: "manual", signal });
      const location = response.headers.get("location");
      if (response.status < 300 || response.status >= 400 || location === null) return await textOf(response);
      await response.body?.cancel();
      const next = URL.canParse(location, at.href) ? new URL(location, at) : null;
      if (next?.origin !== url.origin) return { why: "it leads to another server, which was not asked for" };
      at = next;
    }
    return { why: "it leads from one address to the next without end" };
  } catch (error) {
    return { why: reasonOf(error) };
  }
}

async function textOf(response: Response): Promise<{ readonly text: string } | { readonly why: string }> {
  // Servers of GraphQL say what is wrong in the body.
  if (!response.ok && response.status !== 400) {
    await response.body?.cancel();
    return { why: `it answers ${response.status}` };
  }
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > largest) return { why: `it answers with more than ${megabytes(largest)}` };
    text += decoder.decode(chunk, { stream: true });
  }
  return { text: text + decoder.decode() };
}

/** What went wrong, by its code alone: messages may repeat the address. */
function reasonOf(error: unknown): string {
  const { name, cause } = error as { readonly name?: string; readonly cause?: { readonly code?: string } };
  if (name === "TimeoutError" || name === "AbortError") return `it does not answer within ${within / 1000} s`;
  const code = cause?.code ?? "";
  return words.get(code) ?? `it cannot be reached${/^[A-Z_]{3,40}$/.test(code) ? ` (${code})` : ""}`;
}

const words: ReadonlyMap<string, string> = new Map([
  ["ECONNREFUSED", "nothing listens there"],
  ["ENOTFOUND", "there is no server of this name"],
  ["ECONNRESET", "the connection was lost"],
]);
