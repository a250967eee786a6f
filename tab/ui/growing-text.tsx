import {
  forwardRef,
  type TextareaHTMLAttributes,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from "react";
import css from "./field.module.css";

function adjust(area: HTMLTextAreaElement): void {
  area.style.blockSize = "auto";
  area.style.blockSize = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}

/** A text field as tall as what stands in it, however wide it becomes. */
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
    if (own.current !== null) adjust(own.current);
  }, [rest.value, holds]);
  useEffect(() => {
    const area = own.current;
    if (area === null) return;
    let width = area.clientWidth;
    const observer = new ResizeObserver(() => {
      if (area.clientWidth === width) return;
      width = area.clientWidth;
      adjust(area);
    });
    observer.observe(area);
    return () => observer.disconnect();
  }, []);
  return <textarea ref={own} rows={1} {...rest} className={`${css.field} ${isTall ? css.tall : ""}`} />;
});
