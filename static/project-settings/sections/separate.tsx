import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';

/** A part of a section that stands apart from the rest. */
export function Separate({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  return (
    <div className="settings-part">
      {title === undefined ? null : (
        <Heading as="h3" size="xsmall">
          {title}
        </Heading>
      )}
      {children}
    </div>
  );
}
