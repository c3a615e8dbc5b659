import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { problemSentence, sentenceByCode } from './problem-sentences.js';

const services = join(import.meta.dirname, '..', '..', '..', 'services');

/** Codes of refusals that a person can meet while using the services as they should: conflicts and broken rules. */
function codesThatPeopleMeet(): string[] {
  const files = readdirSync(services, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^[^/]+\/src\/.*(?<!\.test)\.ts$/.test(file),
  );
  const refusal = /'(?:conflict|unprocessable)',\s*'([A-Z_]+\.[A-Z_]+)'/g;
  return files.flatMap((file) =>
    [...readFileSync(join(services, file), 'utf8').matchAll(refusal)].map(
      (match) => match[1] ?? '',
    ),
  );
}

describe('a refusal', () => {
  it('of every rule that people meet has a sentence of its own', () => {
    const codes = [...new Set(codesThatPeopleMeet())];
    expect(codes).toContain('APPOINTMENT.SLOT_TAKEN');
    expect(codes.filter((code) => !(code in sentenceByCode))).toEqual([]);
  });

  it.each([400, 401, 403, 404, 409, 422, 428, 429, 500, 502, 503, 504])(
    'with status %i and an unknown code is still said in French',
    (status) => {
      const sentence = problemSentence(status, { code: 'SOMETHING.NEW' });
      expect(sentence).toMatch(/^[A-ZÀ-Ý].*[.!?]$/);
      expect(sentence).not.toContain('SOMETHING');
    },
  );

  it('that is a defect gives the reference that finds it in the logs', () => {
    const sentence = problemSentence(500, { correlationId: '019ac0de-1111-7222' });
    expect(sentence).toContain('019ac0de');
  });

  it('keeps French typography: every sentence ends with a stop', () => {
    for (const sentence of Object.values(sentenceByCode)) expect(sentence).toMatch(/[.!?]$/);
  });
});
