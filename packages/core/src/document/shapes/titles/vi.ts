import type { Titles } from "./titles.ts";

export const vietnamese: Titles = {
  name: "ten, ten goi",
  type: "kieu, kieu du lieu, loai du lieu",
  description: "mo ta, ghi chu, y nghia",
  method: "phuong thuc",
  path: "đuong dan",
  field: "truong",
  table: "bang, ten bang",
  column: "cot, ten cot",
  required: "bat buoc",
  default: "mac đinh, gia tri mac đinh",
  constraint: "rang buoc",
  version: "phien ban",
  status: "trang thai, tinh trang, tien đo",
};
