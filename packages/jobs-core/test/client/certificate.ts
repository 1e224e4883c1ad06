import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

// A self-signed certificate, made for each test run so that no key lies in the repository. Node signs but does not
// write certificates: this writes the few fields of RFC 5280 that one needs.

function der(tag: number, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content);
  const length = body.length;
  const head = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...head]), body]);
}

const sequence = (...content: readonly Buffer[]): Buffer => der(0x30, ...content);
const hex = (digits: string): Buffer => Buffer.from(digits, 'hex');

/** sha256WithRSAEncryption, without parameters. */
const algorithm = sequence(hex('06092a864886f70d01010b'), hex('0500'));

function selfSigned(
  keys: { readonly privateKey: KeyObject; readonly publicKey: KeyObject },
  from: string,
  to: string,
): string {
  const name = sequence(der(0x31, sequence(hex('0603550403'), der(0x0c, Buffer.from('jobdesk test')))));
  const validity = sequence(der(0x17, Buffer.from(from)), der(0x17, Buffer.from(to)));
  const key = keys.publicKey.export({ type: 'spki', format: 'der' });
  const content = sequence(der(0xa0, hex('020102')), hex('020101'), algorithm, name, validity, name, key);
  const signature = sign('sha256', content, keys.privateKey);
  const bytes = sequence(content, algorithm, der(0x03, Buffer.from([0]), signature));
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

const pem = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** Good from 2020 to 2049. */
export const certificate = selfSigned(keys, '200101000000Z', '491231000000Z');
export const privateKey = pem(keys.privateKey);

/** Good in January 2020. */
export const expiredCertificate = { certificate: selfSigned(keys, '200101000000Z', '200201000000Z'), privateKey };

/** Belongs to neither. */
export const otherKey = pem(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey);
