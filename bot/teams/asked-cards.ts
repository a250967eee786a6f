import type { Course } from "../../core/domain/course.ts";
import type { PairId, PersonId } from "../../core/domain/ids.ts";
import type { SharedRecord } from "../../core/domain/shared-record.ts";
import type { App } from "../app/app.ts";
import { createOneAfterAnother } from "../app/one-after-another.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Messenger } from "../ports/messenger.ts";
import type { PairKey, PersonalStore } from "../ports/store.ts";
import { meetingCard } from "./cards/meeting-card.ts";
import { meetingFor } from "./meeting-end.ts";
import type { Chats } from "./remembered-chat.ts";
import { wordingFor } from "./strings.ts";

type Needs = {
  readonly app: Pick<App, "onCommitted" | "recordsOf">;
  readonly chats: Pick<Chats, "recall">;
  readonly personal: Pick<PersonalStore, "language">;
  readonly messenger: Pick<Messenger, "replace">;
  readonly clock: Clock;
  readonly linkTo: ((pairId: PairId) => string) | undefined;
  readonly log: Log;
};

/**
 * Keeps the cards that asked what became of a meeting true: what one of the two says, wherever they say it, stands
 * in both chats. A card that could not be reached is put right when it is pressed. [WU5]
 */
export function keepAskedCards({ app, chats, personal, messenger, clock, linkTo, log }: Needs): void {
  const oneAfterAnother = createOneAfterAnother();
  app.onCommitted(({ key, pair, records }) => {
    for (const record of records) {
      if (record.type !== "course") continue;
      for (const { id } of [pair.manager, pair.report]) {
        oneAfterAnother(`${key.tenantId}/${id}`, () => bringUpToDate(key, record, id)).catch(
          (error: unknown) => log("bot.card-not-replaced", { level: "warning", error }),
        );
      }
    }
  });

  async function bringUpToDate(key: PairKey, course: Course, personId: PersonId): Promise<void> {
    const { tenantId, pairId } = key;
    const { occurrenceId } = course;
    const found = await app.recordsOf(key);
    if (found === undefined) return;
    // What has just changed may no longer be at hand; what is at hand may be newer.
    const records = new Map<string, SharedRecord>([[course.id, course], ...found.records]);
    const meeting = meetingFor({ pair: found.pair, records }, occurrenceId, personId, clock.now());
    // One that is on or still to come: nobody was asked about it, or it was moved since.
    if (meeting === undefined || (meeting.end.said === null && !meeting.end.isAsked)) return;
    const owner = { tenantId, ownerId: personId };
    const chat = await chats.recall(owner);
    const asked = chat?.asked.findLast((one) => one.pairId === pairId && one.occurrenceId === occurrenceId);
    if (chat === undefined || asked === undefined) return;
    const wording = wordingFor((await personal.language(owner)) ?? chat.reference.locale);
    const card = meetingCard(wording, meeting.facts, meeting.end, linkTo?.(pairId));
    await messenger.replace({ tenantId, personId }, asked.messageId, card);
  }
}
