import { type MutableRefObject, useLayoutEffect, useRef } from "react";
import { firstNameOf, type Person, type Role } from "../../../core/domain/people.ts";
import { isReady, type SealedQuestion } from "../../../core/domain/reveal.ts";
import { useWords } from "../../lib/strings/words.ts";
import { Initials } from "../../ui/initials.tsx";
import { AnswerFace } from "./answer-face.tsx";
import css from "./reveal.module.css";
import { useRevealWords } from "./reveal-words.ts";

const TURN_MS = 250;

/** One of the two, and which role is theirs. */
export type Sided = { readonly person: Person; readonly role: Role };

/**
 * The two answers, of one size: sealed, then open. Who saw them sealed sees both cards turn at once, the
 * first time that they are open; `wasSealed` remembers that.
 */
export function AnswerCards(props: {
  question: SealedQuestion;
  sides: readonly [Sided, Sided];
  wasSealed: MutableRefObject<boolean>;
}) {
  const { question, sides, wasSealed } = props;
  const common = useWords();
  const words = useRevealWords();
  const cards = useRef<HTMLUListElement>(null);
  const isOpen = question.state === "revealed";

  useLayoutEffect(() => {
    if (!isOpen || !wasSealed.current || cards.current === null) return;
    wasSealed.current = false;
    if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    for (const card of cards.current.querySelectorAll("[data-turns]")) {
      card.animate([{ transform: "rotateY(180deg)" }, { transform: "none" }], {
        duration: TURN_MS,
        easing: "ease-in-out",
      });
    }
  }, [isOpen, wasSealed]);

  return (
    <ul ref={cards} className={`${css.cards} ${isOpen ? css.areOpen : ""}`}>
      {sides.map(({ person, role }, index) => {
        const name = index === 0 ? common.you : firstNameOf(person.name);
        const said = question.answers?.find((one) => one.by === person.id)?.answer;
        const state = isReady(question, person.id) ? words.ready : words.notReady;
        return (
          <li key={person.id} className={css.card}>
            <div className={css.turning} data-turns>
              <div className={css.face}>
                <p className={css.who}>
                  <Initials person={person} role={role} isNamed />
                  <span>{name}</span>
                </p>
                {!isOpen && <p className={css.state}>{state}</p>}
                {said !== undefined && <AnswerFace answer={said} />}
              </div>
              {isOpen && <div className={css.back} aria-hidden="true" />}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
