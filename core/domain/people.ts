import * as z from "zod/mini";
import { PersonId, type TenantId } from "./ids.ts";

export const Role = z.enum(["manager", "report"]);
export type Role = z.infer<typeof Role>;

/** A person as the other one knows them. */
export const Person = z.object({ id: PersonId, name: z.string() });
export type Person = z.infer<typeof Person>;

declare const checked: unique symbol;

/**
 * A person whose token was checked. The brand has no value at run time and no constructor here:
 * only the room that validates tokens can make one, so a use case without a proven person does not compile.
 */
export type Actor = {
  readonly tenantId: TenantId;
  readonly personId: PersonId;
  readonly [checked]: true;
};

/** The name a conversation uses: everything before the first space. */
export function firstNameOf(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}

/** One or two letters for the small circle beside what somebody raised. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => word !== "");
  const letters = [words[0], words.length > 1 ? words[words.length - 1] : undefined];
  return letters
    .map((word) => (word === undefined ? "" : (Array.from(word)[0] ?? "")))
    .join("")
    .toUpperCase();
}
