/** How a verb is called on its page and on its button, and what a person should know before. */
export type VerbWords = {
  readonly title: string;
  readonly button: string;
  readonly intro?: string;
  /** What is said after it. */
  readonly done?: string;
};
