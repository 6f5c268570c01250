import type { TitlesByChapter } from "./titles-by-chapter.ts";

export const vietnamese: TitlesByChapter = {
  "system-architecture": "kiến trúc hệ thống, kiến trúc, kiến trúc tổng thể, tổng quan kiến trúc, kiến trúc tổng quan",
  components: "các thành phần, thành phần hệ thống, các module, các thành phần chính, thành phần chính, mô-đun",
  "data-model": "mô hình dữ liệu, cấu trúc dữ liệu",
  "api-specifications": "thiết kế api, đặc tả api, danh sách api",
  "database-design": "cơ sở dữ liệu, thiết kế cơ sở dữ liệu, thiết kế database, lược đồ cơ sở dữ liệu",
  deployment: "triển khai, hạ tầng, triển khai hệ thống",
  security: "bảo mật, an toàn thông tin, xác thực và phân quyền",
  performance: "hiệu năng, hiệu suất, khả năng mở rộng",
  "error-handling": "xử lý lỗi, mã lỗi",
  "testing-strategy": "kiểm thử, chiến lược kiểm thử, kế hoạch kiểm thử",
  dependencies: "công nghệ sử dụng, công nghệ, phụ thuộc, các phụ thuộc",
  risks: "rủi ro, rủi ro và giải pháp, phân tích rủi ro",
  "open-questions": "câu hỏi mở, vấn đề còn mở",
  "supporting-documents": "tài liệu tham khảo, tài liệu liên quan",
  appendix: "phụ lục",
  glossary: "thuật ngữ, bảng thuật ngữ",
  goals: "mục tiêu, mục đích, phạm vi",
  overview: "tổng quan, giới thiệu",
  requirements: "yêu cầu, yêu cầu chức năng, yêu cầu phi chức năng",
};
