import type { ClientMessage } from "../../core/contract/live.ts";
import { TEXT_UPDATE_BYTES_MAX } from "../../core/domain/limits.ts";
import { type NoteTarget, noteScopeOf } from "../../core/domain/note.ts";
import type { Refusal } from "../../core/domain/result.ts";
import { docOf } from "../../core/domain/text-merge.ts";
import type { App, Committed } from "../app/app.ts";
import type { Log } from "../ports/log.ts";
import type { Timers } from "../ports/timers.ts";
import { catchUp, type LiveDoc, type LiveDocs, takeUpdate } from "./live-docs.ts";
import type { Member, Room, Session } from "./live-state.ts";
import { createTypingBuffers, refuseTyping } from "./typing-buffer.ts";

type TypeMessage = Extract<ClientMessage, { m: "type" }>;
type TypingDeps = {
  readonly app: Pick<App, "type" | "noteText">;
  readonly timers: Timers;
  readonly log: Log;
};

/** Base64 takes four characters for three bytes. */
const UPDATE_CHARACTERS_MOST = Math.ceil(TEXT_UPDATE_BYTES_MAX / 3) * 4;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Typed text: checked against what is there, relayed at once, stored soon, acknowledged when it is. [LV1] */
export function createTyping({ app, timers, log }: TypingDeps) {
  const buffers = createTypingBuffers({ app, timers, log });

  function take(member: Member, live: LiveDoc, message: TypeMessage, update: Uint8Array): void {
    if (live.doc === null) return;
    const { target, n } = message;
    live.idleFor = 0;
    const taken = takeUpdate(live.doc, update);
    if (taken.ok) {
      relay(member, target, message.update);
      buffers.add(member, target, n, update);
    } else {
      refuseMessage(member.session, message, taken.refusal);
    }
  }

  function begin(member: Member, docs: LiveDocs, target: NoteTarget): LiveDoc {
    const live: LiveDoc = { doc: null, waiting: [], idleFor: 0 };
    docs.set(target, live);
    const { session, room } = member;
    const actor = session.signedIn?.actor;
    if (actor === undefined) return live;
    app
      .noteText(actor, room.key.pairId, target)
      .then(
        (text) => {
          if (text.ok) live.doc = docOf(text.value);
          else docs.delete(target);
          return text.ok ? null : text.refusal;
        },
        (error: unknown) => {
          log("text-not-read", { level: "error", error });
          docs.delete(target);
          return { code: "busy" } as const;
        },
      )
      .then((refusal) => {
        const waiting = live.waiting;
        live.waiting = [];
        for (const go of waiting) go(refusal);
      });
    return live;
  }

  function hear(member: Member, message: TypeMessage, update: Uint8Array): void {
    const docs = docsFor(member, message.target);
    const live = docs.get(message.target) ?? begin(member, docs, message.target);
    if (live.doc !== null) {
      take(member, live, message, update);
      return;
    }
    live.waiting.push((refusal) => {
      if (refusal === null) take(member, live, message, update);
      else refuseMessage(member.session, message, refusal);
    });
  }

  return {
    type: (session: Session, message: TypeMessage): void => {
      const member = session.members.get(message.pairId);
      if (member === undefined) refuseMessage(session, message, { code: "not-found" });
      else if (message.update.length > UPDATE_CHARACTERS_MOST) {
        refuseMessage(session, message, { code: "note-too-long" });
      } else if (!BASE64.test(message.update)) refuseMessage(session, message, { code: "invalid" });
      else hear(member, message, Buffer.from(message.update, "base64"));
    },
    /** Stores at once what a window that is going typed. */
    leave: (session: Session): void => buffers.storeAll(session.typing.values()),
    /** Resolves when nothing is on its way to the store. */
    settled: buffers.settled,
    /** Takes what was stored into the texts that are typed into. */
    committed,
  };
}

function refuseMessage(session: Session, { pairId, target, n }: TypeMessage, refusal: Refusal): void {
  refuseTyping(session, { pairId, target }, n, refusal);
}

/** Texts of the pair are the room's; a person's own are known to their side alone. [NT5] */
function docsFor(member: Member, target: NoteTarget): LiveDocs {
  return noteScopeOf(target) === "shared" ? member.room.docs : member.side.docs;
}

/** To the partner's windows and the writer's own others; of a private text only to the latter. [LV3] */
function relay(from: Member, target: NoteTarget, update: string): void {
  const isPrivate = noteScopeOf(target) === "personal";
  let text: string | null = null;
  for (const member of from.room.members) {
    if (member === from || (isPrivate && member.side !== from.side)) continue;
    text ??=
      `{"m":"typing","pairId":"${from.room.key.pairId}","target":"${target}",` +
      `"update":"${update}","by":"${from.side.personId}"}`;
    member.session.socket.send(text);
  }
}

function committed(room: Room, { records, notebook }: Committed): void {
  if (room.docs.size > 0) {
    for (const record of records) {
      if (record.type !== "talkingPoint") continue;
      catchUp(room.docs, record.id, record.state === "deleted" ? null : record.note);
    }
  }
  const side = notebook === null ? undefined : room.sides.find((one) => one.personId === notebook.ownerId);
  if (side === undefined || notebook === null) return;
  for (const target of side.docs.keys()) {
    const point = notebook.privatePoints.find((one) => one.id === target);
    catchUp(side.docs, target, target === "private-note" ? notebook.privateNote : (point?.note ?? null));
  }
}
