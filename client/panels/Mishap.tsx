import { Component, type ReactNode } from "preact/compat";
import { frameWords } from "../words/frame.ts";
import { Message } from "./Message.tsx";

interface Props {
  readonly children: ReactNode;
}

/** Stands in for the explorer when drawing it fails: a mistake of ours is said, never a blank page. */
export class Mishap extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static override getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <Message
        title={frameWords().mishap}
        words={frameWords().mishapWords}
        onRetry={() => this.setState({ failed: false })}
      />
    );
  }
}
