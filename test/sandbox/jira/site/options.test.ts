import {
  createIssue,
  createSelectField,
  deleteOption,
  optionValue,
  renameOption,
  updateIssue,
  type Field,
  type Issue,
  type JiraSite,
} from '../../../../sandbox/jira';
import type { ProductEvent } from '../../../../sandbox/rest';
import { served, smallSite, the } from '../support';

let site: JiraSite;
let field: Field;
let issue: Issue;
const events: ProductEvent[] = [];

beforeEach(() => {
  const small = smallSite();
  site = small.site;
  field = createSelectField(site, 'Discovery stage', ['UAT', 'Production']);
  const [type, status] = [the(site.issueTypes.all), the(site.statuses.all)];
  issue = createIssue(site, { project: small.web, type, status });
  updateIssue(site, issue, { others: { [field.id]: optionValue(option('UAT')) } });
  events.length = 0;
  site.subscribe((event) => events.push(event));
});

function option(value: string) {
  const found = field.contexts[0]?.options.find((each) => each.value === value);
  if (!found) throw new Error(`no option ${value}`);
  return found;
}

const shown = async () => {
  const { body } = await served(site).send('GET', `/rest/api/3/issue/${issue.id}?fields=${field.id}`);
  return (body as { fields: Record<string, unknown> }).fields[field.id];
};

test('an option that is renamed keeps its id, and nothing tells of it', async () => {
  const { id } = option('UAT');
  const { updated } = issue;
  renameOption(site, field, option('UAT'), 'Acceptance');
  expect(await shown()).toMatchObject({ id, value: 'Acceptance' });
  expect([events, issue.updated]).toEqual([[], updated]);
});

test('an option that is deleted is replaced or gone, and nothing tells of it', async () => {
  const { id } = option('Production');
  deleteOption(site, field, option('UAT'), option('Production'));
  expect(await shown()).toMatchObject({ id });
  deleteOption(site, field, option('Production'));
  expect(await shown()).toBeNull();
  expect([events, field.contexts[0]?.options]).toEqual([[], []]);
});
