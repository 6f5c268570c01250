import { perObject } from "../../../text/per-object.ts";
import { builtOf, type Reality } from "../reality.ts";

/** Libraries that answer 422 to what is not valid, whatever the code that uses them says. */
const answering =
  /^(?:fastapi|starlette|webargs|flask-smorest|apiflask|django-ninja|litestar|connexion|quart-schema|rails|laravel\/framework|symfony\/(?:http-kernel|framework-bundle)|api-platform\/core|axum|poem|hono|@hapi\/hapi|elysia)$/i;

/** Whether something that is declared here may answer 422 of its own accord; so it is where nothing is known to be declared. */
export const mayAnswer422 = perObject((reality: Reality): boolean => {
  const declared = builtOf(reality, "dependency");
  return declared.length === 0 || declared.some(({ element }) => answering.test(element.name));
});
