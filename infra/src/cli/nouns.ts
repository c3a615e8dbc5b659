import { isServiceName, serviceNames, type ServiceName } from '../parts.js';
import { PlainFailure } from '../plain-failure.js';

/** Who carries out a command, and with which words. */
export type Errand =
  | { readonly kind: 'service'; readonly service: ServiceName; readonly args: readonly string[] }
  | { readonly kind: 'dead-letters'; readonly args: readonly string[] };

interface Noun {
  readonly usage: string;
  readonly errand: (words: readonly string[]) => Errand;
}

const of = (service: ServiceName) => (words: readonly string[]) =>
  ({ kind: 'service', service, args: words }) as const;

const NOUNS: Readonly<Record<string, Noun>> = {
  structures: { usage: 'structures import <file> [--dry-run]', errand: of('directory') },
  audit: { usage: 'audit verify [--network <id>]', errand: of('directory') },
  'api-client': { usage: 'api-client create|list|calls|revoke', errand: of('directory') },
  erasures: { usage: 'erasures list|replay <file>', errand: of('directory') },
  keys: {
    usage: 'keys rotate|status|retire <version> --service directory|referrals',
    errand: keysErrand,
  },
  rollups: { usage: 'rollups rebuild', errand: of('reporting') },
  republish: {
    usage: `republish <${serviceNames.join('|')}>`,
    errand: ([noun = '', service = '', ...others]) => {
      if (!isServiceName(service)) {
        throw new PlainFailure(
          `"republish ${service}" names no service: give one of ${serviceNames.join(', ')}.`,
        );
      }
      return { kind: 'service', service, args: [noun, ...others] };
    },
  },
  'dead-letters': {
    usage: 'dead-letters list|retry [<number>|all]',
    errand: ([, ...args]) => ({ kind: 'dead-letters', args }),
  },
};

/** `--service` says whose ring it is; the service is told the other words. */
function keysErrand(words: readonly string[]): Errand {
  const at = words.indexOf('--service');
  const service = at === -1 ? undefined : words[at + 1];
  if (service !== 'directory' && service !== 'referrals') {
    throw new PlainFailure('Say whose keys: --service directory, or --service referrals.');
  }
  return { kind: 'service', service, args: words.toSpliced(at, 2) };
}

/** Reads a command line; an unknown noun is answered with all there are. */
export function errandOf(words: readonly string[]): Errand {
  const [noun = ''] = words;
  const known = Object.hasOwn(NOUNS, noun) ? NOUNS[noun] : undefined;
  if (known) return known.errand(words);
  const usages = Object.values(NOUNS).map(({ usage }) => usage);
  const complaint = noun === '' ? 'Say what to do' : `There is no command "${noun}"`;
  throw new PlainFailure(`${complaint}: npm run maillage -- ${usages.join(', or ')}.`);
}
