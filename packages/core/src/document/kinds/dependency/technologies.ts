import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { cellOf, leadCell, type TableView } from "../../shapes/table-view.ts";
import { namesIn } from "./names.ts";
import { isProduct } from "./products.ts";
import { readSentence } from "./sentence.ts";
import { stateDependency } from "./state.ts";

/** `Component | Responsibility | Technology`: what each building block is made of, where the name is a product's or has a version. */
export function readTechnologies(view: TableView, context: Context, out: Collector): void {
  if (view.roles[0] !== "component" || !within(context, "components", "system-architecture")) return;
  for (const row of view.table.rows) {
    const told = cellOf(view, row, "description", "purpose");
    if (told) readSentence(told, "row", context, out);
    const cell = cellOf(view, row, "technology");
    if (!cell) continue;
    const usedBy = leadCell(view, row)?.text.replace(/\s+/g, " ").trim();
    for (const one of namesIn(cell))
      if (one.version !== undefined || isProduct(one.name.text) || isOfOthers(one.name.text))
        stateDependency(one, "row", usedBy ? { usedBy } : {}, out);
  }
}

/** `GCP Cloud Tasks`, `Parcel API`: a name that says itself that somebody else makes or offers what it names. */
const isOfOthers = (name: string): boolean =>
  ofVendor.test(name) || (ofInterface.test(name) && !ownInterface.test(name));

const ofVendor =
  /^(?:GCP|AWS|Amazon|Google|Google Cloud|Azure|Microsoft|IBM|Alibaba Cloud|Tencent Cloud|Firebase|Supabase|Cloudflare|Apache|HashiCorp)(?:\s[A-Z][\w/-]*){1,4}$/;
const ofInterface = /^\p{Lu}[\p{L}\p{N}.-]*(?:\s\p{Lu}[\p{L}\p{N}.-]*)?\sAPI$/u;
const ownInterface =
  /^(?:REST|RESTful|HTTPS?|Web|JSON|GraphQL|gRPC|SOAP|Public|Private|Internal|External|Admin|Back-?end|Front-?end|Core|Main|Our|The|New|Native|Browser|Custom|Third|Event|Data|Management|Streaming|Async|Sync)\s/i;
