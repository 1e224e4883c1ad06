import { environments } from '@jobdesk/jobs-core/model';
import { baseAddress } from './addresses.ts';
import { field, group, partial } from './fields.ts';
import { day } from './moments.ts';
import { reference } from './reference.ts';
import { choice, orWord, text } from './shape.ts';
import { filePath, line } from './words.ts';

/** The keys of the vendor's service. */
export const apiFields = {
  environment: field(
    'environment',
    "Which of the vendor's environments. Default: commercial.",
    choice(environments.map(({ key }) => key)),
    'commercial',
  ),
  dataCenter: field(
    'dataCenter',
    'The data centre: the part after "graph-" in the API\'s address. Needed unless apiUrl is given.',
    text({
      expected: 'the data centre as it stands in https://graph-<data centre>.avepointonlineservices.com',
      pattern: /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,30}[A-Za-z0-9])?$/u,
      parse: (value) => ({ value }),
    }),
    'us',
  ),
  clientId: field(
    'clientId',
    'The application (client) ID shown under AvePoint Online Services > App registration.',
    line,
    '7a1c9b52-0d3e-4f6a-8b21-3c5d7e9f1a2b',
    'somewhere',
  ),
  clientSecret: field(
    'clientSecret',
    'The environment variable that holds the client secret; a certificate instead is as good.',
    reference,
    { env: 'CONTOSO_CLIENT_SECRET' },
  ),
  certificateFile: field(
    'certificateFile',
    'Instead of a secret: the registered X.509 certificate, in PEM form.',
    filePath,
    'contoso/certificate.pem',
  ),
  privateKeyFile: field(
    'privateKeyFile',
    'The RSA private key of the certificate, in PEM form and without a passphrase.',
    filePath,
    'contoso/private-key.pem',
  ),
  secretExpiresOn: field(
    'secretExpiresOn',
    'The day on which the secret or certificate ends: the reports count the days that are left. Default: none, not counted.',
    orWord(day, 'none'),
    '2027-06-30',
  ),
  apiUrl: field(
    'apiUrl',
    'For tests and proxies: the API; /backup/vm/jobs is appended.',
    baseAddress,
    'https://graph-us.avepointonlineservices.com',
  ),
  identityUrl: field(
    'identityUrl',
    'For tests and proxies: the sign-in; /connect/token is appended.',
    baseAddress,
    'https://identity.avepointonlineservices.com',
  ),
};

export const api = group(apiFields, 'a group of keys with at least "clientId" and "clientSecret"', {
  not: { required: ['clientSecret', 'certificateFile'] },
});

/** What the tenants have in common of it. */
export const apiDefaults = partial(apiFields, 'a group of keys of "api"');
