/**
 * Next links that try to draw the bearer token to another origin, or to confuse whoever reads them. None of them may
 * be followed: a client that meets one asks nobody.
 *
 * @param own the origin of the service, `http://127.0.0.1:4010`
 * @param foreign the origin of somebody else
 * @example
 * hostileLinks('http://127.0.0.1:4010', 'http://127.0.0.1:4011').length //=> 22
 */
export function hostileLinks(own: string, foreign: string): readonly string[] {
  const path = '/backup/vm/jobs?skiptoken=abc';
  const [ownUrl, foreignUrl] = [new URL(own), new URL(foreign)];
  return [
    `${foreign}${path}`,
    `//${foreignUrl.host}${path}`,
    `\\\\${foreignUrl.host}${path}`,
    `/\\${foreignUrl.host}${path}`,
    `https:${foreignUrl.host}${path}`,
    `${ownUrl.protocol}//${ownUrl.host}@${foreignUrl.host}${path}`,
    `${ownUrl.protocol}//user:secret@${ownUrl.host}${path}`,
    `${ownUrl.protocol}//${foreignUrl.host}#@${ownUrl.host}${path}`,
    `${ownUrl.protocol}//${foreignUrl.host}\\@${ownUrl.host}${path}`,
    `${own}.evil.example${path}`,
    `${ownUrl.protocol}//${ownUrl.hostname}.evil.example:${ownUrl.port}${path}`,
    `${ownUrl.protocol}//evil-${ownUrl.host}${path}`,
    `${ownUrl.protocol}//localhost:${ownUrl.port}${path}`,
    `${ownUrl.protocol}//${ownUrl.hostname}:1${path}`,
    `${ownUrl.protocol === 'http:' ? 'https:' : 'http:'}//${ownUrl.host}${path}`,
    ` ${foreign}${path}`,
    `${foreign.replace('http', 'HT\tTP')}${path}`,
    `${own}/other/path?skiptoken=abc`,
    `${own}/backup/vm/jobs/../../../connect/token?skiptoken=abc`,
    `ftp://${ownUrl.host}${path}`,
    'javascript:alert(1)',
    'file:///etc/passwd',
  ];
}
