import type { BuiltRelation } from "../../../model/built.ts";
import { idOf, pathId, variableId } from "../../../model/kinds/identity.ts";
import { arrowsOnly, wiring as source } from "../../deployment/survey-of.ts";
import { isOwnCode, isTestFile, isVendored } from "../../files/kinds-of-file.ts";
import type { Gap } from "../../survey.ts";
import { surveyor } from "../../surveyor.ts";
import { isDockerfile } from "../../deployment/docker-image.ts";
import { readCode } from "./read-code.ts";
import { readImage } from "./read-image.ts";
import { readSettings, type WiringFacts } from "./read-settings.ts";

const code = /\.(?:[cm]?[jt]sx?|vue|svelte|java|kts?|go|py|cs|rb|php|rs|scala|groovy)$/i;

const settings =
  /(?:^|\/)(?:(?:application|bootstrap)[\w-]*\.(?:ya?ml|properties)|appsettings[\w.]*\.json|[\w.-]*\.conf(?:\.template)?|Caddyfile|haproxy\.cfg|(?:prometheus|alloy|promtail|loki|tempo|otel|otel-collector|traefik|envoy|kong|krakend|logstash|filebeat|telegraf|vector|config|settings|routes?|gateway|proxy|ocelot)[\w.-]*\.(?:ya?ml|json|toml|properties|conf)|[\w-]*\.env(?:\.[\w-]+)*)$|(?:^|\/)datasources?\/[^/]+\.ya?ml$|(?:^|\/)datasources?\.ya?ml$|(?:^|\/)(?:config|conf)\/[\w.-]+\.(?:ya?ml|json|toml|properties)$/i;

/** The files in which services name one another: settings, and code that calls an address or a registered name. */
export const wiring = surveyor<WiringFacts>({
  id: "wiring",
  title: "addresses in settings and code",
  kinds: [],
  wants: (path) => isSettings(path) || isImage(path) || (code.test(path) && isOwnCode(path)),
  read: ({ path, text }) =>
    isImage(path)
      ? readImage(text)
      : isSettings(path)
        ? readSettings(path, text)
        : isOwnCode(path, text)
          ? readCode(text)
          : null,
  join(files) {
    const relations: BuiltRelation[] = [];
    const gaps: Gap[] = [];
    for (const [path, { hosts, variables = [], unknown, application }] of files) {
      for (const { name, line } of variables)
        relations.push({ kind: "uses", from: pathId(path), to: variableId(name), evidence: [{ path, line }] });
      for (const { host, port, line } of hosts) {
        const name = host === "localhost" ? (port === undefined ? null : `${host}-${port}`) : host;
        if (name !== null)
          relations.push({ kind: "uses", from: pathId(path), to: idOf("node", name), evidence: [{ path, line }] });
      }
      if (unknown !== undefined)
        gaps.push({
          kind: "wiring",
          within: path,
          why: `${path}:${unknown} calls an address that is not written there.`,
        });
      if (application)
        relations.push({
          kind: "contains",
          from: idOf("node", application.name),
          to: pathId(homeOf(path)),
          evidence: [{ path, line: application.line }],
        });
    }
    return relations.length + gaps.length === 0 ? [] : [{ ...arrowsOnly(source, "", relations), gaps }];
  },
});

const isImage = (path: string): boolean => isDockerfile(path) && !isTestFile(path) && !isVendored(path);

const isSettings = (path: string): boolean => settings.test(path) && !isTestFile(path) && !isVendored(path);

/** The folder of the application whose settings these are. */
const homeOf = (path: string): string => path.replace(/\/(?:src\/main\/resources\/(?:config\/)?)?[^/]+$/, "");
