/**
 * Prints the compressed JavaScript of the first load (sign-in page, then the home of each role) and fails above
 * the limit. Reads `dist/.vite/manifest.json`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const limitKilobytes = 350;
const dist = join(import.meta.dirname, '..', 'dist');
const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'));

function compressedBytes(file) {
  return gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
}

/** Files that the browser fetches for this entry: itself and all that it imports statically. */
function filesOf(key, seen = new Set()) {
  const entry = manifest[key];
  if (!entry) throw new Error(`${key} is not in the manifest: was it renamed?`);
  if (seen.has(entry.file)) return seen;
  seen.add(entry.file);
  for (const imported of entry.imports ?? []) filesOf(imported, seen);
  return seen;
}

function kilobytes(files) {
  return [...files].reduce((sum, file) => sum + compressedBytes(file), 0) / 1000;
}

const entryFiles = filesOf('index.html');
const consoleFiles = filesOf('src/Console.tsx', new Set(entryFiles));
const homes = Object.keys(manifest).filter((key) => /^src\/home\/[A-Z]\w+Home\.tsx$/.test(key));
const loads = [
  ['sign-in page', entryFiles],
  ...homes.map((key) => [key.replace(/^.*\/|\.tsx$/g, ''), filesOf(key, new Set(consoleFiles))]),
];
let tooLarge = false;
for (const [name, files] of loads) {
  const size = kilobytes(files);
  tooLarge ||= size > limitKilobytes;
  console.log(`first load, ${name}: ${size.toFixed(1)} kB compressed (limit ${limitKilobytes} kB)`);
}
if (homes.length === 0) throw new Error('no src/home/*Home.tsx in the manifest: was it renamed?');
if (tooLarge) {
  console.error('The first load is too large: load what the home does not show with React.lazy.');
  process.exit(1);
}
