import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asyncApiDocument } from './async-api.js';
import { eventCatalogue } from './event-catalogue.js';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../../../docs/events');
const documents = [
  { path: join(folder, 'catalogue.md'), text: eventCatalogue() },
  { path: join(folder, 'asyncapi.json'), text: `${JSON.stringify(asyncApiDocument(), null, 2)}\n` },
];

if (process.argv.includes('--check')) {
  for (const { path, text } of documents) {
    const written = await readFile(path, 'utf8').catch(() => '');
    if (written === text) continue;
    process.stderr.write(`${path} is stale: run npm run docs:events and commit the result.\n`);
    process.exitCode = 1;
  }
} else {
  await mkdir(folder, { recursive: true });
  for (const { path, text } of documents) await writeFile(path, text);
}
