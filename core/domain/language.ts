import * as z from "zod/mini";

/** A language by its short name, `de`, without region or script: all that is kept of what somebody reads. [LV6] */
export const Language = z.string().check(z.regex(/^[a-z]{2,8}$/));
export type Language = z.infer<typeof Language>;
