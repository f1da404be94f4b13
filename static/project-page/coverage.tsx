import Heading from '@atlaskit/heading';
import type { InferenceRule } from '../../src/domain/classify/discovery';
import { inScope, type IssueSet } from '../../src/domain/issue-set/issue-set';
import type { ReportView } from '../../src/domain/present/report-view';
import { type Share, ShareBar } from '../shared/charts/share-bar';
import { IssueCount } from '../shared/issues/issue-count';
import { useMessages, useWords } from '../shared/words/words';
import { projectPageMessages } from './messages';

const UNCLASSIFIED = inScope({ by: 'outcome', is: 'unclassified' });

/** How much is known of the defects, and by what: tagged, inferred by which rule, not at all. */
export function Coverage({ view }: { readonly view: ReportView }) {
  const messages = useMessages(projectPageMessages);
  const { format } = useWords();
  const { tagged, inferred, unclassified } = view.provenance;
  const words = messages.provenance;
  const beforeReleaseDate: readonly Share[] = [
    {
      name: words.inferredByOwnRule,
      count: inferred['own rule'],
      look: 'inferred',
      shown: <IssueCount set={by('own rule')} value={inferred['own rule']} />,
    },
    {
      name: words.inferredByServiceDesk,
      count: inferred['service desk'],
      look: 'inferred',
      shown: <IssueCount set={by('service desk')} value={inferred['service desk']} />,
    },
  ];
  return (
    <section className="card">
      <Heading as="h2" size="small">
        {messages.coverageTitle}
      </Heading>
      <ShareBar
        count={format.count}
        shares={[
          {
            name: words.tagged,
            count: tagged,
            look: 'tagged',
            shown: <IssueCount set={by('tagged')} value={tagged} />,
          },
          ...beforeReleaseDate.filter(({ count }) => count > 0),
          {
            name: words.inferredByReleaseDate,
            count: inferred['release date'],
            look: 'inferred',
            shown: <IssueCount set={by('release date')} value={inferred['release date']} />,
          },
          {
            name: words.unclassified,
            count: unclassified,
            look: 'unclassified',
            shown: <IssueCount set={UNCLASSIFIED} value={unclassified} />,
          },
        ]}
      />
      <p className="quiet">{messages.coverage(view)}</p>
    </section>
  );
}

function by(is: 'tagged' | InferenceRule): IssueSet {
  return inScope({ by: 'provenance', is });
}
