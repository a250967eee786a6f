import { type ReactNode, useEffect, useRef, useState } from "react";
import type { OccurrenceId } from "../../../core/domain/ids.ts";
import { TEXT_MAX } from "../../../core/domain/limits.ts";
import { type TalkingPoint, timesOnAgenda } from "../../../core/domain/talking-point.ts";
import { useDraft, useSession } from "../../lib/session.ts";
import { useWords } from "../../lib/strings/words.ts";
import { useWrapWords } from "../../lib/strings/wrap-words.ts";
import { Button } from "../../ui/button.tsx";
import { GrowingText } from "../../ui/growing-text.tsx";
import { Unseen } from "../../ui/unseen.tsx";
import css from "./wrap.module.css";

/** What was put off or not discussed and moves on; what moves on for the third time is asked about. [WU2] [WU7] */
export function CarryList(props: {
  points: readonly TalkingPoint[];
  asked: readonly TalkingPoint[];
  occurrenceId: OccurrenceId;
  onDrop: (point: TalkingPoint) => void;
  /** What was dropped, and the way back. */
  undo: ReactNode;
}) {
  const words = useWrapWords();
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const { points, asked } = props;
  return (
    <div className={css.part}>
      <h3 className={css.title}>{words.carries}</h3>
      {points.length === 0 && <p className={css.quiet}>{words.nothingCarries}</p>}
      <ul className={css.list}>
        {points.map((point) => (
          <CarryItem
            key={point.id}
            point={point}
            times={timesOnAgenda(point, props.occurrenceId)}
            isAsked={asked.includes(point) && !kept.has(point.id)}
            onKeep={() => setKept(new Set(kept).add(point.id))}
            onDrop={() => props.onDrop(point)}
          />
        ))}
        {props.undo}
      </ul>
    </div>
  );
}

type Asked = { point: TalkingPoint; times: number; onKeep: () => void; onDrop: () => void };

/**
 * Whoever answers stays at the point: what they pressed gives way. Whoever is splitting it goes on, whether it
 * is still asked about or not.
 */
function CarryItem(props: Asked & { isAsked: boolean }) {
  const { point, isAsked } = props;
  const row = useRef<HTMLLIElement>(null);
  const [isSplitting, setSplitting] = useState(false);
  const stay = () => row.current?.focus();
  return (
    <li ref={row} className={css.item} tabIndex={-1}>
      <span dir="auto">{point.text}</span>
      {isSplitting && (
        <SplitForm
          point={point}
          onDone={() => {
            setSplitting(false);
            stay();
          }}
        />
      )}
      {isAsked && !isSplitting && (
        <KeepSplitDrop
          {...props}
          onKeep={() => {
            props.onKeep();
            stay();
          }}
          onSplit={() => setSplitting(true)}
        />
      )}
    </li>
  );
}

function KeepSplitDrop(props: Asked & { onSplit: () => void }) {
  const words = useWrapWords();
  return (
    <fieldset className={css.form}>
      <legend className={css.quiet}>
        <Unseen>{`${props.point.text}: `}</Unseen>
        {words.asked(props.times)}
      </legend>
      <div className={css.buttons}>
        <Button size="small" onClick={props.onKeep}>
          {words.keep}
        </Button>
        <Button size="small" onClick={props.onSplit}>
          {words.split}
        </Button>
        <Button size="small" onClick={props.onDrop}>
          {words.drop}
        </Button>
      </div>
    </fieldset>
  );
}

function SplitForm(props: { point: TalkingPoint; onDone: () => void }) {
  const { point } = props;
  const session = useSession();
  const common = useWords();
  const words = useWrapWords();
  const first = useDraft(`split-first/${point.id}`, point.text);
  const second = useDraft(`split-second/${point.id}`);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("textarea")?.focus(), []);
  const isReady = first.words.trim() !== "" && second.words.trim() !== "";
  const leave = () => {
    first.clear();
    second.clear();
    props.onDone();
  };
  const split = () => {
    if (!isReady) return;
    session.act({ name: "point.split", pointId: point.id, first: first.words, second: second.words });
    leave();
  };
  return (
    <form
      ref={form}
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        split();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        leave();
      }}
    >
      {(
        [
          [words.splitFirst, first],
          [words.splitSecond, second],
        ] as const
      ).map(([label, draft]) => (
        <GrowingText
          key={label}
          dir="auto"
          aria-label={label}
          placeholder={label}
          maxLength={TEXT_MAX}
          value={draft.words}
          onChange={(event) => draft.write(event.currentTarget.value)}
        />
      ))}
      <div className={css.buttons}>
        <Button type="submit" size="small" disabledFocusable={!isReady}>
          {words.splitSave}
        </Button>
        <Button size="small" appearance="subtle" onClick={leave}>
          {common.composer.cancel}
        </Button>
      </div>
    </form>
  );
}
