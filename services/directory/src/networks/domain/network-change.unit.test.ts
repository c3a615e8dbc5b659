import { describe, expect, it } from '@jest/globals';
import { defaultNetworkSettings } from '@maillage/contracts/codes';
import type { Network } from './network.js';
import { changedNetwork } from './network-change.js';

const network: Network = {
  id: 'net-1',
  name: 'Ain',
  departments: ['01'],
  zone: 'Europe/Paris',
  demonstration: false,
  settings: defaultNetworkSettings,
  banner: { text: 'Réunion mardi', until: null },
  version: 3,
};

describe('a change of a network', () => {
  it('touches what is said, and nothing else', () => {
    const changed = changedNetwork(network, { name: 'Ain et Jura' });
    expect(changed).toEqual({ ...network, name: 'Ain et Jura', version: 4 });
  });

  it('takes the banner away only when told so', () => {
    expect(changedNetwork(network, { banner: null }).banner).toBeNull();
    expect(changedNetwork(network, {}).banner).toEqual(network.banner);
  });

  it('keeps reminders each once, the longest first', () => {
    const settings = { ...defaultNetworkSettings, reminderDelaysHours: [2, 48, 2, 24] };
    expect(changedNetwork(network, { settings }).settings.reminderDelaysHours).toEqual([48, 24, 2]);
  });

  it('refuses quiet hours that begin when they end', () => {
    const settings = { ...defaultNetworkSettings, quietHours: { from: '20:00', to: '20:00' } };
    expect(() => changedNetwork(network, { settings })).toThrow(
      expect.objectContaining({ code: 'NETWORK.EMPTY_QUIET_HOURS' }),
    );
  });
});
