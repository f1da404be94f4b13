import {
  createIssue,
  createVersion,
  deleteIssue,
  deleteProject,
  deleteVersion,
  mergeVersion,
  moveIssue,
  moveVersion,
  updateIssue,
  updateVersion,
  type JiraSite,
  type Project,
} from '../../../../sandbox/jira';
import type { ProductEvent } from '../../../../sandbox/rest';
import { keysOf, served, smallSite, the } from '../support';

let site: JiraSite;
let web: Project;
let api: Project;
let events: ProductEvent[];

beforeEach(() => {
  ({ site, web, api } = smallSite());
  events = [];
  site.subscribe((event) => events.push(event));
});

const types = () => events.map(({ eventType }) => eventType);
const newIssue = (project = web) =>
  createIssue(site, {
    project,
    type: the(site.issueTypes.all),
    status: the(site.statuses.all),
    summary: 'New',
  });

describe('issues', () => {
  it('tell of their creation, change and deletion', () => {
    const issue = newIssue();
    updateIssue(site, issue, { labels: ['x'] });
    updateIssue(site, issue, { labels: ['x'] });
    deleteIssue(site, issue);
    expect(types()).toEqual(['avi:jira:created:issue', 'avi:jira:updated:issue', 'avi:jira:deleted:issue']);
    expect(events[0]).toMatchObject({
      issue: { id: issue.id, key: 'WEB-1', fields: { summary: 'New', project: { key: 'WEB' } } },
      timestamp: expect.stringMatching(/^\d{13}$/) as string,
    });
    expect(site.issues.find('WEB-1')).toBeUndefined();
  });

  it('get resolved when they get a resolution, and lose that with it', () => {
    const issue = newIssue();
    updateIssue(site, issue, { resolution: the(site.resolutions.all) });
    expect(issue.resolved).toBe(issue.updated);
    updateIssue(site, issue, { resolution: null });
    expect(issue.resolved).toBeNull();
  });

  it('that move leave versions behind, keep their id, and are found by their old key', async () => {
    newIssue(api);
    const issue = newIssue();
    updateIssue(site, issue, { affected: [the(web.versions)] });
    moveIssue(site, issue, api);
    expect(issue).toMatchObject({ key: 'API-2', affected: [] });
    expect(site.issues.find('WEB-1')).toBe(issue);
    expect(types().at(-1)).toBe('avi:jira:updated:issue');
    const { items } = events.at(-1)?.['changelog'] as { items: { fieldId: string; fromString: string }[] };
    expect(items.map(({ fieldId, fromString }) => [fieldId, fromString])).toEqual([
      ['issuekey', 'WEB-1'],
      ['project', 'Web shop'],
      ['versions', '1.0'],
    ]);
    const { send } = served(site);
    expect(await keysOf(send, 'project = API ORDER BY key')).toEqual(['API-1', 'API-2']);
    expect((await send('GET', '/rest/api/3/issue/WEB-1')).body).toMatchObject({ key: 'API-2' });
    expect(newIssue().key).toBe('WEB-2');
  });
});

describe('versions', () => {
  it('tell what happened to them by events of their own', () => {
    const version = createVersion(site, web, { name: '4.0' });
    updateVersion(site, version, { released: true, releaseDate: '2024-06-01' });
    updateVersion(site, version, { released: false });
    updateVersion(site, version, { archived: true });
    updateVersion(site, version, { archived: true });
    moveVersion(site, version, 0);
    expect(types().map((type) => type.split(':')[2])).toEqual([
      'created',
      'released',
      'updated',
      'unreleased',
      'archived',
      'moved',
    ]);
    expect(events[1]).toMatchObject({
      version: { id: version.id, projectId: Number(web.id), released: true, releaseDate: '2024-06-01' },
    });
    expect(web.versions[0]).toBe(version);
  });

  it('that are deleted are replaced on their issues', () => {
    const [first, second] = [the(web.versions, '1.0'), the(web.versions, '2.0')];
    const issue = newIssue();
    updateIssue(site, issue, { affected: [first], fixed: [first] });
    deleteVersion(site, first, { affects: second });
    expect(issue).toMatchObject({ affected: [second], fixed: [] });
    expect(events.at(-1)).toMatchObject({
      eventType: 'avi:jira:deleted:version',
      version: { id: first.id },
      newAffectsVersion: { id: second.id },
    });
    expect(events.at(-1)).not.toHaveProperty('newFixVersion');
  });

  it.each([true, false])(
    'that are merged are replaced, whether issues tell it or not (%s)',
    (tellsIssues) => {
      const [first, second] = [the(web.versions, '1.0'), the(web.versions, '2.0')];
      const issue = newIssue();
      updateIssue(site, issue, { affected: [first, second], fixed: [first] });
      const { updated } = issue;
      events = [];
      mergeVersion(site, first, second, { tellsIssues });
      expect(issue).toMatchObject({ affected: [second], fixed: [second] });
      expect(web.versions).not.toContain(first);
      expect(types()).toEqual([
        ...(tellsIssues ? ['avi:jira:updated:issue'] : []),
        'avi:jira:merged:version',
        'avi:jira:deleted:version',
      ]);
      expect(events.at(-2)).toMatchObject({ version: { id: second.id }, mergedVersion: { id: first.id } });
      expect(issue.history).toHaveLength(tellsIssues ? 2 : 1);
      if (!tellsIssues) expect(issue.updated).toBe(updated);
    },
  );

  it('do not take a date that is no day', () => {
    expect(() => createVersion(site, web, { name: 'x', releaseDate: '2024-13-01' })).toThrow(
      /"2024-13-01" is not a day/,
    );
  });
});

describe('a project', () => {
  it('that is deleted says so once, whatever it held', () => {
    newIssue();
    events = [];
    deleteProject(site, web);
    expect(types()).toEqual(['avi:jira:deleted:project']);
    expect(site.issues.size).toBe(0);
    expect(site.project('WEB')).toBeUndefined();
  });

  it('that goes into the trash says that', () => {
    deleteProject(site, web, 'softdeleted');
    expect(events.at(-1)).toMatchObject({
      eventType: 'avi:jira:softdeleted:project',
      project: { id: web.id, key: 'WEB' },
    });
  });
});

describe('a sink', () => {
  it('can stop listening', () => {
    const heard: ProductEvent[] = [];
    const stop = site.subscribe((event) => heard.push(event));
    newIssue();
    stop();
    newIssue();
    expect(heard).toHaveLength(1);
  });
});
