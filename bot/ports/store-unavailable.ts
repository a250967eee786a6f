/**
 * The store did not answer, though it was asked again for as long as makes sense. Nothing is known about
 * the write: whoever asked keeps what they sent and sends it again, which is harmless.
 */
export class StoreUnavailable extends Error {
  constructor(cause: unknown) {
    super("The store does not answer.", { cause });
    this.name = "StoreUnavailable";
  }
}
