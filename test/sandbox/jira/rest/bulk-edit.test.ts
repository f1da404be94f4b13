import {
  createIssue,
  createScreen,
  createSelectField,
  createSecurityLevel,
  setRole,
} from '../../../../sandbox/jira';
import type { Issue } from '../../../../sandbox/jira';
import { clockAt, DEVELOPER, PROJECT_ADMIN, served, smallSite, the } from '../support';
import { builtInUsers } from '../../../../sandbox/jira';

const { developer } = builtInUsers;

function bulkSite() {
  const clock = clockAt('2024-06-15T12:00:00Z');
  const { site, web, api } = smallSite(clock);
  const field = createSelectField(site, 'Origin', ['Code', 'Data']);
  const [code, data] = field.contexts[0]?.options ?? [];
  if (!code || !data) throw new Error('no options');
  const issue = (values: Partial<Parameters<typeof createIssue>[1]> = {}): Issue =>
    createIssue(site, {
      project: web,
      type: the(site.issueTypes.all),
      status: the(site.statuses.all),
      ...values,
    });
  const { send } = served(site);
  const submit = (issues: readonly (Issue | string)[], optionId: string | number, caller = DEVELOPER) =>
    send(
      'POST',
      '/rest/api/3/bulk/issues/fields',
      {
        selectedActions: [field.id],
        selectedIssueIdsOrKeys: issues.map((each) => (typeof each === 'string' ? each : each.id)),
        editedFieldsInput: {
          singleSelectFields: [{ fieldId: field.id, option: { optionId: Number(optionId) } }],
        },
        sendBulkNotification: false,
      },
      caller,
    );
  const progress = (taskId: unknown, caller = DEVELOPER) =>
    send('GET', `/rest/api/3/bulk/queue/${String(taskId)}`, undefined, caller);
  const taskOf = (answer: { readonly body?: unknown }) => (answer.body as { taskId: string }).taskId;
  return { clock, site, web, api, field, code, data, issue, send, submit, progress, taskOf };
}

test('goes on by the clock, tells how far it is, and at the end which issues were edited', async () => {
  const { clock, field, code, issue, submit, progress, taskOf } = bulkSite();
  const issues = Array.from({ length: 1000 }, () => issue());
  const submitted = await submit(issues, code.id);
  expect(submitted.status).toBe(201);
  clock.advance(1000);
  const { body: running } = await progress(taskOf(submitted));
  expect(running).toMatchObject({ status: 'RUNNING', submittedBy: { accountId: developer.accountId } });
  expect((running as { progressPercent: number }).progressPercent).toBeGreaterThanOrEqual(40);
  expect(running).not.toHaveProperty('processedAccessibleIssues');
  clock.advance(2000);
  const { body: complete } = await progress(taskOf(submitted));
  expect(complete).toMatchObject({
    status: 'COMPLETE',
    progressPercent: 100,
    processedAccessibleIssues: issues.map(({ id }) => Number(id)),
    failedAccessibleIssues: {},
    invalidOrInaccessibleIssueCount: 0,
    totalIssueCount: 1000,
  });
  expect(issues.every(({ others }) => (others[field.id] as { id: string }).id === code.id)).toBe(true);
  expect(issues[0]?.history).toMatchObject([{ authorId: developer.accountId }]);
});

test('-1 clears the field', async () => {
  const { clock, field, code, issue, submit, progress, taskOf } = bulkSite();
  const tagged = issue({ others: { [field.id]: { id: code.id, value: code.value } } });
  const submitted = await submit([tagged], -1);
  clock.advance(1000);
  await progress(taskOf(submitted));
  expect(tagged.others[field.id]).toBeUndefined();
});

test('each issue fails for itself: refused, off the screen, without the right; what is not visible is only counted', async () => {
  const { clock, site, web, api, code, issue, submit, progress, taskOf } = bulkSite();
  setRole(site, api, developer.accountId, 'viewer');
  const level = createSecurityLevel(site, web, { name: 'Secret', members: [] });
  const [good, refused] = [issue(), issue()];
  const foreign = createIssue(site, { project: api, type: good.type, status: good.status });
  const secret = issue({ level });
  site.refusedEdits.set(refused.id, 'A reviewer must be named first.');
  const submitted = await submit([good, refused, foreign, secret, 'WEB-999'], code.id);
  clock.advance(1000);
  expect((await progress(taskOf(submitted))).body).toMatchObject({
    status: 'COMPLETE',
    processedAccessibleIssues: [Number(good.id)],
    failedAccessibleIssues: {
      [refused.id]: ['A reviewer must be named first.'],
      [foreign.id]: ['You do not have permission to edit this issue.'],
    },
    invalidOrInaccessibleIssueCount: 2,
    totalIssueCount: 5,
  });
});

test('an option that is not offered fails every issue', async () => {
  const { clock, issue, submit, progress, taskOf } = bulkSite();
  const one = issue();
  const submitted = await submit([one], 424242);
  clock.advance(1000);
  expect((await progress(taskOf(submitted))).body).toMatchObject({
    failedAccessibleIssues: { [one.id]: ["Option id '424242' is not valid"] },
  });
});

test('needs Bulk change, at most 1000 issues, and actions that name the edited fields', async () => {
  const { site, field, code, issue, send, submit, progress } = bulkSite();
  const one = issue();
  const many = Array.from({ length: 1001 }, (_, index) => String(index + 1));
  expect(await submit(many, code.id)).toMatchObject({ status: 400 });
  const mismatch = {
    selectedActions: ['customfield_1'],
    selectedIssueIdsOrKeys: [one.id],
    editedFieldsInput: { singleSelectFields: [{ fieldId: field.id, option: { optionId: Number(code.id) } }] },
  };
  expect(await send('POST', '/rest/api/3/bulk/issues/fields', mismatch, DEVELOPER)).toMatchObject({
    status: 400,
  });
  expect(await progress('424242')).toMatchObject({ status: 400 });
  site.withoutBulkChange.add(developer.accountId);
  expect(await submit([one], code.id)).toMatchObject({ status: 400 });
  expect(await submit([one], code.id, PROJECT_ADMIN)).toMatchObject({ status: 201 });
  const asked = `/rest/api/3/mypermissions?permissions=BULK_CHANGE`;
  const { body } = await send('GET', asked, undefined, DEVELOPER);
  expect(body).toMatchObject({ permissions: { BULK_CHANGE: { havePermission: false } } });
});

test('the fields that can be edited on all of the issues', async () => {
  const { site, web, field, issue, send } = bulkSite();
  const one = issue();
  const url = `/rest/api/3/bulk/issues/fields?issueIdsOrKeys=${one.id}`;
  const ids = async (of = url) => {
    const { body } = await send('GET', of, undefined, DEVELOPER);
    return (body as { fields: { id: string }[] }).fields.map(({ id }) => id);
  };
  expect(await ids()).toEqual([field.id]);
  expect(await ids(`${url}&searchText=nothing`)).toEqual([]);
  field.associated = new Set([web.id]);
  createScreen(site, 'Without it', web);
  expect(await ids()).toEqual([]);
  site.withoutBulkChange.add(developer.accountId);
  expect((await send('GET', url, undefined, DEVELOPER)).status).toBe(403);
});
