import { preferenceOf } from "../../../core/domain/preference-commands.ts";
import { PreferenceForm } from "../../features/feedback/preference-form.tsx";
import { PreferenceLine } from "../../features/feedback/preference-line.tsx";
import { useAgenda } from "./agenda-context.ts";
import css from "./agenda-view.module.css";

/** How each of the two likes to get feedback and coaching. */
export function PreferencesDrawer() {
  const { screen, people, partner } = useAgenda();
  const [me, other] = people;
  return (
    <div className={css.parts}>
      <PreferenceForm me={me.id} partner={partner} shared={preferenceOf(screen.view, me.id)} />
      <PreferenceLine person={other} preference={preferenceOf(screen.view, other.id)} />
    </div>
  );
}
