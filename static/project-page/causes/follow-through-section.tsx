import Heading from '@atlaskit/heading';
import type { Criterion } from '../../../src/domain/issue-set/criterion';
import type { CausesView } from '../../../src/domain/present/causes-view';
import { ProportionText } from '../../shared/components/proportion-text';
import { IssueCount } from '../../shared/issues/issue-count';
import { useMessages } from '../../shared/words/words';
import { causesMessages } from './causes-messages';
import { escapes } from './sets';

type Prevention = Extract<Criterion, { readonly by: 'prevention' }>['is'];

/** How many escapes led to something that prevents the next one. */
export function FollowThroughSection({ followThrough: share }: Pick<CausesView, 'followThrough'>) {
  const { followThrough: words } = useMessages(causesMessages);
  const parts: readonly (readonly [Prevention, number])[] = share
    ? [
        ['yes', share.found],
        ['no', share.of - share.found - share.unknown],
        ['unknown', share.unknown],
      ]
    : [];
  return (
    <section className="section">
      <Heading as="h2" size="small">
        {words.title}
      </Heading>
      {share === null ? (
        <p className="quiet">{words.nothing}</p>
      ) : (
        <>
          <p>{words.summary(share)}</p>
          <p>
            <ProportionText share={share} />
          </p>
          <ul className="legend">
            {parts.map(([is, count]) => (
              <li key={is}>
                <span className="linked-text">
                  <IssueCount value={count} set={escapes({ by: 'prevention', is })} /> {words.parts[is]}
                </span>
              </li>
            ))}
          </ul>
          <p className="quiet">{words.note}</p>
        </>
      )}
    </section>
  );
}
