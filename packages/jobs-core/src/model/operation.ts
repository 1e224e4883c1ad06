/** What a job did with the protected data, in the order in which people list them. */
export const operations = ['backup', 'restore', 'export', 'index', 'retention', 'deletion'] as const;

/** What a job did: put data aside, put it back, hand files out, or keep the house (index, retention, deletion). */
export type Operation = (typeof operations)[number];
