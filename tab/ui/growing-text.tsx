import { forwardRef, type TextareaHTMLAttributes, useImperativeHandle, useLayoutEffect, useRef } from "react";
import css from "./field.module.css";

/** A text field as tall as what stands in it. */
export const GrowingText = forwardRef<
  HTMLTextAreaElement,
  TextareaHTMLAttributes<HTMLTextAreaElement> & { isTall?: boolean }
>(function GrowingText({ isTall, ...rest }, ref) {
  const own = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle<HTMLTextAreaElement | null, HTMLTextAreaElement | null>(ref, () => own.current);
  // Its height follows its value, so it is measured after every change of that.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the value is what is measured
  useLayoutEffect(() => {
    const area = own.current;
    if (area === null) return;
    area.style.blockSize = "auto";
    area.style.blockSize = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
  }, [rest.value]);
  return <textarea ref={own} rows={1} {...rest} className={`${css.field} ${isTall ? css.tall : ""}`} />;
});
