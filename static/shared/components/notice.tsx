import type { ReactNode } from 'react';

/** A remark beside numbers. The sign tells the kind as well as the colour. */
export function Notice({
  kind,
  children,
}: {
  readonly kind: 'information' | 'warning';
  readonly children: ReactNode;
}) {
  return (
    <div className={`notice notice-${kind}`}>
      <span className="notice-sign" aria-hidden="true">
        {kind === 'information' ? 'i' : '!'}
      </span>
      <div>{children}</div>
    </div>
  );
}
