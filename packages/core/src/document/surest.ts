import type { Context } from "./context.ts";
import type { Claim } from "./kind-reader.ts";

/**
 * Several ways to read a shape as one: the surest of them reads it; of two that are equally sure, the earlier. A shape is
 * read right after it is asked about, so what was asked last is remembered, and each way is asked once.
 */
export function surestOf<View>(first: Claim<View>, ...others: readonly Claim<View>[]): Claim<View> {
  let last: {
    readonly view: View;
    readonly context: Context;
    readonly way: Claim<View>;
    readonly sure: number;
  } | null = null;
  const choose = (view: View, context: Context) => {
    if (last && last.view === view && last.context === context) return last;
    let way = first;
    let most = first.sure(view, context);
    for (const other of others) {
      const sure = other.sure(view, context);
      if (sure > most) [way, most] = [other, sure];
    }
    last = { view, context, way, sure: most };
    return last;
  };
  return {
    sure: (view, context) => choose(view, context).sure,
    read: (view, context, out) => choose(view, context).way.read(view, context, out),
  };
}
