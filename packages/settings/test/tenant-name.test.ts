import { expect, it } from 'vitest';
import { tenantName } from '../src/index.ts';

it.each([
  ['https://graph-us.avepointonlineservices.com', 'AvePoint US'],
  ['https://proxy.contoso.example/vendor', 'proxy.contoso.example'],
  ['http://127.0.0.1:8080', 'AvePoint'],
])('the tenant behind %s is called %s', (apiUrl, name) => {
  expect(tenantName({ apiUrl })).toBe(name);
});
