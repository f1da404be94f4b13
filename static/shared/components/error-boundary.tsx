import { Component, type ReactNode } from 'react';
import { useWords } from '../words/words';
import { Panel } from './panel';

interface State {
  readonly broken: boolean;
}

/** Catches what breaks while drawing: a page that says so is better than a blank one. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { broken: false };

  static getDerivedStateFromError(): State {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? (
      <Crash onRetry={() => this.setState({ broken: false })} />
    ) : (
      this.props.children
    );
  }
}

function Crash({ onRetry }: { readonly onRetry: () => void }) {
  const { crash, tryAgain } = useWords().shared;
  return (
    <Panel level="h1" title={crash.title} action={{ label: tryAgain, onClick: onRetry }}>
      <p>{crash.text}</p>
    </Panel>
  );
}
