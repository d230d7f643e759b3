import { Component, type ReactNode } from "react";
import { Message } from "./Message.tsx";

interface Props {
  readonly children: ReactNode;
}

/** Stands in for the explorer when drawing it fails: a mistake of ours is said, never a blank page. */
export class Mishap extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <Message
        title="Something went wrong while drawing this"
        words="The talk itself is safe. Try again; if it comes back, open the timeline without its address."
        onRetry={() => this.setState({ failed: false })}
      />
    );
  }
}
