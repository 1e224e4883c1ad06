import { failed, type Finding, ok } from './finding.ts';

/** Sources run as they are since this one. */
const oldest = 24;

/** Whether Node is new enough. @param version as `process.version`: `v24.19.0` */
export function checkNode(version: string): Finding {
  const major = Number(/^v(\d+)\./.exec(version)?.[1]);
  return major >= oldest
    ? ok('Node', `${version}.`)
    : failed('Node', `${version} is too old.`, `Install Node ${oldest} or newer; on Linux bin/jobs brings it along.`);
}
