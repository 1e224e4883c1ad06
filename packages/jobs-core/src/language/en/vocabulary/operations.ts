import type { Operation } from '../../../model/index.ts';

/** A name that operators use for an operation. */
export interface OperationName {
  readonly operation: Operation;
  /** For a name of some of the operation's job types only: their codes. */
  readonly only?: readonly number[];
  /** The names of one such job, in plain form, separated by `|`. */
  readonly one: string;
  /** The names of several, and verbs. */
  readonly many: string;
}

export const operationNames: readonly OperationName[] = [
  {
    operation: 'backup',
    one: 'backup|cloud backup|back up|bkup|bkp|bckup|bup|bu',
    many: 'backups|cloud backups|back ups|backed up|backedup|backing up|bkups|bkps|bckups|bups|backuping',
  },
  {
    operation: 'restore',
    one: 'restore|restoration|recovery|recover',
    many: 'restores|restored|restoring|restorations|recoveries|recovered|recovering|rstr|rstrs',
  },
  {
    operation: 'restore',
    only: [20018],
    one: 'file restore|file level restore|single file restore|file recovery|azure vm file restore|azure vm file level restore|vm file restore',
    many: 'file restores|file level restores|single file restores|file recoveries|azure vm file restores|azure vm file level restores|vm file restores',
  },
  { operation: 'export', one: 'export|exportation', many: 'exports|exported|exporting' },
  {
    operation: 'export',
    only: [4, 20025],
    one: 'file level export|file export',
    many: 'file level exports|file exports',
  },
  {
    operation: 'index',
    one: 'index generation|index|index job|indexing job|index build|generate index',
    many: 'index generations|indexes|indices|indexing|indexed|indexings|index jobs|indexing jobs|index generation jobs|generating indexes|index builds',
  },
  {
    operation: 'retention',
    one: 'data retention|retention|retention job|data retention job',
    many: 'retentions|retention jobs|data retention jobs|data retentions',
  },
  {
    operation: 'deletion',
    one: 'data deletion|deletion|deletion job|data deletion job',
    many: 'deletions|data deletions|deletion jobs|data deletion jobs',
  },
];

/**
 * A job type that its operation's general name leaves out: the vendor publishes no operation for the AWS
 * configuration job; it is a restore only where the AWS settings are named.
 */
export const unnamedJobType = 40001;
