import Button, { type ButtonProps } from '@atlaskit/button/new';
import { forwardRef } from 'react';
import { useWords } from '../words/words';

/**
 * A button whose work may be under way: then it is not to be pressed again, keeps the focus, and says so in the reader's
 * language (the library's own sign speaks English).
 */
export const BusyButton = forwardRef<
  HTMLButtonElement,
  Omit<ButtonProps, 'isLoading' | 'children'> & { readonly isBusy: boolean; readonly children: string }
>(function BusyButton({ isBusy, children, ...rest }, ref) {
  const { shared } = useWords();
  if (!isBusy)
    return (
      <Button {...rest} ref={ref}>
        {children}
      </Button>
    );
  return (
    <Button {...rest} ref={ref} aria-disabled onClick={(event) => event.preventDefault()}>
      {children}
      <span className="unseen">{shared.busy}</span>
      <span className="busy-sign" aria-hidden="true" />
    </Button>
  );
});
