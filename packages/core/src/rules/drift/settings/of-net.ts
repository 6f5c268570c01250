import { nearest } from "../../../text/nearest.ts";
import { missing } from "../answer.ts";
import type { Answer } from "../claim.ts";
import type { ElementClaim } from "../claims.ts";
import { builtOf, type Reality } from "../reality.ts";

type Claim = ElementClaim<"setting">;

/** A key as .NET writes it, which code names where it is read. */
export const isOfNet = ({ name }: Claim): boolean => name.includes(":");

/** A key that neither code nor a file of configuration names, of a section that code reads key by key; `null` where it may be read otherwise. */
export function absentOfNet(claim: Claim, isHere: boolean, reality: Reality): Answer | null {
  if (!isOfNet(claim) || !isHere) return null;
  const keys = builtOf(reality, "setting").filter(({ survey }) => survey.source === "configuration");
  const [section] = claim.name.split(":");
  // What is bound as a whole is read by the members of a class.
  if (ofHost.test(section!) || keys.some(({ element }) => element.name === section)) return null;
  const names = [...new Set(keys.map(({ element }) => element.name.replaceAll(".", ":")))];
  const near = nearest(claim.name, names);
  return missing(
    claim,
    `Neither code nor files of configuration here name ${claim.name}${near ? `; ${near} is there` : ""}.`,
    keys[0]!.survey,
  );
}

/** Sections that hosts and libraries of .NET read by themselves. */
const ofHost =
  /^(?:Logging|Kestrel|Serilog|AllowedHosts|ApplicationInsights|AzureAd|IpRateLimiting|ReverseProxy|Hangfire)$/;
