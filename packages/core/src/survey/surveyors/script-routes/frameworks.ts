import type { Reference } from "../../routes/route-file.ts";

/** The packages whose applications and routers are read. */
const read =
  /^(?:express|express-promise-router|express-async-router|@awaitjs\/express|fastify|koa|koa-router|@koa\/router|hono(?:\/\w+)?|@hono\/zod-openapi|polka|restana|restify|@hapi\/hapi|elysia|itty-router|find-my-way|hyper-express|ultimate-express|0http|router)$/;

/** Packages that serve routes in ways that are not read. */
const unread =
  /^(?:@adonisjs\/(?:core|http-server)(?:\/.*)?|sails|@loopback\/rest|@feathersjs\/(?:feathers|express|koa)|moleculer-web|@foal\/core|egg|@midwayjs\/core|total\.js|@marblejs\/http|@ts-rest\/\w+|express-openapi|openapi-backend|swagger-tools|@fastify\/autoload|fastify-autoload|express-file-routing)$/;

/** What a call or construction makes, where it makes something that serves routes: an application is a root, a router is not. */
export function madeBy({ file, name }: Reference): { readonly root: boolean } | null {
  if (file === undefined) return null;
  const last = /(\w+|\*)(?:\(\))?$/.exec(name)?.[1] ?? "";
  if (read.test(file)) return { root: !/router$/i.test(last) && !/router/i.test(file) };
  return !file.startsWith(".") &&
    /^(?:create)?\w*Router$/.test(last) &&
    !/react|vue|next|inertia|svelte|trpc|angular|solid|preact|wouter|tanstack|expo/.test(file)
    ? { root: false }
    : null;
}

/** Whether a package serves routes that nobody reads here. */
export const isUnreadFramework = (file: string): boolean => unread.test(file);

/** Names by which people call what they register routes on, where nothing else tells. */
export const isServerName = (name: string): boolean =>
  /^(?:app|server|fastify|instance|router|routes|api|express|\w*Router)$/.test(name);

/** Types of parameters and fields on which routes are registered. */
export const isServerType = (name: string): boolean =>
  /^(?:Express|Application|Router|IRouter|FastifyInstance|FastifyPluginAsync\w*|Hono|OpenAPIHono|Koa|KoaRouter|Elysia|Server)$/.test(
    name,
  );
