export interface Config {
  readonly port: number;
  readonly databaseUrl: string;
  readonly tokenSecret: string;
  readonly paymentUrl: string;
  readonly paymentApiKey: string;
  readonly paymentWebhookSecret: string;
  readonly paymentTimeoutMs: number;
}

/** A server that lacks a secret must not start: it would fail later, in front of a customer. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  return {
    port: Number(env.PORT ?? 3000),
    databaseUrl: required("DATABASE_URL", env.DATABASE_URL),
    tokenSecret: required("TOKEN_SECRET", env.TOKEN_SECRET),
    paymentUrl: required("PAYMENT_URL", env.PAYMENT_URL),
    paymentApiKey: required("PAYMENT_API_KEY", env.PAYMENT_API_KEY),
    paymentWebhookSecret: required("PAYMENT_WEBHOOK_SECRET", env.PAYMENT_WEBHOOK_SECRET),
    paymentTimeoutMs: Number(env.PAYMENT_TIMEOUT_MS ?? 2000),
  };
}

function required(name: string, value: string | undefined): string {
  if (value === undefined || value === "") throw new Error(`The environment variable ${name} is not set.`);
  return value;
}
