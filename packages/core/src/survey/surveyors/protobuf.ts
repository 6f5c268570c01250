import { protobuf as notation } from "../../notation/protobuf/read.ts";
import { readsOperations } from "../routes/operation-files.ts";

/** The methods of the services of Protocol Buffers. */
export const protobuf = readsOperations({
  id: "protobuf",
  title: "services of Protocol Buffers",
  file: /^(?!(?:.*\/)?google\/).*\.proto$/,
  hint: /\brpc\s+\w/,
  notation,
  takes: (method) => method === "RPC",
});

/** The paths under which gateways pass requests of HTTP on to those methods: what `google.api.http` promises. */
export const protobufHttp = readsOperations({
  id: "protobuf-http",
  title: "annotations of HTTP in Protocol Buffers",
  file: /^(?!(?:.*\/)?google\/).*\.proto$/,
  hint: /\bgoogle\.api\.http\b/,
  notation,
  takes: (method) => method !== "RPC",
});
