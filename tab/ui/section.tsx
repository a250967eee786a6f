import { type ReactNode, useId } from "react";
import { Chevron } from "./chevron.tsx";
import css from "./section.module.css";

type Heading = { title: string; mark?: ReactNode; aside?: ReactNode; level?: 2 | 3 | 4 };

/** A titled part of a page. */
export function Section(props: Heading & { children: ReactNode }) {
  const id = useId();
  const Title = `h${props.level ?? 2}` as const;
  return (
    <section className={css.section} aria-labelledby={id}>
      <div className={css.head}>
        <Title className={css.title} id={id}>
          {props.mark}
          {props.title}
        </Title>
        {props.aside !== undefined && <span className={css.aside}>{props.aside}</span>}
      </div>
      {props.children}
    </section>
  );
}

/** A titled part that opens and closes, unless it is fixed as it is now. */
export function FoldedSection(
  props: Heading & {
    isOpen: boolean;
    isFixed?: boolean;
    onToggle: (isOpen: boolean) => void;
    children: ReactNode;
  },
) {
  const id = useId();
  const Title = `h${props.level ?? 2}` as const;
  return (
    <section className={css.section} aria-labelledby={id}>
      <div className={css.head}>
        <Title className={css.title}>
          {props.isFixed ? (
            <span id={id}>{props.title}</span>
          ) : (
            <button
              type="button"
              id={id}
              className={css.fold}
              aria-expanded={props.isOpen}
              onClick={() => props.onToggle(!props.isOpen)}
            >
              <Chevron />
              {props.title}
            </button>
          )}
        </Title>
        {props.aside !== undefined && <span className={css.aside}>{props.aside}</span>}
      </div>
      {props.isOpen && props.children}
    </section>
  );
}

/** The sheet on which the rows of a section stand. */
export function Paper(props: { children: ReactNode }) {
  return <div className={css.paper}>{props.children}</div>;
}
