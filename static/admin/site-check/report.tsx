import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useState } from 'react';
import { saveFile } from '../../shared/export/save-file';
import { useMessages } from '../../shared/words/words';
import type { Check } from './check';
import { siteCheckMessages } from './messages/site-check-messages';

/** All checks as a text, to be handed on. */
export function Report({ checks }: { readonly checks: readonly Check[] }) {
  const messages = useMessages(siteCheckMessages);
  const { report } = messages;
  const [said, setSaid] = useState('');
  const text = [
    report.head(Date.now()),
    ...checks.map(({ name, state, found, advice }) =>
      `[${messages.state(state)}] ${messages.name(name)}: ${found} ${advice}`.trim(),
    ),
  ].join('\n');
  const copy = (): void =>
    void navigator.clipboard.writeText(text).then(
      () => setSaid(report.copied),
      () => setSaid(report.notCopied),
    );
  return (
    <section className="section">
      <Heading as="h2" size="small">
        {report.title}
      </Heading>
      <p>{report.lead}</p>
      <div className="actions">
        <Button onClick={copy}>{report.copy}</Button>
        <Button onClick={() => saveFile('defect-leakage-site-check.txt', text, 'text/plain;charset=utf-8')}>
          {report.save}
        </Button>
      </div>
      <p role="status">{said}</p>
      <textarea className="input report-text" aria-label={report.text} readOnly rows={8} value={text} />
    </section>
  );
}
