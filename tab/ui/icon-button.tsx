import { forwardRef, type ReactElement } from "react";
import { Button, type ButtonProps } from "./button.tsx";

/** A button of one icon; its name is read out and shown as a tooltip. */
export const IconButton = forwardRef<
  HTMLButtonElement,
  Omit<ButtonProps, "children"> & { name: string; icon: ReactElement; tip?: string }
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
