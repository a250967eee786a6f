import { type ComponentType, Suspense, useEffect, useLayoutEffect } from "react";
import { type Fetched, fetchAll, fetchedOnce, firstToFetch, worthFetching } from "../lib/fetched.ts";
import type { Spoken } from "../lib/language.ts";
import { importReachable } from "../lib/server-answers.ts";
import { ComingPart } from "./coming-part.tsx";
import { KeptFocusBox, useKeptFocus } from "./kept-focus.tsx";
import { MissingPart } from "./missing-part.tsx";
import { PartBoundary } from "./part-boundary.tsx";

const AGAIN_AFTER_MS = 30_000;

/** How a part stands in for itself until it is there. */
export type StandIn<P> = {
  /** Of its shape, in pixels; 0 for a part that often has nothing to show. */
  readonly height: number;
  /** The first screen shows it: it is fetched while the session is opened, so that nothing moves when it comes. */
  readonly isFirst?: true;
  /** Lets go of it: for a part in whose place something else would stand, so that nobody is stuck. */
  readonly leave?: (props: P) => void;
};

/** A component that is fetched when it is shown first, if it was not before. */
export type OnDemand<P> = ComponentType<P> & {
  /** Fetches it: when a tap is likely, or before anything gives way to it. False when it could not be. */
  readonly fetch: () => Promise<boolean>;
};

/**
 * A part of the app that is not on the first screen:
 *
 *     const KeyList = onDemand(() => import("../features/keys/key-list.tsx").then((m) => m.KeyList), {
 *       height: 200,
 *     });
 *
 * It is fetched quietly once the page stands (`fetchPartsSoon`), and is then shown as if it had always been
 * there. Whoever is faster sees nothing for a moment, then its shape; when it cannot be fetched, a sentence
 * and a way to try again. The focus stays with it through all of this.
 */
export function onDemand<P extends object>(
  load: () => Promise<ComponentType<P>>,
  standIn: StandIn<P>,
): OnDemand<P> {
  const part = fetchedOnce(() => importReachable(load));
  if (standIn.isFirst) firstToFetch(part.fetch);
  else worthFetching(part.fetch);

  const place = (props: P) => <PartPlace part={part} standIn={standIn} props={props} />;
  const fetch = () =>
    part.fetch().then(
      () => true,
      () => false,
    );
  return Object.assign(place, { fetch });
}

/** A part that shows nothing until it is there, and is not missed until then. */
export function quietly<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const part = fetchedOnce(() => importReachable(load));
  worthFetching(part.fetch);
  return (props: P) => <QuietPlace part={part} props={props} />;
}

/**
 * Fetches every part, and its words, once the page stands and is idle. What fails is tried again when the
 * device comes online, and every half a minute: a server may fall silent under a device that is online.
 */
export function fetchPartsSoon(language: Spoken): void {
  const whenIdle = window.requestIdleCallback ?? ((work: () => void) => window.setTimeout(work, 1_000));
  const fetchNow = async () => {
    if (await fetchAll(language)) return;
    const next = new AbortController();
    const again = () => {
      next.abort();
      window.clearTimeout(timer);
      fetchNow();
    };
    const timer = window.setTimeout(again, AGAIN_AFTER_MS);
    window.addEventListener("online", again, next);
  };
  whenIdle(fetchNow);
}

type PlaceProps<P> = {
  part: Fetched<ComponentType<P>>;
  standIn: StandIn<P>;
  props: P;
};

function PartPlace<P extends object>({ part, standIn, props }: PlaceProps<P>) {
  const { height, leave } = standIn;
  const onLeave = leave && (() => leave(props));
  return (
    <KeptFocusBox>
      <PartBoundary missing={(again) => <MissingPart height={height} again={again} onLeave={onLeave} />}>
        <Suspense fallback={<ComingPart height={height} />}>
          <PartContent part={part} props={props} />
          <Arrival />
        </Suspense>
      </PartBoundary>
    </KeptFocusBox>
  );
}

function PartContent<P extends object>({ part, props }: { part: Fetched<ComponentType<P>>; props: P }) {
  const Part = part.read();
  return <Part {...props} />;
}

function QuietPlace<P extends object>(props: { part: Fetched<ComponentType<P>>; props: P }) {
  return (
    <PartBoundary missing={(again) => <QuietlyMissing again={again} />}>
      <Suspense fallback={null}>
        <PartContent {...props} />
      </Suspense>
    </PartBoundary>
  );
}

function QuietlyMissing({ again }: { again: () => Promise<unknown> }) {
  useEffect(() => {
    const tryAgain = () => again().catch(() => undefined);
    window.addEventListener("online", tryAgain);
    return () => window.removeEventListener("online", tryAgain);
  }, [again]);
  return null;
}

/** Whoever waited at the part stands in it when it comes. */
function Arrival() {
  const keepFocus = useKeptFocus();
  useLayoutEffect(keepFocus, [keepFocus]);
  return null;
}
