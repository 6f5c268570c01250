import type { Design } from "../../document/design.ts";
import { ofKind } from "../../model/model.ts";
import { componentsOf } from "./components.ts";
import { groupBy } from "./ground.ts";
import { keyOf } from "./port-statement.ts";

/**
 * For the node that alone has an image of that name, the component that the image is called after: `worker` with the image
 * `shop/document-worker:1.4` runs the Document Worker. An image of several nodes runs in several roles.
 */
export function componentsOfImages(design: Design): ReadonlyMap<string, readonly string[]> {
  const nodes = ofKind(design.model, "node").flatMap(({ id, facts: { image } }) =>
    image ? [{ id, key: keyOf(baseOf(image)) }] : [],
  );
  const components = groupBy(componentsOf(design), ({ name }) => keyOf(name));
  const found = new Map<string, readonly string[]>();
  for (const [key, same] of groupBy(nodes, ({ key }) => key)) {
    const [component, ...others] = components.get(key) ?? [];
    if (same.length === 1 && component && others.length === 0) found.set(same[0]!.id, [component.name]);
  }
  return found;
}

const baseOf = (image: string): string =>
  image
    .replace(/@.*$/, "")
    .replace(/:[^/]*$/, "")
    .split("/")
    .at(-1)!;
