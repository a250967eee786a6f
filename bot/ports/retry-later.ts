/** Whoever was asked cannot answer now; it is neither a yes nor a no. Asking again later is harmless. */
export class RetryLater extends Error {
  /** How long they asked us to wait, in ms; null: they did not say. */
  readonly afterMs: number | null;
  constructor(afterMs: number | null, cause?: unknown) {
    super("It cannot be answered now.", { cause });
    this.name = "RetryLater";
    this.afterMs = afterMs;
  }
}
