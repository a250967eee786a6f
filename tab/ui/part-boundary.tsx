import { Component, type ReactNode } from "react";
import { NotFetched } from "../lib/fetched.ts";

type BoundaryProps = {
  /** What stands in for the part; `onFetched` when what was missing is there. */
  readonly missing: (again: () => Promise<unknown>, onFetched: () => void) => ReactNode;
  readonly children: ReactNode;
};

/** Where a part that could not be fetched ends; other faults go on to the page. React asks for a class here. */
export class PartBoundary extends Component<BoundaryProps, { fault: unknown }> {
  override state = { fault: null };

  static getDerivedStateFromError(fault: unknown): { fault: unknown } {
    return { fault };
  }

  override render(): ReactNode {
    const { fault }: { fault: unknown } = this.state;
    if (fault === null) return this.props.children;
    if (!(fault instanceof NotFetched)) throw fault;
    return this.props.missing(fault.again, () => this.setState({ fault: null }));
  }
}
