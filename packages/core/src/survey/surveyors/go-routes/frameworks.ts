/** What makes an application or router, by the package and the function. */
const constructors: readonly (readonly [module: RegExp, names: readonly string[]])[] = [
  [/^github\.com\/gin-gonic\/gin$/, ["New", "Default"]],
  [/^github\.com\/labstack\/echo(?:\/v\d+)?$/, ["New"]],
  [/^github\.com\/go-chi\/chi(?:\/v\d+)?$/, ["NewRouter", "NewMux"]],
  [/^github\.com\/gorilla\/mux$/, ["NewRouter"]],
  [/^github\.com\/gofiber\/fiber(?:\/v\d+)?$/, ["New"]],
  [/^github\.com\/julienschmidt\/httprouter$/, ["New"]],
  [/^net\/http$/, ["NewServeMux"]],
];

const modules =
  /^(?:github\.com\/(?:gin-gonic\/gin|labstack\/echo(?:\/v\d+)?|go-chi\/chi(?:\/v\d+)?|gorilla\/mux|gofiber\/fiber(?:\/v\d+)?|julienschmidt\/httprouter)|net\/http)$/;

const applications: ReadonlySet<string> = new Set(["Engine", "Echo", "App", "ServeMux", "Mux"]);
const routers: ReadonlySet<string> = new Set([...applications, "RouterGroup", "IRouter", "IRoutes", "Group", "Router"]);

export const makesRouter = (module: string, name: string): boolean =>
  constructors.some(([of, names]) => of.test(module) && names.includes(name));

/** Whether a type is one on which routes are registered: `application` where it is most often served as it is. */
export function routerType(module: string, name: string): "application" | "router" | null {
  if (!modules.test(module) || !routers.has(name)) return null;
  const isWhole = applications.has(name) || (name === "Router" && /mux$|httprouter$/.test(module));
  return isWhole ? "application" : "router";
}

/** Whether a package serves routes in a way of its own, beside the standard library's. */
export const isFramework = (module: string): boolean => modules.test(module) && module !== "net/http";

/** Echo takes the handler first, all others take it last. */
export const handlerFirst = (module: string): boolean => /^github\.com\/labstack\/echo(?:\/v\d+)?$/.test(module);

/** The name by which a package is used where no other is given: the last word of its path that is no version. */
export const packageName = (module: string): string => {
  const words = module.split("/");
  const last = words.at(-1)!;
  const word = /^v\d+$/.test(last) && words.length > 1 ? words.at(-2)! : last;
  return word.replace(/^go-|[.-]go$|\.v\d+$/g, "").replace(/^.*-/, "");
};
