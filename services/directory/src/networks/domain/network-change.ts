import type { NetworkBanner, NetworkSettings } from '@maillage/contracts/codes';
import { DomainError } from '@maillage/kernel';
import type { Network } from './network.js';

/** What somebody wants of a network; absent: unchanged. */
export interface NetworkWish {
  readonly name?: string | undefined;
  readonly departments?: readonly string[] | undefined;
  readonly settings?: NetworkSettings | undefined;
  readonly banner?: NetworkBanner | null | undefined;
}

/**
 * The network as wished, one version up: reminders each once and the longest first, departments each once.
 * @throws DomainError `NETWORK.EMPTY_QUIET_HOURS` (invalid): they begin when they end.
 */
export function changedNetwork(network: Network, wish: NetworkWish): Network {
  return {
    ...network,
    name: wish.name ?? network.name,
    departments: wish.departments ? [...new Set(wish.departments)] : network.departments,
    settings: wish.settings ? orderedSettings(wish.settings) : network.settings,
    banner: wish.banner === undefined ? network.banner : wish.banner,
    version: network.version + 1,
  };
}

function orderedSettings(settings: NetworkSettings): NetworkSettings {
  const { quietHours, reminderDelaysHours } = settings;
  if (quietHours && quietHours.from === quietHours.to) {
    throw new DomainError(
      'invalid',
      'NETWORK.EMPTY_QUIET_HOURS',
      'quiet hours begin and end at different times; null for none',
    );
  }
  const longestFirst = [...new Set(reminderDelaysHours)].sort((a, b) => b - a);
  return { ...settings, reminderDelaysHours: longestFirst };
}
