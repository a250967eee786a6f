import { type ComponentPropsWithoutRef, forwardRef, type MouseEvent, type ReactElement } from "react";
import css from "./button.module.css";

export type ButtonProps = ComponentPropsWithoutRef<"button"> & {
  /** One primary action on a screen; `subtle` where several stand beside each other. */
  appearance?: "primary" | "subtle";
  size?: "small";
  icon?: ReactElement;
  /** Cannot be pressed now, but can be found by whoever goes through the page. */
  disabledFocusable?: boolean;
};

/** A button as Fluent draws it, from Fluent's tokens. Fluent's own, with what it needs, is 12 kB of the first load. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(props, ref) {
  const { appearance, size, icon, disabledFocusable, className, children, onClick, ...rest } = props;
  const looks = [
    css.button,
    appearance && css[appearance],
    size && css[size],
    icon && css.withIcon,
    icon && children === undefined && css.iconOnly,
    className,
  ];
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    // Else it would still send its form.
    if (disabledFocusable) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      ref={ref}
      type="button"
      aria-disabled={disabledFocusable || undefined}
      {...rest}
      className={looks.filter(Boolean).join(" ")}
      onClick={press}
    >
      {icon && <span className={css.icon}>{icon}</span>}
      {children}
    </button>
  );
});
