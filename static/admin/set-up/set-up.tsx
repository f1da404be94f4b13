import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SetUpDraft } from '../../../src/contract/set-up';
import { call } from '../../shared/api/call';
import { Panel } from '../../shared/components/panel';
import { SkeletonPage } from '../../shared/components/skeleton-page';
import { useMessages } from '../../shared/words/words';
import { useHealth } from '../health/use-health';
import { NoAdminPage } from '../not-administrator';
import { EarlierSettings } from './home/earlier-settings';
import { Home } from './home/home';
import { setUpMessages } from './messages/set-up-messages';
import { DRAFT_KEY } from './use-draft';
import { SETTINGS_KEY } from './use-site-settings';
import { Wizard } from './wizard';
import { newDraft, type SiteSettings } from './work';

/** Set-up: the steps while it is not finished, what is there afterwards. */
export function SetUp() {
  const client = useQueryClient();
  const kept = useQuery({ queryKey: DRAFT_KEY, queryFn: () => call('set-up-draft', {}), staleTime: 0 });
  const settings = useQuery({ queryKey: SETTINGS_KEY, queryFn: () => call('settings', {}), staleTime: 0 });
  const health = useHealth();
  const [begun, setBegun] = useState<{ readonly draft: SetUpDraft; readonly times: number } | null>(null);
  const messages = useMessages(setUpMessages);
  const all = [kept, settings, health];
  const failed = all.find(({ data, error, failureReason }) => !data && (error ?? failureReason));
  if (failed)
    return (
      <NoAdminPage
        thrown={failed.error ?? failed.failureReason}
        onRetry={() => all.forEach((query) => void query.refetch())}
      />
    );
  if (!kept.data || !settings.data || !health.data) return <SkeletonPage lines={[32, 48, 240]} />;
  const { effective, revision, history, problems } = settings.data;
  if (effective === null)
    return (
      <>
        <Panel level="h1" title={messages.clash.title}>
          <p>{messages.clash.text}</p>
          <ul className="notes">
            {problems.map(({ path, message }) => (
              <li key={path}>
                {path}: {message}
              </li>
            ))}
          </ul>
        </Panel>
        <EarlierSettings site={{ revision, history }} />
      </>
    );
  const site: SiteSettings = { effective, revision, history };
  const isUntouched = revision === 0 && health.data.projects.length === 0;
  const begin = (draft: SetUpDraft): void => setBegun({ draft, times: (begun?.times ?? 0) + 1 });
  const draft = begun?.draft ?? kept.data.draft ?? (isUntouched ? newDraft(site) : null);
  const end = async (): Promise<void> => {
    setBegun(null);
    await client.invalidateQueries();
  };
  if (draft === null) return <Home site={site} health={health.data} onBegin={begin} />;
  return (
    <Wizard
      key={begun?.times ?? 0}
      initial={draft}
      kept={begun ? { ...kept.data, draft: null, isOutdated: false } : kept.data}
      site={site}
      health={health.data}
      canLeave={!isUntouched}
      onStartOver={() => begin(newDraft(site))}
      onReload={async () => {
        const theirs = await kept.refetch();
        if (theirs.data?.draft) begin(theirs.data.draft);
        else setBegun(null);
      }}
      onEnd={() => void end()}
    />
  );
}
