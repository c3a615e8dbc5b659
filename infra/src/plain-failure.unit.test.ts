import { describe, expect, it } from '@jest/globals';
import { PlainFailure, sentenceFor } from './plain-failure.js';

describe('the sentence of a failure', () => {
  it('is the failure’s own where it has one', () => {
    expect(sentenceFor(new PlainFailure('Port 8080 is in use: choose another.'))).toBe(
      'Port 8080 is in use: choose another.',
    );
  });

  it.each([
    Object.assign(new Error('write'), { code: 'ENOSPC' }),
    new Error('[Errno 28] No space left on device'),
    new Error('npm error ENOSPC'),
  ])('says what to do when the disk is full', (error) => {
    expect(sentenceFor(error)).toMatch(/^The disk is full: free/);
  });

  it('names the folder that may not be written', () => {
    const error = Object.assign(new Error("EACCES: permission denied, mkdir '/srv/x'"), {
      code: 'EACCES',
    });
    expect(sentenceFor(error)).toContain("mkdir '/srv/x'");
    expect(sentenceFor(error)).toContain('MAILLAGE_DATA');
  });

  it('is one line, without a stack, for a defect', () => {
    const sentence = sentenceFor(new Error('first\n    at second (file.js:1:1)'));
    expect(sentence).toContain('(first)');
    expect(sentence).not.toContain('\n');
  });
});
