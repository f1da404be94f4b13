import Heading from '@atlaskit/heading';
import type { ReportView } from '../../src/domain/present/report-view';
import { type Share, ShareBar } from '../shared/charts/share-bar';
import { useMessages, useWords } from '../shared/words/words';
import { projectPageMessages } from './messages';

/** How much is known of the defects, and by what: tagged, inferred by which rule, not at all. */
export function Coverage({ view }: { readonly view: ReportView }) {
  const messages = useMessages(projectPageMessages);
  const { format } = useWords();
  const { tagged, inferred, unclassified } = view.provenance;
  const words = messages.provenance;
  const beforeReleaseDate: readonly Share[] = [
    { name: words.inferredByOwnRule, count: inferred['own rule'], look: 'inferred' },
    { name: words.inferredByServiceDesk, count: inferred['service desk'], look: 'inferred' },
  ];
  return (
    <section className="card">
      <Heading as="h2" size="small">
        {messages.coverageTitle}
      </Heading>
      <ShareBar
        count={format.count}
        shares={[
          { name: words.tagged, count: tagged, look: 'tagged' },
          ...beforeReleaseDate.filter(({ count }) => count > 0),
          { name: words.inferredByReleaseDate, count: inferred['release date'], look: 'inferred' },
          { name: words.unclassified, count: unclassified, look: 'unclassified' },
        ]}
      />
      <p className="quiet">{messages.coverage(view)}</p>
    </section>
  );
}
