import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';

/** A state that stands in for numbers: what is the case, and what to do next. */
export function Panel({
  title,
  children,
  action,
  level = 'h2',
}: {
  readonly title: string;
  readonly children: ReactNode;
  /** `h1` where the panel is all there is. */
  readonly level?: 'h1' | 'h2';
  readonly action?: { readonly label: string; readonly onClick: () => void } | undefined;
}) {
  return (
    <section className="panel">
      <Heading as={level} size="small">
        {title}
      </Heading>
      <div className="panel-text">{children}</div>
      {action ? <Button onClick={action.onClick}>{action.label}</Button> : null}
    </section>
  );
}
