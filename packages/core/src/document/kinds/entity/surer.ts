import type { Claim } from "../../kind-reader.ts";

/** Of two ways to read a shape the one that is surer of it. */
export const surer = <View>(first: Claim<View>, second: Claim<View>): Claim<View> => ({
  sure: (view, context) => Math.max(first.sure(view, context), second.sure(view, context)),
  read: (view, context, out) =>
    (second.sure(view, context) > first.sure(view, context) ? second : first).read(view, context, out),
});
