import type { NodeFacts } from "../../model/kinds/node.ts";
import { baseOf, type DockerStage, type Lined, readDockerfile } from "../../notation/dockerfile/read.ts";
import type { UnitPlace } from "./unit.ts";

/** What a Dockerfile says of the image that is built with it. */
export interface DockerfileFacts {
  readonly form: "dockerfile";
  readonly stages: readonly DockerStage[];
}

/** `Dockerfile`, `Dockerfile.dev`, `Dockerfile_web`, `api.Dockerfile`, `Containerfile`. */
export const isDockerfile = (path: string): boolean =>
  /(?:^|\/)(?:(?:Docker|Container)file(?:[._-][\w.-]+)?|[\w.-]+\.(?:docker|container)file)$/i.test(path) &&
  !/\.(?:md|dockerignore|ya?ml|json|txt)$/i.test(path);

export function dockerfileFacts(text: string): DockerfileFacts | null {
  const stages = readDockerfile(text);
  return stages.length > 0 ? { form: "dockerfile", stages } : null;
}

export interface DockerImage {
  readonly base: Lined<string> | null;
  /** What the stages before it build upon, one another apart. */
  readonly stages: readonly Lined<string>[];
  readonly ports: readonly Lined<number>[];
  readonly environment: readonly string[];
}

/** The facts of what a Dockerfile builds upon, and where it says so. */
export function builtUpon(
  { base, stages }: Pick<DockerImage, "base" | "stages">,
  path: string,
): { readonly facts: Pick<NodeFacts, "base" | "stages">; readonly proof: Readonly<Record<string, UnitPlace>> } {
  const [first] = stages;
  return {
    facts: {
      ...(base ? { base: base.value } : {}),
      ...(first ? { stages: [...new Set(stages.map(({ value }) => value))] } : {}),
    },
    proof: {
      ...(base ? { base: { path, line: base.line } } : {}),
      ...(first ? { stages: { path, line: first.line } } : {}),
    },
  };
}

/** The image that comes of building the last stage, or the one that is named. */
export function imageOf({ stages }: DockerfileFacts, target?: string): DockerImage {
  const last = (target && stages.find(({ name }) => name === target)) || stages.at(-1)!;
  const base = baseOf(stages, last.name ?? undefined);
  const names = new Set(stages.map(({ name }) => name?.toLowerCase()));
  return {
    base,
    stages: stages
      .slice(0, stages.indexOf(last))
      .filter(({ from }) => from !== "scratch" && from !== base?.value && !names.has(from.toLowerCase()))
      .map(({ from, line }) => ({ value: from, line })),
    ports: last.ports,
    environment: last.environment.map(({ value }) => value),
  };
}
