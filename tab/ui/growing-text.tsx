import { forwardRef, type TextareaHTMLAttributes, useImperativeHandle, useLayoutEffect, useRef } from "react";
import css from "./field.module.css";

/** A text field as tall as what stands in it. */
export const GrowingText = forwardRef<
  HTMLTextAreaElement,
  TextareaHTMLAttributes<HTMLTextAreaElement> & {
    isTall?: boolean;
    /** What stands in it, where that is not written by `value`. */
    holds?: string;
  }
>(function GrowingText({ isTall, holds, ...rest }, ref) {
  const own = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle<HTMLTextAreaElement | null, HTMLTextAreaElement | null>(ref, () => own.current, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what stands in it is what is measured
  useLayoutEffect(() => {
    const area = own.current;
    if (area === null) return;
    area.style.blockSize = "auto";
    area.style.blockSize = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
  }, [rest.value, holds]);
  return <textarea ref={own} rows={1} {...rest} className={`${css.field} ${isTall ? css.tall : ""}`} />;
});
