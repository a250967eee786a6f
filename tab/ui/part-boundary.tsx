import { Component, type ReactNode } from "react";
import { NotFetched } from "../lib/fetched.ts";

type BoundaryProps = {
  /** What stands in for the part until it is there; `again` tries to fetch it. */
  readonly missing: (again: () => Promise<unknown>) => ReactNode;
  readonly children: ReactNode;
};

/** Where a part that could not be fetched ends; other faults go on to the page. React asks for a class here. */
export class PartBoundary extends Component<BoundaryProps, { fault: unknown }> {
  override state = { fault: null };

  static getDerivedStateFromError(fault: unknown): { fault: unknown } {
    return { fault };
  }

  override componentDidCatch(fault: unknown): void {
    if (fault instanceof NotFetched) fault.arrival.then(() => this.setState({ fault: null }));
  }

  override render(): ReactNode {
    const { fault }: { fault: unknown } = this.state;
    if (fault === null) return this.props.children;
    if (!(fault instanceof NotFetched)) throw fault;
    return this.props.missing(fault.again);
  }
}
