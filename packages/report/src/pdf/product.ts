import manifest from '../../package.json' with { type: 'json' };

/** Name and version of the program that made a file. */
export const product = `Jobdesk ${manifest.version}`;
