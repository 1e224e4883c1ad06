/** Questions that show what can be asked: for help, and for an empty question. */
export const exampleQuestions: readonly string[] = [
  'failed EC2 restores this week',
  'how did last night’s backups go',
  'how many backups failed yesterday',
  '5 slowest Azure SQL backups last month',
  'jobs with failed objects since Monday',
  'failures by service in the last 14 days',
  'restores that took longer than 2 hours',
  'status:failed,exception -service:ec2 since:2026-11-01',
];
