/** A link or image of the text. */
export interface LinkFacts {
  /** The destination as written; empty where a label stands for it that nothing defines. */
  readonly href: string;
  /** The words of the link, or the alternative text of the image. */
  readonly text?: string;
  readonly image?: boolean;
  /** The label by which it refers to its definition: `[text][label]`. */
  readonly label?: string;
  /** The destination holds blanks, so that CommonMark shows the brackets instead of the link. */
  readonly broken?: boolean;
}
