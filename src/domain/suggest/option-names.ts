import type { Severity } from '../settings';
import { AFTER_RELEASE, BEFORE_RELEASE, type RangeName } from '../stage';

/** Other names of what an option may mean, by what they mean in the default settings. */
export type Synonyms<T> = readonly (readonly [means: T, names: readonly string[]])[];

export const STAGE_NAMES: Synonyms<RangeName> = [
  ['Requirements review', ['Requirements', 'Requirement analysis', 'Analysis', 'Specification review']],
  ['Design review', ['Design', 'Architecture review', 'Technical design']],
  ['Code review', ['Peer review', 'Pull request', 'Code inspection', 'Static analysis']],
  ['Unit test', ['Unit', 'Component test', 'Developer test', 'Dev test']],
  ['Integration test', ['Integration', 'SIT', 'System integration test', 'API test', 'Contract test']],
  [
    'System test',
    [
      'System',
      'QA',
      'QA test',
      'Quality assurance',
      'Functional test',
      'Regression',
      'Regression test',
      'E2E test',
    ],
  ],
  [
    'UAT',
    [
      'User acceptance test',
      'Acceptance',
      'Acceptance test',
      'UAT test',
      'Beta',
      'Beta test',
      'Customer test',
    ],
  ],
  ['Staging', ['Stage', 'Stg', 'Release candidate', 'Smoke test']],
  ['Production (found by us)', ['Monitoring', 'Internal production', 'Production internal', 'Operations']],
  [
    'Production (found by customers)',
    [
      'Customer',
      'Client',
      'End user',
      'Customer reported',
      'Reported by customer',
      'Customer production',
      'Support',
    ],
  ],
  [{ from: 'Code review', to: 'Unit test' }, ['Development', 'Dev', 'Coding', 'Implementation']],
  [
    BEFORE_RELEASE,
    [
      'Pre-production',
      'Preprod',
      'Pre-release',
      'Before production',
      'Non-production',
      'Internal',
      'In-house',
      'Test',
    ],
  ],
  [
    AFTER_RELEASE,
    ['Production', 'Live', 'Post-production', 'Post-release', 'After release', 'After production', 'Field'],
  ],
];

export const ORIGIN_NAMES: Synonyms<string> = [
  [
    'Requirements',
    [
      'Requirement gap',
      'Requirement analysis',
      'Analysis',
      'Specification',
      'Missing requirement',
      'Unclear requirement',
      'Incorrect requirement',
      'Requirement error',
    ],
  ],
  [
    'Design',
    ['Architecture', 'Design flaw', 'Design error', 'Technical design', 'UX design', 'Solution design'],
  ],
  [
    'Code',
    ['Coding', 'Coding error', 'Code error', 'Implementation', 'Development', 'Programming', 'Logic error'],
  ],
  ['Configuration', ['Config', 'Configuration error', 'Configuration issue', 'Misconfiguration', 'Setup']],
  ['Environment', ['Infrastructure', 'Environment issue', 'Hardware', 'Network', 'Server']],
  ['Data', ['Data issue', 'Data error', 'Bad data', 'Data migration', 'Master data', 'Data quality']],
];

export const MECHANISM_NAMES: Synonyms<string> = [
  [
    'No test existed',
    [
      'No test',
      'No test case',
      'Missing test',
      'Missing test case',
      'No test coverage',
      'Missing test coverage',
      'Lack of test coverage',
      'Test coverage gap',
      'Test gap',
      'Not tested',
      'Untested',
    ],
  ],
  [
    'Test existed but was ineffective',
    [
      'Ineffective test',
      'Insufficient test',
      'Inadequate test',
      'Weak test',
      'Wrong test',
      'Incomplete test',
    ],
  ],
  [
    'Test data was not representative',
    ['Test data', 'Test data issue', 'Bad test data', 'Missing test data', 'Unrepresentative test data'],
  ],
  ['Environment mismatch', ['Environment difference', 'Test environment', 'Test environment issue']],
  ['Requirement ambiguity', ['Ambiguous requirement', 'Unclear requirement', 'Missing requirement']],
  ['Human review missed it', ['Review missed', 'Missed in review', 'Missed in code review', 'Review gap']],
  [
    'Automation broken, flaky or skipped',
    [
      'Flaky test',
      'Skipped test',
      'Test skipped',
      'Broken automation',
      'Automation gap',
      'Test not executed',
    ],
  ],
  ['Not preventable', ['Third party', 'Third party issue', 'External', 'Vendor', 'Unavoidable']],
];

/** Beyond the names of the default settings. */
export const SEVERITY_NAMES: Synonyms<Severity> = [
  ['critical', ['Urgent', 'Showstopper', 'Fatal', 'P0', 'P1', 'S1', 'Sev 1', 'Severity 1', 'Very high']],
  ['high', ['P2', 'S2', 'Sev 2', 'Severity 2', 'Serious']],
  ['medium', ['Normal', 'Moderate', 'Average', 'P3', 'S3', 'Sev 3', 'Severity 3']],
  ['low', ['P4', 'P5', 'S4', 'S5', 'Sev 4', 'Severity 4', 'Very low', 'Cosmetic']],
];

export const TYPE_NAMES: readonly string[] = [
  'Functional',
  'Performance',
  'Security',
  'Data',
  'Usability',
  'UI',
  'Accessibility',
  'Compatibility',
  'Reliability',
  'Localization',
  'Integration',
];

export const PREVENTION_NAMES: readonly string[] = [
  'Regression test added',
  'Test added',
  'Automated test added',
  'Unit test added',
  'Monitoring added',
  'Checklist updated',
  'Process changed',
];
