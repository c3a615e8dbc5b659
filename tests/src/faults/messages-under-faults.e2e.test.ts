import { describe, expect, it } from '@jest/globals';
import { messagesUnderFaults } from './messages-under-faults.js';

describe('messages by mail and by SMS while Redis is emptied and their sender is killed', () => {
  it('reach each person, each message once, and each is said to be sent once', async () => {
    const { wanted, received, saidSent, keptUnsent, repeated } = await messagesUnderFaults(16);
    console.log(`handed over again under their key, and dropped: ${String(repeated)}`);
    expect(wanted).toHaveLength(16 + 8);
    expect(received).toEqual(wanted);
    expect(saidSent).toEqual(wanted.map(({ key }) => key));
    expect(keptUnsent).toEqual([]);
  }, 300_000);
});
