import { Component, type ReactNode } from "react";
import type { Words } from "../lib/strings/en.ts";
import { Button } from "./button.tsx";
import { PageMessage } from "./page-message.tsx";

/** Where a fault of the page ends: a sentence and a way on. React asks for a class here. */
export class FaultBoundary extends Component<
  { words: Words["page"]; children: ReactNode },
  { isBroken: boolean }
> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override componentDidCatch(error: unknown): void {
    console.error("the page broke", error instanceof Error ? error.name : "unknown");
  }

  override render(): ReactNode {
    const { words, children } = this.props;
    if (!this.state.isBroken) return children;
    return (
      <PageMessage
        title={words.broken}
        action={
          <Button appearance="primary" onClick={() => location.reload()}>
            {words.reload}
          </Button>
        }
      />
    );
  }
}
