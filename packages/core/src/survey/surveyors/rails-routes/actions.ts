/** Where the controller of routes is looked for: the modules around them, and the controller that a block names. */
export interface Answerer {
  /** `api/v1`; `""` where there is none. */
  readonly module: string;
  readonly controller?: string | undefined;
}

/** `orders#show` among modules: `api/orders#show`. A name that begins with a slash stands for itself. */
export function actionOf({ module }: Answerer, controller: string, action: string): string {
  const whole = controller.startsWith("/") ? controller.slice(1) : [module, controller].filter(Boolean).join("/");
  return `${whole}#${action}`;
}

/** What a route says of what answers it. */
export interface Told {
  readonly to?: string | undefined;
  readonly controller?: string | undefined;
  readonly action?: string | undefined;
}

/**
 * What answers a route by what it says: `"orders#show"`, `:show` in a block of one controller, or nothing but a path of which the
 * controller and the action are the parts.
 */
export function answererOf(
  around: Answerer,
  path: string,
  { to, controller = around.controller, action }: Told,
): string | undefined {
  const [named, of] = to?.split("#") ?? [];
  if (named && of) return actionOf(around, named, of);
  if (named && controller) return actionOf(around, controller, named);
  if (to !== undefined) return undefined;
  const plain = /^\/?(\w+)$/.exec(path)?.[1];
  if (controller) {
    const done = action ?? plain;
    return done ? actionOf(around, controller, done) : undefined;
  }
  const parts = /^\/?((?:\w+\/)*\w+)\/(\w+)$/.exec(path);
  return parts ? actionOf(around, parts[1]!, parts[2]!) : undefined;
}
