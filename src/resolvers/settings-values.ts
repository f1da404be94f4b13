import type { SettingsValues } from '../contract/settings-values';
import { type FieldRole, valueCounts } from '../domain/aggregate/value-counts';
import { listSelectFields } from '../jira/select-fields';
import { facts } from '../store/facts';
import { indexOf } from './enabled';

/** Values and counts come from the index; only the fields that could be mapped are asked of Jira. */
export async function settingsValues(projectId: number): Promise<SettingsValues> {
  const index = await indexOf(projectId);
  const fieldsRead: { readonly [R in FieldRole]: string | null } = (index.live?.plan ?? index.run.plan)
    .fields;
  const [read, fields] = await Promise.all([facts(index), listSelectFields()]);
  return { ...valueCounts(read, fieldsRead), fieldsRead, fields };
}
