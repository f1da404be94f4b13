import { ContractFailure, failureOf } from '../shared/api/contract-failure';
import { FailurePanel } from '../shared/components/failure-panel';
import { NotRefreshed } from '../shared/components/not-refreshed';
import { Panel } from '../shared/components/panel';
import { SkeletonPage } from '../shared/components/skeleton-page';
import { useSurface } from '../shared/surface/surface-context';
import { useMessages } from '../shared/words/words';
import { type GadgetConfiguration, storedConfiguration, UNSET } from './configuration';
import type { GadgetHost } from './host';
import { gadgetMessages } from './messages';
import { gadgetRequestOf } from './request';
import { useGadget } from './use-gadget';
import { GadgetAnswerView } from './view/answer';
import { WrongSettings } from './view/wrong-settings';

/** One number with its counts and interval, a small trend, one sentence, and the way to the report. */
export function Gadget({ host }: { readonly host: GadgetHost }) {
  const { extension, signedIn } = useSurface();
  const stored = storedConfiguration(host.storedIn(extension));
  return (
    <main className="gadget">
      {!signedIn ? (
        <Failed thrown={new ContractFailure({ code: 'sign-in' })} asked={1} host={host} />
      ) : stored.state === 'unknown' ? (
        <WrongSettings problems={stored.problems} host={host} />
      ) : (
        <Numbers configuration={stored.state === 'known' ? stored.configuration : UNSET} host={host} />
      )}
    </main>
  );
}

function Numbers({
  configuration,
  host,
}: {
  readonly configuration: GadgetConfiguration;
  readonly host: GadgetHost;
}) {
  const { data, error, failureReason, refetch } = useGadget(
    gadgetRequestOf(configuration),
    host.refreshes ? 0 : configuration.refresh,
  );
  const thrown = error ?? failureReason;
  const retry = (): void => void refetch();
  if (!data)
    return thrown ? (
      <Failed thrown={thrown} asked={configuration.projectIds.length} host={host} onRetry={retry} />
    ) : (
      <SkeletonPage lines={[24, 40, 72]} />
    );
  return (
    <>
      {error ? <NotRefreshed thrown={error} onRetry={() => void refetch()} /> : null}
      <GadgetAnswerView answer={data} configuration={configuration} host={host} />
    </>
  );
}

function Failed({
  thrown,
  asked,
  host,
  onRetry,
}: {
  readonly thrown: unknown;
  readonly asked: number;
  readonly host: GadgetHost;
  readonly onRetry?: () => void;
}) {
  const messages = useMessages(gadgetMessages);
  const words = messages.failure(failureOf(thrown), asked, host);
  if (!words) return <FailurePanel thrown={thrown} {...(onRetry ? { onRetry } : {})} />;
  return (
    <div role="alert">
      <Panel level="h1" title={words.title}>
        <p>{words.text}</p>
      </Panel>
    </div>
  );
}
