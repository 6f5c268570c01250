import type { TitlesByChapter } from "./titles-by-chapter.ts";

export const indonesian: TitlesByChapter = {
  "system-architecture":
    "arsitektur sistem, arsitektur, gambaran arsitektur, arsitektur aplikasi, arsitektur tingkat tinggi",
  components: "komponen, komponen sistem, modul, komponen utama, deskripsi modul, komponen dan antarmuka, modul sistem",
  "data-model": "model data, struktur data, entitas",
  "api-specifications": "spesifikasi api, desain api, endpoint api, daftar endpoint",
  "database-design":
    "basis data, desain database, perancangan basis data, skema database, struktur database, desain basis data, rancangan basis data",
  deployment: "infrastruktur, penyebaran, arsitektur deployment",
  security: "keamanan, keamanan sistem, autentikasi dan otorisasi, pertimbangan keamanan",
  performance: "performa, kinerja, skalabilitas, performa dan skalabilitas",
  "error-handling": "penanganan error, penanganan kesalahan, kode error",
  "testing-strategy": "strategi pengujian, pengujian, rencana pengujian",
  dependencies: "dependensi, teknologi yang digunakan, teknologi, ketergantungan",
  risks: "risiko, analisis risiko, risiko dan mitigasi",
  "open-questions": "pertanyaan terbuka",
  "supporting-documents": "referensi, dokumen terkait, daftar pustaka",
  appendix: "lampiran",
  glossary: "glosarium, definisi dan istilah",
  goals: "tujuan, tujuan dan ruang lingkup, ruang lingkup",
  overview: "gambaran umum, pendahuluan, ringkasan, ikhtisar",
  requirements: "kebutuhan fungsional, kebutuhan non-fungsional, persyaratan",
};
