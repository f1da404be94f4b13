import type { ClosedReason } from '../../src/contract/access';
import { Notice } from '../shared/components/notice';
import { useMessages } from '../shared/words/words';
import { projectPageMessages } from './messages';

/** Tells an administrator that other people do not see what the page shows, and where that is decided. */
export function ClosedNotice({ closed }: { readonly closed: ClosedReason | null }) {
  const { closed: messages } = useMessages(projectPageMessages);
  if (closed === null) return null;
  return (
    <Notice kind="information">
      <p>{messages.notice(closed)}</p>
    </Notice>
  );
}
