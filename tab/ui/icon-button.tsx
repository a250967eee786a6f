import { type ComponentPropsWithoutRef, forwardRef, type ReactElement } from "react";
import { Button } from "./button.tsx";

/** A button of one icon; its name is read out and shown as a tooltip. */
export const IconButton = forwardRef<
  HTMLButtonElement,
  Omit<ComponentPropsWithoutRef<"button">, "children"> & { name: string; icon: ReactElement; tip?: string }
>(function IconButton({ name, icon, tip, ...rest }, ref) {
  return (
    <Button
      ref={ref}
      size="small"
      appearance="subtle"
      {...rest}
      icon={icon}
      aria-label={name}
      data-tip={tip ?? name}
    />
  );
});
