import { expect, it, jest } from '@jest/globals';
import { walkAtRandom } from './index-walk.builder.js';

jest.setTimeout(1_800_000);

it('finds in the index what the database says, after each of 3,000 writes at random', async () => {
  await expect(walkAtRandom(3_000)).resolves.toBeUndefined();
});
