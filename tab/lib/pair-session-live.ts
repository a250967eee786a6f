import { parseEnvelope } from "../../core/contract/envelope.ts";
import type { ClientMessage, Presence, ServerMessage, ServerMessageOf } from "../../core/contract/live.ts";
import type { Command } from "../../core/domain/command.ts";
import { decideAgenda } from "../../core/domain/decide-agenda.ts";
import type { CommandId } from "../../core/domain/ids.ts";
import { instantOf } from "../../core/domain/instant.ts";
import { noteOf } from "../../core/domain/note.ts";
import type { PairView } from "../../core/domain/pair-view.ts";
import type { Refusal } from "../../core/domain/result.ts";
import type { SharedRecord } from "../../core/domain/shared-record.ts";
import { createCommandQueue } from "./command-queue.ts";
import { type Connection, createConnection } from "./connection.ts";
import { createLapseWatch, withoutLapsed } from "./lapse-watch.ts";
import { createLateWatch } from "./late-watch.ts";
import { createMeetingWatch } from "./meeting-watch.ts";
import { createMissingRecords } from "./missing-records.ts";
import { createOpenNotes, isWritable } from "./open-notes.ts";
import type { KeptEntry } from "./outbox.ts";
import { participantIn, readyScreen } from "./pair-screen.ts";
import type { PairScreen, PairSession, Saving } from "./pair-session.ts";
import type { PairSessionDeps } from "./pair-session-deps.ts";
import { given, mergedView, openedView, rebase, type Shown, seenNow } from "./replica.ts";
import { createTextSender } from "./text-sender.ts";
import { createWhereaboutsTeller } from "./whereabouts.ts";

/** A device that does not answer must not keep the agenda from opening. */
const OUTBOX_MS = 2_000;

/** One pair, live, over a connection that comes and goes. [RP1] [RP2] [RP3] [RP4] */
export function createPairSession(deps: PairSessionDeps): PairSession {
  const { pairId, owner, timers } = deps;
  const outbox = deps.device.openOutbox(owner, pairId);
  const listeners = new Set<() => void>();
  let confirmed: PairView | null = null;
  let shown: Shown | null = null;
  let screen: PairScreen | null = null;
  /** A key struck in a note changes the screen only when it is the first that waits. */
  let targetsShown = "";
  let present: readonly Presence[] = [];
  let refusal: Refusal | null = null;
  let isOutdated = false;
  let decide = decideAgenda;
  let connection: Connection | null = null;
  let isClosed = false;

  const send = (message: ClientMessage) => connection?.send(message) ?? false;
  const isLive = () => connection?.state() === "live";
  const now = () => instantOf(Math.round(connection?.serverNowMs() ?? timers.nowMs()));

  const texts = createTextSender({
    pairId,
    outbox,
    timers,
    freshId: deps.freshId,
    send,
    isConfirmed: (target) =>
      confirmed !== null &&
      (noteOf(confirmed, target) !== undefined || shown === null || noteOf(shown.view, target) === undefined),
    isWritable: (target) => confirmed !== null && isWritable(confirmed, target),
    changed: (target) => {
      notes.savingChanged(target);
      commands.pump();
      connection?.nudge();
      if ([...texts.targetsOnTheWay()].join() !== targetsShown) touch();
    },
  });
  const commands = createCommandQueue({
    pairId,
    window: deps.freshId(),
    outbox,
    timers,
    send,
    confirmed: () => confirmed,
    isLive,
    dropped: () => reshow(),
    mayGo: (command) => command.name !== "point.share" || !texts.targetsOnTheWay().has(command.pointId),
  });
  const notes = createOpenNotes({
    texts,
    loadNotes: deps.loadNotes,
    shown: () => shown?.view ?? null,
    isLive,
  });

  const whereabouts = createWhereaboutsTeller(pairId, send);

  const waiting = () => commands.waiting() + texts.targetsOnTheWay().size;
  const late = createLateWatch({
    timers,
    isWaiting: () => isLive() && waiting() > 0,
    changed: () => touch(),
  });

  const touch = () => {
    late.look();
    screen = null;
    for (const listener of listeners) listener();
  };

  const deciderIn = ({ pair }: PairView) => ({ by: participantIn(pair, owner.personId), decide });

  const confirm = (next: PairView | null) => {
    confirmed = next === null ? null : withoutLapsed(next, now());
    if (confirmed !== null) {
      const as = deciderIn(confirmed);
      commands.settle(confirmed, as);
      const rebased = rebase(confirmed, commands.pending(), as);
      shown = { ...rebased, view: lapses.without(rebased.view) };
      texts.pump();
      notes.recordsChanged();
    }
    touch();
  };

  const reshow = () => confirm(confirmed);
  const lapses = createLapseWatch({ timers, now, lapsed: reshow });

  const opened = (message: ServerMessageOf<"opened">) => {
    refusal = null;
    present = message.present;
    commands.recordsCame();
    confirm(openedView(confirmed, message));
  };

  const changed = (before: PairView, { records, notebook }: ServerMessageOf<"changed">) => {
    confirm(mergedView(before, records, notebook));
    const isNews = ({ id, rev }: SharedRecord) => rev > (before.records.get(id)?.rev ?? 0);
    // Meetings that nothing is stored about are not announced; all of them may have changed by now.
    if (records.some((record) => record.type === "series" && isNews(record))) connection?.askAnew();
  };

  const received = (message: ServerMessage) => {
    switch (message.m) {
      case "changed":
        if (confirmed !== null) changed(confirmed, message);
        return;
      case "done":
        late.answered();
        commands.done(message.commandId);
        reshow();
        return missing.look();
      case "refused":
        if (message.refusal.code !== "busy") late.answered();
        commands.refused(message.commandId, message.refusal);
        return reshow();
      case "typed":
        late.answered();
        return texts.typed(message);
      case "type-refused":
        return texts.refused(message);
      case "typing":
        return notes.typing(message.target, message.update);
      case "present":
        present = message.present;
        return touch();
    }
  };

  const missing = createMissingRecords({
    timers,
    isMissing: () => commands.pending().some((one) => one.isDone),
    ask: () => {
      commands.recordsAsked();
      connection?.ask();
    },
  });

  const stateChanged = () => {
    if (isLive()) {
      commands.connected();
      texts.connected();
      whereabouts.connected();
      notes.prepare();
    } else commands.disconnected();
    notes.savingChanged();
    touch();
  };

  const begin = (entries: readonly KeptEntry[]) => {
    commands.loaded(entries.filter((entry) => entry.kind === "command"));
    texts.loaded(entries.filter((entry) => entry.kind === "text"));
    if (connection !== null || isClosed) return reshow();
    connection = createConnection(deps, {
      opened,
      received,
      refused: (reason) => {
        refusal = reason;
        touch();
      },
      outdated: () => {
        isOutdated = true;
        touch();
      },
      stateChanged,
      clockJumped: reshow,
    });
  };

  const meetings = createMeetingWatch({
    timers,
    now,
    screen: () => screen,
    view: () => shown?.view ?? null,
    changed: touch,
  });

  const saving = (): Saving => {
    const count = waiting();
    const state = isLive() ? (count > 0 ? "saving" : "saved") : "offline";
    return {
      state,
      waiting: count,
      ...(late.isLate() ? { late: true } : {}),
      ...(outbox.isVolatile() ? { volatile: true } : {}),
    };
  };

  const buildScreen = (): PairScreen => {
    if (refusal !== null) return { state: "refused", refusal };
    if (shown === null) return { state: "loading" };
    targetsShown = [...texts.targetsOnTheWay()].join();
    return readyScreen({
      shown,
      me: participantIn(shown.view.pair, owner.personId),
      now: now(),
      targetsOnTheWay: texts.targetsOnTheWay(),
      refused: commands.refusals(),
      present,
      saving: saving(),
    });
  };

  const give = (commandId: CommandId, command: Command) => {
    const at = now();
    if (shown === null || confirmed === null) return commands.add(commandId, command, at);
    const fresh = { commandId, command, at, seen: undefined, isDone: false };
    const pending = { ...fresh, seen: seenNow(confirmed, fresh) };
    const next = given(confirmed, shown, pending, deciderIn(confirmed));
    if (!next.ok) return commands.refuse(commandId, command, at, next.refusal);
    shown = next.value;
    commands.add(commandId, command, at);
  };

  deps.loadDecide().then((all) => {
    decide = all;
    if (!isClosed) reshow();
  });
  const stopListening = outbox.onVolatile(touch);
  const cancelWait = timers.after(OUTBOX_MS, () => begin([]));
  outbox.load().then((entries) => {
    cancelWait();
    begin(entries);
  });

  return {
    screen: () => {
      screen ??= buildScreen();
      return screen;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    act: (command) => {
      const parsed = parseEnvelope({ commandId: `cmd_${deps.freshId()}`, command });
      if (!parsed.ok) return { refusal: parsed.refusal };
      const { commandId } = parsed.value;
      give(commandId, parsed.value.command);
      connection?.nudge();
      touch();
      return { commandId };
    },
    dismiss: (commandId) => {
      commands.dismiss(commandId);
      touch();
    },
    openNote: notes.open,
    lookAt: whereabouts.lookAt,
    outdated: () => isOutdated,
    now,
    suspend: () => connection?.suspend(),
    resume: () => connection?.resume(),
    close: () => {
      isClosed = true;
      stopListening();
      cancelWait();
      meetings.stop();
      missing.stop();
      lapses.stop();
      late.stop();
      commands.close();
      texts.close();
      connection?.close();
      listeners.clear();
    },
  };
}
