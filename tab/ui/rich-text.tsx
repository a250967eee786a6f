import { Fragment } from "react";
import { blocksOf, type Inline } from "../lib/markdown.ts";
import css from "./rich-text.module.css";

/** A note as it reads. Words are only ever text here: nothing that was typed becomes markup of its own. */
export function RichText(props: { text: string }) {
  const blocks = keyed(blocksOf(props.text));
  return (
    <div className={css.text} dir="auto">
      {blocks.map(({ key, item: block }) => {
        if (block.kind === "paragraph") {
          return (
            <p key={key}>
              {keyed(block.lines).map((line) => (
                <Fragment key={line.key}>
                  {line.key > 0 && <br />}
                  <Line inlines={line.item} />
                </Fragment>
              ))}
            </p>
          );
        }
        const items = keyed(block.items).map((line) => (
          <li key={line.key}>
            <Line inlines={line.item} />
          </li>
        ));
        return block.ordered ? (
          <ol key={key} start={block.from}>
            {items}
          </ol>
        ) : (
          <ul key={key}>{items}</ul>
        );
      })}
    </div>
  );
}

function Line(props: { inlines: readonly Inline[] }) {
  return (
    <>
      {keyed(props.inlines).map(({ key, item: inline }) => {
        if (inline.kind === "bold") return <strong key={key}>{inline.text}</strong>;
        if (inline.kind === "text") return <Fragment key={key}>{inline.text}</Fragment>;
        return (
          <a key={key} href={inline.href} target="_blank" rel="noopener noreferrer">
            {inline.text}
          </a>
        );
      })}
    </>
  );
}

/** What is read from one text has no ids; its place in the text is what it is. */
function keyed<T>(items: readonly T[]): { key: number; item: T }[] {
  return items.map((item, key) => ({ key, item }));
}
