/** A sample person of local mode. Ids look like Entra's; nobody real. */
export type SamplePerson = {
  readonly key: "manager" | "report" | "colleague" | "stranger";
  readonly personId: string;
  readonly tenantId: string;
  readonly name: string;
  readonly mail: string;
  readonly title: string;
};

export const SAMPLE_TENANT = "5a3b1c00-0000-4000-8000-000000000001";
/** A second tenant, whose people must never see anything of the first. */
export const OTHER_TENANT = "5a3b1c00-0000-4000-8000-000000000002";
/** The app's own registration in local mode. */
export const SAMPLE_CLIENT_ID = "7f0f01d0-0000-4000-8000-0000000000aa";
export const SAMPLE_PAIR_ID = "pair_sample";
export const SAMPLE_ZONE = "Europe/Berlin";

export const samplePeople: readonly SamplePerson[] = [
  {
    key: "manager",
    personId: "a1111111-0000-4000-8000-000000000011",
    tenantId: SAMPLE_TENANT,
    name: "Maren Vogt",
    mail: "maren@sample.example",
    title: "Team lead",
  },
  {
    key: "report",
    personId: "b2222222-0000-4000-8000-000000000022",
    tenantId: SAMPLE_TENANT,
    name: "Rafael Costa",
    mail: "rafael@sample.example",
    title: "Product analyst",
  },
  {
    key: "colleague",
    personId: "c3333333-0000-4000-8000-000000000033",
    tenantId: SAMPLE_TENANT,
    name: "Ines Okoye",
    mail: "ines@sample.example",
    title: "Designer",
  },
  {
    key: "stranger",
    personId: "d4444444-0000-4000-8000-000000000044",
    tenantId: OTHER_TENANT,
    name: "Tomasz Wolny",
    mail: "tomasz@other.example",
    title: "Engineer elsewhere",
  },
];

/** The sample person with a key or an object id; undefined when there is none. */
export function samplePerson(keyOrId: string): SamplePerson | undefined {
  return samplePeople.find((person) => person.key === keyOrId || person.personId === keyOrId);
}
