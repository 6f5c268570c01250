import { builtUpon, type DockerfileFacts, dockerfileFacts, imageOf, isDockerfile } from "../deployment/docker-image.ts";
import { surveysOf } from "../deployment/survey-of.ts";
import type { Unit } from "../deployment/unit.ts";
import { isTestFile, isVendored } from "../files/kinds-of-file.ts";
import { folderOf, joinPath, nameOf } from "../files/paths.ts";
import { surveyor } from "../surveyor.ts";
import { composeFacts, mayBeCompose } from "./compose/facts.ts";

/** What people call folders of deployment and ways of building, and no service. */
const noName =
  /^(?:\.?docker(?:files?)?|\.devcontainer|deploy(?:ment)?|builds?|ci|infra|images?|scripts?|tests?|e2e|(?:local|dev|development|prod|production|release|debug|base|multi|slim|alpine|debian|ubuntu|arm64|amd64|gpu|cpu))$/i;

/** The Dockerfiles that a composition builds. */
interface Builds {
  readonly form: "builds";
  readonly dockerfiles: readonly string[];
}

/**
 * Images that are built from the repository, each by the name of its folder or, where that tells of no service, by the path of its
 * Dockerfile; where no composition builds them and says what they are.
 */
export const standaloneDockerfiles = surveyor<DockerfileFacts | Builds>({
  id: "standalone-dockerfiles",
  title: "Dockerfiles",
  kinds: ["node"],
  wants: (path) => mayBeCompose(path) || (isDockerfile(path) && !isTestFile(path) && !isVendored(path)),
  read: ({ path, text }) => (isDockerfile(path) ? dockerfileFacts(text) : buildsOf(path, text)),
  join(files) {
    const built = new Set([...files.values()].flatMap((facts) => (facts.form === "builds" ? facts.dockerfiles : [])));
    const named = new Map<string, Unit>();
    for (const [path, facts] of files) {
      if (facts.form === "builds" || built.has(path)) continue;
      const name = serviceOf(path) ?? path;
      if (!named.has(name)) named.set(name, unitOf(name, path, facts));
    }
    const units = [...named.values()];
    // Which of several images is run, and under which names, is not written in any of them.
    return units.length > 0
      ? surveysOf({ source: "standalone-dockerfiles", target: "", units, whole: false, authority: 1 })
      : [];
  },
});

function buildsOf(path: string, text: string): Builds | null {
  const dockerfiles = (composeFacts(text, path)?.services ?? []).flatMap(({ build }) => {
    const folder = build && joinPath(folderOf(path), build.context);
    const file = build && typeof folder === "string" ? joinPath(folder, build.dockerfile ?? "Dockerfile") : null;
    return file ? [file] : [];
  });
  return dockerfiles.length > 0 ? { form: "builds", dockerfiles } : null;
}

/** `worker` of `worker/Dockerfile`, `Dockerfile.worker` and `worker.Dockerfile`; `null` where the name tells of no service. */
function serviceOf(path: string): string | null {
  const own = /^(?:(?:Docker|Container)file[.-]([\w-]+)|([\w-]+)\.(?:docker|container)file)$/i.exec(nameOf(path));
  const name = own ? (own[1] ?? own[2]!) : nameOf(folderOf(path));
  return name === "" || noName.test(name) ? null : name;
}

function unitOf(name: string, path: string, facts: DockerfileFacts): Unit {
  const { ports, environment, ...image } = imageOf(facts);
  const upon = builtUpon(image, path);
  const folder = folderOf(path);
  return {
    name,
    path,
    line: 1,
    facts: {
      build: folder,
      dockerfile: path,
      ...upon.facts,
      ...(ports.length > 0 ? { containerPorts: [...new Set(ports.map(({ value }) => value))] } : {}),
      ...(environment.length > 0 ? { environment: [...environment, "*"] } : {}),
    },
    proof: {
      ...upon.proof,
      ...(ports[0] ? { containerPorts: { path, line: ports[0].line } } : {}),
    },
    mentions: [],
    starts: [],
    holds: folder === "" || name === path ? [] : [folder],
  };
}
