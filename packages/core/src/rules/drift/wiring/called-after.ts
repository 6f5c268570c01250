import { perObject } from "../../../text/per-object.ts";
import { remembered } from "../../../text/remembered.ts";
import type { Reality } from "../reality.ts";
import { type Deployable, deployableMeant } from "./deployables.ts";
import { productOfImage } from "./drivers.ts";

/** What builds of pages demand that the names of variables begin with. */
const handed = /^(?:NEXT_PUBLIC|NUXT_PUBLIC|EXPO_PUBLIC|REACT_APP|VUE_APP|VITE|NUXT|PUBLIC)_/;

/** What a name says of an address besides whose it is. */
const spare: ReadonlySet<string> = new Set("BASE API SERVICE SERVER INTERNAL EXTERNAL GRPC HTTP REST ROOT".split(" "));

/** The servers that take mail and hand it on are nobody's unit, whatever is called "email" here. */
const relays = /^(?:E?MAIL|MAILER|SMTP)_(?:HOST|SERVER)$/;

/** The unit of deployment after which a variable is called that holds an address: `STOCK_SERVICE_URL` is where `stock` is. */
export const calledAfter = (reality: Reality, variable: string): Deployable | null => unitsBy(reality)(variable);

/** Many files read one variable. */
const unitsBy = perObject((reality: Reality) =>
  remembered((variable): Deployable | null => {
    if (relays.test(variable)) return null;
    const words = wordsOf(variable);
    while (words.length > 0) {
      const unit = deployableMeant(reality, words.join(" "));
      if (unit) return unit;
      if (!spare.has(words.pop()!)) return null;
    }
    return null;
  }),
);

/** Whether a variable is called after a product, `POSTGRES_HOST`, or a server of mail. */
export const isOfProduct = (variable: string): boolean =>
  relays.test(variable) || productOfImage(wordsOf(variable).join("-").toLowerCase()) !== null;

/** The words of a variable's name without its last, which says that it is an address. */
const wordsOf = (variable: string): string[] => variable.replace(handed, "").split("_").slice(0, -1);
