import { type SamplePerson, samplePeople, samplePerson } from "../people.ts";

/** A person as the channel knows them. */
export function channelUserIdOf(person: SamplePerson): string {
  return `29:${person.personId}`;
}

/** The chat that a person has with the bot. */
export function conversationIdOf(person: SamplePerson): string {
  return `a:${person.personId}`;
}

/** Whose chat it is; undefined for a conversation that there is not. */
export function personOfConversation(conversationId: string): SamplePerson | undefined {
  return samplePeople.find((person) => conversationIdOf(person) === conversationId);
}

/** Whom the channel means by an id; undefined for nobody. */
export function personOfChannelUser(channelUserId: string): SamplePerson | undefined {
  return samplePeople.find((person) => channelUserIdOf(person) === channelUserId);
}

/** The sample person with a key or an object id. Throws for anybody else. */
export function whoIs(keyOrId: string): SamplePerson {
  const person = samplePerson(keyOrId);
  if (person === undefined) throw new Error(`Nobody in the sample is called ${keyOrId}.`);
  return person;
}
