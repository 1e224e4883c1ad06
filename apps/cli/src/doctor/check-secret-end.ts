import { X509Certificate } from 'node:crypto';
import { counted } from '@jobdesk/jobs-core/summary';
import type { ApiSettings } from '@jobdesk/settings';
import { type Finding, notConfigured, ok, warning } from './finding.ts';

const day = 86_400_000;

/** Replacing one takes a while in most companies. */
const soon = 30;

/**
 * When the secret or the certificate of the app registration ends.
 *
 * @param secretExpiresOn as declared, `YYYY-MM-DD`; a certificate tells its end itself
 */
export function checkSecretEnd({ credentials }: ApiSettings, secretExpiresOn: string | null, now: number): Finding {
  if (credentials.kind === 'certificate') {
    return endFinding('Certificate', new X509Certificate(credentials.certificate).validToDate.getTime(), now);
  }
  if (secretExpiresOn === null) {
    return notConfigured('Client secret', 'Its end is not declared (secretExpiresOn), so nobody will be warned of it.');
  }
  return endFinding('Client secret', Date.parse(secretExpiresOn), now);
}

function endFinding(check: string, end: number, now: number): Finding {
  const days = Math.floor((end - now) / day);
  const date = new Date(end).toISOString().slice(0, 10);
  const advice = 'Make a new one under AvePoint Online Services > App registration, and set it here.';
  if (days < 0) return warning(check, `It ended on ${date}.`, advice);
  const text = `It ends on ${date}, in ${counted(days, 'day')}.`;
  return days < soon ? warning(check, text, advice) : ok(check, text);
}
