/** An open question. */
export interface QuestionFacts {
  /** The answer or decision, where one is given. */
  readonly answer?: string;
  readonly owner?: string;
  readonly due?: string;
}
