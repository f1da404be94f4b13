import { useMemo } from 'react';
import { ContractFailure } from '../shared/api/contract-failure';
import { useReport } from '../shared/api/use-report';
import { FailurePanel } from '../shared/components/failure-panel';
import { Panel } from '../shared/components/panel';
import { SkeletonPage } from '../shared/components/skeleton-page';
import { reportModelOf } from '../shared/report/report-model';
import { useSurface } from '../shared/surface/surface-context';
import { useMessages } from '../shared/words/words';
import { configurationOf, type GadgetConfiguration } from './configuration';
import { GadgetNumbers } from './gadget-numbers';
import { gadgetMessages } from './messages';

/** One number with its counts and interval, a small trend, one sentence, and the way to the report. */
export function Gadget() {
  const { extension, signedIn } = useSurface();
  const configuration = configurationOf(extension);
  return (
    <main className="gadget">
      {!signedIn ? (
        <FailurePanel thrown={new ContractFailure({ code: 'sign-in' })} />
      ) : configuration ? (
        <ConfiguredGadget configuration={configuration} />
      ) : (
        <Unconfigured />
      )}
    </main>
  );
}

function Unconfigured() {
  const { unconfigured } = useMessages(gadgetMessages);
  return (
    <Panel level="h1" title={unconfigured.title}>
      <p>{unconfigured.text}</p>
      <p>{unconfigured.next}</p>
    </Panel>
  );
}

function ConfiguredGadget({ configuration }: { readonly configuration: GadgetConfiguration }) {
  const { data, error, failureReason, refetch } = useReport(configuration.projectId);
  const model = useMemo(() => data && reportModelOf(data), [data]);
  const thrown = error ?? failureReason;
  if (model) return <GadgetNumbers model={model} title={configuration.title} />;
  return thrown ? (
    <FailurePanel thrown={thrown} onRetry={() => void refetch()} />
  ) : (
    <SkeletonPage lines={[24, 40, 72]} />
  );
}
