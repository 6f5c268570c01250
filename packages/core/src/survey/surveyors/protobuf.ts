import { protobuf as notation } from "../../notation/protobuf/read.ts";
import { readsOperations } from "../routes/operation-files.ts";

/** The methods of the services of Protocol Buffers. */
export const protobuf = readsOperations({
  id: "protobuf",
  title: "services of Protocol Buffers",
  file: /^(?!(?:.*\/)?google\/).*\.proto$/,
  hint: /\brpc\s+\w/,
  notation,
});
