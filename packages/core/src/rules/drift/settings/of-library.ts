import { builtOf, type Reality } from "../reality.ts";

/** Names that libraries, images and platforms read by themselves. */
const foreign =
  /^(?:AWS|AZURE|GOOGLE|GCP|GCLOUD|OTEL|SPRING|SERVER|MANAGEMENT|LOGGING|EUREKA|JAVA|JVM|MAVEN|GRADLE|NODE|NPM|PYTHON|PIP|DJANGO_SETTINGS|FLASK|UVICORN|GUNICORN|RAILS|RACK|ASPNETCORE|DOTNET|POSTGRES|MYSQL|MARIADB|MONGO_INITDB|RABBITMQ_DEFAULT|KAFKA|ZOOKEEPER|KEYCLOAK|GF|MINIO|OPENAI|ANTHROPIC|SENTRY|DD|NEW_RELIC|GITHUB|CI|DOCKER|COMPOSE|KUBE|KUBERNETES|VAULT|TF|PG|HTTP|HTTPS|NO|SSL)_|^(?:LC_ALL|USER_ID)$/;

/** What only the library of a service reads that is paid for, with what the name of a package has that has it. */
const readers: readonly (readonly [RegExp, RegExp])[] = [
  [/^SENTRY_/, /sentry|raven/i],
  [/^NEW_RELIC_/, /new-?_?relic/i],
  [/^ANTHROPIC_/, /anthropic|claude|langchain|litellm|llama|(?:^|[/-])ai(?:$|[/-])|spring-ai/i],
];

/** Whether a setting may be read by a library or an image that the repository uses, where no code of its own names it. */
export function mayBeOfLibrary(name: string, reality: Reality): boolean {
  if (!foreign.test(name)) return false;
  const reader = readers.find(([names]) => names.test(name))?.[1];
  const packages = builtOf(reality, "dependency");
  return reader === undefined || packages.length === 0 || packages.some(({ element }) => reader.test(element.name));
}
