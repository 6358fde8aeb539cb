// The net under every screen: a fault of the interface shows a way on instead of an empty window. Nothing of the case is lost by it.
import { Component, type ReactNode } from 'react';

type Props = { readonly children: ReactNode; readonly says: string; readonly again: string };

/** React has error boundaries as classes only (react.dev, Component). The error itself stays in the console: it may hold data. */
export class WindowFailed extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <main role="alert" style={{ padding: '24px' }}>
        <p>{this.props.says}</p>
        <button type="button" onClick={() => window.location.reload()}>
          {this.props.again}
        </button>
      </main>
    );
  }
}
