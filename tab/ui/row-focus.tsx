import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { isOwnHand, LATE_MS, watchOwnHand } from "./late-press.ts";

/** Which control of which row had the focus, and where that row stood; inside is beneath its line, or in a field. */
type Place = { id: string; list: string; index: number; control: string; isInside: boolean };

const CurrentRow = createContext<string | null>(null);

/** The tab stop of a row's controls: Tab goes to one row, arrows go through all. */
export function useRowTabIndex(id: string): 0 | -1 {
  return useContext(CurrentRow) === id ? 0 : -1;
}

/**
 * Rows (`data-row`, in a `data-list`) that arrows go through, and that never lose the focus: a row that was
 * moved within its list keeps it, one that is gone hands it to whatever took its place. Where the other one did
 * that, a key that acts was meant for the row that is gone, and is passed over; and whoever was writing comes to
 * a row as a whole, not to a control that answers to what they type. Where Space took the row away, another Space
 * so soon after it was meant for that row too.
 */
export function RowFocusArea(props: { children: ReactNode }) {
  const area = useRef<HTMLDivElement>(null);
  const last = useRef<Place | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  /** Where the focus is on its way to: between two elements it is on none, but not lost. */
  const target = useRef<EventTarget | null>(null);
  /** When the other one's change last moved the focus. */
  const movedAt = useRef(Number.NEGATIVE_INFINITY);
  /** What the viewer acted with last, and when that moved the focus to another row. */
  const ownAct = useRef({ isSpace: false, movedAt: Number.NEGATIVE_INFINITY });

  useEffect(watchOwnHand, []);
  useEffect(() => {
    const left = (event: FocusEvent) => {
      target.current = event.relatedTarget;
    };
    const focused = (event: FocusEvent) => {
      target.current = null;
      ownAct.current.movedAt = Number.NEGATIVE_INFINITY;
      if (isOwnHand()) movedAt.current = Number.NEGATIVE_INFINITY;
      if (!(event.target instanceof Element) || event.target.closest("[role=menu]") !== null) return;
      last.current = area.current === null ? null : placeOf(event.target, area.current);
      if (last.current !== null) setCurrent(last.current.id);
    };
    const pressed = (event: PointerEvent) => {
      ownAct.current.isSpace = false;
      const isOnRow = event.target instanceof Element && event.target.closest("[data-row], [role=menu]");
      if (!isOnRow) last.current = null;
    };
    document.addEventListener("focusout", left, true);
    document.addEventListener("focusin", focused);
    document.addEventListener("pointerdown", pressed);
    return () => {
      document.removeEventListener("focusout", left, true);
      document.removeEventListener("focusin", focused);
      document.removeEventListener("pointerdown", pressed);
    };
  }, []);

  useLayoutEffect(() => {
    if (area.current === null) return;
    const rows = rowsIn(area.current);
    if (!rows.some((row) => row.dataset.row === current)) setCurrent(rows[0]?.dataset.row ?? null);
    const isOnItsWay = target.current instanceof Element && target.current.isConnected;
    const isLost = document.activeElement === document.body && document.hasFocus() && !isOnItsWay;
    if (last.current === null || !isLost) return;
    if (!isOwnHand()) movedAt.current = performance.now();
    const { id } = last.current;
    refocus(last.current, area.current, rows, isOwnHand());
    const isElsewhere = last.current?.id !== id;
    if (isOwnHand() && ownAct.current.isSpace && isElsewhere) ownAct.current.movedAt = performance.now();
  });

  const onKeyDownCapture = (event: KeyboardEvent) => {
    const isSpace = event.key === " ";
    ownAct.current.isSpace = isSpace;
    if (!isSpace && event.key !== "Enter") return;
    // Who types has found their place: in a field a space is a letter.
    if (event.target instanceof Element && isField(event.target)) return;
    const since = isSpace ? Math.max(movedAt.current, ownAct.current.movedAt) : movedAt.current;
    if (performance.now() - since >= LATE_MS) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    if (!(event.target instanceof HTMLElement) || area.current === null || isField(event.target)) return;
    const rows = rowsIn(area.current);
    const at = rows.findIndex((row) => row.contains(event.target instanceof Node ? event.target : null));
    const next = rows[at + step];
    if (at === -1 || next === undefined) return;
    event.preventDefault();
    controlOf(next, "title")?.focus();
  };

  return (
    <CurrentRow.Provider value={current}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys pressed on the rows arrive here */}
      <div ref={area} onKeyDown={onKeyDown} onKeyDownCapture={onKeyDownCapture}>
        {props.children}
      </div>
    </CurrentRow.Provider>
  );
}

/** A button answers to the release of Space; on a row that key has been used when it was pressed. */
export function keepSpace(event: KeyboardEvent): void {
  if (event.key === " ") event.preventDefault();
}

/** Whether arrows and letters belong to the element itself. */
export function isField(element: Element): boolean {
  return element.matches("textarea, select, input:not([type=checkbox])");
}

function rowsIn(area: Element): HTMLElement[] {
  return [...area.querySelectorAll<HTMLElement>("[data-row]")];
}

function controlOf(row: Element, control: string): HTMLElement | null {
  return row.querySelector<HTMLElement>(`[data-control="${control}"]`);
}

function listOf(row: Element): string {
  return row.closest<HTMLElement>("[data-list]")?.dataset.list ?? "";
}

function placeOf(target: Element, area: Element): Place | null {
  const row = target.closest<HTMLElement>("[data-row]");
  if (row?.dataset.row === undefined || !area.contains(row)) return null;
  const list = listOf(row);
  const index = rowsIn(area)
    .filter((other) => listOf(other) === list)
    .indexOf(row);
  const control = target.closest<HTMLElement>("[data-control]")?.dataset.control;
  const isInside = control === undefined || isField(target);
  return { id: row.dataset.row, list, index, control: control ?? "title", isInside };
}

function refocus(place: Place, area: HTMLElement, rows: readonly HTMLElement[], isOwn: boolean): void {
  const list = rows.filter((row) => listOf(row) === place.list);
  const same = list.find((row) => row.dataset.row === place.id);
  const next = list[Math.min(place.index, list.length - 1)];
  if (place.isInside && !isOwn) {
    const whole = same ?? next ?? area;
    whole.tabIndex = -1;
    whole.focus();
    return;
  }
  const row = same ?? next ?? rows[0];
  const target = row && (controlOf(row, place.control) ?? controlOf(row, "title"));
  const fallback = area.querySelector<HTMLElement>("button");
  (target ?? fallback)?.focus();
}
