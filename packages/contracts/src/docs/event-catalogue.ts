import { choreography, eventContracts } from '../events/index.js';
import { partNames } from '../codes/index.js';

const listenersOf = (type: string): string[] =>
  partNames.filter((part) => (choreography[part] as readonly string[]).includes(type));

/** The readable catalogue of events, in Markdown. */
export function eventCatalogue(): string {
  const lines = [
    '# Event catalogue',
    '',
    '<!-- Written by `npm run docs:events` from packages/contracts; do not edit. -->',
    '',
    'Every fact that crosses a service boundary. The gateway hears all of them and pushes `{type, id, version}` to the',
    'consoles that may know (`maySee`). Streams, envelope and settlement: docs/architecture.md.',
    '',
  ];
  const services = [...new Set([...eventContracts.values()].map((contract) => contract.service))];
  for (const service of services) {
    lines.push(
      `## ${service}`,
      '',
      '| event | when it is said | heard by |',
      '| --- | --- | --- |',
    );
    for (const contract of eventContracts.values()) {
      if (contract.service !== service) continue;
      const heard = listenersOf(contract.type).join(', ') || '–';
      lines.push(`| \`${contract.type}\` | ${contract.summary} | ${heard} |`);
    }
    lines.push('');
  }
  return lines.join('\n');
}
