import type { Titles } from "./titles.ts";

export const thai: Titles = {
  description: "คำอธิบาย, รายละเอียด",
  status: "สถานะ, ความคืบหน้า",
};
