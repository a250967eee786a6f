import type { PersonId, TenantId } from "../../core/domain/ids.ts";
import type { Person } from "../../core/domain/people.ts";

/** The tenant's people. */
export type Directory = {
  /** Undefined when the directory has no such person. */
  readonly person: (tenantId: TenantId, personId: PersonId) => Promise<Person | undefined>;
  /** The manager that the directory names; undefined when it names none. */
  readonly managerOf: (tenantId: TenantId, personId: PersonId) => Promise<Person | undefined>;
};
