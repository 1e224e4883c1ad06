import { expect, it } from 'vitest';
import { readSettings } from '../src/index.ts';

it('the reporter is watched from this machine, unless it is told otherwise', () => {
  const need = ['reporter'] as const;
  expect(readSettings({}, { need }).reporter).toEqual({ port: 9464, host: '127.0.0.1' });
  const said = readSettings({ REPORTER_PORT: '8080', REPORTER_HOST: '0.0.0.0' }, { need });
  expect(said.reporter).toEqual({ port: 8080, host: '0.0.0.0' });
  expect(() => readSettings({ REPORTER_PORT: '0', REPORTER_HOST: 'a b' }, { need })).toThrow(
    /2 settings[^]*REPORTER_PORT[^]*REPORTER_HOST/,
  );
});
