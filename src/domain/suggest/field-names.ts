/** What a field of the site can be used for. */
export const FIELD_ROLES = [
  'discovery',
  'origin',
  'mechanism',
  'severity',
  'prevention',
  'type',
  'area',
] as const;
export type FieldRole = (typeof FIELD_ROLES)[number];

/** Names that fields of a role go by: `sure` ones mean it alone, `likely` ones also other things. */
export const FIELD_NAMES: {
  readonly [R in FieldRole]: { readonly sure: readonly string[]; readonly likely: readonly string[] };
} = {
  discovery: {
    sure: [
      'Discovery stage',
      'Discovered in',
      'Discovery phase',
      'Found in',
      'Found in phase',
      'Found in stage',
      'Found in environment',
      'Detected in',
      'Detected in phase',
      'Detection stage',
      'Detection phase',
      'Phase found',
      'Phase detected',
      'Stage found',
      'Environment found',
    ],
    likely: [
      'Environment',
      'Phase',
      'Stage',
      'Test phase',
      'Test level',
      'Found by',
      'Detected by',
      'Source',
    ],
  },
  origin: {
    sure: [
      'Defect origin',
      'Bug origin',
      'Origin',
      'Origin phase',
      'Injected in',
      'Introduced in',
      'Injection phase',
      'Phase injected',
      'Phase introduced',
      'Stage introduced',
    ],
    likely: ['Root cause', 'Root cause category', 'Cause', 'Defect cause', 'Defect source', 'Source'],
  },
  mechanism: {
    sure: [
      'Escape mechanism',
      'Escape reason',
      'Escape cause',
      'Reason for escape',
      'Leakage reason',
      'Leakage cause',
      'Why escaped',
      'Why missed',
      'Why not found',
    ],
    likely: ['Root cause', 'Root cause category', 'Test gap', 'Missed reason'],
  },
  severity: { sure: ['Severity', 'Defect severity', 'Bug severity'], likely: ['Impact', 'Criticality'] },
  prevention: {
    sure: [
      'Prevention',
      'Preventive action',
      'Prevention action',
      'Regression test',
      'Regression test added',
    ],
    likely: ['Corrective action', 'Action taken', 'Test added', 'Follow-up action'],
  },
  type: {
    sure: ['Defect type', 'Bug type', 'Type of defect', 'Type of bug', 'Defect category', 'Bug category'],
    likely: ['Category', 'Classification', 'Quality attribute'],
  },
  area: {
    sure: ['Area', 'Feature area', 'Functional area', 'Product area', 'Business area', 'Risk area', 'Module'],
    likely: ['Feature', 'Subsystem', 'Product', 'Domain', 'Application', 'Squad', 'Team'],
  },
};
