import css from "./agenda-skeleton.module.css";
import { useDelayed } from "./use-delayed.ts";

const SHAPE = ["title", "row", "row ", "title ", "row  "] as const;

/** The shape of an agenda, while it is on its way for longer than a blink. */
export function AgendaSkeleton(props: { words: string }) {
  const isSlow = useDelayed(true, 300);
  return (
    <div aria-busy="true" role="status" aria-label={props.words}>
      {isSlow && (
        <div className={css.shape} aria-hidden="true">
          {SHAPE.map((part) => (
            <div key={part} className={`${css.bar} ${css[part.trim()]}`} />
          ))}
        </div>
      )}
    </div>
  );
}
