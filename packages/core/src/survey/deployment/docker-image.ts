import { baseOf, type DockerStage, type Lined, readDockerfile } from "../../notation/dockerfile/read.ts";

/** What a Dockerfile says of the image that is built with it. */
export interface DockerfileFacts {
  readonly form: "dockerfile";
  readonly stages: readonly DockerStage[];
}

/** `Dockerfile`, `Dockerfile.dev`, `api.Dockerfile`, `Containerfile`. */
export const isDockerfile = (path: string): boolean =>
  /(?:^|\/)(?:(?:Docker|Container)file(?:[.-][\w.-]+)?|[\w.-]+\.(?:docker|container)file)$/i.test(path) &&
  !/\.(?:md|dockerignore|ya?ml|json|txt)$/i.test(path);

export function dockerfileFacts(text: string): DockerfileFacts | null {
  const stages = readDockerfile(text);
  return stages.length > 0 ? { form: "dockerfile", stages } : null;
}

export interface DockerImage {
  readonly base: Lined<string> | null;
  readonly ports: readonly Lined<number>[];
  readonly environment: readonly string[];
}

/** The image that comes of building the last stage, or the one that is named. */
export function imageOf({ stages }: DockerfileFacts, target?: string): DockerImage {
  const last = (target && stages.find(({ name }) => name === target)) || stages.at(-1)!;
  return {
    base: baseOf(stages, last.name ?? undefined),
    ports: last.ports,
    environment: last.environment.map(({ value }) => value),
  };
}
