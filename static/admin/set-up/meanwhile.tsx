import { diffSettings } from '../../../src/contract/settings-diff';
import { Notice } from '../../shared/components/notice';
import { changedByBoth, departingPaths, withPartsOf } from '../../shared/settings-form/departures';
import { useMessages } from '../../shared/words/words';
import { setUpMessages } from './messages/set-up-messages';
import type { Work } from './work';

/** Shown once somebody else has saved the site's settings: nothing is saved over them before it is decided. */
export function Meanwhile({ work: { draft, site, change } }: { readonly work: Work }) {
  const messages = useMessages(setUpMessages).meanwhile;
  if (!isOvertaken({ draft, site }) || draft.settings === null) return null;
  const { edited, base } = draft.settings;
  const theirs = diffSettings(base, site.effective);
  const both = changedByBoth(diffSettings(base, edited), theirs).map(({ path }) => path);
  const goOn = (settings: typeof edited): void =>
    change({
      settings: { edited: settings, base: site.effective },
      settingsRevision: site.revision,
    });
  return (
    <div role="alert">
      <Notice kind="warning">
        <p>
          {messages.text} {messages.changes(theirs)} {messages.both(both)}
        </p>
        <div className="actions">
          <button
            type="button"
            className="button"
            onClick={() => goOn(withPartsOf(site.effective, edited, departingPaths(edited, base)))}
          >
            {messages.take}
          </button>
          <button type="button" className="button button-plain" onClick={() => goOn(site.effective)}>
            {messages.discard}
          </button>
        </div>
      </Notice>
    </div>
  );
}

/** Whether the site's settings are no longer those that the draft was made from. */
export function isOvertaken({ draft, site }: Pick<Work, 'draft' | 'site'>): boolean {
  return draft.settings !== null && draft.settingsRevision !== site.revision;
}
