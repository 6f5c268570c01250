// A Dockerfile, by its instructions alone: nothing is built, and what the shell would do is not known.

/** Something with the line, from 1, on which it stands. */
export interface Lined<T> {
  readonly value: T;
  readonly line: number;
}

export interface DockerStage {
  /** What it builds upon: an image, or the name of an earlier stage. */
  readonly from: string;
  readonly name: string | null;
  readonly line: number;
  readonly ports: readonly Lined<number>[];
  /** The names of the variables that `ENV` sets, never their values. */
  readonly environment: readonly Lined<string>[];
  /** What is copied into it from the folder it is built in. */
  readonly copies: readonly Lined<string>[];
}

const mostLines = 5_000;

/** The stages of a Dockerfile in order. Total and linear; what is no instruction is passed over. */
export function readDockerfile(text: string): readonly DockerStage[] {
  const stages: Open[] = [];
  const defaults = new Map<string, string>();
  for (const { words, line } of instructionsOf(text)) {
    const [instruction, ...rest] = words;
    const stage = stages.at(-1);
    switch (instruction!.toUpperCase()) {
      case "ARG":
        // Those before the first stage are for `FROM`; later ones do no harm here.
        for (const word of rest) if (word.includes("=")) defaults.set(...assigned(word));
        break;
      case "FROM": {
        const plain = rest.filter((word) => !word.startsWith("--"));
        const from = substituted(plain[0] ?? "", defaults);
        if (from !== "") stages.push(stageOf(from, plain, line));
        break;
      }
      case "EXPOSE":
        for (const word of rest)
          for (const port of portsOf(substituted(word, defaults))) stage?.ports.push({ value: port, line });
        break;
      case "ENV":
        for (const name of namesOf(rest)) stage?.environment.push({ value: name, line });
        break;
      case "COPY":
      case "ADD":
        if (!rest.some((word) => word.startsWith("--from")))
          for (const source of rest.filter((word) => !word.startsWith("--")).slice(0, -1))
            stage?.copies.push({ value: source, line });
        break;
    }
  }
  return stages;
}

interface Open extends DockerStage {
  readonly ports: Lined<number>[];
  readonly environment: Lined<string>[];
  readonly copies: Lined<string>[];
}

const stageOf = (from: string, words: readonly string[], line: number): Open => ({
  from,
  name: words[1]?.toUpperCase() === "AS" ? (words[2] ?? null) : null,
  line,
  ports: [],
  environment: [],
  copies: [],
});

/** The image that the last stage stands on in the end, through earlier stages by their names; `scratch` is none. */
export function baseOf(stages: readonly DockerStage[], target?: string): Lined<string> | null {
  let at = target === undefined ? stages.length - 1 : stages.findLastIndex(({ name }) => name === target);
  for (let steps = 0; at >= 0 && steps < 50; steps++) {
    const stage = stages[at]!;
    const earlier = stages.slice(0, at).findLastIndex(({ name }) => name !== null && same(name, stage.from));
    if (earlier < 0) return stage.from === "scratch" ? null : { value: stage.from, line: stage.line };
    at = earlier;
  }
  return null;
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function* instructionsOf(text: string): Iterable<{ readonly words: readonly string[]; readonly line: number }> {
  let open = "";
  let first = 0;
  for (const [i, raw] of text.split(/\r\n|\n|\r/, mostLines).entries()) {
    const words = raw.trim();
    if (words === "" || words.startsWith("#")) continue;
    if (open === "") first = i + 1;
    if (words.endsWith("\\")) {
      open += `${words.slice(0, -1)} `;
      continue;
    }
    const whole = `${open}${words}`.split(/\s+/);
    open = "";
    if (/^[A-Za-z]+$/.test(whole[0]!)) yield { words: whole, line: first };
  }
}

function assigned(word: string): [string, string] {
  const at = word.indexOf("=");
  return [word.slice(0, at), word.slice(at + 1).replace(/^["']|["']$/g, "")];
}

/** Variables with the values that the file gives them; others stay as they are written. */
const substituted = (text: string, defaults: ReadonlyMap<string, string>): string =>
  text.replace(
    /\$\{(\w+)(?::?-([^{}]*))?\}|\$(\w+)/g,
    (whole, braced: string, fallback: string, plain: string) => defaults.get(braced ?? plain) ?? fallback ?? whole,
  );

/** `8080`, `8080/tcp`, `8000-8002`. */
function portsOf(word: string): number[] {
  const match = /^(\d{1,5})(?:-(\d{1,5}))?(?:\/(?:tcp|udp))?$/i.exec(word);
  if (!match) return [];
  const from = Number(match[1]);
  const to = Math.min(Number(match[2] ?? from), from + 50);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

/** `ENV A=1 B=2` and the older `ENV A 1`. */
const namesOf = (words: readonly string[]): string[] =>
  words[0]?.includes("=")
    ? words.flatMap((word) => /^([A-Za-z_]\w*)=/.exec(word)?.[1] ?? [])
    : words.slice(0, 1).filter((word) => /^[A-Za-z_]\w*$/.test(word));
