import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SigningKey, TrustedKeys } from './signing-keys.js';
import { makeKeys, type KeyFolder } from './test-support/keys.js';

describe('a token', () => {
  let keys: KeyFolder;
  let token: string;
  beforeAll(async () => {
    keys = await makeKeys();
    const gateway = await SigningKey.fromFile(keys.fileOf('gateway'));
    token = await gateway.sign({}, { audience: 'maillage:reporting', subject: 'x', seconds: 60 });
  });
  afterAll(() => keys.remove());

  it('of another audience, or that is none, is refused', async () => {
    const trusted = new TrustedKeys(keys.trusted);
    const refused = { kind: 'forbidden', code: 'TOKEN.REFUSED' };
    await expect(trusted.verify(token, 'maillage:directory')).rejects.toMatchObject(refused);
    await expect(trusted.verify('forged', 'maillage:reporting')).rejects.toMatchObject(refused);
  });

  it('is no text that was signed to be kept, and the other way round', async () => {
    const directory = await SigningKey.fromFile(keys.fileOf('directory'));
    const trusted = new TrustedKeys(keys.trusted);
    const signed = await directory.signText('the end of a day');
    const read = { part: 'directory', text: 'the end of a day' };
    expect(await trusted.verifyText(signed)).toEqual(read);
    const refused = { code: 'TOKEN.REFUSED' };
    await expect(trusted.verifyText(token)).rejects.toMatchObject(refused);
    await expect(trusted.verify(signed, 'maillage:reporting')).rejects.toMatchObject(refused);
    const [head = '', , tail = ''] = signed.split('.');
    const other = Buffer.from('another day').toString('base64url');
    await expect(trusted.verifyText([head, other, tail].join('.'))).rejects.toMatchObject(refused);
  });

  it('is not refused for keys that cannot be read: that is our fault', async () => {
    const unavailable = { kind: 'unavailable', code: 'SERVICE.UNAVAILABLE' };
    const away = new TrustedKeys('http://127.0.0.1:1/keys');
    await expect(away.verify(token, 'maillage:reporting')).rejects.toMatchObject(unavailable);
    await rm(keys.trusted);
    const gone = new TrustedKeys(keys.trusted);
    await expect(gone.verify(token, 'maillage:reporting')).rejects.toMatchObject(unavailable);
  });
});
