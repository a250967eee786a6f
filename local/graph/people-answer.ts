import { type SamplePerson, samplePeople } from "../people.ts";
import { GraphProblem } from "./problem.ts";

/** A person of a tenant by object id or address, refused as Graph does when there is none. */
export function personOf(tenantId: string, key: string): SamplePerson {
  const person = samplePeople.find(
    (one) => one.tenantId === tenantId && (one.personId === key || one.mail === key),
  );
  if (person === undefined) throw noSuchPerson();
  return person;
}

/** The manager that the directory names: the sample manager leads the other sample people of the tenant. */
export function managerOf(person: SamplePerson): SamplePerson {
  const manager = samplePeople.find((one) => one.key === "manager" && one.tenantId === person.tenantId);
  if (manager === undefined || manager === person) throw noSuchPerson();
  return manager;
}

/** A person as Graph answers them. */
export function personAnswer(person: SamplePerson): Record<string, unknown> {
  return {
    id: person.personId,
    displayName: person.name,
    jobTitle: person.title,
    mail: person.mail,
    userPrincipalName: person.mail,
  };
}

function noSuchPerson(): GraphProblem {
  return new GraphProblem(404, "Request_ResourceNotFound", "The person does not exist, or has no manager.");
}
