import { router } from '@forge/bridge';
import type { MouseEvent } from 'react';
import { failureOf } from '../shared/api/contract-failure';
import { FailurePanel } from '../shared/components/failure-panel';
import { Panel } from '../shared/components/panel';
import { useMessages } from '../shared/words/words';
import { adminMessages } from './admin-messages';

/** Jira's own form for writing to its administrators. */
const CONTACT_ADMINISTRATORS = '/secure/ContactAdministrators!default.jspa';

/** Why an administration page shows nothing; to who may not administer Jira, whom to ask. */
export function NoAdminPage({ thrown, onRetry }: { readonly thrown: unknown; readonly onRetry: () => void }) {
  const { notAdministrator } = useMessages(adminMessages);
  const { code } = failureOf(thrown);
  if (code !== 'not-allowed' && code !== 'sign-in') return <FailurePanel thrown={thrown} onRetry={onRetry} />;
  const contact = (event: MouseEvent): void => {
    event.preventDefault();
    void router.open(CONTACT_ADMINISTRATORS);
  };
  return (
    <Panel level="h1" title={notAdministrator.title}>
      <p>{notAdministrator.text}</p>
      {code === 'not-allowed' ? (
        <p>
          <a href={CONTACT_ADMINISTRATORS} onClick={contact}>
            {notAdministrator.contact}
          </a>
        </p>
      ) : null}
    </Panel>
  );
}
