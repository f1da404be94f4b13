import { Panel } from '../../shared/components/panel';
import { issuesMessages } from '../../shared/issues/issues-messages';
import { useMessages } from '../../shared/words/words';
import { Causes } from './causes';
import { Downloads } from './downloads';
import { Escapes } from './escapes';
import { Found } from './found';
import { sprintReviewMessages } from './messages';
import { Questions } from './questions';
import type { ReviewModel } from './review-model';
import { Shipped } from './shipped';
import { Stages } from './stages';
import { Triage } from './triage';
import { useIssueTexts } from './use-issue-texts';

/** The numbers of a review; what was not found has no charts. */
export function ReviewNumbers({ model }: { readonly model: ReviewModel }) {
  const messages = useMessages(sprintReviewMessages);
  const issues = useMessages(issuesMessages);
  const { answer, view } = model;
  const texts = useIssueTexts(answer.project.key, view.escapes);
  return (
    <>
      {view.found.all.count === 0 ? (
        <Panel title={messages.nothing.title}>
          <p>{messages.nothing.text}</p>
        </Panel>
      ) : (
        <>
          <div className="cards">
            <Found model={model} />
            <div className="review-side">
              <Triage model={model} />
              {view.causes.length > 0 ? <Causes model={model} /> : null}
            </div>
          </div>
          <Escapes model={model} texts={texts} />
          <div className="cards">
            {view.causes.length > 0 ? <Questions model={model} /> : null}
            <Stages model={model} />
          </div>
        </>
      )}
      <Shipped model={model} />
      <p className="quiet">{issues.note}</p>
      <Downloads model={model} texts={texts} />
    </>
  );
}
