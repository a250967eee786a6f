import { type Audience, whoSees } from "../../../core/domain/visibility.ts";
import { catalogueOf } from "../../lib/strings/catalogue.ts";
import { Paper, Section } from "../../ui/section.tsx";
import css from "./who-sees.module.css";

const useVisibilityWords = catalogueOf({
  en: () => import("../../lib/strings/en/visibility.ts").then((m) => m.visibility),
  de: () => import("../../lib/strings/de/visibility.ts").then((m) => m.visibility),
});

const audiences: readonly Audience[] = ["you", "both-until", "both", "device"];

/** Who can see what, as the rules say that the server keeps to; and who never does. [VI1] [VI4] [VI5] */
export function WhoSees(props: { partner: string }) {
  const { partner } = props;
  const words = useVisibilityWords();
  const seen = whoSees();
  return (
    <div className={css.page}>
      <p>{words.noView}</p>
      {audiences.map((audience) => (
        <Section key={audience} title={words.groups[audience].title} level={3}>
          <p className={css.about}>{words.groups[audience].about(partner)}</p>
          <Paper>
            <ul className={css.list} aria-label={words.groups[audience].title}>
              {seen[audience].map((thing) => {
                const { what, note } = words.things[thing];
                return (
                  <li key={thing} className={css.thing}>
                    {what}
                    {note && <span className={css.note}>{note(partner)}</span>}
                  </li>
                );
              })}
            </ul>
          </Paper>
        </Section>
      ))}
      <Section title={words.outside} level={3}>
        <p>{words.database}</p>
        <p>{words.chat}</p>
      </Section>
    </div>
  );
}
