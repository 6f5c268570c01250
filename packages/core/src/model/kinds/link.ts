/** A link or image of the text. */
export interface LinkFacts {
  readonly href: string;
  readonly image?: boolean;
}
