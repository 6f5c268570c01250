import type { Titles } from "./titles.ts";

export const thai: Titles = {
  description: "คําอธิบาย, รายละเอียด",
  status: "สถานะ, ความคืบหน้า",
};
