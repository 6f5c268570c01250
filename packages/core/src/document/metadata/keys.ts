/** What a document says of itself. */
export type Key = "title" | "status" | "version" | "date" | "authors";

const titles: Readonly<Record<Key, string>> = {
  title: "title; feature name; titel; titre; título; titolo; название; 标题; タイトル; 제목",
  status:
    "status; state; doc status; document status; design status; current status; rfc status; adr status; proposal status; doc state; document state; implementation status; project status; lifecycle; stage; zustand; dokumentstatus; statut; état; estado; estado del documento; estado do documento; situação; estatus; stato; stato del documento; статус; состояние; статус документа; 状态; 文档状态; 当前状态; 狀態; ステータス; 状態; 文書状態; 상태; 문서 상태; trạng thái; tình trạng; trạng thái tài liệu; สถานะ; สถานะเอกสาร; สถานะของเอกสาร; durum; belge durumu; status dokumen",
  version:
    "version; document version; design version; doc version; versions; revision; rev; dokumentversion; version du document; versión; versión del documento; versão; versão do documento; versione; версия; версия документа; 版本; 版本号; 文档版本; 当前版本; 版本號; バージョン; 版; 版数; 文書バージョン; 버전; 문서 버전; phiên bản; เวอร์ชัน; sürüm; versi",
  date: "date; created; created at; created on; creation date; date created; start date; last updated; last update; last modified; updated; updated at; updated on; last reviewed; published; submitted; datum; erstellt; erstellt am; stand; letzte änderung; zuletzt aktualisiert; date de création; créé le; mis à jour; dernière mise à jour; fecha; fecha de creación; última actualización; data; data de criação; criado em; última atualização; atualizado em; data di creazione; ultimo aggiornamento; дата; дата создания; создан; обновлено; последнее обновление; 日期; 创建日期; 创建时间; 更新日期; 更新时间; 最后更新; 编写日期; 建立日期; 日付; 作成日; 作成日時; 更新日; 最終更新; 最終更新日; 날짜; 작성일; 작성 일자; 일자; 수정일; 최종 수정일; 최종 업데이트; ngày; ngày tạo; ngày cập nhật; cập nhật lần cuối; วันที่; วันที่สร้าง; ปรับปรุงล่าสุด; tarih; tanggal",
  authors:
    "author; authors; author(s); written by; prepared by; created by; autor; autoren; verfasser; erstellt von; auteur; auteurs; rédigé par; autora; autores; autor(es); elaborado por; autore; autori; redatto da; автор; авторы; составил; 作者; 编写; 编写人; 编写者; 撰写人; 作者姓名; 作成者; 著者; 執筆者; 작성자; 저자; tác giả; người viết; ผู้เขียน; ผู้จัดทำ; yazar; penulis",
};

const byTitle: ReadonlyMap<string, Key> = new Map(
  (Object.entries(titles) as [Key, string][]).flatMap(([key, words]) =>
    words.split("; ").map((word) => [word.normalize("NFKC"), key] as const),
  ),
);

/** The key that a label stands for, in the languages that designs are written in: "**Last updated**", "статус", "Author(s)". */
export const keyOf = (label: string): Key | null =>
  byTitle.get(
    label
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[*_`"'\p{Extended_Pictographic}\ufe0f]/gu, "")
      .replace(/\s+/g, " ")
      .trim(),
  ) ?? null;
