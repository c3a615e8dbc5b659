import { isServiceName, type ServiceName } from '../parts.js';
import { PlainFailure } from '../plain-failure.js';
import { helpOf, type Verb } from './help.js';

/** Who carries out a command, and with which words. */
export type Errand =
  | { readonly kind: 'service'; readonly service: ServiceName; readonly args: readonly string[] }
  | { readonly kind: 'dead-letters'; readonly args: readonly string[] }
  | { readonly kind: 'help'; readonly lines: readonly string[] };

interface Noun {
  readonly verbs: readonly Verb[];
  readonly errand: (words: readonly string[]) => Errand;
}

const of = (service: ServiceName) => (words: readonly string[]) =>
  ({ kind: 'service', service, args: words }) as const;

const RING = '--service directory|referrals';

const NOUNS: Readonly<Record<string, Noun>> = {
  network: {
    verbs: [['list', 'Every network: id, name, number of houses']],
    errand: of('directory'),
  },
  structures: {
    verbs: [
      [
        'import <file> [--dry-run] [--json]',
        'Take in the national list of houses; --dry-run only says what would change',
      ],
    ],
    errand: of('directory'),
  },
  audit: {
    verbs: [['verify [--network <id>]', 'Check the log of who read whom, entry by entry']],
    errand: of('directory'),
  },
  'api-client': {
    verbs: [
      [
        'create --role <role> --scope network:<id>|structure:<id> --name <name>',
        'Make a program a client, and say its secret this once',
      ],
      ['list', 'Every client, the revoked too'],
      ['calls <id>', 'How often a client did what, a day, over twelve months'],
      ['revoke <id>', 'Take its rights from a client'],
    ],
    errand: of('directory'),
  },
  erasures: {
    verbs: [
      ['list', 'The id of everybody who was erased, one a line'],
      ['replay <file>', 'Erase again whoever came back with a restored backup'],
    ],
    errand: of('directory'),
  },
  keys: {
    verbs: [
      [`status ${RING}`, 'Say what still rests on older versions of the keys'],
      [`rotate ${RING}`, 'Make a new version of the keys the current one'],
      [`retire <version> ${RING}`, 'Remove an older version that nothing rests on'],
    ],
    errand: keysErrand,
  },
  rollups: {
    verbs: [['rebuild [--network <id>]', 'Compute the figures again from their sources']],
    errand: of('reporting'),
  },
  availability: {
    verbs: [['rebuild', 'Work out again the free time that is kept ready for searches']],
    errand: of('appointments'),
  },
  republish: {
    verbs: [
      ['directory', 'Say places, operators, teams, procedures and members again'],
      ['appointments', 'Say every appointment again'],
      ['referrals', 'Say every leg again'],
    ],
    errand: ([noun = '', service = '', ...others]) => {
      if (isServiceName(service)) return { kind: 'service', service, args: [noun, ...others] };
      throw new PlainFailure(
        `"republish ${service}" names no service: give directory, appointments or referrals.`,
      );
    },
  },
  'dead-letters': {
    verbs: [
      ['list', 'The facts that could not be taken in, and why'],
      ['retry <number>|all', 'Hand them out again'],
    ],
    errand: ([, ...args]) => ({ kind: 'dead-letters', args }),
  },
};

/** `--service` says whose ring it is; the service is told the other words. */
function keysErrand(words: readonly string[]): Errand {
  const at = words.indexOf('--service');
  const service = at === -1 ? undefined : words[at + 1];
  if (service !== 'directory' && service !== 'referrals') {
    const [noun = '', verb = ''] = words.filter((word) => !word.startsWith('-'));
    throw new PlainFailure(
      `Say whose keys: npm run maillage -- ${noun} ${verb} --service directory, or --service referrals.`,
    );
  }
  return { kind: 'service', service, args: words.toSpliced(at, 2) };
}

const HELP: readonly string[] = ['--help', '-h'];

const verbOf = ([usage]: Verb): string => usage.split(' ')[0] ?? '';

/** Reads a command line; what is no command is answered with those there are. */
export function errandOf(words: readonly string[]): Errand {
  const asksForHelp = words[0] === 'help' || words.some((word) => HELP.includes(word));
  const [name = '', ...others] = asksForHelp
    ? words.filter((word) => word !== 'help' && !HELP.includes(word))
    : words;
  const noun = Object.hasOwn(NOUNS, name) ? NOUNS[name] : undefined;
  const all = Object.entries(NOUNS).map(([each, { verbs }]) => [each, verbs] as const);
  if (asksForHelp) {
    return { kind: 'help', lines: helpOf(noun ? [[name, noun.verbs]] : all) };
  }
  if (!noun) {
    const complaint = name === '' ? 'Say what to do' : `There is no command "${name}"`;
    const nouns = all.map(([each]) => each).join(', ');
    throw new PlainFailure(
      `${complaint}: one of ${nouns}; npm run maillage -- --help says what each does.`,
    );
  }
  const verbs = noun.verbs.map(verbOf);
  if (!others.some((word) => verbs.includes(word))) {
    const usages = noun.verbs.map(([usage]) => `npm run maillage -- ${name} ${usage}`);
    throw new PlainFailure(`Say what to do with ${name}: ${usages.join(', or ')}.`);
  }
  return noun.errand(words);
}
